import { resolveEntities } from '../../src/entities/resolve-entities.ts'
import { buildGraph } from '../../src/graph/build-graph.ts'
import type { CaseGraph } from '../../src/graph/case-graph.ts'
import type { Ground } from '../../src/graph/ground.ts'
import { detectGroups } from '../../src/groups/detect-groups.ts'
import { explainGroup, prepareExplanations, type GroupExplanation } from '../../src/groups/explain/explain-group.ts'
import type { Parts } from '../../src/groups/explain/parts-left.ts'
import type { Group } from '../../src/groups/group.ts'
import { workHere } from '../../src/kernels/work-pool.ts'
import { IssueLog } from '../../src/model/issue.ts'
import { resolveOptions, type CaseOptionsInput } from '../../src/options.ts'
import type { Table } from '../../src/rows/table.ts'
import { recordsOf } from '../make.ts'

/** The graph of some tables, ids alone joining records. */
export async function caseGraphOf(tables: readonly Table[], options: CaseOptionsInput = {}): Promise<CaseGraph> {
  const settings = resolveOptions(options)
  const { records } = await recordsOf(tables)
  const entities = await resolveEntities(records, [], undefined, settings.linkage, new IssueLog())
  return buildGraph(entities, settings.graph)
}

/** The number of an entity by its id, such as `person:P1`; a case without it fails the test. */
export function numberOf({ entities }: CaseGraph, id: string): number {
  const number = entities.list.findIndex((entity) => entity.id === id)
  if (number < 0) throw new Error(`The case has no ${id}.`)
  return number
}

/** A group with what holds it, and the graph it was found in. */
export interface ExplainedGroup {
  readonly graph: CaseGraph
  readonly group: Group
  readonly explanation: GroupExplanation
  /** Ascending. */
  readonly members: readonly number[]
}

/** Every group of some tables, explained; ids alone join records. */
export async function explainedGroupsOf(tables: readonly Table[], options: CaseOptionsInput = {}): Promise<readonly ExplainedGroup[]> {
  const graph = await caseGraphOf(tables, options)
  const { list } = await detectGroups(graph, { ...resolveOptions(options).groups, resamplings: 0 }, workHere)
  const sources = prepareExplanations(graph)
  return list.map((group) => ({ graph, group, explanation: explainGroup(group, sources), members: membersOf(group) }))
}

function membersOf({ people }: Group): readonly number[] {
  return people
    .filter(({ isMember }) => isMember)
    .map(({ entity }) => entity)
    .sort((a, b) => a - b)
}

/** Parts as the keys of their people: `P1 P2 | P3`. */
export function sayKeys({ entities }: CaseGraph, parts: Parts): string {
  return parts.map((part) => part.map((number) => entities.list[number]?.key ?? '').join(' ')).join(' | ')
}

/** What a group would fall apart without, as `event E1: P1 P2 | P3`; a record as its cells. */
export function sayWeakPoints({ graph, explanation }: ExplainedGroup): readonly string[] {
  return (explanation.weakPoints ?? []).map(({ kind, number, parts }) => {
    const name = kind === 'record' ? graph.entities.records[number]?.row.cells.join(' ') : graph.entities.list[number]?.key
    return `${kind} ${name ?? ''}: ${sayKeys(graph, parts)}`
  })
}

/** Grounds as `co-offending E1: P1 P2 of 2023-03-12`. */
export function sayGrounds({ entities }: CaseGraph, grounds: readonly Ground<string>[]): readonly string[] {
  const keyOf = (number: number): string => entities.list[number]?.key ?? '-'
  return grounds.map(({ reason, through, persons, date }) =>
    [reason, `${keyOf(through)}:`, ...persons.map(keyOf), ...(date === undefined ? [] : ['of', date])].join(' '),
  )
}

/** Notices as `code: message | keys`, but for those that say of every small case that nothing more is recorded. */
export function sayNotices({ notices, entities }: CaseGraph): readonly string[] {
  return notices.map(
    ({ code, message, entities: own }) => `${code}: ${message} | ${own.map((number) => entities.list[number]?.key ?? '').join(' ')}`,
  )
}
