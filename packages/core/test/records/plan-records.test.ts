import { describe, expect, it } from 'vitest'
import { CaseError } from '../../src/error.ts'
import type { RecordMapping, TableMapping } from '../../src/mapping.ts'
import { parseConfig } from '../../src/options.ts'
import { planRecords, readFields } from '../../src/records/plan-records.ts'
import { at, entityOf, faultsOf, build, only, recordsOf } from '../make.ts'

/** The mapping that the contract of exports gives as its example. */
const EXAMPLE = parseConfig(
  `{
  "purpose": "Review of no-further-action cases, Harbour district",
  "marking": "OFFICIAL-SENSITIVE",
  "tables": [
    { "files": "crimes_*.csv",
      "format": { "delimiter": ";", "encoding": "windows-1252", "dateOrder": "dmy" },
      "records": [
        { "kind": "event",       "columns": { "event_id": "Crime Ref", "occurred_from": "Date From", "offence": "HO Class" }, "constants": { "event_kind": "offence" } },
        { "kind": "person",      "columns": { "person_id": "Susp URN", "full_name": "Susp Name", "date_of_birth": "Susp DOB" }, "when": "Susp URN" },
        { "kind": "involvement", "columns": { "event_id": "Crime Ref", "person_id": "Susp URN" }, "constants": { "role": "suspect" }, "when": "Susp URN" },
        { "kind": "person",      "columns": { "person_id": "Vic URN", "full_name": "Vic Name", "date_of_birth": "Vic DOB" }, "when": "Vic URN" },
        { "kind": "involvement", "columns": { "event_id": "Crime Ref", "person_id": "Vic URN", "role": "Role" }, "values": { "role": { "Victim Suspect": ["victim", "suspect"], "AGG": "victim" } }, "when": "Vic URN" },
        { "kind": "location",    "columns": { "location_id": "Address", "address": "Address", "postcode": "PC" }, "when": "Address" } ] }
  ]
}`,
  'weft.config.json',
)

const SHEET = [
  'Crime Ref;Date From;HO Class;Susp URN;Susp Name;Susp DOB;Vic URN;Vic Name;Vic DOB;Role;Address;PC',
  'C1;03/04/2023;Grooming;S1;Orrin Vexley;01/02/1980;V1;Anwen Quillfeather;05/06/2009;AGG;1 Quay Street;QH1 1AA',
  'C1;03/04/2023;Grooming;S2;Corvin Thessaly;;V1;Anwen Quillfeather;05/06/2009;AGG;1 Quay Street;QH1 1AA',
  'C2;04/05/2023;Grooming;S1;Orrin Vexley;01/02/1980;V2;Briar Marsh;07/08/2008;Victim Suspect;;',
  'C3;05/06/2023;Theft;;;;;;;;;',
].join('\r\n')

describe('the mapping of the contract', () => {
  it('makes every record of a flat sheet, several of a row and several of a cell', async () => {
    const { records, report } = await recordsOf([{ file: 'in/crimes_2023.csv', content: SHEET }], EXAMPLE.tables)
    const count = (kind: string): number => records.filter((record) => record.kind === kind).length
    expect([count('event'), count('person'), count('involvement'), count('location')]).toEqual([4, 6, 7, 2])
    const parts = records.flatMap((record) =>
      record.kind === 'involvement' ? [`${record.eventId} ${record.personId} ${record.role}`] : [],
    )
    expect(parts.sort()).toEqual([
      'C1 S1 suspect',
      'C1 S2 suspect',
      'C1 V1 victim',
      'C1 V1 victim',
      'C2 S1 suspect',
      'C2 V2 suspect',
      'C2 V2 victim',
    ])
    expect(faultsOf(report)).toEqual([])
    expect(only(report.files)).toMatchObject({
      rowsRead: 4,
      rowsAccepted: 4,
      encoding: 'windows-1252',
      delimiter: ';',
      unplacedColumns: [],
    })
    expect(only(report.files).kinds).toEqual(['event', 'person', 'involvement', 'location'])
  })

  it('leads to one group, with the child whom both suspects share', async () => {
    const { caseFile } = await build([{ file: 'crimes_2023.csv', content: SHEET }], EXAMPLE)
    expect(entityOf(caseFile, 'event:C1')).toMatchObject({ type: 'offence', label: 'Grooming', date: '2023-04-03' })
    expect(entityOf(caseFile, 'location:1 Quay Street').label).toBe('1 Quay Street, QH1 1AA')
    expect(entityOf(caseFile, 'person:V2').category).toBe('both')
    const people = only(caseFile.groups).people.map(({ entity }) => at(caseFile.entities, entity).key)
    expect(people.sort()).toEqual(['S1', 'S2', 'V1', 'V2'])
  })
})

const HEADER = { file: 'sheet.csv', columns: ['No', 'Street', 'Ref', 'Role', '__proto__'] }
const planOf = (record: RecordMapping): ReturnType<typeof planRecords>[number] =>
  only(planRecords(HEADER, [{ files: '*', records: [record] }]))
/** The fields that something stands in, with their texts, of every record. */
const fieldsOf = (record: RecordMapping, cells: readonly string[]): readonly (readonly (readonly [string, string])[])[] => {
  const plan = planOf(record)
  return readFields(plan, cells).map((texts) => plan.fields.names.map((field, place) => [field, at(texts, place)] as const).sort())
}

describe('the parts of a mapping', () => {
  it('joins columns, leaving out blanks', () => {
    const record: RecordMapping = { kind: 'location', columns: { location_id: 'Ref', address: { columns: ['No', 'Street'], join: ', ' } } }
    expect(fieldsOf(record, ['1', 'Quay Street', 'L1', '', ''])).toEqual([
      [
        ['address', '1, Quay Street'],
        ['location_id', 'L1'],
      ],
    ])
    expect(fieldsOf(record, ['', 'Quay Street', 'L1', '', ''])).toEqual([
      [
        ['address', 'Quay Street'],
        ['location_id', 'L1'],
      ],
    ])
    expect(fieldsOf({ ...record, columns: { address: { columns: ['No', 'Street'] } } }, ['1', 'Quay Street', '', '', ''])).toEqual([
      [['address', '1 Quay Street']],
    ])
  })

  it('puts a prefix before an id, and none before a blank', () => {
    const record: RecordMapping = { kind: 'person', columns: { person_id: { column: 'Ref', prefix: 'N-' } } }
    expect(fieldsOf(record, ['', '', '7', '', ''])).toEqual([[['person_id', 'N-7']]])
    expect(fieldsOf(record, ['', '', '', '', ''])).toEqual([[['person_id', '']]])
  })

  it('fills a constant, which a cell that holds something replaces', () => {
    const record: RecordMapping = { kind: 'involvement', columns: { role: 'Role' }, constants: { role: 'suspect' } }
    expect(fieldsOf(record, ['', '', '', '', ''])).toEqual([[['role', 'suspect']]])
    expect(fieldsOf(record, ['', '', '', 'victim', ''])).toEqual([[['role', 'victim']]])
  })

  it('translates a cell to one text or to several records, and leaves others as they are', () => {
    const record: RecordMapping = {
      kind: 'involvement',
      columns: { role: 'Role' },
      values: { role: { AGG: 'victim', 'V/S': ['victim', 'suspect'] } },
    }
    expect(fieldsOf(record, ['', '', '', ' AGG ', ''])).toEqual([[['role', 'victim']]])
    expect(fieldsOf(record, ['', '', '', 'V/S', ''])).toEqual([[['role', 'victim']], [['role', 'suspect']]])
    for (const text of ['agg', 'toString', '__proto__']) expect(fieldsOf(record, ['', '', '', ` ${text} `, ''])).toEqual([[['role', text]]])
  })

  it('makes every combination where two cells stand for several', () => {
    const values = { role: { X: ['victim', 'suspect'] }, from: { Y: ['2023', '2024'] } }
    const record: RecordMapping = { kind: 'involvement', columns: { role: 'Role', from: 'Ref' }, values }
    expect(fieldsOf(record, ['', '', 'Y', 'X', '']).map((fields) => fields.map(([, text]) => text).join(' '))).toEqual([
      '2023 victim',
      '2024 victim',
      '2023 suspect',
      '2024 suspect',
    ])
  })

  it('makes no record where the column of when is blank', () => {
    const record: RecordMapping = { kind: 'person', columns: { person_id: 'Ref' }, when: 'Role' }
    expect(fieldsOf(record, ['', '', 'P1', '  ', ''])).toEqual([])
    expect(fieldsOf(record, ['', '', 'P1', 'x', ''])).toHaveLength(1)
  })

  it('reads a column of any name, by its exact name before a like one', () => {
    expect(fieldsOf({ kind: 'person', columns: { person_id: '__proto__' } }, ['', '', '', '', 'P1'])).toEqual([[['person_id', 'P1']]])
    const like = planRecords({ file: 'a.csv', columns: ['REF', 'Ref'] }, [
      { files: '*', records: [{ kind: 'person', columns: { person_id: 'Ref' } }] },
    ])
    expect(only(only(like).sources).positions).toEqual([1])
    expect(only(planOf({ kind: 'person', columns: { person_id: ' re-f' } }).sources).positions).toEqual([2])
  })

  it('takes the first mapping that fits a file, and the header where none does', () => {
    const tables: readonly TableMapping[] = [
      { files: 'other.csv', records: [{ kind: 'event', columns: { event_id: 'Ref' } }] },
      { files: 'sheet.*', records: [{ kind: 'person', columns: { person_id: 'Ref' } }] },
      { files: '*', records: [{ kind: 'object', columns: { object_id: 'Ref' } }] },
    ]
    expect(only(planRecords(HEADER, tables)).shape.kind).toBe('person')
    expect(only(planRecords({ file: 'x.csv', columns: ['event_id'] }, tables.slice(0, 2))).shape.kind).toBe('event')
    expect(planRecords({ file: 'x.csv', columns: ['a'] }, [])).toEqual([])
  })
})

describe('a mapping that does not fit', () => {
  const errorOf = (record: RecordMapping): CaseError => {
    try {
      planOf(record)
    } catch (error) {
      if (error instanceof CaseError) return error
      throw error
    }
    throw new Error('Nothing was thrown.')
  }

  it.each([
    [{ kind: 'person', columns: { person_id: 'Nominal' } }, '"Nominal"'],
    [{ kind: 'person', columns: { person_id: 'Ref' }, when: 'Nominal' }, '"Nominal"'],
    [{ kind: 'location', columns: { address: { columns: ['No', 'Nominal'] } } }, '"Nominal"'],
    [{ kind: 'person', columns: { person_id: { column: 'Nominal', prefix: 'N-' } } }, '"Nominal"'],
    [{ kind: 'person', columns: { offence: 'Ref' } }, '"offence"'],
    [{ kind: 'person', columns: {}, constants: { role: 'victim' } }, '"role"'],
    [{ kind: 'person', columns: {}, values: { constructor: { a: 'b' } } }, '"constructor"'],
  ] as const)('%j is refused with the file and the name at fault', (record, name) => {
    const { code, message } = errorOf(record)
    expect(code).toBe('bad-config')
    expect(message).toContain('sheet.csv')
    expect(message).toContain(name)
  })

  it('says which columns the file has', () => {
    expect(errorOf({ kind: 'person', columns: { person_id: 'Nominal' } }).message).toContain('No, Street, Ref, Role')
  })
})
