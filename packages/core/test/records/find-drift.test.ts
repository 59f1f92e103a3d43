import { describe, expect, it } from 'vitest'
import type { TableMapping } from '../../src/mapping.ts'
import { findDrift } from '../../src/records/find-drift.ts'
import { faultsOf, recordsOf, table } from '../make.ts'

const crimes: TableMapping = {
  files: 'crimes_*.csv',
  records: [
    { kind: 'event', columns: { event_id: 'Crime Ref', summary: { columns: ['MO', 'Notes'] } } },
    { kind: 'person', columns: { person_id: { column: 'Susp URN', prefix: 'N-' } }, when: 'Susp' },
  ],
}
const whole = ['Crime Ref', 'MO', 'Notes', 'Susp URN', 'Susp']

describe('findDrift', () => {
  it('finds nothing where every column is read or left out on purpose', () => {
    expect(findDrift([{ file: 'crimes_1.csv', columns: [...whole, 'Colour'] }], [{ ...crimes, ignore: ['colour'] }])).toEqual({
      gone: [],
      issues: [],
    })
  })

  it('gives a sentence for each column of each file that is gone, with those that came instead', () => {
    const { gone } = findDrift(
      [
        { file: 'crimes_1.csv', columns: ['Crime Ref', 'MO', 'Notes', 'Suspect URN', 'Susp'] },
        { file: 'crimes_2.csv', columns: ['MO', 'Susp URN', 'Susp'] },
      ],
      [crimes],
    )
    expect(gone).toEqual([
      'The mapping of crimes_1.csv names the column "Susp URN", which the file does not have; it has "Suspect URN", which the mapping does not know.',
      'The mapping of crimes_2.csv names the column "Crime Ref", which the file does not have.',
      'The mapping of crimes_2.csv names the column "Notes", which the file does not have.',
    ])
  })

  it('does not mind case, spaces and signs, nor that a column to be left out is not there', () => {
    const columns = ['CRIME_REF', 'mo', 'notes', 'susp-urn', 'Susp']
    expect(findDrift([{ file: 'crimes_1.csv', columns }], [{ ...crimes, ignore: ['Old'] }])).toEqual({ gone: [], issues: [] })
  })

  it.each([
    [undefined, 'note'],
    [[], 'warning'],
    [['Shade'], 'warning'],
  ])('names a column that a mapping leaving out %j does not know: %s', (ignore, severity) => {
    const { gone, issues } = findDrift([{ file: 'crimes_1.csv', columns: [...whole, 'Colour'] }], [{ ...crimes, ignore }])
    expect(gone).toEqual([])
    expect(issues).toEqual([
      {
        code: 'new-column',
        severity,
        message: 'The mapping does not know this column: read it, or name it under "ignore".',
        at: { file: 'crimes_1.csv', column: 'Colour' },
      },
    ])
  })

  it('names a pattern that no file fits, and leaves files alone that no mapping fits', () => {
    const { gone, issues } = findDrift([{ file: 'persons.csv', columns: ['person_id', 'shoe_size'] }], [crimes])
    expect(gone).toEqual([])
    expect(issues.map(({ code, severity, at }) => [code, severity, at.file])).toEqual([['unmatched-pattern', 'warning', 'crimes_*.csv']])
  })

  it('compares a file with the first mapping that fits it alone', () => {
    const other: TableMapping = { files: '*', records: [{ kind: 'event', columns: { event_id: 'Elsewhere' } }] }
    expect(findDrift([{ file: 'crimes_1.csv', columns: whole }], [crimes, other])).toEqual({ gone: [], issues: [] })
  })
})

describe('the account of an import', () => {
  it('names new columns and unmatched patterns', async () => {
    const mapping: TableMapping = { files: 'a.csv', records: [{ kind: 'person', columns: { person_id: 'No' } }], ignore: [] }
    const { report } = await recordsOf([table('a.csv', [{ No: 'P1', Colour: 'red' }])], [mapping, { ...mapping, files: 'b*.csv' }])
    expect(faultsOf(report)).toEqual(['a.csv:- new-column Colour', 'b*.csv:- unmatched-pattern -'])
  })

  it('knows a file with a header and no rows', async () => {
    const mapping: TableMapping = { files: 'a.csv', records: [{ kind: 'person', columns: { person_id: 'No' } }] }
    const { report } = await recordsOf([{ file: 'a.csv', content: 'No\n' }], [mapping])
    expect(faultsOf(report)).toEqual(['a.csv:- empty-file -'])
  })
})
