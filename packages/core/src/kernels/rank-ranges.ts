/**
 * Between which ranks a node stays when some of what is recorded is lost: in each of many worlds a seeded share of the
 * edges or nodes is taken away (the losses of Ficara et al. 2021, who compare whole graphs), every measure taken again and
 * every node ranked; of its ranks over all worlds the 5th and the 95th percentile are kept.
 */
import { addBetweenness } from './betweenness.ts'
import { chooseSources, type SourceBounds } from './choose-sources.ts'
import type { Csr } from './csr.ts'
import { addWeights, countNeighbours } from './degrees.ts'
import { hashKeys } from './hash-keys.ts'
import { loseSome, type Loss } from './lose.ts'
import { rankBothWays, type Places } from './rank-both-ways.ts'
import { measureReach } from './reach.ts'
import type { Task, WorkPool } from './work-pool.ts'

/** The measures that nodes are ranked by; core numbers have too few values to rank by. */
export const RANKED_MEASURES = ['degree', 'weightedDegree', 'betweenness', 'reach'] as const
type RankedMeasure = (typeof RANKED_MEASURES)[number]

/** Something of every ranked measure. */
export type ByMeasure<Value> = Readonly<Record<RankedMeasure, Value>>

/** How many steps `reach` goes. */
export const REACH_STEPS = 2

/** What all worlds are made of. */
export interface RankedGraph {
  readonly csr: Csr
  /** One integer from 0 to 2^53 - 1 a node, its own whatever its number. */
  readonly keys: Float64Array
  /** Above its bound, betweenness is ranked by an estimate from sources that each world draws afresh, so that what the draw alone does widens the ranges. */
  readonly bounds: SourceBounds
  readonly seed: number
}

/** A world: what is lost in it, and its number. */
export interface RankWorld {
  readonly loss: Loss
  readonly run: number
}

/** Ranks every node in one world by every measure. */
export const RANK_WORLD_TASK: Task<RankedGraph, RankWorld, ByMeasure<Places>> = { name: 'rank-world', run: rankWorld }

function rankWorld({ csr, keys, bounds, seed }: RankedGraph, { loss, run }: RankWorld): ByMeasure<Places> {
  const worldSeed = hashKeys(seed, run, loss.of === 'links' ? 1 : 2)
  const left = loseSome(csr, keys, loss, worldSeed)
  const betweenness = new Float64Array(csr.order)
  addBetweenness(left.csr, chooseSources(left.csr, keys, bounds, worldSeed + 1).nodes, betweenness)
  const rank = (values: ArrayLike<number>): Places => rankBothWays(values, left.isLost)
  return {
    degree: rank(countNeighbours(left.csr)),
    weightedDegree: rank(addWeights(left.csr)),
    betweenness: rank(betweenness),
    reach: rank(measureReach(left.csr, REACH_STEPS)),
  }
}

/** Between which ranks each node stays. */
export interface RankRange {
  /** The 5th percentile of its best ranks, 1 being the first; 0 for a node lost in every world. */
  readonly low: Int32Array
  /** The 95th percentile of its worst ranks: nodes of one value share all the ranks that they take together. */
  readonly high: Int32Array
}

/**
 * The range of ranks of every node by every measure, over so many worlds of one loss. The same whoever does the work,
 * however nodes are numbered.
 */
export async function measureRankRanges(graph: RankedGraph, loss: Loss, runs: number, pool: WorkPool): Promise<ByMeasure<RankRange>> {
  const { order, neighbours } = graph.csr
  const worlds = Array.from({ length: runs }, (_, run) => ({ loss, run }))
  const searches = order <= graph.bounds.exactNodes ? order : Math.min(order, graph.bounds.sources)
  const ranked = await pool.run(RANK_WORLD_TASK, graph, worlds, runs * searches * neighbours.length)
  const over = (measure: RankedMeasure): RankRange => ({
    low: takePercentile(
      order,
      0.05,
      ranked.map((places) => places[measure].best),
    ),
    high: takePercentile(
      order,
      0.95,
      ranked.map((places) => places[measure].worst),
    ),
  })
  return { degree: over('degree'), weightedDegree: over('weightedDegree'), betweenness: over('betweenness'), reach: over('reach') }
}

/** For each node the nearest-rank percentile of its ranks, over the worlds in which it has one. */
function takePercentile(order: number, share: number, worlds: readonly Int32Array[]): Int32Array {
  const taken = new Int32Array(order)
  const ranks = new Int32Array(worlds.length)
  for (let node = 0; node < order; node++) {
    let count = 0
    for (const world of worlds) {
      const rank = world[node] ?? 0
      if (rank > 0) ranks[count++] = rank
    }
    if (count > 0) taken[node] = ranks.subarray(0, count).sort()[Math.ceil(share * count) - 1] ?? 0
  }
  return taken
}
