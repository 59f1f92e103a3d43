import fc from 'fast-check'
import { createRandom } from '../../src/kernels/random.ts'
import { buildCsr, type Csr } from '../../src/kernels/csr.ts'

export type Edge = readonly [number, number]

/** The rows of some edges. */
export function csrOf(order: number, edges: readonly Edge[], weights?: readonly number[]): Csr {
  const ends = (end: 0 | 1): Int32Array => Int32Array.from(edges, (edge) => edge[end])
  return buildCsr(order, ends(0), ends(1), weights === undefined ? undefined : Float64Array.from(weights))
}

export function pathOf(order: number): Csr {
  return csrOf(
    order,
    Array.from({ length: Math.max(0, order - 1) }, (_, i) => [i, i + 1] as const),
  )
}

/** Node 0 in the middle of all others. */
export function starOf(order: number): Csr {
  return csrOf(
    order,
    Array.from({ length: order - 1 }, (_, i) => [0, i + 1] as const),
  )
}

export function cliqueOf(order: number): Csr {
  return csrOf(order, Array.from({ length: order }, (_, a) => Array.from({ length: a }, (_unused, b) => [a, b] as const)).flat())
}

/** Any small graph, connected or not, as its order and edges without loops; an edge may come twice. */
export const SMALL_GRAPHS: fc.Arbitrary<{ readonly order: number; readonly edges: readonly Edge[] }> = fc
  .integer({ min: 1, max: 14 })
  .chain((order) =>
    fc.record({
      order: fc.constant(order),
      edges: fc
        .array(fc.tuple(fc.nat({ max: order - 1 }), fc.nat({ max: order - 1 })), { maxLength: 30 })
        .map((edges) => edges.filter(([a, b]) => a !== b)),
    }),
  )

/** A random graph of so many nodes and about `degree` neighbours each, seeded; every third edge leads near its node, so that it holds triangles. */
export function randomGraph(order: number, degree: number, seed: number): readonly Edge[] {
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
