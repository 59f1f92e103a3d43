import { drawUnits, projectIncidence, type Incidence } from '../kernels/incidence.ts'
import type { Task, WorkPool } from '../kernels/work-pool.ts'
import { findAgain, type Communities } from './find-communities.ts'

/** Someone who stands in a community beside their own. */
export interface SharedMember {
  readonly node: number
  readonly community: number
}

interface Resampling {
  readonly incidence: Incidence
  readonly communities: Pick<Communities, 'labels' | 'components' | 'componentOf'>
  readonly shared: readonly SharedMember[]
  readonly seed: number
}

/** With how many of their community each person, and each shared member, is found again in one resampling. */
interface FoundAgain {
  readonly mates: Int32Array
  readonly sharedMates: Int32Array
}

/** One resampling of what was recorded: who is found again with whom. A piece is the number of the run. */
export const RESAMPLE_TASK: Task<Resampling, number, FoundAgain> = { name: 'resample', run: resampleOnce }

/** How sure memberships are: for each person, and each shared member, the share of their community that stays with them over all resamplings, 0 to 1. */
export interface CoMembership {
  readonly own: Float64Array
  readonly shared: Float64Array
}

/**
 * Draws what was recorded again and again (each event, report and link a Poisson number of times with mean 1, the bootstrap of
 * Efron 1979 for networks: Rosvall & Bergstrom 2010), projects it and looks for communities as before. The doubt is in
 * what happened to be recorded, far more than in the search.
 *
 * @param runs 0 gives 1 for everyone
 */
export async function resampleGroups(
  incidence: Incidence,
  communities: Communities,
  shared: readonly SharedMember[],
  runs: number,
  seed: number,
  pool: WorkPool,
): Promise<CoMembership> {
  const { labels, components, componentOf } = communities
  const resampling = { incidence, communities: { labels, components, componentOf }, shared, seed }
  const pieces = Array.from({ length: runs }, (_, run) => run)
  const found = await pool.run(RESAMPLE_TASK, resampling, pieces, runs * (incidence.people.length + labels.length) * 20)
  const sizes = new Int32Array(communities.count)
  for (const label of labels) sizes[label] = (sizes[label] ?? 0) + 1
  const share = (sum: number, others: number): number => (runs === 0 || others === 0 ? 1 : sum / (runs * others))
  const sumAt = (node: number): number => found.reduce((sum, { mates }) => sum + (mates[node] ?? 0), 0)
  const sumShared = (i: number): number => found.reduce((sum, { sharedMates }) => sum + (sharedMates[i] ?? 0), 0)
  return {
    own: Float64Array.from(labels, (label, node) => share(sumAt(node), (sizes[label] ?? 1) - 1)),
    shared: Float64Array.from(shared, ({ community }, i) => share(sumShared(i), sizes[community] ?? 1)),
  }
}

function resampleOnce({ incidence, communities, shared, seed }: Resampling, run: number): FoundAgain {
  const { labels } = communities
  const again = findAgain(projectIncidence(incidence, drawUnits(incidence.unitKeys, run, seed)), communities)
  // how many of each community came out under each label
  const together = new Map<number, number>()
  const keyOf = (community: number, label: number): number => community * labels.length + label
  labels.forEach((community, node) => {
    const key = keyOf(community, again[node] ?? 0)
    together.set(key, (together.get(key) ?? 0) + 1)
  })
  const mates = Int32Array.from(labels, (community, node) => (together.get(keyOf(community, again[node] ?? 0)) ?? 1) - 1)
  const sharedMates = Int32Array.from(shared, ({ node, community }) => together.get(keyOf(community, again[node] ?? 0)) ?? 0)
  return { mates, sharedMates }
}
