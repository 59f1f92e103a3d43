// Graphs with planted groups, the same for the same seed: like those of Lancichinetti, Fortunato & Radicchi (2008), and people at events. Nodes are numbered at random.
import { Dice, shuffle } from '../linkage/dice.mjs'

/** A whole number from least to most with density k^-exponent. */
function drawPower(dice, exponent, least, most) {
  const power = 1 - exponent
  const low = least ** power
  return Math.floor((low + dice.unit() * ((most + 1) ** power - low)) ** (1 / power))
}

/** Whole numbers, each once, in the order in which they were put in: several sets, since one holds at most 2^24. */
class LargeSet {
  #parts = Array.from({ length: 16 }, () => new Set())

  #partOf(key) {
    return this.#parts[key % this.#parts.length]
  }

  has(key) {
    return this.#partOf(key).has(key)
  }

  add(key) {
    this.#partOf(key).add(key)
  }

  *[Symbol.iterator]() {
    for (const part of this.#parts) yield* part
  }
}

/** Joins stubs at random into edges that are accepted; what is left over after some attempts is left out. */
function joinStubs(stubs, size, dice, keys, isAccepted) {
  let left = shuffle(stubs, dice)
  for (let attempt = 0; attempt < 5 && left.length > 1; attempt++) {
    const again = []
    for (let i = 0; i + 1 < left.length; i += 2) {
      const a = Math.min(left[i], left[i + 1])
      const b = Math.max(left[i], left[i + 1])
      if (a === b || keys.has(a * size + b) || !isAccepted(a, b)) again.push(a, b)
      else keys.add(a * size + b)
    }
    left = shuffle(again, dice)
  }
}

/** Sizes that add up to a number of nodes, drawn one by one. */
function drawSizes(nodes, least, draw) {
  const sizes = []
  for (let left = nodes; left > 0; left -= sizes.at(-1)) sizes.push(Math.min(left, draw()))
  // what is too small for a group of its own joins the one before
  if (sizes.at(-1) < least && sizes.length > 1) sizes.push(sizes.pop() + sizes.pop())
  return sizes
}

/** Numbers nodes at random, and shuffles the edges. */
function toGraph(order, keys, groups, dice) {
  const numbers = shuffle(
    Int32Array.from({ length: order }, (_, node) => node),
    dice,
  )
  const edges = shuffle(Float64Array.from(keys), dice)
  const truth = new Int32Array(order)
  groups.forEach((group, node) => {
    truth[numbers[node]] = group
  })
  return {
    order,
    from: Int32Array.from(edges, (key) => numbers[Math.floor(key / order)]),
    to: Int32Array.from(edges, (key) => numbers[key % order]),
    truth,
  }
}

/** Degrees from 4 to 100 with exponent 2.5, groups of 20 to 500 with exponent 1.5; about `edges` edges, a share `mixing` of them between groups. */
export function generatePlanted({ edges, mixing, seed }) {
  const dice = new Dice(seed)
  const order = Math.round(edges / 4.5)
  const groups = new Int32Array(order)
  const keys = new LargeSet()
  const outward = []
  let first = 0
  const sizes = drawSizes(order, 20, () => drawPower(dice, 1.5, 20, 500))
  sizes.forEach((size, group) => {
    const inward = []
    for (let node = first; node < first + size; node++) {
      groups[node] = group
      const degree = drawPower(dice, 2.5, 4, 100)
      const within = Math.min(size - 1, Math.floor((1 - mixing) * degree + dice.unit()))
      for (let i = 0; i < degree; i++) (i < within ? inward : outward).push(node)
    }
    joinStubs(inward, order, dice, keys, () => true)
    first += size
  })
  joinStubs(outward, order, dice, keys, (a, b) => groups[a] !== groups[b])
  return toGraph(order, keys, groups, dice)
}

/** Crews of 5 to 60 with exponent 2 who meet at events of 1 to 5 people, 3 on average, a fifth of whom come from anywhere; about `edges` people at events. An event is of its crew. */
export function generateIncidences({ edges, seed }) {
  const dice = new Dice(seed)
  const persons = Math.round(edges / 3.15)
  const events = Math.round(persons / 0.9)
  const order = persons + events
  const groups = new Int32Array(order)
  const crews = []
  let first = 0
  const sizes = drawSizes(persons, 5, () => drawPower(dice, 2, 5, 60))
  for (const size of sizes) {
    groups.fill(crews.length, first, first + size)
    crews.push({ first, size })
    first += size
  }
  const keys = new LargeSet()
  for (let event = persons; event < order; event++) {
    groups[event] = groups[dice.below(persons)]
    const crew = crews[groups[event]]
    const present = 1 + dice.below(3) + dice.below(3)
    for (let i = 0; i < present; i++) {
      const person = dice.chance(0.2) ? dice.below(persons) : crew.first + dice.below(crew.size)
      keys.add(person * order + event)
    }
  }
  return toGraph(order, keys, groups, dice)
}
