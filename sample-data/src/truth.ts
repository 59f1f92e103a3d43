import type { Identifiers } from './identifiers.ts'
import type { Ledger } from './ledger.ts'
import type { Decoy, Finding, PlantedGroup } from './notes.ts'
import { nameOf, type Person } from './person.ts'
import type { Fault } from './rows/break-rows.ts'
import { sortRows, toTable, type Row, type Table } from './rows/table.ts'
import { lineOf } from './render.ts'
import type { Speech } from './speak-dialect.ts'

interface TruePerson {
  readonly trueId: string
  readonly personIds: readonly string[]
}

/** A planted group, by ids. */
export function groupToTruth(group: PlantedGroup, ids: Identifiers): object {
  const { id, shape, title, recorded, findableBy, note } = group.plan
  return {
    id,
    shape,
    title,
    recorded,
    findableBy,
    offenders: toPeople(group.offenders, ids),
    victims: toPeople(group.victims, ids),
    ...idLists(group, ids),
    note,
  }
}

/** A decoy, by ids. */
export function decoyToTruth(decoy: Decoy, ids: Identifiers): object {
  const { id, shape, why } = decoy
  return { id, shape, why, members: toPeople(decoy.members, ids), ...idLists(decoy, ids) }
}

function idLists(planted: Pick<Decoy, 'events' | 'places' | 'things' | 'reports'>, ids: Identifiers): object {
  return {
    events: sorted(planted.events.map((event) => ids.of(event))),
    locations: sorted(planted.places.map((place) => ids.of(place))),
    objects: sorted(planted.things.map((thing) => ids.of(thing))),
    reports: sorted(planted.reports.map((report) => ids.of(report))),
  }
}

/** A planted finding, by ids; kinds it has nothing of are left out. */
export function findingToTruth(finding: Finding, number: number, ids: Identifiers): object {
  const lists: Record<string, unknown[]> = {}
  const add = (list: string, item: unknown): void => {
    lists[list] = [...(lists[list] ?? []), item]
  }
  for (const item of finding.about) {
    if (item.kind === 'person') add('people', toPerson(item, ids))
    else if (item.kind === 'link') add('links', { fromId: ids.of(item.from), toId: ids.of(item.to), linkType: item.type })
    else if (item.kind === 'flag') add('flags', { entityId: ids.of(item.on), flagKind: item.sort, setOn: item.set, reviewDue: item.due })
    else add(`${item.kind}s`, ids.of(item))
  }
  return {
    id: `F${String(number).padStart(2, '0')}`,
    kind: finding.kind,
    statement: finding.statement,
    ...lists,
    expected: finding.expected,
  }
}

const KEYS: ReadonlySet<string> = new Set(['event_id', 'person_id', 'location_id', 'report_id'])

/** A fault, by file and line, in the words of the files. */
export function faultToTruth(fault: Fault, number: number, tables: readonly Table[], speech: Speech): object {
  const table = tables.find((each) => each.name === fault.table)
  const { kind, column, value, statement } = fault
  const keys = Object.fromEntries(Object.entries(fault.row).filter(([name, cell]) => cell !== '' && KEYS.has(name)))
  return {
    id: `X${String(number).padStart(2, '0')}`,
    kind,
    file: `${speech.table(fault.table)}.csv`,
    line: table === undefined ? 0 : lineOf(table, fault.row),
    column: speech.header(fault.table, column),
    value: speech.cell(value),
    keys,
    statement,
  }
}

/** Which row speaks of which true person, place or object. */
export function toIdentityTable(ledger: Ledger, ids: Identifiers): Table {
  const rows: Row[] = [...ledger.people, ...ledger.places, ...ledger.things].map((entry) => ({
    kind: entry.kind,
    source_id: ids.of(entry),
    true_id: ids.truthOf(entry.of),
    variation: entry.variation,
  }))
  return toTable('identities', sortRows(rows, 'source_id'))
}

/** The true people. */
export function toPeopleTable(ledger: Ledger, ids: Identifiers): Table {
  const people = ledger.people.filter((entry) => entry.variation === '').map((entry) => entry.of)
  const rows: Row[] = people.map((person) => ({
    true_id: ids.truthOf(person),
    name: nameOf(person),
    born: person.bornBasis === '' ? '' : person.born,
    kind: person.origin,
  }))
  return toTable('people', sortRows(rows, 'true_id'))
}

function toPeople(people: readonly Person[], ids: Identifiers): TruePerson[] {
  return people.map((person) => toPerson(person, ids)).sort((a, b) => (a.trueId < b.trueId ? -1 : 1))
}

function toPerson(person: Person, ids: Identifiers): TruePerson {
  return { trueId: ids.truthOf(person), personIds: ids.allOf(person) }
}

function sorted(list: readonly string[]): string[] {
  return [...list].sort()
}
