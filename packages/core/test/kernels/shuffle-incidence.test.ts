import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shuffleIncidence, type Standings, type Strata } from '../../src/kernels/shuffle-incidence.ts'
import { inventCrews } from '../graphs/invent-crews.ts'
import { shuffled } from '../graphs/invent-graph.ts'
import { at, LAW } from '../make.ts'

type Things = readonly (readonly number[])[]

function standingsOf(order: number, things: Things): Standings {
  const offsets = [0]
  for (const people of things) offsets.push((offsets.at(-1) ?? 0) + people.length)
  return { order, offsets: Int32Array.from(offsets), people: Int32Array.from(things.flat()) }
}

/** Strata of the things of each list. */
function strataOf(lists: readonly (readonly number[])[]): Strata {
  const offsets = [0]
  for (const things of lists) offsets.push((offsets.at(-1) ?? 0) + things.length)
  return {
    offsets: Int32Array.from(offsets),
    things: Int32Array.from(lists.flat()),
    keys: Float64Array.from(lists, (_, i) => 1000 + i),
  }
}

function thingsOf({ offsets }: Standings, people: Int32Array): Things {
  return Array.from({ length: offsets.length - 1 }, (_, i) => [...people.subarray(offsets[i], offsets[i + 1])])
}

const all = (things: Things): readonly number[] => things.map((_, i) => i)
const count = (list: readonly number[]): readonly (readonly [number, number])[] =>
  [...new Set(list)].sort((a, b) => a - b).map((one) => [one, list.filter((other) => other === one).length])

describe('shuffleIncidence', () => {
  it('keeps how many stand in each thing, in how many of each stratum each person stands, and nobody twice', () => {
    const things = fc.array(fc.uniqueArray(fc.nat(9), { maxLength: 6 }), { maxLength: 12 })
    fc.assert(
      fc.property(things, fc.nat(3), fc.nat(50), (before, strataCount, run) => {
        const lists = Array.from({ length: strataCount + 1 }, (_, i) => all(before).filter((thing) => thing % (strataCount + 2) === i))
        const standings = standingsOf(10, before)
        const after = thingsOf(standings, shuffleIncidence(standings, strataOf(lists), run, 1))
        expect(after.map(({ length }) => length)).toEqual(before.map(({ length }) => length))
        for (const people of after) expect(new Set(people).size).toBe(people.length)
        for (const list of lists)
          expect(count(list.flatMap((thing) => at(after, thing)))).toEqual(count(list.flatMap((thing) => at(before, thing))))
        // things in no stratum keep their people
        const inNone = all(before).filter((thing) => !lists.flat().includes(thing))
        for (const thing of inNone) expect(at(after, thing)).toEqual(at(before, thing))
      }),
      LAW,
    )
  })

  it('draws every filling as often', () => {
    // rows {0,1},{0,2},{1,2,3},{3}: all 0/1 tables with these sums of rows and columns
    const before = [[0, 1], [0, 2], [1, 2, 3], [3]]
    const standings = standingsOf(4, before)
    const fillings = listFillings(
      before.map(({ length }) => length),
      [2, 2, 2, 2],
    )
    const drawn = new Map(fillings.map((filling) => [filling, 0]))
    const draws = 400 * fillings.length
    for (let run = 0; run < draws; run++) {
      const key = keyOf(thingsOf(standings, shuffleIncidence(standings, strataOf([all(before)]), run, 7)))
      expect(drawn.has(key)).toBe(true)
      drawn.set(key, (drawn.get(key) ?? 0) + 1)
    }
    expect(fillings.length).toBeGreaterThan(10)
    const chiSquare = [...drawn.values()].reduce((sum, found) => sum + (found - 400) ** 2 / 400, 0)
    // a mean of one less than there are fillings, and a spread of the root of twice that
    const freedom = fillings.length - 1
    expect(Math.abs(chiSquare - freedom)).toBeLessThan(4 * Math.sqrt(2 * freedom))
  })

  it('leaves hardly a pair together that was recorded so', () => {
    const { persons, events } = inventCrews(1000, 2, 3)
    const standings = standingsOf(persons, events)
    const after = thingsOf(standings, shuffleIncidence(standings, strataOf([all(events)]), 0, 1))
    const pairsOf = (things: Things): ReadonlySet<string> =>
      new Set(things.flatMap((people) => people.flatMap((a) => people.filter((b) => b > a).map((b) => `${String(a)} ${String(b)}`))))
    const recorded = pairsOf(events)
    const kept = [...pairsOf(after)].filter((pair) => recorded.has(pair)).length
    expect(kept).toBeLessThan(0.02 * recorded.size)
  })

  it('draws the same however things and people are numbered, as long as they come in the same order', () => {
    const { persons, events } = inventCrews(60, 2, 5)
    const numbers = shuffled(persons, 4)
    const places = shuffled(events.length, 8)
    const before = shuffleIncidence(standingsOf(persons, events), strataOf([all(events)]), 3, 1)
    const moved: (readonly number[])[] = events.map(() => [])
    events.forEach((people, event) => {
      moved[at(places, event)] = people.map((person) => at(numbers, person))
    })
    const after = shuffleIncidence(standingsOf(persons, moved), strataOf([places]), 3, 1)
    const here = thingsOf(standingsOf(persons, events), before).map((people) => people.map((person) => at(numbers, person)))
    const there = thingsOf(standingsOf(persons, moved), after)
    expect(places.map((place) => there[place])).toEqual(here)
  })

  it('draws a stratum the same whatever other strata there are, and another run otherwise', () => {
    const { persons, events } = inventCrews(60, 2, 5)
    const standings = standingsOf(persons, events)
    const [one, other] = [all(events).slice(0, 50), all(events).slice(50)]
    const alone = thingsOf(standings, shuffleIncidence(standings, strataOf([one]), 3, 1))
    const both = thingsOf(standings, shuffleIncidence(standings, strataOf([one, other]), 3, 1))
    expect(both.slice(0, 50)).toEqual(alone.slice(0, 50))
    expect(both).not.toEqual(alone)
    expect(thingsOf(standings, shuffleIncidence(standings, strataOf([one]), 4, 1))).not.toEqual(alone)
    expect(thingsOf(standings, shuffleIncidence(standings, strataOf([one]), 3, 2))).not.toEqual(alone)
  })

  it('can change nothing where a stratum has one thing, or nothing to trade, or where there is nothing', () => {
    const things = [[0, 1, 2], [0], [1, 2]]
    const standings = standingsOf(3, things)
    expect(shuffleIncidence(standings, strataOf([[0], [1], [2]]), 0, 1)).toEqual(standings.people)
    // one within the other: nobody is in the smaller alone
    expect(thingsOf(standings, shuffleIncidence(standings, strataOf([[0, 1]]), 0, 1)).map((people) => [...people].sort())).toEqual(things)
    expect(shuffleIncidence(standingsOf(0, []), strataOf([]), 0, 1)).toHaveLength(0)
  })
})

const keyOf = (things: Things): string => things.map((people) => [...people].sort((a, b) => a - b).join(' ')).join('|')

/** Every way to fill things of some sizes so that each person stands in so many. */
function listFillings(sizes: readonly number[], often: readonly number[]): readonly string[] {
  const [size, ...rest] = sizes
  if (size === undefined) return often.every((left) => left === 0) ? [''] : []
  const choose = (from: number, left: number): readonly (readonly number[])[] =>
    left === 0
      ? [[]]
      : often.flatMap((_, person) => (person < from ? [] : choose(person + 1, left - 1).map((others) => [person, ...others])))
  return choose(0, size)
    .filter((people) => people.every((person) => at(often, person) > 0))
    .flatMap((people) =>
      listFillings(
        rest,
        often.map((left, person) => left - (people.includes(person) ? 1 : 0)),
      ).map((others) => (rest.length === 0 ? people.join(' ') : `${people.join(' ')}|${others}`)),
    )
}
