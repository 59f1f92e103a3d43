import type { CaseGraph } from '../graph/case-graph.ts'
import type { Notice } from '../graph/tie.ts'
import { groupBy } from '../model/group-by.ts'
import { zip } from '../model/zip.ts'
import type { WorkPool } from '../kernels/work-pool.ts'
import type { CaseOptions } from '../options.ts'
import { partsOf, type Parts } from './explain/parts-left.ts'
import type { Groups } from './group.ts'
import { measureChance, type GroupChance } from './measure-chance.ts'
import { membersOf } from './members-of.ts'
import { measurePolicing, type GroupPolicing } from './measure-policing.ts'
import { findTiesBeyondChance, type PairChance, type TiesBeyondChance } from './ties-beyond-chance.ts'

/** How far a group could be chance, or the work of looking harder somewhere. */
export interface GroupDoubt {
  readonly chance: GroupChance
  /** Pairs of members whom events and reports tie, how many of them are beyond chance, of how many it cannot be told, and what those beyond chance hold. */
  readonly named: { readonly pairs: number; readonly beyondChance: number; readonly cannotTell: number; readonly parts: Parts }
  readonly policing: GroupPolicing
}

/** The doubts about every group, in the order of the groups, and what is to be said of the case. */
export interface GroupDoubts {
  readonly groups: readonly GroupDoubt[]
  readonly beyondChance: TiesBeyondChance
  readonly notices: readonly Notice[]
}

/** Holds every group against chance, and against how much is recorded where it is. */
export async function doubtGroups(
  graph: CaseGraph,
  { list }: Groups,
  options: Pick<CaseOptions, 'graph' | 'groups'>,
  pool: WorkPool,
): Promise<GroupDoubts> {
  const members = list.map(membersOf)
  const chance = await measureChance(graph, members, options, pool)
  const policing = measurePolicing(graph, list)
  const beyondChance = findTiesBeyondChance(graph)
  const pairsOf = groupBy(beyondChance.pairs, ({ a }) => a)
  return {
    groups: zip(zip(members, chance.groups), policing.groups).map(([[own, held], recorded]) => ({
      chance: held,
      named: countNamed(own, pairsOf),
      policing: recorded,
    })),
    beyondChance,
    notices: [...beyondChance.notices, ...chance.account.notices, ...policing.account.notices],
  }
}

function countNamed(members: readonly number[], pairsOf: ReadonlyMap<number, readonly PairChance[]>): GroupDoubt['named'] {
  const isMember = new Set(members)
  const pairs = members.flatMap((member) => (pairsOf.get(member) ?? []).filter(({ b }) => isMember.has(b)))
  const beyond = pairs.filter(({ verdict }) => verdict === 'beyond-chance')
  return {
    pairs: pairs.length,
    beyondChance: beyond.length,
    cannotTell: pairs.filter(({ verdict }) => verdict === 'cannot-tell').length,
    parts: partsOf(
      members,
      beyond.map(({ a, b }) => [a, b]),
    ),
  }
}
