import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GroupSnapshot } from '../../src/groups/group-snapshot.ts'
import { matchGroups } from '../../src/groups/match-groups.ts'
import { createRandom } from '../../src/kernels/random.ts'
import { at, LAW } from '../make.ts'

/** Persons of whom groups are drawn, and groups that a case has at most. */
const PERSONS = 14
const GROUPS = 5

interface Drawn {
  /** For each id, the lower id with which it stands for one person; its own where it stands alone. */
  readonly sameAs: readonly number[]
  /** For each person, the number of the group whose member they are; GROUPS for none. */
  readonly memberOf: readonly number[]
  /** Pairs of a group and one harmed by it. */
  readonly harmed: readonly (readonly [group: number, person: number])[]
  /** Whether an id is in the exports. */
  readonly isThere: readonly boolean[]
}

function drawn(withIdentities: boolean): fc.Arbitrary<Drawn> {
  const list = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> => fc.array(item, { minLength: PERSONS, maxLength: PERSONS })
  const rarely = fc.integer({ min: 0, max: withIdentities ? 5 : 0 })
  return fc.record({
    sameAs: list(rarely).map((steps) => steps.map((step, id) => (step >= 4 && id >= step ? id - step + 3 : id))),
    memberOf: list(fc.integer({ min: 0, max: GROUPS })),
    harmed: fc.array(fc.tuple(fc.integer({ min: 0, max: GROUPS - 1 }), fc.integer({ min: 0, max: PERSONS - 1 })), { maxLength: 8 }),
    isThere: list(fc.integer({ min: 0, max: 9 }).map((n) => n > 0)),
  })
}

/** A drawn case; persons are numbered from a first number, groups named by a sign and their number. */
function draw({ sameAs, memberOf, harmed, isThere }: Drawn, sign: string, first: number): GroupSnapshot {
  const personOf = sameAs.map((other, id) => (other === id || sameAs[other] !== other ? id : other))
  const ids = [...personOf.keys()].filter((id) => isThere[id])
  const keys = new Map<number, string[]>()
  for (const id of ids) keys.set(first + at(personOf, id), [...(keys.get(first + at(personOf, id)) ?? []), `P${id}`])
  const persons = [...keys.keys()]
  const groups = Array.from({ length: GROUPS }, (_, group) => {
    const members = persons.filter((person) => memberOf[person - first] === group)
    const harmedBy = new Set(harmed.filter(([by]) => by === group).map(([, id]) => first + at(personOf, id)))
    return {
      id: `${sign}${group}`,
      members,
      others: persons.filter((person) => harmedBy.has(person) && !members.includes(person)),
      events: [],
    }
  })
  return { persons: keys, events: new Map(), groups: groups.filter(({ members }) => members.length > 0) }
}

function shuffle<T>(items: Iterable<T>, seed: number): readonly T[] {
  const random = createRandom(seed)
  return Array.from(items, (item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}

/** The same case, told in another order, its persons under other numbers. */
function reorder(
  { persons, groups }: GroupSnapshot,
  seed: number,
): { readonly snapshot: GroupSnapshot; readonly numberOf: ReadonlyMap<number, number> } {
  const numberOf = new Map(shuffle(persons.keys(), seed).map((person, place) => [person, 1000 * seed + place]))
  const renumber = (list: readonly number[]): readonly number[] => shuffle(list, seed).map((person) => numberOf.get(person) ?? -1)
  const snapshot = {
    persons: new Map(shuffle(persons, seed + 1).map(([person, keys]) => [numberOf.get(person) ?? -1, shuffle(keys, seed)])),
    events: new Map(),
    groups: shuffle(groups, seed + 2).map((group) => ({ ...group, members: renumber(group.members), others: renumber(group.others) })),
  }
  return { snapshot, numberOf: new Map([...numberOf].map(([old, now]) => [now, old])) }
}

/** A match under the old numbers of persons, in one order. */
function settle(
  { groups, gone }: ReturnType<typeof matchGroups>,
  own: readonly string[],
  now: (person: number) => number,
  before: (person: number) => number,
): unknown {
  const left = (people: (typeof gone)[number]['people']): readonly string[] =>
    people
      .map(({ entity, previous, groups: where }) => (entity === undefined ? `?${before(previous)}` : `${now(entity)} ${where.join()}`))
      .sort()
  const told = groups.map((group, place) => ({
    ...group,
    own: at(own, place),
    joined: group.joined.map(({ entity, groups: where }) => `${now(entity)} ${where.join()}`).sort(),
    left: left(group.left),
  }))
  return { groups: told.sort((a, b) => (a.own < b.own ? -1 : 1)), gone: gone.map((group) => ({ ...group, people: left(group.people) })) }
}

const pairs = (withIdentities: boolean): fc.Arbitrary<readonly [GroupSnapshot, GroupSnapshot]> =>
  fc.tuple(drawn(withIdentities), drawn(withIdentities)).map(([a, b]) => [draw(a, 'G', 0), draw(b, 'H', 100)] as const)
const MANY = { ...LAW, numRuns: 500 }

describe('matching', () => {
  it('a case with itself changes nothing, whatever its groups are called', () => {
    fc.assert(
      fc.property(drawn(true), (one) => {
        const previous = draw(one, 'G', 0)
        const { groups, gone } = matchGroups(previous, draw(one, 'H', 100))
        expect(gone).toEqual([])
        expect(groups.map(({ id }) => id)).toEqual(previous.groups.map(({ id }) => id))
        for (const group of groups) expect(group).toMatchObject({ change: 'unchanged', from: [group.id], joined: [], left: [] })
      }),
      MANY,
    )
  })

  it('gives the same in any order of groups, persons and ids, under any numbers', () => {
    fc.assert(
      fc.property(pairs(true), fc.integer({ min: 1, max: 999 }), ([previous, current], seed) => {
        const [before, now] = [reorder(previous, seed), reorder(current, seed + 7)]
        const settled = settle(
          matchGroups(before.snapshot, now.snapshot),
          now.snapshot.groups.map(({ id }) => id),
          (person) => now.numberOf.get(person) ?? -1,
          (person) => before.numberOf.get(person) ?? -1,
        )
        const same = (person: number): number => person
        const own = current.groups.map(({ id }) => id)
        expect(settled).toEqual(settle(matchGroups(previous, current), own, same, same))
      }),
      { ...LAW, numRuns: 200 },
    )
  })

  it('lets every group of before go on in one at most, and accounts for each of them', () => {
    fc.assert(
      fc.property(pairs(true), ([previous, current]) => {
        const { groups, gone } = matchGroups(previous, current)
        const ids = groups.map(({ id }) => id)
        expect(new Set(ids).size).toBe(current.groups.length)
        const known = previous.groups.map(({ id }) => id)
        for (const { id, from, change } of groups) {
          expect(known.includes(id) ? from[0] === id : true).toBe(true)
          expect(from.length === 0).toBe(change === 'new')
        }
        const sources = new Set(groups.flatMap(({ from }) => from))
        expect([...sources, ...gone.map(({ id }) => id)].sort()).toEqual([...known].sort())
      }),
      MANY,
    )
  })

  it('accounts for everybody, where every id stands for one person', () => {
    fc.assert(
      fc.property(pairs(false), ([previous, current]) => {
        const { groups, gone } = matchGroups(previous, current)
        groups.forEach(({ peopleBefore, joined, left }, place) => {
          const { members, others } = at(current.groups, place)
          expect(peopleBefore + joined.length - left.length).toBe(members.length + others.length)
        })
        for (const { peopleBefore, people } of gone) expect(people).toHaveLength(peopleBefore)
      }),
      MANY,
    )
  })

  it('goes by the members that both have, where every id stands for one person', () => {
    fc.assert(
      fc.property(pairs(false), ([previous, current]) => {
        const { groups } = matchGroups(previous, current)
        const members = ({ groups: list, persons }: GroupSnapshot, place: number): readonly string[] =>
          at(list, place).members.flatMap((person) => persons.get(person) ?? [])
        const likeness = (before: number, now: number): number => {
          const [a, b] = [members(previous, before), members(current, now)]
          const shared = a.filter((key) => b.includes(key)).length
          const isRelated = shared >= Math.min(2, a.length, b.length) && (shared >= a.length / 2 || shared >= b.length / 2)
          return isRelated ? shared / new Set([...a, ...b]).size : 0
        }
        previous.groups.forEach(({ id }, before) => {
          const heir = groups.findIndex((group) => group.id === id)
          groups.forEach(({ id: other, from }, now) => {
            expect(from.includes(id)).toBe(likeness(before, now) > 0)
            // of two that go back to each other and are not paired, one has a partner that is at least as much like it
            const source = previous.groups.findIndex((group) => group.id === other)
            const best = Math.max(heir < 0 ? 0 : likeness(before, heir), source < 0 ? 0 : likeness(source, now))
            expect(best).toBeGreaterThanOrEqual(likeness(before, now))
          })
        })
      }),
      MANY,
    )
  })
})
