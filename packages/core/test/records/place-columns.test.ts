import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMMON_COLUMNS, KINDS, RECORD_KINDS, type RecordKind } from '../../src/presets/columns.ts'
import { foldColumn, placeColumns } from '../../src/records/place-columns.ts'
import { LAW } from '../make.ts'

/** The kind of a header, and which of its columns feeds which field. */
function place(
  columns: readonly string[],
): { readonly kind: RecordKind; readonly fields: Readonly<Record<string, string | undefined>> } | undefined {
  const placement = placeColumns(columns)
  return (
    placement && {
      kind: placement.kind,
      fields: Object.fromEntries(Object.entries(placement.fields).map(([field, i]) => [field, columns[i]])),
    }
  )
}

describe('canonical headers', () => {
  it.each(RECORD_KINDS)('of %s are placed column by column, in any order and however written', (kind) => {
    const names = [...Object.keys(KINDS[kind].columns), ...Object.keys(COMMON_COLUMNS).filter((name) => !(name in KINDS[kind].columns))]
    const styles = [
      (name: string) => name,
      (name: string) => name.toUpperCase(),
      (name: string) => name.replaceAll('_', ' '),
      (name: string) => ` ${name.replaceAll('_', '-')}.`,
      (name: string) => name.replaceAll('_', ''),
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: names.length }), fc.constantFrom(...styles), (shuffled, style) => {
        const columns = shuffled.map(style)
        const expected = Object.fromEntries(shuffled.map((name) => [name, style(name)]))
        expect(place(columns)).toEqual({ kind, fields: expected })
      }),
      { ...LAW, numRuns: 25 },
    )
  })

  it.each(RECORD_KINDS)('of %s are known by their keys alone', (kind) => {
    expect(place(KINDS[kind].keys)?.kind).toBe(kind)
  })

  it.each(RECORD_KINDS)('of %s are not known where a key is missing', (kind) => {
    const { keys, columns } = KINDS[kind]
    for (const key of keys) expect(placeColumns(Object.keys(columns).filter((name) => name !== key))?.kind).not.toBe(kind)
  })
})

describe('the names that systems give', () => {
  it.each([
    [
      ['Nominal Ref', 'Last Name', 'First Name', 'D.O.B', 'Gender'],
      'person',
      { person_id: 'Nominal Ref', date_of_birth: 'D.O.B', sex: 'Gender' },
    ],
    [['URN', 'Name', 'AKA', 'Mobile'], 'person', { person_id: 'URN', full_name: 'Name', aliases: 'AKA', phones: 'Mobile' }],
    [
      ['Occurrence No', 'Date From', 'HO Class', 'Result'],
      'event',
      { event_id: 'Occurrence No', occurred_from: 'Date From', outcome: 'Result' },
    ],
    [['Crime Ref', 'Nominal', 'Involvement'], 'involvement', { event_id: 'Crime Ref', person_id: 'Nominal', role: 'Involvement' }],
    [
      ['Address ID', 'Full Address', 'Post Code'],
      'location',
      { location_id: 'Address ID', address: 'Full Address', postcode: 'Post Code' },
    ],
    [['Item ID', 'Item Type', 'VRM'], 'object', { object_id: 'Item ID', object_kind: 'Item Type', value: 'VRM' }],
    [['Entity 1', 'Entity 2', 'Relationship'], 'link', { from_id: 'Entity 1', to_id: 'Entity 2', link_type: 'Relationship' }],
    [['source', 'target', 'type'], 'link', { from_id: 'source', to_id: 'target', link_type: 'type' }],
    [['Log No', 'Date Submitted', '3x5x2', 'Intelligence'], 'report', { report_id: 'Log No', grading: '3x5x2', text: 'Intelligence' }],
    [['IR ID', 'Subject ID', 'Capacity'], 'mention', { report_id: 'IR ID', entity_id: 'Subject ID', role: 'Capacity' }],
    [['Misper ID', 'PIN', 'Missing Since', 'Found At'], 'missing_episode', { missing_from_at: 'Missing Since', returned_at: 'Found At' }],
    [
      ['Exhibit Ref', 'Crime Ref', 'Seized', 'To Lab'],
      'exhibit',
      { exhibit_id: 'Exhibit Ref', seized_on: 'Seized', submitted_on: 'To Lab' },
    ],
    [
      ['Action No', 'Action Type', 'Served On', 'Child'],
      'action',
      { action_kind: 'Action Type', subject_id: 'Served On', child_id: 'Child' },
    ],
    [
      ['Linked ID', 'Flag Type', 'Date Set', 'Next Review'],
      'flag',
      { flag_kind: 'Flag Type', set_on: 'Date Set', review_due: 'Next Review' },
    ],
  ] as const)('%j is a table of %s', (columns, kind, fields) => {
    const placed = place(columns)
    expect(placed?.kind).toBe(kind)
    expect(placed?.fields).toMatchObject(fields)
  })

  it('do not stand in for a key when they are dates: from and to alone make no link', () => {
    expect(place(['person_id', 'address', 'from', 'to', 'type'])?.kind).toBe('person')
  })

  it('each reach the field they are listed under, where no other field of the kind has the same name', () => {
    for (const kind of RECORD_KINDS) {
      const { keys, columns } = KINDS[kind]
      const names = Object.entries({ ...COMMON_COLUMNS, ...columns })
      for (const [field, synonyms] of names) {
        for (const synonym of synonyms) {
          const claimants = names.filter(([name, others]) => [name, ...others].some((other) => foldColumn(other) === foldColumn(synonym)))
          if (claimants.length > 1) continue
          const header = [...keys.filter((key) => key !== field), synonym]
          expect([kind, synonym, place(header)?.fields[field]]).toEqual([kind, synonym, synonym])
        }
      }
    }
  })
})

describe('other headers', () => {
  it.each([[[]], [['']], [['a', 'b']], [['__proto__', 'constructor', 'toString']], [['surname', 'dob']]])('%j fits no kind', (columns) => {
    expect(placeColumns(columns)).toBeUndefined()
  })

  it('with strange names among them are placed by the names that are known', () => {
    expect(place(['__proto__', 'person_id', 'constructor', 'hasOwnProperty'])).toEqual({
      kind: 'person',
      fields: { person_id: 'person_id' },
    })
  })

  it('with a name twice take the first', () => {
    expect(placeColumns(['x', 'person_id', 'PERSON ID', 'surname'])?.fields).toEqual({ person_id: 1, surname: 3 })
  })

  it('take the kind with the most keys, then with the most columns', () => {
    expect(place(['event_id', 'person_id'])?.kind).toBe('person')
    expect(place(['event_id', 'location_id'])?.kind).toBe('event')
    expect(place(['event_id', 'person_id', 'role', 'surname', 'forenames', 'dob', 'sex'])?.kind).toBe('involvement')
  })
})
