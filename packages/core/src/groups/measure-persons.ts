import { CaseError } from '../error.ts'
import { findCoreNumbers } from '../kernels/core-numbers.ts'
import type { Csr } from '../kernels/csr.ts'
import { addWeights, countNeighbours } from '../kernels/degrees.ts'
import { hashText } from '../kernels/hash.ts'
import { countLost, type Loss } from '../kernels/lose.ts'
import { measureBetweenness, normaliseBetweenness } from '../kernels/measure-betweenness.ts'
import { rankBothWays, type Places } from '../kernels/rank-both-ways.ts'
import { measureRankRanges, RANKED_MEASURES, REACH_STEPS, type ByMeasure, type RankRange } from '../kernels/rank-ranges.ts'
import { measureReach } from '../kernels/reach.ts'
import { roundTo } from '../kernels/round.ts'
import { workHere, type WorkPool } from '../kernels/work-pool.ts'
import type { MeasureSettings } from './measure-settings.ts'

/** A one-mode graph of persons: everything but `csr` holds one value for each of its nodes. */
export interface PersonGraph {
  readonly csr: Csr
  readonly entities: readonly number[]
  /** Ids that stay the same from run to run: draws follow from them. */
  readonly ids: readonly string[]
  /** In how many events each person stands as an offender. */
  readonly offences: readonly number[]
  /** Whether each person is, or may be, a child or a victim. */
  readonly isProtected: readonly boolean[]
}

/** What the records' shape says of a person's position in them; of the person it says nothing. */
export interface PersonMeasures {
  readonly entity: number
  readonly isProtected: boolean
  /** How many persons they are tied to. */
  readonly degree: number
  /** What those ties weigh together. */
  readonly weightedDegree: number
  /** The largest k such that they stand among persons each of whom is tied to k others of them (Batagelj & Zaversnik 2003). */
  readonly core: number
  /** Raw: through how many pairs of others the shortest paths lead, shares of pairs added up (Brandes 2001). */
  readonly betweenness: number
  /** The same as a share of all pairs of others, from 0 to 1. */
  readonly betweennessShare: number
  /** The share of the others at most two steps away, from 0 to 1 (Borgatti 2006). */
  readonly reach: number
  readonly offences: number
  /** undefined where there are no worlds to rank in. */
  readonly ranks: ByMeasure<RankAccount> | undefined
}

/** Where a person stands by one measure, 1 being the largest value. */
interface RankAccount {
  /** As recorded: from the best to the worst place that persons of the same value share. */
  readonly recorded: RankSpan
  /** Between which ranks nine of ten worlds leave them, one range for each of `LOSSES`; undefined for a person lost in every world. */
  readonly afterLoss: readonly (RankSpan | undefined)[]
}

export interface RankSpan {
  readonly low: number
  readonly high: number
}

/** What is lost in the worlds in which ranks are taken again (Ficara et al. 2021): a tenth of the links changes little, two people in a hundred may change much. */
export const LOSSES: readonly Loss[] = [
  { of: 'links', share: 0.05 },
  { of: 'links', share: 0.1 },
  { of: 'people', share: 0.02 },
]

/** How the measures of a graph came about, to be said wherever they are shown. */
export interface MeasureAccount {
  readonly persons: number
  readonly ties: number
  /** Children and victims among the persons. */
  readonly protectedPersons: number
  /** Whether betweenness is an estimate, and from how many persons as sources. */
  readonly betweenness: { readonly isSampled: boolean; readonly sources: number }
  readonly reachSteps: number
  /** undefined where there are no worlds to rank in. */
  readonly ranks:
    | {
        readonly runs: number
        readonly losses: readonly (Loss & { readonly lost: number })[]
        readonly isSampled: boolean
        readonly sources: number
      }
    | undefined
  readonly seed: number
}

/**
 * Measures every person of a one-mode graph, in the order of its nodes and never in that of a measure.
 *
 * @param pool who does the work: the measures are the same
 * @throws CaseError where a list of the graph does not hold one value for each of its nodes
 */
export async function measurePersons(
  graph: PersonGraph,
  settings: MeasureSettings,
  pool: WorkPool = workHere,
): Promise<{ readonly persons: readonly PersonMeasures[]; readonly account: MeasureAccount }> {
  const { csr } = graph
  refuseMisfits(graph)
  const keys = Float64Array.from(graph.ids, (id) => hashText(id))
  const betweenness = await measureBetweenness(csr, keys, settings, pool)
  const values = {
    degree: countNeighbours(csr),
    weightedDegree: addWeights(csr),
    betweenness: betweenness.raw,
    reach: measureReach(csr, REACH_STEPS),
  }
  const ranks = await rankPersons(csr, keys, values, settings, pool)
  const cores = findCoreNumbers(csr)
  const persons = graph.entities.map((entity, node) => ({
    entity,
    isProtected: graph.isProtected[node] ?? true,
    degree: values.degree[node] ?? 0,
    weightedDegree: roundTo(values.weightedDegree[node] ?? 0, 6),
    core: cores[node] ?? 0,
    betweenness: roundTo(betweenness.raw[node] ?? 0, 6),
    betweennessShare: roundTo(normaliseBetweenness(betweenness.raw[node] ?? 0, csr.order), 9),
    reach: roundTo(values.reach[node] ?? 0, 6),
    offences: graph.offences[node] ?? 0,
    ranks: ranks?.(node),
  }))
  return { persons, account: giveAccount(graph, settings, betweenness) }
}

function refuseMisfits({ csr, ...lists }: PersonGraph): void {
  for (const [name, list] of Object.entries(lists)) {
    if (list.length === csr.order) continue
    throw new CaseError('bad-option', `A graph of ${csr.order} persons must have as many ${name}, got ${list.length}.`)
  }
}

/** What looks up the ranks of a node, as recorded and after every loss; undefined where there are no worlds. */
async function rankPersons(
  csr: Csr,
  keys: Float64Array,
  values: ByMeasure<ArrayLike<number>>,
  settings: MeasureSettings,
  pool: WorkPool,
): Promise<((node: number) => ByMeasure<RankAccount>) | undefined> {
  const { worldExactNodes: exactNodes, worldSources: sources, runs, seed } = settings
  if (runs === 0) return undefined
  const ranges: ByMeasure<RankRange>[] = []
  for (const loss of LOSSES) ranges.push(await measureRankRanges({ csr, keys, bounds: { exactNodes, sources }, seed }, loss, runs, pool))
  const nobody = new Uint8Array(csr.order)
  const recorded = byMeasure((measure): Places => rankBothWays(values[measure], nobody))
  return (node) =>
    byMeasure((measure) => ({
      recorded: { low: recorded[measure].best[node] ?? 0, high: recorded[measure].worst[node] ?? 0 },
      afterLoss: ranges.map((range) => {
        const low = range[measure].low[node] ?? 0
        return low === 0 ? undefined : { low, high: range[measure].high[node] ?? 0 }
      }),
    }))
}

function byMeasure<Value>(make: (measure: keyof ByMeasure<Value>) => Value): ByMeasure<Value> {
  return Object.fromEntries(RANKED_MEASURES.map((measure) => [measure, make(measure)])) as ByMeasure<Value>
}

function giveAccount(
  { csr, isProtected }: PersonGraph,
  { worldExactNodes, worldSources, runs, seed }: MeasureSettings,
  { isSampled, sources }: { readonly isSampled: boolean; readonly sources: number },
): MeasureAccount {
  const tied = countNeighbours(csr).filter((degree) => degree > 0).length
  const ties = csr.neighbours.length / 2
  const isWorldSampled = tied > worldExactNodes && tied > worldSources
  const ranks = {
    runs,
    losses: LOSSES.map((loss) => ({ ...loss, lost: countLost(loss.of === 'links' ? ties : csr.order, loss.share) })),
    isSampled: isWorldSampled,
    sources: isWorldSampled ? worldSources : tied,
  }
  return {
    persons: csr.order,
    ties,
    protectedPersons: isProtected.filter(Boolean).length,
    betweenness: { isSampled, sources },
    reachSteps: REACH_STEPS,
    ranks: runs === 0 ? undefined : ranks,
    seed,
  }
}
