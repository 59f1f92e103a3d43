import type { SqlEngine } from '../../engine/sql-engine.ts'
import type { LinkModel } from '../../model/link-model.ts'
import { bandPairs, type BandedPair, type Thresholds } from './band-pairs.ts'
import { countValues } from './count-values.ts'
import { measureChance } from './estimate-u.ts'
import { ingestPersonas, makeCandidates, TABLES, type BlockingAccount, type EntityPersona } from './make-candidates.ts'
import { repairClusters } from './repair-clusters.ts'
import { countRandomPatterns, createPersonaSample } from './sample-pairs.ts'
import { countCandidatePatterns, scoreCandidates, type ScoredPair } from './score-candidates.ts'
import { applyModel, trainModel, type TrainedModel } from './train-model.ts'
import { createWeigher, type Weigher } from './weigh.ts'

/** What is to be linked, and what is known of it beforehand. */
export interface LinkTask {
  readonly model: LinkModel
  /** Read once, in an order that does not depend on that of rows. */
  readonly personas: Iterable<EntityPersona>
  /** How many things there are; their numbers are below it. */
  readonly count: number
  readonly thresholds: Thresholds
  /** Whether m and u are learned from the data, or taken as the model has them. */
  readonly learns: boolean
  /** Pairs that a person holds to be one. */
  readonly same: readonly { readonly left: number; readonly right: number }[]
  /** Whether two must stay apart, whatever they weigh. */
  readonly isApart: (left: number, right: number) => boolean
  /** Whether a person could not tell of two; they are not linked to each other by weight, though others may lie between. */
  readonly isUnsure: (left: number, right: number) => boolean
}

/** Which things are held to be one, and all that was found on the way. */
export interface Linkage {
  readonly model: LinkModel
  readonly trained: TrainedModel
  readonly weigher: Weigher
  readonly blocking: readonly BlockingAccount[]
  /** By left, then right. */
  readonly pairs: readonly BandedPair[]
  /** For each thing the number of the first thing in its cluster. */
  readonly clusters: Int32Array
  /** How many clusters were taken apart since members contradict each other. */
  readonly repaired: number
}

/** Links the things of one kind. The engine holds none of its tables afterwards. */
export async function linkThings(engine: SqlEngine, task: LinkTask): Promise<Linkage> {
  const { model, thresholds } = task
  const sample = createPersonaSample()
  let things = 0
  const personas = await ingestPersonas(engine, model, task.personas, ({ isPrimary, values }) => {
    if (!isPrimary) return
    things += 1
    sample.add(values)
  })
  const blocking = await makeCandidates(engine, model, personas)
  const values = await countValues(engine, model)
  const chance = measureChance(model, countRandomPatterns(model, sample.list()), values, things)
  const counts = await countCandidatePatterns(engine)
  const trained = task.learns ? trainModel(model, counts, chance, things) : applyModel(model, counts, things)
  const weigher = createWeigher(trained, values, chance, things)
  const score = (table: string, atLeast: number): Promise<readonly ScoredPair[]> =>
    scoreCandidates(engine, trained.model, weigher, table, atLeast)
  const scored = await score(TABLES.candidates, Math.min(thresholds.review, thresholds.link))
  const banded = bandPairs(trained.model, scored, thresholds)
    .filter(({ left, right }) => !task.isApart(left, right))
    .map((pair): BandedPair =>
      pair.band === 'link' && task.isUnsure(pair.left, pair.right) ? { ...pair, band: 'review', heldBy: 'judgement' } : pair,
    )
  const repaired = await repairClusters({ ...task, engine, model: trained.model, pairs: banded, score })
  await engine.drop(TABLES.personas, TABLES.candidates, ...values.map(({ table }) => table))
  return { model: trained.model, trained, weigher, blocking, ...repaired }
}
