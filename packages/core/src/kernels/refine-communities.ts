import { type Level } from './level.ts'

/**
 * Takes communities apart into well-connected pieces, from single nodes up (Traag, Waltman & van Eck 2019, refinement with
 * theta -> 0: of the pieces that raise the objective, the best).
 *
 * A node or piece S of community C is well connected where w(S, C - S) >= rate * M_S * (M_C - M_S). A node that is, and that
 * nobody has joined yet, joins a piece of its community that is.
 *
 * @param labels the community of each node, 0..order-1
 * @returns the piece of each node, named by one of its nodes
 */
export function refineCommunities(level: Level, labels: Int32Array, rate: number): Int32Array {
  const { order, offsets, neighbours, weights, masses } = level
  const whole = new Float64Array(order)
  const pieces = new Int32Array(order)
  const totals = masses.slice()
  // the weight from a piece to the rest of its community
  const outward = new Float64Array(order)
  const joined = new Uint8Array(order)
  const linked = new Float64Array(order)
  const touched = new Int32Array(order)
  for (let node = 0; node < order; node++) {
    const label = labels[node] ?? 0
    pieces[node] = node
    whole[label] = (whole[label] ?? 0) + (masses[node] ?? 0)
    const end = offsets[node + 1] ?? 0
    let sum = 0
    for (let place = offsets[node] ?? 0; place < end; place++) {
      if (labels[neighbours[place] ?? 0] === label) sum += weights ? (weights[place] ?? 0) : 1
    }
    outward[node] = sum
  }
  for (let node = 0; node < order; node++) {
    if (joined[node] === 1) continue
    const label = labels[node] ?? 0
    const mass = masses[node] ?? 0
    const all = whole[label] ?? 0
    const price = rate * mass
    const reach = outward[node] ?? 0
    if (reach < price * (all - mass)) continue
    // the weight to each piece of the same community
    let count = 0
    const end = offsets[node + 1] ?? 0
    for (let place = offsets[node] ?? 0; place < end; place++) {
      const neighbour = neighbours[place] ?? 0
      if (labels[neighbour] !== label) continue
      const piece = pieces[neighbour] ?? 0
      const soFar = linked[piece] ?? 0
      if (soFar === 0) touched[count++] = piece
      linked[piece] = soFar + (weights ? (weights[place] ?? 0) : 1)
    }
    // the best that is well connected itself
    let best = node
    let bestGain = 0
    let bestLinked = 0
    for (let i = 0; i < count; i++) {
      const piece = touched[i] ?? 0
      const weight = linked[piece] ?? 0
      linked[piece] = 0
      const total = totals[piece] ?? 0
      const gain = weight - price * total
      if (gain > bestGain && (outward[piece] ?? 0) >= rate * total * (all - total)) {
        bestGain = gain
        bestLinked = weight
        best = piece
      }
    }
    if (best === node) continue
    pieces[node] = best
    joined[node] = 1
    joined[best] = 1
    totals[best] = (totals[best] ?? 0) + mass
    outward[best] = (outward[best] ?? 0) + reach - 2 * bestLinked
  }
  return pieces
}
