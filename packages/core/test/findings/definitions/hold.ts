import { resolveEntities } from '../../../src/entities/resolve-entities.ts'
import { mergeDefinitions } from '../../../src/findings/definitions/derive-definitions.ts'
import { prepareDefinitionSources } from '../../../src/findings/definitions/definition-sources.ts'
import { evaluateDefinition, type DefinitionVerdict } from '../../../src/findings/definitions/evaluate-definition.ts'
import { buildGraph } from '../../../src/graph/build-graph.ts'
import type { CaseGraph } from '../../../src/graph/case-graph.ts'
import { detectGroups } from '../../../src/groups/detect-groups.ts'
import type { Groups } from '../../../src/groups/group.ts'
import { workHere } from '../../../src/kernels/work-pool.ts'
import { IssueLog } from '../../../src/model/issue.ts'
import { resolveOptions } from '../../../src/options.ts'
import type { Definition } from '../../../src/presets/definitions/definition.ts'
import type { Table } from '../../../src/rows/table.ts'
import { associations, involvements, only, recordsOf, table, type TestRow } from '../../make.ts'

/** A graph and its groups; any two offenders make a group. */
export async function graphOf(tables: readonly Table[]): Promise<{ readonly graph: CaseGraph; readonly groups: Groups }> {
  const options = resolveOptions({ groups: { minOffendersWithoutChildren: 2 } })
  const { records } = await recordsOf(tables)
  const entities = await resolveEntities(records, [], undefined, options.linkage, new IssueLog())
  const graph = buildGraph(entities, options.graph)
  return { graph, groups: await detectGroups(graph, options.groups, workHere) }
}

/** The only group of some tables under a definition, with the keys of entities for their numbers. */
export async function hold(tables: readonly Table[], definition: string | Definition = 'iicsa-2022-organised-network'): Promise<Held> {
  const { graph, groups } = await graphOf(tables)
  const chosen = typeof definition === 'string' ? mergeDefinitions([]).find(({ id }) => id === definition) : definition
  if (chosen === undefined) throw new Error('There is no such definition.')
  const verdict = evaluateDefinition(only(groups.list), chosen, prepareDefinitionSources(graph))
  const key = (number: number | undefined): string => (number === undefined ? '' : (graph.entities.list[number]?.key ?? '?'))
  return {
    ...verdict,
    people: {
      offenders: verdict.offenders.map(key),
      possibleOffenders: verdict.possibleOffenders.map(key),
      childOffenders: verdict.childOffenders.map(key),
      victims: verdict.victims.map(key),
      possibleVictims: verdict.possibleVictims.map(key),
    },
    wanted: verdict.missing.map(({ entity, field, verdictIfKnown }) => `${key(entity)} ${field}: ${verdictIfKnown}`),
    clause: (name) => {
      const found = verdict.clauses.find(({ clause }) => clause === name)
      if (found === undefined) throw new Error(`The definition has no clause ${name}.`)
      return found
    },
  }
}

export interface Held extends DefinitionVerdict {
  readonly people: Readonly<Record<'offenders' | 'possibleOffenders' | 'childOffenders' | 'victims' | 'possibleVictims', readonly string[]>>
  readonly wanted: readonly string[]
  readonly clause: (name: string) => DefinitionVerdict['clauses'][number]
}

/** A table of persons, by id and date of birth, '' for none; and what else their rows say. */
export function persons(born: Readonly<Record<string, string>>, more: Readonly<Record<string, TestRow>> = {}): Table {
  return table(
    'persons.csv',
    Object.entries(born).map(([person_id, date_of_birth]) => ({
      person_id,
      date_of_birth,
      surname: 'Vexley',
      date_of_birth_basis: '',
      identified: '',
      flags: '',
      ...more[person_id],
    })),
  )
}

/** A table of events, offences of one name unless their rows say otherwise. */
export function events(
  dates: Readonly<Record<string, string>>,
  offence = 'Rape of a female child under 16',
  more: Readonly<Record<string, TestRow>> = {},
): Table {
  return table(
    'events.csv',
    Object.entries(dates).map(([event_id, occurred_from]) => ({
      event_id,
      event_kind: 'offence',
      offence,
      occurred_from,
      location_id: '',
      flags: '',
      summary: '',
      ...more[event_id],
    })),
  )
}

/** Who was what in which event. */
export type Part = readonly [event: string, person: string, role: string]

/** Three men, by their dates of birth. */
export const MEN: Readonly<Record<'M1' | 'M2' | 'M3', string>> = { M1: '1985-03-02', M2: '1990-07-21', M3: '1979-11-30' }
/** Two associated suspects of one child, an event each. */
export const PAIR: readonly Part[] = [
  ['E1', 'M1', 'suspect'],
  ['E1', 'C1', 'victim'],
  ['E2', 'M2', 'suspect'],
  ['E2', 'C1', 'victim'],
]
/** The tables of that pair. */
export const pair = (child = '2009-05-01'): readonly Table[] => [
  persons({ ...MEN, C1: child }),
  events({ E1: '2023-04-01', E2: '2023-05-01' }),
  involvements(PAIR),
  associations([['M1', 'M2']]),
]
/** Suspects of one event against a child. */
export const together = (offenders: readonly string[], event = 'E1', victim = 'C1'): readonly Part[] => [
  ...offenders.map((person): Part => [event, person, 'suspect']),
  [event, victim, 'victim'],
]
