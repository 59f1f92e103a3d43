import { personsLeft, type Ground } from '../../graph/ground.ts'
import { createUnionFind } from '../../kernels/union-find.ts'
import { addTo } from '../../model/group-by.ts'

/** Into what a group falls: sets of members that still hang together, the largest first; whoever hangs on nobody is a set of one. */
export type Parts = readonly (readonly number[])[]

/**
 * Into what some members fall once records are taken away.
 *
 * @param members entity numbers, ascending
 * @param isLeft whether a record is still there
 */
export function partsLeft(members: readonly number[], grounds: readonly Ground[], isLeft: (record: number) => boolean): Parts {
  return partsOf(
    members,
    grounds.map((ground) => personsLeft(ground, isLeft)),
  )
}

/** Into what some members fall that stand together in sets. */
export function partsOf(members: readonly number[], sets: readonly (readonly number[])[]): Parts {
  const places = new Map(members.map((member, place) => [member, place]))
  const joined = createUnionFind(members.length)
  for (const set of sets) {
    let first = -1
    for (const person of set) {
      const place = places.get(person)
      if (place === undefined) continue
      if (first < 0) first = place
      else joined.union(first, place)
    }
  }
  const parts = new Map<number, number[]>()
  members.forEach((member, place) => {
    addTo(parts, joined.find(place), member)
  })
  return [...parts.values()].sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))
}
