import type { CaseGraph } from '../graph/case-graph.ts'
import type { WorkPool } from '../kernels/work-pool.ts'
import type { GroupOptions } from '../options.ts'
import type { Groups } from './group.ts'
import { membersOf } from './members-of.ts'
import { measurePersons, type MeasureAccount, type PersonMeasures } from './measure-persons.ts'
import { DEFAULT_MEASURE_SETTINGS } from './measure-settings.ts'

/** Where the members of groups stand among all tied persons. */
export interface MemberMeasures {
  /** By entity number; nobody who is in no group. */
  readonly persons: ReadonlyMap<number, PersonMeasures>
  readonly account: MeasureAccount
}

/** Measures all tied persons, and keeps what is found of members of groups. */
export async function measureMembers(graph: CaseGraph, groups: Groups, options: GroupOptions, pool: WorkPool): Promise<MemberMeasures> {
  const { tied: entities, csr } = groups
  const offences = new Map<number, number>()
  const protectedPersons = new Set(graph.children)
  for (const { offenders, victims } of graph.parts.values()) {
    for (const person of offenders.keys()) offences.set(person, (offences.get(person) ?? 0) + 1)
    for (const person of victims.keys()) protectedPersons.add(person)
  }
  const { persons, account } = await measurePersons(
    {
      csr,
      entities,
      ids: entities.map((entity) => graph.entities.list[entity]?.id ?? ''),
      offences: entities.map((entity) => offences.get(entity) ?? 0),
      isProtected: entities.map((entity) => protectedPersons.has(entity)),
    },
    { ...DEFAULT_MEASURE_SETTINGS, seed: options.seed, runs: csr.order === 0 ? 0 : options.resamplings },
    pool,
  )
  const members = new Set(groups.list.flatMap(membersOf))
  return { persons: new Map(persons.filter(({ entity }) => members.has(entity)).map((person) => [person.entity, person])), account }
}
