// Graphs with planted groups after Lancichinetti, Fortunato & Radicchi (2008), but wired by plain stub matching: degrees 4 to 100 with exponent 2.5 (about 9 on
// average once doubles are dropped), groups of 20 to 500 with exponent 1.5, three in ten ties lead out of the group. Nodes are numbered at random.
import { Dice } from '../linkage/dice.mjs'

const MIXING = 0.3

/**
 * @param {number} nodes
 * @param {number} seed
 * @returns {{ from: Int32Array, to: Int32Array }} every edge once, no loops
 */
export function generateGraph(nodes, seed) {
  const dice = new Dice(seed)
  const unit = () => dice.next() / 2 ** 32
  const powerLaw = (least, most, exponent) => {
    const [low, high] = [least ** (1 - exponent), (most + 1) ** (1 - exponent)]
    return Math.floor((low + unit() * (high - low)) ** (1 / (1 - exponent)))
  }
  const shuffle = (list) => {
    for (let i = list.length - 1; i > 0; i--) {
      const other = Math.floor(unit() * (i + 1))
      ;[list[i], list[other]] = [list[other], list[i]]
    }
    return list
  }
  const people = shuffle(Array.from({ length: nodes }, (_, node) => node))
  const outside = []
  const edges = new Set()
  const join = (stubs) => {
    shuffle(stubs)
    for (let i = 0; i + 1 < stubs.length; i += 2) {
      const [a, b] = [stubs[i], stubs[i + 1]]
      if (a !== b) edges.add(Math.min(a, b) * nodes + Math.max(a, b))
    }
  }
  for (let start = 0; start < nodes; ) {
    const size = Math.min(powerLaw(20, 500, 1.5), nodes - start)
    const inside = []
    for (const person of people.slice(start, start + size)) {
      const degree = powerLaw(4, 100, 2.5)
      const kept = Math.min(size - 1, Math.round((1 - MIXING) * degree))
      for (let stub = 0; stub < degree; stub++) (stub < kept ? inside : outside).push(person)
    }
    join(inside)
    start += size
  }
  join(outside)
  const sorted = [...edges].sort((a, b) => a - b)
  return { from: Int32Array.from(sorted, (edge) => Math.floor(edge / nodes)), to: Int32Array.from(sorted, (edge) => edge % nodes) }
}
