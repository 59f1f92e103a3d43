import { type Csr, sumWeights } from './csr.ts'

/** What a partition is judged by. */
export type Objective = 'modularity' | 'cpm'

/**
 * A graph on its way through Louvain and Leiden: its nodes stand for one or more nodes of the graph below.
 *
 * Modularity and CPM are one objective here, sum of (2 e_c - rate * M_c^2) over communities, with e_c the weight inside, M_c
 * the mass of the members and, for modularity, mass = strength and rate = resolution / 2m; for CPM, mass = number of nodes
 * and rate = resolution.
 */
export interface Level extends Csr {
  readonly masses: Float64Array
  /** The weight of the edges inside each node. */
  readonly inner: Float64Array
}

/** A graph as the lowest level. */
export function buildBaseLevel(csr: Csr, objective: Objective): Level {
  const inner = new Float64Array(csr.order)
  return { ...csr, masses: objective === 'cpm' ? new Float64Array(csr.order).fill(1) : sumStrengths(csr), inner }
}

/** The weight of each node's edges. */
function sumStrengths({ order, offsets, weights }: Csr): Float64Array {
  const strengths = new Float64Array(order)
  for (let node = 0; node < order; node++) {
    const begin = offsets[node] ?? 0
    const end = offsets[node + 1] ?? 0
    let sum = end - begin
    if (weights) {
      sum = 0
      for (let place = begin; place < end; place++) sum += weights[place] ?? 0
    }
    strengths[node] = sum
  }
  return strengths
}

/** What a unit of mass times mass costs. */
export function findRate(csr: Csr, objective: Objective, resolution: number): number {
  if (objective === 'cpm') return resolution
  const twice = sumWeights(csr)
  return twice > 0 ? resolution / twice : 0
}

/**
 * Numbers labels anew from 0 in the order in which nodes first bear them, in place.
 *
 * @param labels 0..n-1 for n nodes
 * @returns how many there are
 */
export function renumber(labels: Int32Array): number {
  const numberOf = new Int32Array(labels.length).fill(-1)
  let count = 0
  for (let node = 0; node < labels.length; node++) {
    const label = labels[node] ?? 0
    let number = numberOf[label] ?? 0
    if (number < 0) {
      number = count++
      numberOf[label] = number
    }
    labels[node] = number
  }
  return count
}

/**
 * The level above: a node for each group of nodes, the weights between groups added up.
 *
 * @param labels the group of each node, 0..count-1
 */
export function aggregate(level: Level, labels: Int32Array, count: number): Level {
  const { order, offsets, neighbours, weights } = level
  const { members, begins } = groupMembers(labels, count)
  const nextOffsets = new Int32Array(count + 1)
  const nextNeighbours = new Int32Array(neighbours.length)
  const nextWeights = new Float64Array(neighbours.length)
  const masses = new Float64Array(count)
  const inner = new Float64Array(count)
  const linked = new Float64Array(count)
  let size = 0
  for (let group = 0; group < count; group++) {
    // its row takes each neighbour when first met; weights wait in `linked`
    const begin = size
    let mass = 0
    let within = 0
    const lastMember = begins[group + 1] ?? order
    for (let i = begins[group] ?? 0; i < lastMember; i++) {
      const node = members[i] ?? 0
      mass += level.masses[node] ?? 0
      within += level.inner[node] ?? 0
      const end = offsets[node + 1] ?? 0
      for (let place = offsets[node] ?? 0; place < end; place++) {
        const other = labels[neighbours[place] ?? 0] ?? 0
        const weight = weights ? (weights[place] ?? 0) : 1
        if (other === group) {
          within += weight / 2
          continue
        }
        const soFar = linked[other] ?? 0
        if (soFar === 0) nextNeighbours[size++] = other
        linked[other] = soFar + weight
      }
    }
    for (let place = begin; place < size; place++) {
      const other = nextNeighbours[place] ?? 0
      nextWeights[place] = linked[other] ?? 0
      linked[other] = 0
    }
    nextOffsets[group + 1] = size
    masses[group] = mass
    inner[group] = within
  }
  return {
    order: count,
    offsets: nextOffsets,
    neighbours: nextNeighbours.slice(0, size),
    weights: nextWeights.slice(0, size),
    masses,
    inner,
  }
}

/** The nodes sorted by group, and where each group begins among them. */
export function groupMembers(labels: Int32Array, count: number): { readonly members: Int32Array; readonly begins: Int32Array } {
  const begins = new Int32Array(count + 1)
  for (const label of labels) begins[label + 1] = (begins[label + 1] ?? 0) + 1
  for (let group = 0; group < count; group++) begins[group + 1] = (begins[group + 1] ?? 0) + (begins[group] ?? 0)
  const members = new Int32Array(labels.length)
  const next = begins.slice()
  for (let node = 0; node < labels.length; node++) {
    const label = labels[node] ?? 0
    const at = next[label] ?? 0
    members[at] = node
    next[label] = at + 1
  }
  return { members, begins }
}

/** The objective of a partition of a level: sum of 2 e_c - rate * M_c^2. */
export function measureLevel(level: Level, labels: Int32Array, count: number, rate: number): number {
  const { order, offsets, neighbours, weights, masses, inner } = level
  const totals = new Float64Array(count)
  let twiceInside = 0
  for (let node = 0; node < order; node++) {
    const label = labels[node] ?? 0
    totals[label] = (totals[label] ?? 0) + (masses[node] ?? 0)
    twiceInside += 2 * (inner[node] ?? 0)
    const end = offsets[node + 1] ?? 0
    for (let place = offsets[node] ?? 0; place < end; place++) {
      if (labels[neighbours[place] ?? 0] === label) twiceInside += weights ? (weights[place] ?? 0) : 1
    }
  }
  let cost = 0
  for (const total of totals) cost += total * total
  return twiceInside - rate * cost
}
