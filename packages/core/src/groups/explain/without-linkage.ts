import type { Entities } from '../../entities/entity.ts'
import { referencesOf } from '../../entities/references.ts'
import type { Ground } from '../../graph/ground.ts'
import { createUnionFind } from '../../kernels/union-find.ts'

/** How many members still hang together in one piece once ids are joined by themselves and by judgements alone, and how many ids were joined by weight. */
export interface WithoutLinkage {
  readonly people: number
  readonly joined: number
}

/** Tells, of an id, whose identity it shares by the word of a person alone. */
export type RootOf = (kind: string, key: string) => string

/** Identities as they would be without any that was made by weight. */
export function createRootOf({ list, identities }: Entities): RootOf {
  const keys = [...new Set(list.flatMap(({ kind, keys: own }) => (own.length > 1 ? own.map((key) => `${kind}:${key}`) : [])))]
  const places = new Map(keys.map((key, place) => [key, place]))
  const sets = createUnionFind(keys.length)
  for (const { kind, left, right } of identities.judged) {
    const [a, b] = [places.get(`${kind}:${left}`), places.get(`${kind}:${right}`)]
    if (a !== undefined && b !== undefined) sets.union(a, b)
  }
  return (kind, key) => {
    const place = places.get(`${kind}:${key}`)
    return place === undefined ? `${kind}:${key}` : (keys[sets.find(place)] ?? '')
  }
}

/** What is left of a group without identities made by weight: people fall into the ids they were put together from, and so do things. */
export function measureWithoutLinkage(
  members: readonly number[],
  grounds: readonly Ground[],
  entities: Entities,
  rootOf: RootOf,
): WithoutLinkage {
  const joined = members.reduce((sum, member) => sum + rootsOf(member, entities, rootOf) - 1, 0)
  const isMember = new Set(members)
  const numbers = new Map<string, number>()
  const personOf: number[] = []
  const nodeOf = (text: string, person: number): number => {
    const number = numbers.get(text) ?? personOf.length
    if (number === personOf.length) personOf.push(person)
    numbers.set(text, number)
    return number
  }
  const pairs: (readonly [number, number])[] = []
  grounds.forEach((ground, number) => {
    ground.persons.forEach((person, i) => {
      if (!isMember.has(person)) return
      for (const way of ground.ways[i] ?? []) {
        const own = rootIn(way, person, entities, rootOf)
        const through = ground.through < 0 ? '' : rootIn(way, ground.through, entities, rootOf)
        pairs.push([nodeOf(own, person), nodeOf(`${String(number)} ${through}`, -1)])
      }
    })
  })
  const sets = createUnionFind(personOf.length)
  for (const [a, b] of pairs) sets.union(a, b)
  const people = new Map<number, Set<number>>()
  personOf.forEach((person, node) => {
    if (person < 0) return
    const set = people.get(sets.find(node)) ?? new Set<number>()
    people.set(sets.find(node), set.add(person))
  })
  return { people: Math.max(0, ...[...people.values()].map((set) => set.size)), joined }
}

function rootsOf(entity: number, { list }: Entities, rootOf: RootOf): number {
  const found = list[entity]
  return found === undefined ? 1 : new Set(found.keys.map((key) => rootOf(found.kind, key))).size
}

/** Which part of an entity the records of a way name; the whole where none names it by an id. */
function rootIn(way: readonly number[], entity: number, { records, named, list }: Entities, rootOf: RootOf): string {
  for (const number of way) {
    const record = records[number]
    const place = (named[number] ?? []).indexOf(entity)
    const key = record === undefined || place < 0 ? undefined : referencesOf(record)[place]?.key
    if (key !== undefined) return rootOf(list[entity]?.kind ?? '', key)
  }
  return `entity ${String(entity)}`
}
