/**
 * What joins people, as typed arrays: grounds, the people of each, and for each person there the units (an event, a report, a
 * link) that put them there, of which any one suffices. It can be projected as it is, or with units drawn again.
 *
 * One-mode projection: a ground of k people gives 1/(k-1) to each pair of them (M. E. J. Newman, "Scientific collaboration
 * networks II", Physical Review E 64, 016132, 2001). With units drawn `times` over, somebody is there as often as the most drawn
 * of their units, and a pair as often as the less often there of the two.
 */
import { buildCsr, type Csr } from './csr.ts'

export interface Incidence {
  /** How many people; they are 0..order-1. */
  readonly order: number
  /** One more than there are grounds: where the people of each begin. */
  readonly groundOffsets: Int32Array
  /** The people of grounds, each once a ground. */
  readonly people: Int32Array
  /** One more than there are people of grounds: where the units of each begin. */
  readonly unitOffsets: Int32Array
  readonly units: Int32Array
  /** For each unit a hash of what it is, 0 to 2^53 - 1: draws depend on it, never on how units are numbered. */
  readonly unitKeys: Float64Array
}

/** The weighted graph that grounds add up to; people joined to nobody are nodes without neighbours. */
export function projectIncidence(incidence: Incidence, times?: Uint8Array): Csr {
  const { order, groundOffsets, people } = incidence
  const grounds = groundOffsets.length - 1
  let most = 0
  let pairs = 0
  for (let ground = 0; ground < grounds; ground++) {
    const size = (groundOffsets[ground + 1] ?? 0) - (groundOffsets[ground] ?? 0)
    most = Math.max(most, size)
    pairs += (size * (size - 1)) / 2
  }
  const from = new Int32Array(pairs)
  const to = new Int32Array(pairs)
  const weights = new Float64Array(pairs)
  const present = new Int32Array(most)
  const often = new Int32Array(most)
  let edge = 0
  for (let ground = 0; ground < grounds; ground++) {
    // who is there, and how often
    let size = 0
    for (let place = groundOffsets[ground] ?? 0; place < (groundOffsets[ground + 1] ?? 0); place++) {
      const count = times === undefined ? 1 : drawnOf(incidence, place, times)
      if (count === 0) continue
      present[size] = people[place] ?? 0
      often[size++] = count
    }
    // every pair of them
    for (let i = 0; i < size; i++) {
      for (let j = i + 1; j < size; j++) {
        from[edge] = present[i] ?? 0
        to[edge] = present[j] ?? 0
        weights[edge++] = Math.min(often[i] ?? 0, often[j] ?? 0) / (size - 1)
      }
    }
  }
  return buildCsr(order, from.subarray(0, edge), to.subarray(0, edge), weights.subarray(0, edge))
}

/** How often the most drawn unit of somebody's place in a ground was drawn. */
function drawnOf({ unitOffsets, units }: Incidence, place: number, times: Uint8Array): number {
  let most = 0
  for (let at = unitOffsets[place] ?? 0; at < (unitOffsets[place + 1] ?? 0); at++) most = Math.max(most, times[units[at] ?? 0] ?? 0)
  return most
}

/** Poisson probabilities of mean 1, added up; larger draws are as good as never. */
const POISSON = [0.36787944117144233, 0.7357588823428847, 0.9196986029286058, 0.9810118431238462, 0.9963401531726563, 0.9994058151824183]

/**
 * How often each unit is drawn in one resampling: Poisson with mean 1 (the bootstrap of many units; Chamandy et al. 2012), by a hash of
 * what the unit is, so that the same unit is drawn as often in whatever order, and beside whatever else, it stands.
 */
export function drawUnits(unitKeys: Float64Array, run: number, seed: number): Uint8Array {
  const times = new Uint8Array(unitKeys.length)
  for (let unit = 0; unit < unitKeys.length; unit++) {
    const share = mixKey(unitKeys[unit] ?? 0, run, seed)
    let count = 0
    while (count < POISSON.length && share >= (POISSON[count] ?? 1)) count++
    times[unit] = count
  }
  return times
}

/** A number in [0, 1) of a key, a run and a seed: the finish of MurmurHash3 (A. Appleby) over their bits. */
function mixKey(key: number, run: number, seed: number): number {
  let hash = (key >>> 0) ^ Math.imul(run + 1, 0x9e3779b1) ^ Math.imul(seed, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13) ^ Math.floor(key / 0x1_0000_0000), 0xc2b2ae35)
  hash ^= hash >>> 16
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash ^= hash >>> 12
  return (hash >>> 0) / 0x1_0000_0000
}
