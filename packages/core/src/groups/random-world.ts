import type { Csr } from '../kernels/csr.ts'
import { groupMembers } from '../kernels/level.ts'
import { shuffleIncidence } from '../kernels/shuffle-incidence.ts'
import type { Task } from '../kernels/work-pool.ts'
import { findAgain, type Communities } from './find-communities.ts'
import { projectStandings, type Lists, type Recorded } from './recorded-standings.ts'

/** What every random world is made of, and what is looked for in each. */
export interface RandomWorlds extends Recorded {
  /** The members of each recorded group, as nodes. */
  readonly groups: Lists
  /** What the ties of each weigh together as recorded. */
  readonly groupWeights: Float64Array
  /** Communities of one random world, by which those of the others are looked for. */
  readonly pilot: Pick<Communities, 'components' | 'componentOf'>
  readonly seed: number
}

/** What one world says of each recorded group. */
export interface WorldAccount {
  /** 1 where there is anywhere a community of at least as many people with at least the tie weight a pair. */
  readonly isMatched: Uint8Array
  /** Of the same people in this world. */
  readonly tiedPairs: Float64Array
  readonly weights: Float64Array
  /** In how many of the events and reports they are recorded in the members do not stand here. */
  readonly moved: Float64Array
  /** The same of everyone. */
  readonly movedOfAll: number
}

/** Draws one world by its number, looks for communities in it, and holds the recorded groups against them. */
export const RANDOM_WORLD_TASK: Task<RandomWorlds, number, WorldAccount> = { name: 'random-world', run: drawWorld }

function drawWorld(worlds: RandomWorlds, run: number): WorldAccount {
  const { standings, strata, groups, groupWeights, pilot, seed } = worlds
  const people = shuffleIncidence(standings, strata, run, seed)
  const csr = projectStandings(worlds, people)
  const moved = countMoved(worlds, people)
  return {
    isMatched: matchGroups(csr, listCommunities(findAgain(csr, pilot)), groups, groupWeights),
    ...measureGroups(csr, groups),
    moved: Float64Array.from(sizesOf(groups), (_, group) => sumOver(groups, group, moved)),
    movedOfAll: moved.reduce((sum, count) => sum + count, 0),
  }
}

/** How many pairs of each group are tied, and what those ties weigh together. */
export function measureGroups(csr: Csr, groups: Lists): Pick<WorldAccount, 'tiedPairs' | 'weights'> {
  const count = groups.offsets.length - 1
  const tiedPairs = new Float64Array(count)
  const weights = new Float64Array(count)
  const groupOf = new Int32Array(csr.order).fill(-1)
  for (let group = 0; group < count; group++) {
    const members = groups.items.subarray(groups.offsets[group], groups.offsets[group + 1])
    for (const member of members) groupOf[member] = group
    let slots = 0
    let sum = 0
    for (const member of members) {
      for (let slot = csr.offsets[member] ?? 0; slot < (csr.offsets[member + 1] ?? 0); slot++) {
        if (groupOf[csr.neighbours[slot] ?? 0] !== group) continue
        slots++
        sum += csr.weights === undefined ? 1 : (csr.weights[slot] ?? 0)
      }
    }
    tiedPairs[group] = slots / 2
    weights[group] = sum / 2
  }
  return { tiedPairs, weights }
}

function listCommunities(labels: Int32Array): Lists {
  const { members, begins } = groupMembers(labels, 1 + labels.reduce((most, label) => Math.max(most, label), -1))
  return { offsets: begins, items: members }
}

/** Sums that should be the same differ by less than this share. */
const LEVEL = 1e-9

/** 1 for each group for which there is a community of at least as many people with at least the weight a pair. */
function matchGroups(csr: Csr, communities: Lists, groups: Lists, groupWeights: Float64Array): Uint8Array {
  const { weights } = measureGroups(csr, communities)
  const sizes = sizesOf(communities)
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0)
  // the most weight a pair that any community of a size or more has, by size
  const tightest = new Float64Array(largest + 2).fill(-1)
  sizes.forEach((size, community) => {
    tightest[size] = Math.max(tightest[size] ?? -1, perPair(weights[community] ?? 0, size))
  })
  for (let size = largest; size >= 0; size--) tightest[size] = Math.max(tightest[size] ?? -1, tightest[size + 1] ?? -1)
  const isMatched = (size: number, group: number): boolean =>
    (tightest[size] ?? -1) >= perPair(groupWeights[group] ?? 0, size) * (1 - LEVEL)
  return Uint8Array.from(sizesOf(groups), (size, group) => (isMatched(size, group) ? 1 : 0))
}

/** A weight for each pair of so many persons; 0 for fewer than two. */
export function perPair(weight: number, size: number): number {
  return size < 2 ? 0 : (2 * weight) / (size * (size - 1))
}

/** How long each list is. */
export function sizesOf({ offsets }: Lists): readonly number[] {
  return Array.from({ length: offsets.length - 1 }, (_, i) => (offsets[i + 1] ?? 0) - (offsets[i] ?? 0))
}

/** For each person, in how many of the events and reports that may tie and name them as recorded they do not stand. */
function countMoved({ standings, mayTie }: Recorded, people: Int32Array): Float64Array {
  const moved = new Float64Array(standings.order)
  const seen = new Int32Array(standings.order).fill(-1)
  for (let thing = 0; thing < mayTie.length; thing++) {
    if (mayTie[thing] === 0) continue
    const [begin, end] = [standings.offsets[thing] ?? 0, standings.offsets[thing + 1] ?? 0]
    for (let at = begin; at < end; at++) seen[people[at] ?? 0] = thing
    for (let at = begin; at < end; at++) {
      const person = standings.people[at] ?? 0
      if (seen[person] !== thing) moved[person] = (moved[person] ?? 0) + 1
    }
  }
  return moved
}

/** The values of the items of a list, added up. */
export function sumOver({ offsets, items }: Lists, list: number, values: Float64Array): number {
  return items.subarray(offsets[list], offsets[list + 1]).reduce((sum, item) => sum + (values[item] ?? 0), 0)
}
