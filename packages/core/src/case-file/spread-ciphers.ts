import type { Entities } from '../entities/entity.ts'
import { hashLetters } from '../kernels/hash.ts'
import { createUnionFind } from '../kernels/union-find.ts'
import { entityId } from '../model/id.ts'
import { numberKeys } from '../model/number-keys.ts'

const LENGTH = 10

/**
 * The ciphers of those who may be a masked person or home: pairs for review that somebody masked stands in, however many
 * pairs lie between. Were they shown, a name beside "may be the same as" would tell what the cipher hides.
 *
 * @param ciphers of masked entities, by number
 */
export function spreadCiphers(entities: Entities, ciphers: ReadonlyMap<number, string>, maskKey: string): ReadonlyMap<number, string> {
  const numbers = numberKeys(entities.list)
  const sets = createUnionFind(entities.list.length)
  const paired = new Set<number>()
  for (const { kind, left, right } of entities.identities.pairs) {
    const [a, b] = [numbers.get(entityId(kind, left)), numbers.get(entityId(kind, right))]
    if (a === undefined || b === undefined || a === b) continue
    sets.union(a, b)
    paired.add(a).add(b)
  }
  const masked = new Map([...ciphers].map(([number, cipher]) => [sets.find(number), cipher]))
  return new Map(
    [...paired].flatMap((number): readonly (readonly [number, string])[] => {
      const cipher = masked.get(sets.find(number))
      const entity = entities.list[number]
      if (cipher === undefined || ciphers.has(number) || entity === undefined) return []
      return [[number, entity.kind === 'person' ? `Person ${hashLetters(`${maskKey}\n${entity.id}`, LENGTH)}` : cipher]]
    }),
  )
}
