import { type Level } from './level.ts'

/** A move must gain more than this share of the weights it compares, so that rounding moves nobody to and fro. */
const LEAST_GAIN = 1e-10

/**
 * Moves nodes to the neighbouring community, or to one of their own, that raises the objective most, until none does.
 *
 * Local moving of Blondel et al. 2008 with the pruning of Ozaki, Tezuka & Inaba 2016 (a node is looked at again once a
 * neighbour has moved away), in sweeps by index. The gain of joining c is w_ic - rate * M_i * M_c.
 *
 * @param labels the community of each node, 0..order-1; changed in place
 * @returns how many moves were made
 */
export function moveNodes(level: Level, labels: Int32Array, rate: number): number {
  const { order, offsets, neighbours, weights, masses } = level
  const totals = new Float64Array(order)
  const sizes = new Int32Array(order)
  const settled = new Uint8Array(order)
  const empty = new Int32Array(order)
  const linked = new Float64Array(order)
  const touched = new Int32Array(order)
  for (let node = 0; node < order; node++) {
    const label = labels[node] ?? 0
    totals[label] = (totals[label] ?? 0) + (masses[node] ?? 0)
    sizes[label] = (sizes[label] ?? 0) + 1
  }
  let empties = 0
  for (let label = order - 1; label >= 0; label--) if (sizes[label] === 0) empty[empties++] = label
  let moves = 0
  let again = true
  while (again) {
    again = false
    for (let node = 0; node < order; node++) {
      if (settled[node] === 1) continue
      settled[node] = 1
      const begin = offsets[node] ?? 0
      const end = offsets[node + 1] ?? 0
      // the weight to each community around
      const count = weights
        ? gatherWeighted(neighbours, weights, labels, begin, end, linked, touched)
        : gatherPlain(neighbours, labels, begin, end, linked, touched)
      // the best of them, its own first
      const own = labels[node] ?? 0
      const mass = masses[node] ?? 0
      const price = rate * mass
      const linkedOwn = linked[own] ?? 0
      const ownGain = linkedOwn - price * ((totals[own] ?? 0) - mass)
      linked[own] = 0
      let best = own
      let bestGain = ownGain
      let bestLinked = linkedOwn
      for (let i = 0; i < count; i++) {
        const label = touched[i] ?? 0
        if (label === own) continue
        const weight = linked[label] ?? 0
        linked[label] = 0
        const gain = weight - price * (totals[label] ?? 0)
        if (gain > bestGain) {
          bestGain = gain
          bestLinked = weight
          best = label
        }
      }
      if (bestGain < 0 && (sizes[own] ?? 0) > 1) {
        best = empty[empties - 1] ?? 0
        bestGain = 0
        bestLinked = 0
      }
      if (best === own || bestGain - ownGain <= LEAST_GAIN * (linkedOwn + bestLinked)) continue
      // move, and look again at neighbours left behind
      if (sizes[best] === 0) empties--
      labels[node] = best
      totals[own] = (totals[own] ?? 0) - mass
      totals[best] = (totals[best] ?? 0) + mass
      sizes[own] = (sizes[own] ?? 0) - 1
      sizes[best] = (sizes[best] ?? 0) + 1
      if (sizes[own] === 0) empty[empties++] = own
      moves++
      for (let place = begin; place < end; place++) {
        const neighbour = neighbours[place] ?? 0
        if (settled[neighbour] === 0 || labels[neighbour] === best) continue
        settled[neighbour] = 0
        if (neighbour < node) again = true
      }
    }
  }
  return moves
}

/** Adds up the weight to each community of the neighbours; returns how many communities were touched. */
function gatherWeighted(
  neighbours: Int32Array,
  weights: Float64Array,
  labels: Int32Array,
  begin: number,
  end: number,
  linked: Float64Array,
  touched: Int32Array,
): number {
  let count = 0
  for (let place = begin; place < end; place++) {
    const label = labels[neighbours[place] ?? 0] ?? 0
    const soFar = linked[label] ?? 0
    if (soFar === 0) touched[count++] = label
    linked[label] = soFar + (weights[place] ?? 0)
  }
  return count
}

/** The same where every edge weighs 1. */
function gatherPlain(
  neighbours: Int32Array,
  labels: Int32Array,
  begin: number,
  end: number,
  linked: Float64Array,
  touched: Int32Array,
): number {
  let count = 0
  for (let place = begin; place < end; place++) {
    const label = labels[neighbours[place] ?? 0] ?? 0
    const soFar = linked[label] ?? 0
    if (soFar === 0) touched[count++] = label
    linked[label] = soFar + 1
  }
  return count
}
