import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashText } from '../../src/kernels/hash.ts'
import { drawUnits, projectIncidence, type Incidence } from '../../src/kernels/incidence.ts'
import { projectPair } from '../oracles/projection.ts'
import { listEdges } from '../graphs/build-graphs.ts'
import { LAW } from '../make.ts'

type Place = readonly [person: number, ...units: readonly number[]]

/** The incidence of grounds, each as its people with the units that put them there. */
function incidenceOf(order: number, grounds: readonly (readonly Place[])[]): Incidence {
  const ends = (sizes: readonly number[]): Int32Array => {
    let end = 0
    return Int32Array.from([0, ...sizes.map((size) => (end += size))])
  }
  const places = grounds.flat()
  const units = places.flatMap(([, ...own]) => own)
  return {
    order,
    groundOffsets: ends(grounds.map(({ length }) => length)),
    people: Int32Array.from(places, ([person]) => person),
    unitOffsets: ends(places.map(({ length }) => length - 1)),
    units: Int32Array.from(units),
    unitKeys: Float64Array.from({ length: 1 + Math.max(-1, ...units) }, (_, unit) => hashText(`unit ${unit}`)),
  }
}

const ORDER = 7
const INCIDENCES = fc
  .array(
    fc
      .uniqueArray(fc.nat({ max: ORDER - 1 }), { minLength: 1, maxLength: 5 })
      .chain((people) =>
        fc.tuple(
          ...people.map((person) =>
            fc.uniqueArray(fc.nat({ max: 9 }), { minLength: 1, maxLength: 3 }).map((own): Place => [person, ...own]),
          ),
        ),
      ),
    { maxLength: 8 },
  )
  .map((grounds) => incidenceOf(ORDER, grounds))

describe('projectIncidence', () => {
  it('gives each pair of a ground its share, and people without a ground no neighbour', () => {
    const csr = projectIncidence(
      incidenceOf(5, [
        [
          [0, 0],
          [1, 0],
          [2, 0],
        ],
        [
          [1, 1],
          [2, 1],
        ],
        [[3, 2]],
      ]),
    )
    expect(csr.order).toBe(5)
    expect(listEdges(csr)).toEqual([
      { a: 0, b: 1, weight: 0.5 },
      { a: 0, b: 2, weight: 0.5 },
      { a: 1, b: 2, weight: 1.5 },
    ])
    expect(projectIncidence(incidenceOf(0, [])).order).toBe(0)
  })

  it('takes somebody out whose units were not drawn, which leaves more to the others', () => {
    const incidence = incidenceOf(3, [
      [
        [0, 0],
        [1, 1, 2],
        [2, 3],
      ],
    ])
    const weights = (...times: readonly number[]): readonly string[] =>
      listEdges(projectIncidence(incidence, Uint8Array.from(times))).map(({ a, b, weight }) => `${a}-${b} ${weight}`)
    expect(weights(1, 1, 1, 1)).toEqual(['0-1 0.5', '0-2 0.5', '1-2 0.5'])
    expect(weights(1, 0, 1, 1)).toEqual(['0-1 0.5', '0-2 0.5', '1-2 0.5'])
    expect(weights(1, 0, 0, 1)).toEqual(['0-2 1'])
    expect(weights(2, 3, 1, 0)).toEqual(['0-1 2'])
    expect(weights(0, 3, 1, 0)).toEqual([])
  })

  it('agrees with adding up every pair, as recorded and as drawn again', () => {
    fc.assert(
      fc.property(INCIDENCES, fc.nat({ max: 50 }), (incidence, run) => {
        for (const times of [undefined, drawUnits(incidence.unitKeys, run, 1)]) {
          const found = new Map(listEdges(projectIncidence(incidence, times)).map(({ a, b, weight }) => [a * ORDER + b, weight]))
          for (let a = 0; a < ORDER; a++)
            for (let b = a + 1; b < ORDER; b++) expect(found.get(a * ORDER + b) ?? 0).toBeCloseTo(projectPair(incidence, a, b, times), 12)
        }
      }),
      LAW,
    )
  })
})

describe('drawUnits', () => {
  const KEYS = Float64Array.from({ length: 50_000 }, (_, i) => hashText(`event:E${i}`))
  const mean = (values: ArrayLike<number>): number => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length

  it.each([
    [0, 1],
    [1, 1],
    [29, 1],
    [0, 2],
    [7, 987_654_321],
  ])('draws as Poisson does with mean 1 (run %i, seed %i)', (run, seed) => {
    const times = drawUnits(KEYS, run, seed)
    // standard errors: of the mean 0.0045, of the variance 0.0077, of the shares at most 0.0022
    expect(Math.abs(mean(times) - 1)).toBeLessThan(0.02)
    expect(Math.abs(mean(times.map((count) => count * count)) - 2)).toBeLessThan(0.08)
    const share = (count: number): number => times.filter((own) => own === count).length / times.length
    for (const [count, wanted] of [0.3679, 0.3679, 0.1839, 0.0613, 0.0153].entries())
      expect(Math.abs(share(count) - wanted)).toBeLessThan(0.009)
  })

  it.each([
    ['of another run', 1, 1],
    ['of a run far away', 500, 1],
    ['of another seed', 0, 2],
  ])('draws anew for every run and seed: draws %s do not go along with it', (_what, run, seed) => {
    const [one, other] = [drawUnits(KEYS, 0, 1), drawUnits(KEYS, run, seed)]
    const together = mean(Array.from(one, (count, i) => (count - 1) * ((other[i] ?? 0) - 1)))
    expect(Math.abs(together)).toBeLessThan(0.02)
  })

  it('draws of neighbouring keys do not go along with each other', () => {
    const times = drawUnits(
      Float64Array.from({ length: 50_000 }, (_, i) => i),
      3,
      1,
    )
    expect(Math.abs(mean(times) - 1)).toBeLessThan(0.02)
    expect(Math.abs(mean(Array.from(times.subarray(1), (count, i) => (count - 1) * ((times[i] ?? 0) - 1))))).toBeLessThan(0.02)
  })

  it('depends on the key, the run and the seed alone: not on what else is drawn, nor on its order', () => {
    const keys = fc.uniqueArray(fc.nat({ max: Number.MAX_SAFE_INTEGER }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(keys, fc.nat({ max: 1000 }), fc.nat(), (some, run, seed) => {
        const times = drawUnits(Float64Array.from(some), run, seed)
        const turned = drawUnits(Float64Array.from([...some].reverse()), run, seed)
        expect([...turned].reverse()).toEqual([...times])
        for (const [i, key] of some.entries()) expect([...drawUnits(Float64Array.of(key), run, seed)]).toEqual([times[i]])
      }),
      LAW,
    )
  })

  it('draws nothing of nothing', () => {
    expect(drawUnits(new Float64Array(0), 0, 1)).toHaveLength(0)
  })
})
