import { describe, expect, it } from 'vitest'
import { DIALECTS, generateSample, type Sample } from '../src/index.ts'

interface TrueFile {
  readonly file: string
  readonly kind: string
  readonly columns: Readonly<Record<string, string>>
}

const OPTIONS = { people: 400, seed: 7 }
const plain = generateSample(OPTIONS)

const truthOf = ({ truth }: Sample, name: string): string => truth.find(({ path }) => path === name)?.text ?? ''
const headerOf = (text: string): readonly string[] => (text.split('\n')[0] ?? '').split(',')
const bodyOf = (text: string): string => text.slice(text.indexOf('\n'))

describe.each(DIALECTS.filter((dialect) => dialect !== 'weft'))('a sample written %s', (dialect) => {
  const spoken = generateSample({ ...OPTIONS, dialect })
  const columns = JSON.parse(truthOf(spoken, 'columns.json')) as readonly TrueFile[]

  it('has a name of its own for every file and nearly every column, none of them twice in a file', () => {
    expect(columns.map(({ file }) => file)).toEqual(spoken.exports.map(({ path }) => path))
    for (const [i, { path, text }] of spoken.exports.entries()) {
      const canonical = headerOf(plain.exports[i]?.text ?? '')
      expect(path).not.toBe(plain.exports[i]?.path)
      expect(new Set(headerOf(text)).size).toBe(canonical.length)
      const kept = canonical.filter((column) => headerOf(text).includes(column))
      expect(
        kept.every((column) => ['age', 'sex', 'unit'].includes(column)),
        `${path} keeps ${kept.join(', ')}`,
      ).toBe(true)
    }
  })

  it('says which kind each file holds, and which column stands under each header', () => {
    for (const [i, { text }] of spoken.exports.entries()) {
      const names = headerOf(text).map((header) => columns[i]?.columns[header])
      expect(names).toEqual(headerOf(plain.exports[i]?.text ?? ''))
    }
    expect(new Set(columns.map(({ kind }) => kind)).size).toBe(12)
  })

  it('tells the same facts in the same rows', () => {
    const sameDates = (text: string): string =>
      text.replace(
        /\b(\d{2})\/(\d{2})\/(\d{4})(?: (\d{2}:\d{2}))?\b/g,
        (_, day: string, month: string, year: string, time?: string) => `${year}-${month}-${day}${time === undefined ? '' : `T${time}`}`,
      )
    for (const [i, { text, path }] of spoken.exports.entries()) {
      expect(sameDates(bodyOf(text)) === sameDates(bodyOf(plain.exports[i]?.text ?? '')), path).toBe(true)
    }
    for (const name of ['groups.json', 'decoys.json', 'findings.json', 'identities.csv', 'people.csv'])
      expect(truthOf(spoken, name) === truthOf(plain, name), name).toBe(true)
  })

  it('names files and columns of the faults as they are written', () => {
    const faults = JSON.parse(truthOf(spoken, 'faults.json')) as readonly {
      readonly file: string
      readonly column: string
      readonly line: number
    }[]
    const before = JSON.parse(truthOf(plain, 'faults.json')) as typeof faults
    expect(faults.map(({ line }) => line)).toEqual(before.map(({ line }) => line))
    for (const { file, column } of faults) expect(headerOf(spoken.exports.find(({ path }) => path === file)?.text ?? '')).toContain(column)
  })
})

it('writes no file of columns where the headers are its own', () => {
  expect(truthOf(plain, 'columns.json')).toBe('')
  expect(generateSample({ ...OPTIONS, dialect: 'weft' })).toEqual(plain)
})
