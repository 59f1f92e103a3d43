import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from '../../../src/entities/standardise/fold-text.ts'
import { LAW } from '../../make.ts'

const MANY = { ...LAW, numRuns: 1000 }

describe('foldText', () => {
  it.each([
    ['Zoë Müller', 'ZOE MULLER'],
    ['Siobhán Ó Briain', 'SIOBHAN O BRIAIN'],
    ['Weiß', 'WEISS'],
    ['WEIẞ', 'WEISS'],
    ['Łukasz Wójcik', 'LUKASZ WOJCIK'],
    ['ŁUKASZ WÓJCIK', 'LUKASZ WOJCIK'],
    ['Żółkiewska', 'ZOLKIEWSKA'],
    ['Søren Ærø', 'SOREN AERO'],
    ['Đorđe', 'DORDE'],
    ['Sigurður Þórsson', 'SIGURDUR THORSSON'],
    ['Cœur', 'COEUR'],
    ['İbrahim Işık', 'IBRAHIM ISIK'],
    ['ibrahim', 'IBRAHIM'],
    ['Əli', 'ALI'],
    ['Nguyễn Thị', 'NGUYEN THI'],
    ['ﬁnn', 'FINN'],
    ['Ｖｅｘｌｅｙ', 'VEXLEY'],
    ['O’Neill', "O'NEILL"],
    ['O‘Neill', "O'NEILL"],
    ['Oʼneill', "O'NEILL"],
    ['Vexley‐Marsh', 'VEXLEY-MARSH'],
    ['Vexley–Marsh', 'VEXLEY-MARSH'],
    ['4½ Quay Street', '41 2 QUAY STREET'],
    ['a€b', 'A B'],
    ['a\u00a0b', 'A B'],
    ['', ''],
  ])('writes %s as %s', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })

  it.each([
    ['Cyrillic', ['Иван', 'Ивана', 'Иванов', 'Петр', 'Пётр Иванов']],
    ['Arabic', ['محمد', 'محمود', 'أحمد', 'حامد', 'علي']],
    ['Greek', ['Γιώργος', 'Γεώργιος', 'Μαρία']],
    ['Hebrew', ['דוד', 'דויד', 'משה']],
    ['Chinese', ['李伟', '李薇', '王伟', '王芳']],
    ['Korean', ['김민준', '김민지', '박민준']],
  ])('keeps different names in %s letters different, and each like itself', (_, names) => {
    expect(new Set(names.map(foldText)).size).toBe(names.length)
    for (const name of names) expect(foldText(` ${name} `.trim())).toBe(foldText(name))
  })

  it('lets the marks of other scripts fall away as it does those of Latin letters', () => {
    expect(foldText('Пётр')).toBe(foldText('Петр'))
    expect(foldText('مُحَمَّد')).toBe(foldText('محمد'))
    expect(foldText('Μαρία')).toBe(foldText('ΜΑΡΙΑ'))
  })

  it('gives the same for every way to write a letter with its mark', () => {
    const letters = fc.constantFrom('é', 'ü', 'ñ', 'ś', 'ģ', 'ở', 'Å', 'й', 'é'.normalize('NFD'))
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 8 }), (list) => {
        const text = list.join('')
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')))
      }),
      LAW,
    )
  })

  it('gives ASCII for any text whatever', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ unit: 'grapheme', maxLength: 30 })), (text) => {
        expect(foldText(text)).toMatch(/^[\u0000-\u007f]*$/)
      }),
      MANY,
    )
  })

  it('does not part texts that differ in case alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 30 }), (text) => {
        expect(foldText(text.toLowerCase())).toBe(foldText(text.toUpperCase()))
      }),
      MANY,
    )
  })

  it('gives upper case for any text whatever, and folds what is folded no further', () => {
    // the ordinal sign and others come apart into a small letter
    expect(foldText('Mª')).toBe('MA')
    expect(foldText(foldText('Mª'))).toBe(foldText('Mª'))
  })

  it('folds what is folded no further, of texts without ligatures and signs set small', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const folded = foldText(text.normalize('NFKC'))
        expect(foldText(folded)).toBe(folded)
      }),
      MANY,
    )
  })
})
