import { describe, expect, it } from 'vitest'
import type { Communities } from '../../src/groups/find-communities.ts'
import { findSharedMembers } from '../../src/groups/find-shared-members.ts'
import type { Csr } from '../../src/kernels/csr.ts'
import { type Edge, ringOfCliques, star, toCsr } from '../graphs/build-graphs.ts'

/** As `node in community`. */
function shared(csr: Csr, labels: readonly number[]): readonly string[] {
  const communities: Communities = {
    labels: Int32Array.from(labels),
    count: 1 + Math.max(-1, ...labels),
    modularity: 0,
    components: [],
    componentOf: new Int32Array(labels.length),
  }
  return findSharedMembers(csr, communities).map(({ node, community }) => `${node} in ${community}`)
}

const among = (weight: number, ...nodes: readonly number[]): readonly Edge[] =>
  nodes.flatMap((a, i) => nodes.slice(i + 1).map((b): Edge => [a, b, weight]))

describe('somebody who acts with two crews', () => {
  // 4 is one of 0 to 3, and stands with 5 to 7 as closely as they with each other
  const edges = [...among(2, 0, 1, 2, 3, 4), ...among(1, 5, 6, 7), ...[5, 6, 7].map((node): Edge => [4, node, 1])]
  const labels = [0, 0, 0, 0, 0, 1, 1, 1]

  it('is in both', () => {
    expect(shared(toCsr(8, edges), labels)).toEqual(['4 in 1'])
  })

  it('is in one where the other is closer knit by itself', () => {
    const close = edges.map(([a, b, weight]): Edge => (a >= 5 ? [a, b, 5] : [a, b, weight ?? 1]))
    expect(shared(toCsr(8, close), labels)).toEqual([])
  })

  it('is in one where one person alone ties them to the other, however closely', () => {
    const one = [...among(2, 0, 1, 2, 3, 4), ...among(1, 5, 6, 7), [4, 5, 50] as const]
    expect(shared(toCsr(8, one), labels)).toEqual([])
  })

  it('is found whichever way sums of the same weights are rounded', () => {
    const thirds = edges.map(([a, b, weight]): Edge => [a, b, (weight ?? 1) / 3])
    expect(shared(toCsr(8, thirds), labels)).toEqual(['4 in 1'])
  })
})

it('a hub is in every crew it is tied to as closely as they to each other', () => {
  const crews = [0, 1, 2].map((crew) => [0, 1, 2].map((i) => 1 + crew * 3 + i))
  const edges = crews.flatMap((crew) => [...among(1, ...crew), ...crew.map((node): Edge => [0, node, 1])])
  expect(shared(toCsr(10, edges), [0, 0, 0, 0, 1, 1, 1, 2, 2, 2])).toEqual(['0 in 1', '0 in 2'])
})

it('nobody is in two of cliques that are apart, or in a ring', () => {
  expect(shared(toCsr(6, [...among(1, 0, 1, 2), ...among(1, 3, 4, 5)]), [0, 0, 0, 1, 1, 1])).toEqual([])
  expect(
    shared(
      ringOfCliques(6, 4),
      Array.from({ length: 24 }, (_, node) => Math.floor(node / 4)),
    ),
  ).toEqual([])
})

it('two people have no middle that somebody could stand in', () => {
  // 2 is tied to both of 0 and 1
  expect(shared(toCsr(5, [...among(1, 0, 1, 2), ...among(1, 2, 3, 4)]), [0, 0, 1, 1, 1])).toEqual(
    ['0', '1'].map((node) => `${node} in 1`).slice(2),
  )
})

it('there is nobody where there is nothing', () => {
  expect(shared(toCsr(0, []), [])).toEqual([])
  expect(shared(star(5), [0, 0, 0, 0, 0, 0])).toEqual([])
})
