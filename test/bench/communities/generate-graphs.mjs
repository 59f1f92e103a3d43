// Seeded graphs with planted groups: LFR-like ones (Lancichinetti, Fortunato & Radicchi 2008) and persons at events. Numbers of nodes are shuffled.
import { createRandom } from '../../../packages/core/dist/kernels/random.js'

/** A whole number from least to most with density k^-exponent. */
function drawPower(random, exponent, least, most) {
  const power = 1 - exponent
  const low = least ** power
  return Math.floor((low + random() * ((most + 1) ** power - low)) ** (1 / power))
}

function shuffle(list, random) {
  for (let i = list.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1))
    const item = list[i]
    list[i] = list[other]
    list[other] = item
  }
  return list
}

/** Joins stubs at random into edges; loops and repeats are left out. */
function joinStubs(stubs, size, random, keys, accept = () => true) {
  shuffle(stubs, random)
  let left = stubs
  // what could not be joined is shuffled and tried again
  for (let attempt = 0; attempt < 5 && left.length > 1; attempt++) {
    const again = []
    for (let i = 0; i + 1 < left.length; i += 2) {
      const a = Math.min(left[i], left[i + 1])
      const b = Math.max(left[i], left[i + 1])
      const key = a * size + b
      if (a === b || keys.has(key) || !accept(a, b)) again.push(a, b)
      else keys.add(key)
    }
    left = shuffle(again, random)
  }
}

/** Sizes that add up to a number of nodes. */
function drawSizes(nodes, random, draw) {
  const sizes = []
  for (let left = nodes; left > 0;) {
    const size = Math.min(left, draw(random))
    // what is too small for a group of its own joins the one before
    if (size < 20 && sizes.length > 0) sizes[sizes.length - 1] += size
    else sizes.push(size)
    left -= size
  }
  return sizes
}

/** The numbers a graph is kept as: edges by their ends, and the planted group of every node. */
function toGraph(nodes, keys, truth, random) {
  const place = shuffle(
    Int32Array.from({ length: nodes }, (_, i) => i),
    random,
  )
  const edges = shuffle(Float64Array.from(keys), random)
  const from = new Int32Array(edges.length)
  const to = new Int32Array(edges.length)
  edges.forEach((key, i) => {
    from[i] = place[Math.floor(key / nodes)]
    to[i] = place[key % nodes]
  })
  const moved = new Int32Array(nodes)
  truth.forEach((group, node) => (moved[place[node]] = group))
  return { order: nodes, from, to, truth: moved }
}

/** Degrees with exponent 2.5, groups of 20-500 with exponent 1.5, a share `mixing` of each node's edges leaving its group. */
export function generateLfr(nodes, mixing, seed) {
  const random = createRandom(seed)
  const sizes = drawSizes(nodes, random, () => drawPower(random, 1.5, 20, 500))
  const truth = new Int32Array(nodes)
  const keys = new LargeSet()
  const outside = []
  let first = 0
  sizes.forEach((size, group) => {
    const inside = []
    for (let node = first; node < first + size; node++) {
      truth[node] = group
      const degree = drawPower(random, 2.5, 4, 100)
      const within = Math.min(size - 1, Math.floor((1 - mixing) * degree + random()))
      for (let i = 0; i < within; i++) inside.push(node)
      for (let i = within; i < degree; i++) outside.push(node)
    }
    joinStubs(inside, nodes, random, keys)
    first += size
  })
  joinStubs(outside, nodes, random, keys, (a, b) => truth[a] !== truth[b])
  return toGraph(nodes, keys, truth, random)
}

/** Crews of 5-60 whose members meet at events of 3 people on average; a fifth of those present come from anywhere. Nodes are persons, then events, shuffled. */
export function generateIncidences(persons, seed) {
  const random = createRandom(seed)
  const truth = []
  const crews = []
  while (truth.length < persons) {
    const size = Math.min(persons - truth.length, drawPower(random, 2, 5, 60))
    crews.push({ first: truth.length, size })
    for (let i = 0; i < size; i++) truth.push(crews.length - 1)
  }
  const events = Math.round(persons / 0.9)
  const nodes = persons + events
  const keys = new LargeSet()
  for (let event = 0; event < events; event++) {
    const crew = crews[truth[Math.floor(random() * persons)]]
    truth.push(truth[crew.first])
    const present = 1 + Math.floor(random() * 3) + Math.floor(random() * 3)
    for (let i = 0; i < present; i++) {
      const person = random() < 0.2 ? Math.floor(random() * persons) : crew.first + Math.floor(random() * crew.size)
      keys.add(person * nodes + persons + event)
    }
  }
  return toGraph(nodes, keys, Int32Array.from(truth), random)
}

/** A set of whole numbers, in the order in which they were put in: a Set of sets, since one holds at most 2^24. */
class LargeSet {
  parts = Array.from({ length: 16 }, () => new Set())
  part(key) {
    return this.parts[key % 16]
  }
  has(key) {
    return this.part(key).has(key)
  }
  add(key) {
    this.part(key).add(key)
  }
  *[Symbol.iterator]() {
    for (const part of this.parts) yield* part
  }
}
