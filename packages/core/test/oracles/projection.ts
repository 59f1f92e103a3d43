import type { Incidence } from '../../src/kernels/incidence.ts'

/**
 * The weight of two people over all grounds, pair by pair: 1/(k-1) for the k there, as often as the less often there of the two; nobody is
 * there whose units were all left out.
 *
 * @param times how often each unit was drawn; left out, each once
 */
export function projectPair(incidence: Incidence, a: number, b: number, times?: ArrayLike<number>): number {
  const { groundOffsets, people, unitOffsets, units } = incidence
  let weight = 0
  for (let ground = 0; ground + 1 < groundOffsets.length; ground++) {
    const there = new Map<number, number>()
    for (let place = groundOffsets[ground] ?? 0; place < (groundOffsets[ground + 1] ?? 0); place++) {
      const own = [...units.subarray(unitOffsets[place], unitOffsets[place + 1])]
      const often = times === undefined ? 1 : Math.max(0, ...own.map((unit) => times[unit] ?? 0))
      if (often > 0) there.set(people[place] ?? -1, often)
    }
    const [one, other] = [there.get(a), there.get(b)]
    if (one !== undefined && other !== undefined) weight += Math.min(one, other) / (there.size - 1)
  }
  return weight
}
