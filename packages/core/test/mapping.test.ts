import { describe, expect, it } from 'vitest'
import { isFileOf } from '../src/mapping.ts'

const fits = (files: string, file: string): boolean => isFileOf({ files, records: [] }, file)

describe('isFileOf', () => {
  it.each([
    ['crimes_*.csv', 'crimes_2024.csv', true],
    ['crimes_*.csv', 'crimes_.csv', true],
    ['crimes_*.csv', 'old_crimes_2024.csv', false],
    ['crimes_*.csv', 'crimes_2024.csv.bak', false],
    ['crimes_*.csv', 'crimes_2024xcsv', false],
    ['crimes_*.csv', 'export/2024/crimes_1.csv', true],
    ['persons.csv', 'Persons.csv', false],
    ['person?.csv', 'persons.csv', true],
    ['person?.csv', 'person.csv', false],
    ['a+b (1)[2]{3}^$|.csv', 'a+b (1)[2]{3}^$|.csv', true],
    ['a+b.csv', 'aab.csv', false],
    ['*', 'anything at all', true],
  ])('%s takes %s: %s', (files, file, expected) => {
    expect(fits(files, file)).toBe(expected)
  })
})
