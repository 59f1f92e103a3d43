import type { ResolvedReferences } from './resolve-references.ts'

/** The things of a case: each with the keys of all ids that stand for it, the first of them its own. */
export interface MergedReferences {
  readonly ids: readonly (ResolvedReferences['ids'][number] & { readonly keys: readonly string[] })[]
  readonly named: ResolvedReferences['named']
}

/**
 * Puts ids that stand for one thing together, under the first of them; the order of things stays.
 *
 * @param clusters for each id the number of the first id of its thing
 */
export function mergeReferences({ ids, named }: ResolvedReferences, clusters: Int32Array): MergedReferences {
  const firsts = [...ids.keys()].filter((number) => clusters[number] === number)
  const places = new Map(firsts.map((number, place) => [number, place]))
  const numbers = Int32Array.from(clusters, (first) => places.get(first) ?? -1)
  const keys: string[][] = firsts.map(() => [])
  const isDefined = firsts.map(() => false)
  ids.forEach((id, number) => {
    const place = numbers[number] ?? 0
    keys[place]?.push(id.key)
    if (id.isDefined) isDefined[place] = true
  })
  return {
    ids: firsts.flatMap((number, place) => {
      const id = ids[number]
      return id === undefined ? [] : [{ ...id, isDefined: isDefined[place] === true, keys: keys[place] ?? [] }]
    }),
    named: named.map((list) => list.map((number) => (number < 0 ? number : (numbers[number] ?? -1)))),
  }
}
