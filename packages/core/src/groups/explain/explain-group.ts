import type { CaseGraph } from '../../graph/case-graph.ts'
import type { Group } from '../group.ts'
import { membersOf } from '../members-of.ts'
import { dateRecords, type DatedRecord } from './date-records.ts'
import { remaindersByGrade, remaindersBySource, type Remainder, type SourceRemainder } from './remainders.ts'
import { createSourceOf, type SourceOf } from './source-of.ts'
import { findWeakPoints, type WeakPoint } from './weak-points.ts'
import { createRootOf, measureWithoutLinkage, type RootOf, type WithoutLinkage } from './without-linkage.ts'

/** What holds a group, and what is left of it when something is taken away. */
export interface GroupExplanation {
  /** Single things it falls apart without; undefined where there is too much to look at each. */
  readonly weakPoints: readonly WeakPoint[] | undefined
  /** At each stricter grade. */
  readonly byGrade: readonly Remainder[]
  /** How many sources its records come from, and those without which it falls apart. */
  readonly sources: number
  readonly bySource: readonly SourceRemainder[]
  readonly withoutLinkage: WithoutLinkage
  /** Every record of the group, in their order, with when it was and how it is graded. */
  readonly records: readonly DatedRecord[]
  /** Pairs of members, how many of them are tied, and the weight of all their ties. */
  readonly pairs: number
  readonly tiedPairs: number
  readonly tieWeight: number
}

/** What explanations are made from; built once for all groups of a case. */
export interface ExplanationSources {
  readonly graph: CaseGraph
  readonly rootOf: RootOf
  readonly sourceOf: SourceOf
}

/** Indexes a case for the explanation of its groups. */
export function prepareExplanations(graph: CaseGraph): ExplanationSources {
  return { graph, rootOf: createRootOf(graph.entities), sourceOf: createSourceOf(graph.entities) }
}

/** Explains one group. */
export function explainGroup(group: Group, { graph, rootOf, sourceOf }: ExplanationSources): GroupExplanation {
  const { entities } = graph
  const members = membersOf(group)
  const grounds = group.grounds.flatMap((ground) => graph.grounds[ground] ?? [])
  const ties = group.ties.flatMap((tie) => graph.ties[tie] ?? [])
  const { sources, weak } = remaindersBySource(members, grounds, group.evidence, sourceOf)
  return {
    weakPoints: findWeakPoints(members, grounds, { entities, places: graph.places }),
    byGrade: remaindersByGrade(members, grounds, entities),
    sources,
    bySource: weak,
    withoutLinkage: measureWithoutLinkage(members, grounds, entities, rootOf),
    records: dateRecords(group.evidence, entities),
    pairs: (members.length * (members.length - 1)) / 2,
    tiedPairs: new Set(ties.map(({ a, b }) => `${String(a)} ${String(b)}`)).size,
    tieWeight: ties.reduce((sum, { weight }) => sum + weight, 0),
  }
}
