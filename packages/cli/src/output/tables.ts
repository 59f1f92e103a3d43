import type { CaseFile, ImportReport } from '@weft/core'
import { stringify } from 'csv-stringify/sync'

type Cell = string | number

/** A table as RFC 4180 text; a cell that a spreadsheet would run is written with a leading quote. */
function writeCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return stringify([columns, ...rows], { escape_formulas: true, record_delimiter: 'unix' })
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

/** rejected.csv: every row that was set aside, its text as it stood. */
export function rejectedTable({ rejected }: ImportReport): string {
  const rows = rejected.map(({ file, line, column, code, reason, text }) => [
    file,
    line,
    column,
    code,
    reason,
    text.replace(/\r?\n$|\r$/, ''),
  ])
  return writeCsv(['file', 'line', 'column', 'code', 'reason', 'text'], rows)
}
