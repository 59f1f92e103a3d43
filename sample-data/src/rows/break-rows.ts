import { itemAt, type Dice } from '../dice.ts'
import type { Row, Table } from './table.ts'

/** A fault put into the rows on purpose: which row of which table, which cell, and what stands there now. */
export interface Fault {
  readonly kind: string
  readonly table: string
  readonly row: Row
  readonly column: string
  readonly value: string
  readonly statement: string
}

/** Breaks a handful of rows that have no part in anything planted, and says which. `planted` holds the ids to keep away from. */
export function breakRows(tables: readonly Table[], planted: ReadonlySet<string>, dice: Dice): Fault[] {
  const faults: Fault[] = []
  const tableOf = (name: string): Table =>
    itemAt(
      tables.filter((table) => table.name === name),
      0,
    )
  const used = new Set<Row>()
  const takeRow = (name: string, fits: (row: Row) => boolean = () => true): Row => {
    const { rows } = tableOf(name)
    const isFree = (row: Row): boolean => !used.has(row) && fits(row) && !Object.values(row).some((cell) => planted.has(cell))
    let row = dice.pick(rows)
    while (!isFree(row)) row = dice.pick(rows)
    used.add(row)
    return row
  }
  const set = (kind: string, name: string, row: Row, column: string, value: string, statement: string): void => {
    row[column] = value
    faults.push({ kind, table: name, row, column, value, statement })
  }
  const insertAfter = (name: string, row: Row, changes: Row): Row => {
    const added = { ...row, ...changes }
    const { rows } = tableOf(name)
    rows.splice(rows.indexOf(row) + 1, 0, added)
    used.add(added)
    return added
  }
  breakReferences(takeRow, insertAfter, set)
  breakValues(takeRow, set)
  const event = takeRow('events')
  faults.push({
    kind: 'duplicate-row',
    table: 'events',
    row: insertAfter('events', event, {}),
    column: 'event_id',
    value: event.event_id ?? '',
    statement: 'The row before it stands twice, with equal values.',
  })
  const person = takeRow('persons', (row) => /^19\d\d-/.test(row.date_of_birth ?? ''))
  const second = insertAfter('persons', person, {})
  const otherDay = `${(person.date_of_birth ?? '').slice(0, 4)}-12-02`
  set(
    'two-dates-of-birth',
    'persons',
    second,
    'date_of_birth',
    otherDay,
    `The same id stands in the row before with date of birth ${person.date_of_birth ?? ''}.`,
  )
  return faults
}

type TakeRow = (name: string, fits?: (row: Row) => boolean) => Row
type SetCell = (kind: string, name: string, row: Row, column: string, value: string, statement: string) => void

function breakReferences(takeRow: TakeRow, insertAfter: (name: string, row: Row, changes: Row) => Row, set: SetCell): void {
  const dangling = [
    ['unknown-person', 'person_id', 'HB-P-000007'],
    ['unknown-person', 'person_id', 'NV-P-000012'],
    ['unknown-event', 'event_id', 'HB-E-000011'],
  ] as const
  for (const [kind, column, id] of dangling) {
    const row = insertAfter('involvements', takeRow('involvements'), { role: 'witness', from: '' })
    set(kind, 'involvements', row, column, id, 'No row of any table defines this id.')
  }
  set(
    'unknown-role',
    'involvements',
    takeRow('involvements', (row) => row.role === 'witness'),
    'role',
    'lookout',
    'Not one of the roles.',
  )
}

function breakValues(takeRow: TakeRow, set: SetCell): void {
  const dated = (row: Row): boolean => /^\d{4}-/.test(row.date_of_birth ?? '')
  set('impossible-date', 'persons', takeRow('persons', dated), 'date_of_birth', '2001-02-31', 'There is no such day.')
  set('impossible-age', 'persons', takeRow('persons', dated), 'date_of_birth', '1891-04-12', 'Nobody is that old.')
  set(
    'future-date',
    'events',
    takeRow('events', (row) => row.event_kind === 'offence' && row.occurred_to === ''),
    'occurred_from',
    '2203-03-14T10:00',
    'A slip for 2023: far beyond the last day of the data.',
  )
  for (const value of ['ZZ99 3VZ', 'N/K', '****'])
    set(
      'placeholder-postcode',
      'locations',
      takeRow('locations', (row) => row.premises_type === 'dwelling'),
      'postcode',
      value,
      'A filler, and no postcode.',
    )
  set(
    'unreadable-grading',
    'reports',
    takeRow('reports', (row) => row.grading !== ''),
    'grading',
    '7/Z/Q',
    'Fits no grading scheme.',
  )
}
