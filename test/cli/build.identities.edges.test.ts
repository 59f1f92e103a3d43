import { describe, expect, it } from 'vitest'
import { buildCase, readTable, readText } from '../cli-linkage.ts'
import { makeFolder } from '../run-weft.ts'

const HEAD = 'person_id,surname,forenames,date_of_birth\n'
const COUNT = 200

/** Persons of numbered ids, all with the same further cells. */
function alike(count: number, cells: string): string {
  return HEAD + Array.from({ length: count }, (_, i) => `P${String(i)},${cells}\n`).join('')
}

interface Notices {
  readonly notices: readonly { readonly code: string; readonly message: string }[]
}

const LEFT_OUT = /^Among persons, values that very many share were not used to look for pairs: by .*names \(1 block of 400 records\)/

describe('weft build, of persons who give little to go by', () => {
  it.each([
    ['one person', `${HEAD}P1,Quillfeather,Tobias,1971-04-09\n`, 1, []],
    ['a header alone', HEAD, 0, []],
    ['persons without names', `person_id,date_of_birth\n${[1, 2, 3].map((i) => `P${String(i)},1971-04-0${String(i)}\n`).join('')}`, 3, []],
    [
      'persons with neither names nor dates',
      `person_id,surname\n${Array.from({ length: 30 }, (_, i) => `P${String(i)},\n`).join('')}`,
      30,
      [],
    ],
    ['persons all of one name, without dates', alike(COUNT, 'Quillfeather,Tobias,'), COUNT, []],
    [
      'persons all of one name and one date of birth, which must be a default',
      alike(COUNT, 'Quillfeather,Tobias,1971-04-09'),
      COUNT,
      [/^1 date of birth that 200 person records share was taken for a default of the system, and not as evidence\.$/],
    ],
    ['so many of one name that they are not all compared', alike(2 * COUNT, 'Quillfeather,Tobias,'), 2 * COUNT, [LEFT_OUT]],
  ])('of %s, links nobody and says what it left out', (_what, persons, count, said) => {
    const folder = buildCase(makeFolder({ 'persons.csv': persons }))
    const lines = readTable(folder, 'identities.csv')
    expect(lines.length).toBe(count)
    expect(new Set(lines.map(({ entity_id }) => entity_id)).size).toBe(count)
    expect(lines.every(({ how }) => how === 'same-id')).toBe(true)
    expect(readTable(folder, 'identity-pairs.csv')).toEqual([])
    const { notices } = JSON.parse(readText(folder, 'case.json')) as Notices
    const messages = notices.filter(({ code }) => code !== 'no-roles').map(({ message }) => message)
    expect(messages).toEqual(said.map((message) => expect.stringMatching(message) as string))
  })

  it('of persons who share a name and a home and give no date of birth, leaves it to a person whether they are one', () => {
    const rows = Array.from({ length: 12 }, (_, i) => `P${String(i)},Quillfeather,Tobias,,"4 Sable Row, Quaymouth",QH1 4TT\n`)
    const exports = makeFolder({ 'persons.csv': `${HEAD.trimEnd()},address,postcode\n${rows.join('')}` })
    const pairs = readTable(buildCase(exports), 'identity-pairs.csv')
    expect(pairs.length).toBeGreaterThan(0)
    expect(pairs.filter(({ band }) => band !== 'review')).toEqual([])
  })
})
