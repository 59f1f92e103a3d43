import type { CaseFile, ImportReport } from '@weft/core'

const format = new Intl.NumberFormat('en-GB')

/** What a build made, in a few lines for a person. */
export function describeCase({ counts, groups, notices }: CaseFile, report: ImportReport, folder: string, seconds: number): string {
  const say = (count: number, one: string, many = `${one}s`): string => `${format.format(count)} ${count === 1 ? one : many}`
  const withChildren = groups.filter(({ children }) => children > 0).length
  const errors = report.issues.filter(({ severity }) => severity !== 'note').length
  return [
    `Rows       ${say(counts.rows.read, 'row')} read, ${format.format(counts.rows.accepted)} accepted, ${format.format(counts.rows.rejected)} set aside, ${say(errors, 'fault')} found (import.json)`,
    `Found      ${say(counts.persons, 'person', 'persons')}, ${say(counts.events, 'event')}, ${say(counts.locations, 'location')}, ${say(counts.objects, 'object')}, ${say(counts.reports, 'report')}`,
    `Joined by  ${say(counts.involvements, 'involvement')}, ${say(counts.links, 'link')}, ${say(counts.mentions, 'mention')}`,
    `Groups     ${say(groups.length, 'lead')}, ${format.format(withChildren)} of them with children harmed (groups.csv)`,
    ...notices.map(({ message }) => `Left out   ${message}`),
    `Case       ${folder}, in ${seconds.toFixed(1)} s`,
  ].join('\n')
}

/** The machine-readable result of a build. */
export function summariseCase({ counts, groups }: CaseFile, seconds: number): unknown {
  const { rows, ...things } = counts
  return { ...things, groups: groups.length, findings: 0, rows, seconds }
}
