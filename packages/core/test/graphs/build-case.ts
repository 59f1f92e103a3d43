import { resolveEntities } from '../../src/entities/resolve-entities.ts'
import { buildGraph } from '../../src/graph/build-graph.ts'
import type { CaseGraph } from '../../src/graph/case-graph.ts'
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
