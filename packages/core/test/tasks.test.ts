import { describe, expect, it } from 'vitest'
import { RANKED_MEASURES } from '../src/kernels/rank-ranges.ts'
import { isTaskName, runTask, TASKS } from '../src/tasks.ts'
import { star } from './graphs/build-graphs.ts'
import { keysOf } from './graphs/invent-graph.ts'

describe('the tasks', () => {
  it('stand under the names that they carry', () => {
    expect(Object.values(TASKS as unknown as Readonly<Record<string, { name: string }>>).map(({ name }) => name)).toEqual(
      Object.keys(TASKS),
    )
  })

  it('are run by their names', () => {
    const csr = star(3)
    expect([...runTask('betweenness', csr, Int32Array.of(0, 1, 2, 3))]).toEqual([3, 0, 0, 0])
    const graph = { csr, keys: keysOf([0, 1, 2, 3]), bounds: { exactNodes: 10, sources: 2 }, seed: 1 }
    const places = runTask('rank-world', graph, { loss: { of: 'links', share: 0 }, run: 0 })
    expect(RANKED_MEASURES.map((measure) => places[measure].best[0])).toEqual([1, 1, 1, 1])
  })

  it('know no other names', () => {
    expect(['betweenness', 'rank-world', 'toString', 'constructor', ''].map(isTaskName)).toEqual([true, true, false, false, false])
  })
})
