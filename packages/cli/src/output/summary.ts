import type { CaseChanges, CaseFile, ImportReport } from '@weft/core'
import { countChanges } from './changes.ts'

const format = new Intl.NumberFormat('en-GB')

/** What a build made, in a few lines for a person. */
export function describeCase(caseFile: CaseFile, report: ImportReport, folder: string, seconds: number): string {
  const { counts, groups, notices, changes } = caseFile
  const say = (count: number, one: string, many = `${one}s`): string => `${format.format(count)} ${count === 1 ? one : many}`
  const withChildren = groups.filter(({ children }) => children > 0).length
  const errors = report.issues.filter(({ severity }) => severity !== 'note').length
  return [
    `Rows       ${say(counts.rows.read, 'row')} read, ${format.format(counts.rows.accepted)} accepted, ${format.format(counts.rows.rejected)} set aside, ${say(errors, 'fault')} found (import.json)`,
    `Found      ${say(counts.persons, 'person', 'persons')}, ${say(counts.events, 'event')}, ${say(counts.locations, 'location')}, ${say(counts.objects, 'object')}, ${say(counts.reports, 'report')}`,
    `Joined by  ${say(counts.involvements, 'involvement')}, ${say(counts.links, 'link')}, ${say(counts.mentions, 'mention')}`,
    `Groups     ${say(groups.length, 'lead')}, ${format.format(withChildren)} of them with children harmed (groups.csv)`,
    ...describeVerdicts(groups),
    ...(changes === undefined ? [] : [`Since      ${describeChanges(changes, caseFile.asAt)} (groups-changes.csv)`]),
    ...notices.map(({ message }) => `Note       ${message}`),
    `Case       ${folder}, in ${seconds.toFixed(1)} s`,
  ].join('\n')
}

/** What to look at first: groups that somebody's definition takes for one and nobody recorded, and those on which definitions differ. */
function describeVerdicts(groups: CaseFile['groups']): readonly string[] {
  const isMet = ({ verdicts }: CaseFile['groups'][number]): boolean => verdicts.some(({ verdict }) => verdict === 'met')
  const nowhere = groups.filter((group) => isMet(group) && group.recorded.verdict === 'not recorded').length
  const differing = groups.filter(({ isSensitive }) => isSensitive).length
  if (nowhere + differing === 0) return []
  return [
    `Of those   ${format.format(nowhere)} meet a definition and are recorded nowhere as a group; on ${format.format(differing)} definitions differ (weft explain <case folder> <group id>)`,
  ]
}

/** What has become of groups, with a word of doubt where the two cases hardly belong together in this order. */
function describeChanges(changes: CaseChanges, asAt: string): string {
  const { since, groups, gone } = changes
  const told = Object.entries(countChanges(changes)).map(([change, count]) => `${format.format(count)} ${change}`)
  const isLater = since.asAt > asAt && asAt !== ''
  const isStrange = gone.length > 0 && groups.every(({ from }) => from.length === 0) && gone.every(hasNobody)
  const more = groups.filter(({ from, newEvents }) => from.length > 0 && newEvents.length > 0).length
  return [
    `${since.asAt || since.title || 'the previous case'}: ${told.length === 0 ? 'no groups then or now' : told.join(', ')}`,
    ...(more === 0 ? [] : [`new events in ${format.format(more)} of those that were there`]),
    ...(isLater ? [`which is later than this case (${asAt}): is it the one before?`] : []),
    ...(isStrange ? ['nobody of its groups is in this data: is it a case of the same exports?'] : []),
  ].join('; ')
}

function hasNobody({ people }: CaseChanges['gone'][number]): boolean {
  return people.every(({ entity }) => entity === undefined)
}

/** The machine-readable result of a build. */
export function summariseCase({ counts, groups, changes }: CaseFile, seconds: number): unknown {
  const { rows, ...things } = counts
  return {
    ...things,
    groups: groups.length,
    ...(changes === undefined ? {} : { changes: countChanges(changes) }),
    findings: 0,
    rows,
    seconds,
  }
}
