// Graphs with planted groups after Lancichinetti, Fortunato & Radicchi (2008), but wired by plain stub matching: degrees from 4 to 100 with exponent 2.5
// (about 9 on average), groups of 20 to 500 with exponent 1.5, three in ten ties lead out of the group. Nodes are numbered at random.
import { Dice } from '../linkage/dice.mjs'

const MIXING = 0.3

/**
 * @param {number} nodes
 * @param {number} seed
 * @returns {{ from: Int32Array, to: Int32Array }} every edge once, no loops
 */
export function generateGraph(nodes, seed) {
  const dice = new Dice(seed)
  const people = shuffle(
    Array.from({ length: nodes }, (_, node) => node),
    dice,
  )
  const edges = new Set()
  const outside = []
  for (let start = 0; start < nodes;) {
    const size = Math.min(powerLaw(dice, 20, 500, 1.5), nodes - start)
    const inside = []
    for (const person of people.slice(start, start + size)) {
      const degree = powerLaw(dice, 4, 100, 2.5)
      const kept = Math.min(size - 1, Math.round((1 - MIXING) * degree))
      for (let stub = 0; stub < degree; stub++) (stub < kept ? inside : outside).push(person)
    }
    joinStubs(shuffle(inside, dice), nodes, edges)
    start += size
  }
  joinStubs(shuffle(outside, dice), nodes, edges)
  const sorted = [...edges].sort((a, b) => a - b)
  return { from: Int32Array.from(sorted, (edge) => Math.floor(edge / nodes)), to: Int32Array.from(sorted, (edge) => edge % nodes) }
}

/** A whole number between two, drawn with a density that falls by an exponent. */
function powerLaw(dice, least, most, exponent) {
  const [low, high] = [least ** (1 - exponent), (most + 1) ** (1 - exponent)]
  return Math.floor((low + dice.unit() * (high - low)) ** (1 / (1 - exponent)))
}

function shuffle(list, dice) {
  for (let i = list.length - 1; i > 0; i--) {
    const other = dice.below(i + 1)
    ;[list[i], list[other]] = [list[other], list[i]]
  }
  return list
}

/** Joins each stub to the next; loops and doubles are dropped. */
function joinStubs(stubs, nodes, edges) {
  for (let i = 0; i + 1 < stubs.length; i += 2) {
    const [a, b] = [Math.min(stubs[i], stubs[i + 1]), Math.max(stubs[i], stubs[i + 1])]
    if (a !== b) edges.add(a * nodes + b)
  }
}
