import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWithin, listNamed, shingle, similarity } from '../../../../src/findings/quality/measures/shingle.ts'
import { LAW } from '../../../make.ts'

const ascending = fc.uniqueArray(fc.nat(20)).map((numbers) => Uint32Array.from(numbers).sort())
const words = (count: number, from = 0): string => Array.from({ length: count }, (_, i) => `word${i + from}`).join(' ')

describe('shingle', () => {
  it('gives a hash for every run of three words, each once and ascending', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('van', 'quay', 'boat', 'seen'), { minLength: 8, maxLength: 30 }), (list) => {
        const runs = new Set(list.slice(2).map((_, i) => list.slice(i, i + 3).join(' ')))
        const hashes = shingle(list.join(' '))
        expect(hashes).toHaveLength(runs.size)
        expect([...hashes]).toEqual([...hashes].sort((a, b) => a - b))
      }),
      LAW,
    )
  })

  it('does not mind case, marks and blanks', () => {
    const text = 'orrin vexley was seen at the quay with two others'
    expect(shingle('Orrin VEXLEY was\n seen -- at "the quay",  with two others.')).toEqual(shingle(text))
    expect(shingle(text.replace('two', 'three'))).not.toEqual(shingle(text))
  })

  it('gives none for a text of fewer than eight words', () => {
    expect([shingle(''), shingle(words(7)), shingle(words(8))].map(({ length }) => length)).toEqual([0, 0, 6])
  })

  it('looks at the first four hundred words alone', () => {
    expect(shingle(words(400))).toHaveLength(398)
    expect(shingle(words(900))).toEqual(shingle(words(400)))
  })
})

describe('similarity', () => {
  it('is the share of all hashes that both have, as two sets give it', () => {
    fc.assert(
      fc.property(ascending, ascending, (a, b) => {
        const all = new Set([...a, ...b])
        const shared = [...new Set(a)].filter((hash) => b.includes(hash))
        expect(similarity(a, b)).toBe(all.size === 0 ? 0 : shared.length / all.size)
        expect(similarity(b, a)).toBe(similarity(a, b))
      }),
      LAW,
    )
  })
})

describe('isWithin', () => {
  it('tells whether everything of one list is in the other, as sets do', () => {
    fc.assert(
      fc.property(ascending, ascending, fc.boolean(), (a, b, isPart) => {
        const inner = isPart ? a.filter((hash) => b.includes(hash)) : a
        expect(isWithin(inner, b)).toBe(inner.every((hash) => b.includes(hash)))
      }),
      { ...LAW, numRuns: 200 },
    )
  })
})

describe('listNamed', () => {
  const counts = (text: string): readonly number[] => {
    const { numbers, names } = listNamed(text)
    return [numbers.length, names.length]
  }

  it.each([
    ['nothing here is named', 0, 0],
    ['the van QX19 ABC', 1, 2],
    ['he rang 07700900123 and 07700900123 again', 1, 0],
    ['Orrin met ORRIN at Mallowmere', 0, 2],
    ['at 9pm by no. 7', 2, 0],
  ])('finds in "%s" %i words with digits and %i with a capital', (text, numbers, names) => {
    expect(counts(text)).toEqual([numbers, names])
  })

  it('gives the same hashes whatever the case of the rest, ascending', () => {
    const [a, b] = [listNamed('Vexley and Quillfeather and Ashdown'), listNamed('ASHDOWN and VEXLEY and QUILLFEATHER')]
    expect(a).toEqual(b)
    expect([...a.names]).toEqual([...a.names].sort((x, y) => x - y))
  })
})
