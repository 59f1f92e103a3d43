import { describe, expect, it } from 'vitest'
import type { Loss } from '../../src/kernels/lose.ts'
import { measureRankRanges, RANK_WORLD_TASK, RANKED_MEASURES, type RankedGraph } from '../../src/kernels/rank-ranges.ts'
import { workHere } from '../../src/kernels/work-pool.ts'
import { path, star, toCsr } from '../graphs/build-graphs.ts'
import { keysOf, randomGraph, shuffled } from '../graphs/invent-graph.ts'
import { at } from '../make.ts'

const range = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i)
const EXACT = { exactNodes: 1000, sources: 10 }
const LINKS: Loss = { of: 'links', share: 0.1 }
const PEOPLE: Loss = { of: 'people', share: 0.02 }

function graphOf(csr: RankedGraph['csr'], names = range(csr.order)): RankedGraph {
  return { csr, keys: keysOf(names), bounds: EXACT, seed: 11 }
}

describe('measureRankRanges', () => {
  it.each(RANKED_MEASURES)('keeps the middle of a star first by %s, whatever is lost, as long as it stays', async (measure) => {
    for (const loss of [LINKS, PEOPLE]) {
      const { low, high } = (await measureRankRanges(graphOf(star(59)), loss, 30, workHere))[measure]
      expect(at(low, 0)).toBe(1)
      // in a star of two steps all but those cut off reach as many as the middle
      if (measure !== 'reach') expect(at(high, 0)).toBe(1)
    }
  })

  it('gives a leaf at the edge low ranks over a wide range, and a hub high ranks over a narrow one', async () => {
    // a leaf, node 300, tied to one node of a graph in which the first ten are tied to everyone tenth
    const hubs = range(10).flatMap((hub) => range(29).map((i) => [hub, 10 + hub + 10 * i] as const))
    const csr = toCsr(301, [...randomGraph(300, 5, 2), ...hubs, [300, 250]])
    for (const loss of [LINKS, PEOPLE]) {
      const ranges = await measureRankRanges(graphOf(csr), loss, 30, workHere)
      for (const measure of ['degree', 'betweenness'] as const) {
        const { low, high } = ranges[measure]
        expect(at(low, 300)).toBeGreaterThan(200)
        expect(at(high, 0)).toBeLessThan(15)
        expect(at(high, 300) - at(low, 300)).toBeGreaterThan(at(high, 0) - at(low, 0))
      }
    }
  })

  it('leaves out the outermost of thirty ranks at each end', async () => {
    const graph = graphOf(toCsr(70, randomGraph(70, 4, 9)))
    const worlds = range(30).map((run) => RANK_WORLD_TASK.run(graph, { loss: LINKS, run }))
    const ranges = await measureRankRanges(graph, LINKS, 30, workHere)
    for (const measure of RANKED_MEASURES) {
      for (const node of range(70)) {
        const best = worlds.map((places) => at(places[measure].best, node)).sort((a, b) => a - b)
        const worst = worlds.map((places) => at(places[measure].worst, node)).sort((a, b) => b - a)
        expect([at(ranges[measure].low, node), at(ranges[measure].high, node)]).toEqual([best[1], worst[1]])
      }
    }
  })

  it('counts the ranks of a person over the worlds that leave them', async () => {
    const graph = graphOf(toCsr(8, randomGraph(8, 3, 9)))
    const worlds = range(30).map((run) => RANK_WORLD_TASK.run(graph, { loss: PEOPLE, run }).degree)
    const { low, high } = (await measureRankRanges(graph, PEOPLE, 30, workHere)).degree
    let kept = 0
    for (const node of range(8)) {
      const best = worlds.map((places) => at(places.best, node)).filter((rank) => rank > 0)
      kept += best.length
      expect(at(low, node)).toBe(best.sort((a, b) => a - b)[Math.ceil(0.05 * best.length) - 1])
      expect(at(high, node)).toBeLessThanOrEqual(7)
    }
    expect(kept).toBe(30 * 7)
  })

  it('says the same again, something else for another seed', async () => {
    const graph = graphOf(toCsr(80, randomGraph(80, 4, 3)))
    const once = await measureRankRanges(graph, LINKS, 20, workHere)
    expect(await measureRankRanges(graph, LINKS, 20, workHere)).toEqual(once)
    expect(await measureRankRanges({ ...graph, seed: 12 }, LINKS, 20, workHere)).not.toEqual(once)
  })

  it.each([LINKS, PEOPLE])('gives each person the same range however persons are numbered, when $of are lost', async (loss) => {
    const edges = randomGraph(90, 4, 4)
    const renumbered = shuffled(90, 5)
    const moved = toCsr(
      90,
      edges.map(([a, b]) => [at(renumbered, a), at(renumbered, b)] as const),
    )
    for (const bounds of [EXACT, { exactNodes: 10, sources: 20 }]) {
      const before = await measureRankRanges({ ...graphOf(toCsr(90, edges)), bounds }, loss, 10, workHere)
      const names = range(90).map((node) => renumbered.indexOf(node))
      const after = await measureRankRanges({ ...graphOf(moved, names), bounds }, loss, 10, workHere)
      for (const measure of RANKED_MEASURES) {
        for (const end of ['low', 'high'] as const) {
          expect(range(90).map((node) => at(after[measure][end], at(renumbered, node)))).toEqual([...before[measure][end]])
        }
      }
    }
  })

  it('widens the ranges when more is lost, and when betweenness is drawn', async () => {
    const graph = graphOf(toCsr(150, randomGraph(150, 5, 6)))
    const width = async (part: RankedGraph, share: number): Promise<number> => {
      const { low, high } = (await measureRankRanges(part, { of: 'links', share }, 30, workHere)).betweenness
      return range(150).reduce((sum, node) => sum + at(high, node) - at(low, node), 0)
    }
    const [narrow, wide] = [await width(graph, 0.05), await width(graph, 0.3)]
    expect(wide).toBeGreaterThan(1.3 * narrow)
    expect(await width({ ...graph, bounds: { exactNodes: 10, sources: 15 } }, 0.05)).toBeGreaterThan(1.3 * narrow)
  })

  it('has no range for the only person there is, who is lost in every world, and none in an empty graph', async () => {
    expect([...(await measureRankRanges(graphOf(toCsr(1, [])), PEOPLE, 5, workHere)).degree.low]).toEqual([0])
    expect((await measureRankRanges(graphOf(toCsr(0, [])), LINKS, 5, workHere)).degree.high).toHaveLength(0)
  })

  it('lets persons of one value share all the ranks that they take together', async () => {
    const { low, high } = (await measureRankRanges(graphOf(path(40)), { of: 'links', share: 0 }, 5, workHere)).degree
    expect([at(low, 0), at(high, 0)]).toEqual([39, 40])
    expect([at(low, 20), at(high, 20)]).toEqual([1, 38])
  })
})
