import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Naming } from '../../src/graph/naming.ts'
import { findTiesBeyondChance } from '../../src/groups/ties-beyond-chance.ts'
import { findQValues } from '../../src/kernels/false-discovery.ts'
import { caseGraphOf, numberOf } from '../graphs/build-case.ts'
import { inventCrews } from '../graphs/invent-crews.ts'
import { shuffled } from '../graphs/invent-graph.ts'
import { at, hasData, involvements, LAW, only, readData, table } from '../make.ts'
import { exactTail } from '../oracles/hypergeometric.ts'

/** Events that name some offenders each. */
const namingsOf = (events: readonly (readonly number[])[]): readonly Naming[] =>
  events.map((offenders, thing) => ({ thing, date: undefined, offenders, victims: [], mayTie: true }))

/** The 18 women of Davis, Gardner & Gardner 1941 at 14 events. */
function readWomen(): { readonly names: readonly string[]; readonly events: readonly (readonly number[])[] } {
  const rows = readData('comm_classic/southern_women_2mode.csv').trim().split('\n').slice(1)
  const pairs = rows.map((row) => row.trim().split(','))
  const names = [...new Set(pairs.map(([woman = '']) => woman))]
  const events = [...new Set(pairs.map(([, event]) => event))].map((event) =>
    pairs.flatMap(([woman = '', other]) => (other === event ? [names.indexOf(woman)] : [])).sort((a, b) => a - b),
  )
  return { names, events }
}

describe.skipIf(!hasData('comm_classic'))('the Southern women', () => {
  it('have 17 pairs below 5 %, the least of them at 0.002331, and none once all pairs are counted', () => {
    const { names, events } = readWomen()
    const { things, persons, tests, pairs, beyondChance, isTooSmall } = findTiesBeyondChance({ namings: namingsOf(events) })
    expect([things, persons, tests, pairs.length]).toEqual([14, 18, 153, 139])
    expect(pairs.filter(({ p }) => p < 0.05)).toHaveLength(17)
    const least = pairs.reduce((best, pair) => (pair.p < best.p ? pair : best))
    expect([least.shared, Number(least.p.toFixed(6))]).toEqual([6, 0.002331])
    expect([at(names, least.a), at(names, least.b)].sort()).toEqual(['KATHERINE', 'SYLVIA'])
    expect(pairs.filter(({ p }) => p <= 0.05 / tests)).toEqual([])
    expect([beyondChance, isTooSmall]).toEqual([0, false])
  })

  it('are too few for most pairs ever to be told, and it says so', () => {
    const { pairs, tellable, notices } = findTiesBeyondChance({ namings: namingsOf(readWomen().events) })
    // only the three who went to seven each: 1 / C(14, 7) is below 0.05 / 153, and 1 / C(14, 8) is not
    expect(tellable).toBe(3)
    expect(pairs.filter(({ verdict }) => verdict === 'cannot-tell')).toHaveLength(136)
    expect(only(notices).message).toBe(
      'Of 139 pairs of suspects who stand together in 14 events and reports that name suspects, 0 do so more often than chance would have it (a false discovery rate of 5 % over all 153 pairs); 136 stand in too few of them to tell.',
    )
  })
})

describe('ties beyond chance', () => {
  it('are those of crews: more than 99 in 100 of them, where less than six in ten of all ties are', () => {
    const { events, crewOf } = inventCrews(3000, 2, 7)
    const { pairs, tests } = findTiesBeyondChance({ namings: namingsOf(events) })
    const shareOfCrews = (some: readonly { readonly a: number; readonly b: number }[]): number =>
      some.filter(({ a, b }) => crewOf[a] === crewOf[b]).length / some.length
    const beyond = pairs.filter(({ verdict }) => verdict === 'beyond-chance')
    expect(shareOfCrews(pairs)).toBeLessThan(0.6)
    expect(shareOfCrews(beyond)).toBeGreaterThan(0.99)
    expect(beyond.length).toBeGreaterThan(500)
    // the trap: counted over the pairs seen alone, all of them pass
    const q = findQValues(
      Float64Array.from(pairs, ({ p }) => p),
      pairs.length,
    )
    expect(q.every((value) => value <= 0.05)).toBe(true)
    expect(tests).toBeGreaterThan(100 * pairs.length)
  })

  it('have the probability that counting every draw gives', () => {
    const arbitraryEvents = fc.array(fc.uniqueArray(fc.nat(8), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 14 })
    fc.assert(
      fc.property(arbitraryEvents, (events) => {
        const sorted = events.map((persons) => persons.sort((a, b) => a - b))
        for (const { a, b, shared, p } of findTiesBeyondChance({ namings: namingsOf(sorted) }).pairs) {
          const countOf = (...some: readonly number[]): number => events.filter((there) => some.every((one) => there.includes(one))).length
          expect(shared).toBe(countOf(a, b))
          expect(p).toBeCloseTo(exactTail(events.length, countOf(a), countOf(b), shared), 12)
        }
      }),
      LAW,
    )
  })

  it('are called so only where no better outcome was out of reach: what is beyond chance could be told', () => {
    const { events } = inventCrews(400, 2, 3)
    const { pairs, tellable, beyondChance } = findTiesBeyondChance({ namings: namingsOf(events) })
    expect(beyondChance).toBeGreaterThan(0)
    expect(tellable).toBeGreaterThanOrEqual(beyondChance)
    for (const { verdict, q } of pairs) expect(verdict === 'beyond-chance').toBe(q <= 0.05)
  })

  it('do not depend on how persons are numbered', () => {
    const { events, persons } = inventCrews(200, 1.1, 5)
    const numbers = shuffled(persons, 9)
    const moved = events.map((there) => there.map((person) => at(numbers, person)).sort((a, b) => a - b)).reverse()
    const listOf = (some: readonly (readonly number[])[], name: (person: number) => number): readonly string[] =>
      findTiesBeyondChance({ namings: namingsOf(some) })
        .pairs.map(
          ({ a, b, p, q }) => `${String(Math.min(name(a), name(b)))} ${String(Math.max(name(a), name(b)))} ${String(p)} ${String(q)}`,
        )
        .sort()
    expect(listOf(moved, (person) => person)).toEqual(listOf(events, (person) => at(numbers, person)))
  })
})

describe('a case too small to tell', () => {
  it('says so, and holds no tie to be chance', () => {
    const { isTooSmall, pairs, notices } = findTiesBeyondChance({
      namings: namingsOf([
        [0, 1],
        [0, 1],
        [2, 3],
      ]),
    })
    expect(isTooSmall).toBe(true)
    expect(pairs.map(({ verdict }) => verdict)).toEqual(['cannot-tell', 'cannot-tell'])
    expect(only(notices)).toMatchObject({ code: 'too-small-for-chance' })
    expect(only(notices).message).toContain('With 3 events and reports that name suspects the case is too small')
  })

  it('is one without anyone, or with one event', () => {
    expect(findTiesBeyondChance({ namings: [] })).toMatchObject({ things: 0, tests: 0, pairs: [], isTooSmall: true })
    expect(findTiesBeyondChance({ namings: namingsOf([[0, 1, 2]]) })).toMatchObject({ things: 1, tests: 3, isTooSmall: true })
  })
})

describe('what persons are drawn into', () => {
  it('is what may tie: lone suspects count, and custody, crowds and what lies outside the time window do not', async () => {
    const parts = [
      ['E1', 'P1'],
      ['E1', 'P2'],
      ['E2', 'P1'],
      ['E3', 'P1'],
      ['E3', 'P2'],
      ['C1', 'P1'],
      ['C1', 'P2'],
      ['E5', 'P1'],
      ['E5', 'P2'],
      ['E5', 'P3'],
    ].map(([event = '', person = '']) => [event, person, 'suspect'] as const)
    const graph = await caseGraphOf(
      [
        involvements(parts),
        table('e.csv', [
          { event_id: 'C1', event_kind: 'custody' },
          { event_id: 'E3', date_from: '12/03/2014' },
        ]),
        table('m.csv', [
          { report_id: 'R1', entity_id: 'P1', entity_kind: 'person', role: 'suspect' },
          { report_id: 'R1', entity_id: 'P2', entity_kind: 'person', role: 'suspect' },
          { report_id: 'R2', entity_id: 'P2', entity_kind: 'person', role: 'witness' },
        ]),
      ],
      { graph: { from: '2020-01-01', maxOffendersPerEvent: 2 } },
    )
    const { things, persons, pairs } = findTiesBeyondChance(graph)
    expect([things, persons]).toEqual([3, 2])
    expect(only(pairs)).toMatchObject({ a: numberOf(graph, 'person:P1'), b: numberOf(graph, 'person:P2'), shared: 2 })
  })
})
