import type { IdentityPair, JudgedPair } from '../../entities/identities/identity.ts'
import { referencesOf } from '../../entities/references.ts'
import type { CaseGraph } from '../../graph/case-graph.ts'
import type { Tie } from '../../graph/tie.ts'
import type { Group, Groups } from '../../groups/group.ts'
import { createUnionFind } from '../../kernels/union-find.ts'
import { addTo, groupBy } from '../../model/group-by.ts'
import { entityId } from '../../model/id.ts'
import { numberKeys } from '../../model/number-keys.ts'

/** What deciding of a pair would change, most first. */
export const PAIR_EFFECTS = ['joins-groups', 'holds-group', 'adds-to-group', 'within-group', 'none'] as const
export type PairEffect = (typeof PAIR_EFFECTS)[number]

/**
 * What each pair of ids would change, were a person to decide of it: a pair for review may join two groups, bring somebody into
 * one, or change nothing in it; a link may be what holds a group together.
 *
 * @returns one for each pair of the graph's identities, in their order
 */
export function deriveEffects(graph: CaseGraph, groups: Groups): readonly PairEffect[] {
  const { list, identities } = graph.entities
  const numbers = numberKeys(list)
  const numberOf = ({ kind, left }: JudgedPair): number => numbers.get(entityId(kind, left)) ?? -1
  const groupsOf = new Map<number, Group[]>()
  for (const group of groups.list) for (const { entity } of group.people) addTo(groupsOf, entity, group)
  const holds = groupBy<number, JudgedPair>([...identities.pairs.filter(({ band }) => band === 'link'), ...identities.judged], numberOf)
  return identities.pairs.map((pair) => {
    const left = numberOf(pair)
    const right = numbers.get(entityId(pair.kind, pair.right)) ?? -1
    if (pair.band === 'review') return left === right ? 'none' : effectOfSame(groupsOf.get(left) ?? [], groupsOf.get(right) ?? [])
    const person = { number: left, keys: list[left]?.keys ?? [], holds: holds.get(left) ?? [] }
    return (groupsOf.get(left) ?? []).some((group) => isHeldBy(pair, person, group, graph)) ? 'holds-group' : 'none'
  })
}

/** Somebody for whom several ids stand, and the pairs of ids that say so. */
interface LinkedPerson {
  readonly number: number
  readonly keys: readonly string[]
  readonly holds: readonly JudgedPair[]
}

function effectOfSame(left: readonly Group[], right: readonly Group[]): PairEffect {
  if (left.length === 0 && right.length === 0) return 'none'
  if (left.length === 0 || right.length === 0) return 'adds-to-group'
  return left.some((group) => right.includes(group)) ? 'within-group' : 'joins-groups'
}

/** Whether a group's ties reach some members through one side of a link alone, and others through the other. */
function isHeldBy(pair: IdentityPair, person: LinkedPerson, group: Group, graph: CaseGraph): boolean {
  const sides = partSides(pair, person)
  const reached = [new Set<number>(), new Set<number>()] as const
  for (const number of group.ties) {
    const tie = graph.ties[number]
    if (tie === undefined || (tie.a !== person.number && tie.b !== person.number)) continue
    for (const key of keysOf(tie, graph)) reached[sides.get(key) ?? -1]?.add(tie.a === person.number ? tie.b : tie.a)
  }
  const [one, other] = reached
  return [...one].some((member) => !other.has(member)) && [...other].some((member) => !one.has(member))
}

/** On which side of a link each key of a person stands once it is cut; none where other links hold both sides together. */
function partSides(pair: IdentityPair, { keys, holds }: LinkedPerson): ReadonlyMap<string, number> {
  const places = new Map(keys.map((key, place) => [key, place]))
  const sets = createUnionFind(keys.length)
  for (const hold of holds) {
    const [a, b] = [places.get(hold.left), places.get(hold.right)]
    if (hold !== pair && a !== undefined && b !== undefined) sets.union(a, b)
  }
  const left = sets.find(places.get(pair.left) ?? 0)
  if (left === sets.find(places.get(pair.right) ?? 0)) return new Map()
  return new Map(keys.map((key, place) => [key, sets.find(place) === left ? 0 : 1]))
}

/** The keys of persons that the records of a tie name. */
function keysOf({ evidence }: Tie, { entities }: CaseGraph): readonly string[] {
  return evidence.flatMap((number) => {
    const record = entities.records[number]
    return record === undefined
      ? []
      : referencesOf(record).flatMap(({ kind, key }) => (kind === 'person' && key !== undefined ? [key] : []))
  })
}
