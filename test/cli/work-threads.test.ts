import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CaseError } from '@weft/core'
import { TASKS, workHere, type Task } from '@weft/core/tasks'
import { afterAll, describe, expect, it } from 'vitest'
import { retellFault, tellFault } from '../../packages/cli/src/exit-code.ts'
import type { WorkThreads } from '../../packages/cli/src/io/work-threads.ts'
import { ROOT } from '../run-weft.ts'

// threads load the built script that stands beside the built pool
const built = pathToFileURL(join(ROOT, 'packages/cli/dist/io/work-threads.js')).href
const { createWorkThreads } = (await import(built)) as {
  readonly createWorkThreads: (threads?: number, worthThreads?: number) => WorkThreads
}

const pools = [1, 2, 3].map((threads) => [threads, createWorkThreads(threads, 0)] as const)
const two = createWorkThreads(2, 1000)

afterAll(async () => {
  await Promise.all([two, ...pools.map(([, pool]) => pool)].map((pool) => pool.close()))
})

/** A ring of persons, each tied besides to the one seven further on. */
function ringOf(order: number): { readonly order: number; readonly offsets: Int32Array; readonly neighbours: Int32Array } {
  const rows = Array.from({ length: order }, (_, node) => [1, 7, order - 1, order - 7].map((step) => (node + step) % order))
  return { order, offsets: Int32Array.from({ length: order + 1 }, (_, node) => 4 * node), neighbours: Int32Array.from(rows.flat()) }
}

const RING = ringOf(300)
const PIECES = Array.from({ length: 10 }, (_, i) => Int32Array.from({ length: 30 }, (_unused, k) => 30 * i + k))
const GRAPH = {
  csr: { ...ringOf(200), weights: undefined },
  keys: Float64Array.from({ length: 200 }, (_, i) => i * 7919),
  bounds: { exactNodes: 50, sources: 40 },
  seed: 3,
}
const WORLDS = Array.from({ length: 7 }, (_, run) => ({ loss: { of: 'links', share: 0.1 } as const, run }))

/** A task that threads do not know, so that it can only be done here. */
const HERE: Task<string, number, string> = { name: 'only-here', run: (shared, piece) => `${shared} ${piece}` }

describe('createWorkThreads', () => {
  it.each(pools)('gives with %i threads the same bytes, in the order of the pieces, as work done here', async (_, pool) => {
    // both at once, so that threads go to and fro between two shared values
    const [sums, places] = await Promise.all([
      pool.run(TASKS.betweenness, RING, PIECES, 1),
      pool.run(TASKS['rank-world'], GRAPH, WORLDS, 1),
    ])
    expect(sums).toEqual(await workHere.run(TASKS.betweenness, RING, PIECES, 1))
    expect(places).toEqual(await workHere.run(TASKS['rank-world'], GRAPH, WORLDS, 1))
  })

  it('leaves what is handed over as it was', async () => {
    const before = structuredClone(RING)
    await two.run(TASKS.betweenness, RING, PIECES, 1000)
    expect(RING).toEqual(before)
    expect(RING.neighbours.buffer).toBeInstanceOf(ArrayBuffer)
  })

  it('does little work, and a single piece, here', async () => {
    expect(await two.run(HERE, 'piece', [1, 2, 3], 999)).toEqual(['piece 1', 'piece 2', 'piece 3'])
    expect(await two.run(HERE, 'piece', [1], 1000)).toEqual(['piece 1'])
    expect(await two.run(HERE, 'piece', [], 1000)).toEqual([])
  })

  it('says which task no thread knows', async () => {
    await expect(two.run(HERE, 'piece', [1, 2], 1000)).rejects.toThrow('No task is called only-here')
  })

  it('gives back the fault of the first piece at fault, and works on after it', async () => {
    const faulty = PIECES.map((piece, i) => (i === 4 || i === 5 ? (null as unknown as Int32Array) : piece))
    await expect(two.run(TASKS.betweenness, RING, faulty, 1000)).rejects.toThrow(/TypeError.*not iterable/)
    expect(await two.run(TASKS.betweenness, RING, PIECES, 1000)).toHaveLength(10)
  })

  it('starts again after it was closed', async () => {
    await two.close()
    expect(await two.run(TASKS.betweenness, RING, PIECES, 1000)).toHaveLength(10)
    await two.close()
    await two.close()
  })

  it('ends work under way with a fault when it is closed', async () => {
    const pool = createWorkThreads(2, 0)
    const work = pool.run(TASKS.betweenness, RING, PIECES, 1)
    const refused = expect(work).rejects.toThrow(/^A thread ended with code \d before its work was done\.$/)
    await pool.close()
    await refused
  })
})

/** What a built script and all that it loads load of other packages. */
function packagesOf(script: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(script)) return []
  seen.add(script)
  const loaded = Array.from(readFileSync(script, 'utf8').matchAll(/^import [^'"]*['"]([^'"]+)['"]/gm), (match) => match[1] ?? '')
  return loaded.flatMap((name) => (name.startsWith('.') ? packagesOf(resolve(dirname(script), name), seen) : [name]))
}

describe('the script of a thread', () => {
  it('loads no more of core than the tasks, since a thread that loads all of it starts ten times as slowly', () => {
    const loaded = new Set(packagesOf(join(ROOT, 'packages/cli/dist/io/work-thread.js')))
    expect([...loaded].sort()).toEqual(['@weft/core/tasks', 'node:worker_threads'])
  })
})

describe('a fault of another thread', () => {
  it('comes back as the CaseError that it was', () => {
    const fault = new CaseError('bad-option', 'groups.resolution must be above 0, got -1.')
    const told = structuredClone(tellFault(fault))
    const again = retellFault(told)
    expect(again).toBeInstanceOf(CaseError)
    expect([(again as CaseError).code, again.message]).toEqual([fault.code, fault.message])
  })
})
