import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitFullName, splitNames, type SplitName } from '../../../src/entities/standardise/split-name.ts'
import { NAME_PARTICLES, NAME_SUFFIXES, NAME_TITLES } from '../../../src/presets/name-words.ts'
import { LAW } from '../../make.ts'

const told = ({ forenames, surname }: SplitName): readonly string[] => [forenames.join(' '), surname.join(' ')]

describe('a name in two columns', () => {
  it.each([
    ['Orrin', 'Vexley', 'ORRIN', 'VEXLEY'],
    [' orrin  james ', ' vexley ', 'ORRIN JAMES', 'VEXLEY'],
    ['Mr Orrin', 'Vexley', 'ORRIN', 'VEXLEY'],
    ['Prof. Dr. Orrin', 'Vexley', 'ORRIN', 'VEXLEY'],
    ['Mr', 'Vexley', 'MR', 'VEXLEY'],
    ['Orrin', 'Vexley Jnr', 'ORRIN', 'VEXLEY'],
    ['Orrin', 'Vexley III', 'ORRIN', 'VEXLEY'],
    ['Orrin', 'Vexley OBE QC', 'ORRIN', 'VEXLEY'],
    ['Orrin', 'Junior', 'ORRIN', 'JUNIOR'],
    ['Orrin', "O'Brien", 'ORRIN', 'OBRIEN'],
    ['Orrin', 'O’Brien', 'ORRIN', 'OBRIEN'],
    ['Orrin', 'O Brien', 'ORRIN', 'OBRIEN'],
    ['Orrin', "D'Arcy", 'ORRIN', 'DARCY'],
    ['Orrin', 'McVexley', 'ORRIN', 'MCVEXLEY'],
    ['Orrin', 'Mc Vexley', 'ORRIN', 'MCVEXLEY'],
    ['Orrin', 'Mac Vexley', 'ORRIN', 'MACVEXLEY'],
    ['Orrin', 'van der Vexley', 'ORRIN', 'VANDERVEXLEY'],
    ['Orrin', 'al-Vexley', 'ORRIN', 'ALVEXLEY'],
    ['Orrin', 'St. John', 'ORRIN', 'STJOHN'],
    ['Orrin', 'Vexley-Marsh', 'ORRIN', 'VEXLEY MARSH'],
    ['Orrin', 'Vexley - Marsh', 'ORRIN', 'VEXLEY MARSH'],
    ['Orrin', 'Vexley Marsh', 'ORRIN', 'VEXLEY MARSH'],
    ['Orrin', 'Vexley-de la Marsh', 'ORRIN', 'VEXLEY DELAMARSH'],
    ['Orrin', 'Le', 'ORRIN', 'LE'],
    ['Jean-Paul', 'Vexley', 'JEAN PAUL', 'VEXLEY'],
    ['O.', 'Vexley', 'O', 'VEXLEY'],
    ['Łukasz', 'Wójcik', 'LUKASZ', 'WOJCIK'],
    [undefined, 'Vexley', '', 'VEXLEY'],
    ['Orrin', undefined, 'ORRIN', ''],
    [undefined, undefined, '', ''],
    ['', ' - ', '', ''],
  ])('%j and %j are %j and %j', (forenames, surname, first, last) => {
    expect(told(splitNames(forenames, surname))).toEqual([first, last])
  })
})

describe('a name in one column', () => {
  it.each([
    ['Orrin Vexley', 'ORRIN', 'VEXLEY'],
    ['Orrin James Peter Vexley', 'ORRIN JAMES PETER', 'VEXLEY'],
    ['Mr Orrin Vexley', 'ORRIN', 'VEXLEY'],
    ['Rev. Orrin Vexley MBE', 'ORRIN', 'VEXLEY'],
    ['Orrin Vexley Jr.', 'ORRIN', 'VEXLEY'],
    ['VEXLEY, Orrin', 'ORRIN', 'VEXLEY'],
    ['VEXLEY, Mr Orrin James', 'ORRIN JAMES', 'VEXLEY'],
    ['VEXLEY,Orrin', 'ORRIN', 'VEXLEY'],
    ['VEXLEY MARSH, Orrin', 'ORRIN', 'VEXLEY MARSH'],
    ['VAN DER VEXLEY, Orrin', 'ORRIN', 'VANDERVEXLEY'],
    ['VEXLEY, Orrin, Jr', 'ORRIN', 'VEXLEY'],
    ['VEXLEY,', '', 'VEXLEY'],
    [', Orrin', 'ORRIN', ''],
    ['Orrin van der Vexley', 'ORRIN', 'VANDERVEXLEY'],
    ['Orrin de la Vexley', 'ORRIN', 'DELAVEXLEY'],
    ['Ben Vexley', 'BEN', 'VEXLEY'],
    ['Al Vexley', 'AL', 'VEXLEY'],
    ["Orrin O'Brien", 'ORRIN', 'OBRIEN'],
    ['Orrin O Brien', 'ORRIN', 'OBRIEN'],
    ['Orrin Mc Vexley', 'ORRIN', 'MCVEXLEY'],
    ['Vexley', 'VEXLEY', ''],
    ['', '', ''],
    ['  ', '', ''],
    ['-', '', ''],
    [',', '', ''],
  ])('%j is %j and %j', (text, first, last) => {
    expect(told(splitFullName(text))).toEqual([first, last])
  })

  it.each([
    ['Orrin Vexley, Jr.', 'ORRIN', 'VEXLEY'],
    ['Orrin Vexley, OBE', 'ORRIN', 'VEXLEY'],
  ])('%j is %j and %j, though a comma parts what stands behind the name', (text, first, last) => {
    expect(told(splitFullName(text))).toEqual([first, last])
  })
})

describe('a split name', () => {
  const word = fc.constantFrom('Orrin', 'Vexley', "O'Brien", 'Marsh-Ellery', 'Łukasz', 'van', 'de', 'Mr', 'Jnr', 'O', ',', '.')
  const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '))

  it('has words of capitals and digits alone', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'grapheme', maxLength: 20 })), (name) => {
        for (const { forenames, surname } of [splitFullName(name), splitNames(name, name)])
          for (const part of [...forenames, ...surname]) expect(part).toMatch(/^[A-Z0-9]+$/)
      }),
      { ...LAW, numRuns: 300 },
    )
  })

  it('does not hang on case and blanks', () => {
    fc.assert(
      fc.property(text, (name) => {
        expect(splitFullName(`  ${name.toUpperCase().replaceAll(' ', '   ')} `)).toEqual(splitFullName(name))
      }),
      LAW,
    )
  })

  it('loses no letter of a name that is neither title, suffix nor particle', () => {
    const isPlain = (name: string): boolean => !NAME_TITLES.has(name) && !NAME_SUFFIXES.has(name) && !NAME_PARTICLES.has(name)
    const plain = fc
      .string({ unit: fc.constantFrom('A', 'B', 'E', 'L', 'M', 'O', 'R', 'S', 'V'), minLength: 2, maxLength: 8 })
      .filter(isPlain)
    fc.assert(
      fc.property(fc.array(plain, { minLength: 2, maxLength: 5 }), (words) => {
        const { forenames, surname } = splitFullName(words.join(' '))
        expect([...forenames, ...surname]).toEqual(words)
        expect(splitNames(words.slice(0, -1).join(' '), words.at(-1))).toEqual({ forenames, surname })
      }),
      LAW,
    )
  })
})
