import { createRandom } from '../../src/kernels/random.ts'
import type { Pair } from './build-graphs.ts'

/** A random graph of so many nodes and about `degree` neighbours each, seeded; every third edge leads near its node, so that it holds triangles. */
export function randomGraph(order: number, degree: number, seed: number): readonly Pair[] {
  const random = createRandom(seed)
  return Array.from({ length: Math.round((order * degree) / 2) }, (_, i) => {
    const from = Math.floor(random() * order)
    const to = i % 3 === 0 ? (from + 1 + Math.floor(random() * 4)) % order : Math.floor(random() * order)
    return [from, to] as const
  }).filter(([a, b]) => a !== b)
}

/** A seeded order of 0 to n - 1. */
export function shuffled(n: number, seed: number): readonly number[] {
  const random = createRandom(seed)
  const numbers = Array.from({ length: n }, (_, i) => i)
  for (let i = n - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1))
    ;[numbers[i], numbers[other]] = [numbers[other] ?? 0, numbers[i] ?? 0]
  }
  return numbers
}

/** Keys that each node keeps whatever its number: made of what it was called first. */
export function keysOf(names: readonly number[]): Float64Array {
  return Float64Array.from(names, (name) => (name + 1) * 1_000_003)
}
