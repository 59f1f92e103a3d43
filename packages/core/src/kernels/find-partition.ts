import { type Csr } from './csr.ts'
import { partition, type Partition, type PartitionSettings } from './leiden.ts'
import { renumber } from './level.ts'
import { createRandom } from './random.ts'
import { relabelCsr, restoreLabels, shuffleOrder } from './relabel.ts'

/** How hard communities are looked for. */
export interface Effort {
  /** From how many orders of the nodes: the one given, then drawn ones. */
  readonly runs: number
  /** How often each run goes through the whole at most. */
  readonly iterations: number
}

/** As for `partition`; a start is where the first run starts from. */
export interface SearchSettings extends PartitionSettings, Effort {
  /** Decides the orders that are drawn. */
  readonly seed: number
}

/** Runs whose qualities differ by less than this share are held to be level. */
const LEVEL = 1e-12

/**
 * The best partition of several runs, each over the nodes in another order; of runs that are level the first.
 *
 * @throws RangeError for fewer runs than 1, and what `partition` refuses
 */
export function findPartition(csr: Csr, settings: SearchSettings): Partition {
  const { runs, seed, objective, resolution, iterations, refine } = settings
  if (!(runs >= 1)) throw new RangeError(`At least one run is needed, got ${runs}.`)
  let best = partition(csr, settings)
  const random = createRandom(seed)
  for (let run = 1; run < runs; run++) {
    const order = shuffleOrder(csr.order, random)
    const found = partition(relabelCsr(csr, order), { objective, resolution, iterations, refine })
    if (found.quality <= best.quality + LEVEL * Math.abs(best.quality)) continue
    const labels = restoreLabels(found.labels, order)
    renumber(labels)
    best = { ...found, labels }
  }
  return best
}

/**
 * The effort that suits the size of a graph: small graphs are cheap to search, and have the most to lose by one unlucky order.
 */
export function chooseEffort({ neighbours }: Csr): Effort {
  return EFFORTS.find(({ edges }) => neighbours.length / 2 <= edges)?.effort ?? LEAST_EFFORT
}

const LEAST_EFFORT: Effort = { runs: 1, iterations: 2 }
const EFFORTS: readonly { readonly edges: number; readonly effort: Effort }[] = [
  { edges: 1000, effort: { runs: 50, iterations: 10 } },
  { edges: 20_000, effort: { runs: 5, iterations: 5 } },
  { edges: 200_000, effort: { runs: 2, iterations: 2 } },
]
