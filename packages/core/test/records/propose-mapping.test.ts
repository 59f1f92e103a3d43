import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COLUMN_FORMS, COMMON_FORMS } from '../../src/presets/column-forms.ts'
import { COMMON_COLUMNS, KINDS, RECORD_KINDS } from '../../src/presets/columns.ts'
import { resolveOptions } from '../../src/options.ts'
import { proposeMapping, type FileProposal, type TableHead } from '../../src/records/propose-mapping.ts'
import { LAW, only } from '../make.ts'

/** The head of a file from its columns, each with its cells. */
function head(file: string, columns: Readonly<Record<string, readonly string[]>>): TableHead {
  const length = Math.max(0, ...Object.values(columns).map((cells) => cells.length))
  const rows = Array.from({ length }, (_, row) => Object.values(columns).map((cells) => cells[row] ?? ''))
  return { file, columns: Object.keys(columns), rows }
}

const fieldsOf = ({ columns }: FileProposal): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(columns.map(({ column, field, isPlaced }) => [column, isPlaced ? field : undefined]))

const ids = (prefix: string, from: number, count = 6): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${prefix}${String(from + i).padStart(5, '0')}`)

const people = head('register.csv', {
  'Nominal Key': ids('N', 1),
  'Family Nm': ['Goskerley', 'Pellthwaite', 'Spenmere', 'Arklecombe', 'Vexley', 'Thornby'],
  Birthday: ['12/03/1999', '01/04/2001', '25/12/1988', '', '03/03/2003', '09/10/2007'],
})
const crimes = head('list.csv', {
  'Crime Key': ids('C', 1),
  'Committed Frm': ['01/04/2023', '02/04/2023', '03/04/2023', '14/04/2023', '15/04/2023', '16/04/2023'],
  Wording: ['a long telling of what was done', '', '', '', '', ''],
})
const parts = head('joins.csv', { A: ids('C', 3), B: ids('N', 2), C: ['VICTIM', 'SUSPECT', 'SUSPECT', 'WITNESS', 'VICTIM', 'SUSPECT'] })

describe('proposeMapping', () => {
  it.each(RECORD_KINDS)('places every canonical column of %s by its exact name', (kind) => {
    const forms = { ...COMMON_FORMS, ...COLUMN_FORMS[kind] }
    const names = Object.keys({ ...KINDS[kind].columns, ...COMMON_COLUMNS })
    const { files } = proposeMapping([head('table.csv', Object.fromEntries(names.map((name) => [name, [forms[name]?.example ?? '']])))])
    expect(only(files).kind).toBe(kind)
    expect(fieldsOf(only(files))).toEqual(Object.fromEntries(names.map((name) => [name, name])))
    for (const { confidence, reason } of only(files).columns) expect([confidence, reason]).toEqual([1, 'exact name'])
  })

  it('tells the ids of persons from those of events by where they are keys, whatever their columns are called', () => {
    const { files } = proposeMapping([people, crimes, parts])
    const joined = files.find(({ file }) => file === 'joins.csv')
    expect(joined?.kind).toBe('involvement')
    expect(joined && fieldsOf(joined)).toMatchObject({ A: 'event_id', B: 'person_id' })
    expect(joined?.columns[0]?.reason).toBe('ids of another file')
  })

  it('makes a configuration that resolves, with every column that is left out named', () => {
    const { tables, files } = proposeMapping([head('people.csv', { person_id: ids('P', 1), Zzyzx: ['q', 'q', 'r', 's', 't', 'u'] })])
    expect(tables).toEqual([{ files: 'people.csv', records: [{ kind: 'person', columns: { person_id: 'person_id' } }], ignore: ['Zzyzx'] }])
    expect(resolveOptions({ tables }).tables).toEqual(tables)
    expect(only(files).columns[1]).toMatchObject({ isPlaced: false })
  })

  it('leaves a guess that is too unsure out of the configuration, and says what it would have been', () => {
    const { tables, files } = proposeMapping([head('people.csv', { person_id: ids('P', 1), 'colour of the hair recorded': ids('x', 1) })])
    for (const { column, field, isPlaced, confidence } of only(files).columns) {
      if (isPlaced) expect(Object.values(only(only(tables).records).columns)).toContain(column)
      else expect(confidence === 0 ? field : confidence).toSatisfy((value) => value === undefined || (value as number) < 0.45)
    }
  })

  it('leaves out a file that has no column for an id, and names the id', () => {
    const { tables, files } = proposeMapping([
      head('street_crime.csv', {
        Month: ['2023-04', '2023-05'],
        'Crime type': ['Burglary', 'Burglary'],
        Longitude: ['1.81935', '1.72375'],
      }),
    ])
    expect(tables).toEqual([])
    expect(only(files)).toMatchObject({ kind: undefined, missingKeys: ['event_id'] })
  })

  it('says so where dates can only be read month first', () => {
    const dated = (days: readonly string[]): unknown =>
      only(proposeMapping([head('people.csv', { person_id: ids('P', 1), DOB: days })]).tables).format
    expect(dated(['04/13/1999', '01/04/2001'])).toEqual({ dateOrder: 'mdy' })
    expect(dated(['13/04/1999', '01/04/2001'])).toBeUndefined()
  })

  it('does not place a column on a field whose form its cells speak against', () => {
    const placed = (cells: readonly string[]): unknown =>
      fieldsOf(only(proposeMapping([head('people.csv', { person_id: ids('P', 1), 'birth day': cells })]).files))['birth day']
    expect(placed(['12/03/1999', '01/04/2001'])).toBe('date_of_birth')
    expect(placed(['12 Lane Road', '14 Lane Road'])).not.toBe('date_of_birth')
  })

  it('maps the first of two columns of one name', () => {
    const twice: TableHead = { file: 'people.csv', columns: ['person_id', 'person_id'], rows: [['P1', 'P2']] }
    expect(only(proposeMapping([twice]).files).columns.map(({ isPlaced }) => isPlaced)).toEqual([true, false])
  })

  it('takes files without columns or rows, and columns of any name', () => {
    expect(proposeMapping([])).toEqual({ files: [], tables: [] })
    expect(only(proposeMapping([{ file: 'a.csv', columns: [], rows: [] }]).files).kind).toBeUndefined()
    const odd = ['__proto__', 'constructor', 'toString', '']
    const mapping = only(
      proposeMapping([{ file: 'a.csv', columns: ['person_id', 'surname', 'sex', ...odd], rows: [['P1', 'v', 'F', 'w', 'x', 'y', 'z']] }])
        .tables,
    )
    const read = Object.values(only(mapping.records).columns)
    expect([...read, ...(mapping.ignore ?? [])].sort()).toEqual(['person_id', 'surname', 'sex', ...odd].sort())
    expect(mapping.ignore).toContain('constructor')
  })

  it('gives the same guesses whatever the order of the files', () => {
    const expected = proposeMapping([people, crimes, parts])
    fc.assert(
      fc.property(fc.shuffledSubarray([people, crimes, parts], { minLength: 3 }), (heads) => {
        expect(proposeMapping(heads)).toEqual(expected)
      }),
      { ...LAW, numRuns: 6 },
    )
  })
})
