import type { CaseFile, ImportReport, RejectedRow } from '@weft/core'
import { stringify } from 'csv-stringify/sync'

type Cell = string | number

/** RFC 4180; a cell that a spreadsheet would run is written with a leading quote. */
const CSV = { escape_formulas: true, record_delimiter: 'unix' } as const

/** A table as text. */
function writeCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return stringify([columns, ...rows], CSV)
}

/** groups.csv: a line a group. */
export function groupsTable({ groups }: CaseFile): string {
  const columns = ['group_id', 'people', 'offenders', 'victims', 'children', 'locations', 'events', 'first_date', 'last_date', 'status']
  const rows = groups.map((group) => [
    group.id,
    group.people.length,
    group.offenders,
    group.victims,
    group.children,
    group.locations.length,
    group.events.length,
    group.firstDate,
    group.lastDate,
    group.status,
  ])
  return writeCsv(columns, rows)
}

/** group-members.csv: a line for each person of each group. */
export function groupMembersTable({ groups, entities, ties }: CaseFile): string {
  const rows = groups.flatMap((group) =>
    group.people.map(({ entity, category, isMember, events }) => {
      const links = group.ties.filter((tie) => ties.a[tie] === entity || ties.b[tie] === entity).length
      return [group.id, entities[entity]?.key ?? '', category, isMember ? 'tied' : 'victim of its events', events.length, links]
    }),
  )
  return writeCsv(['group_id', 'person_id', 'category', 'membership', 'events', 'ties'], rows)
}

/** The first line of rejected.csv. */
export const REJECTED_HEAD: string = writeCsv(['file', 'line', 'column', 'code', 'reason', 'text'], [])

/** A row that was set aside, as a line of rejected.csv: its text as it stood. */
export function rejectedLine({ file, line, column, code, reason, text }: RejectedRow): string {
  return stringify([[file, line, column, code, reason, text.replace(/\r?\n$|\r$/, '')]], CSV)
}

/** rejected.csv: every row that was set aside. */
export function* rejectedTable({ rejected }: ImportReport): Generator<string> {
  yield REJECTED_HEAD
  for (const row of rejected) yield rejectedLine(row)
}
