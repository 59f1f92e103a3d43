import type { Entities } from '../../entities/entity.ts'
import { EDGE_KINDS, type Edges } from '../../graph/edges.ts'
import { isInstitutional } from '../../graph/event-parts.ts'
import { addTo } from '../../model/group-by.ts'
import { isSuspectedFalse } from '../../model/grading.ts'
import type { PartialDate } from '../../model/partial-date.ts'
import { ROLE_SYNONYMS, ROLES, type Role } from '../../presets/roles.ts'

/** An event or a report that says which part people had in something. */
export interface Occasion {
  readonly entity: number
  readonly kind: 'event' | 'report'
  readonly date: PartialDate | undefined
  /** Person -> role -> the records that say so. */
  readonly parts: ReadonlyMap<number, ReadonlyMap<Role, readonly number[]>>
  /** Whether it is a report whose own grading suspects it to be false. */
  readonly isSuspectedFalse: boolean
}

type Parts = Map<number, Map<Role, number[]>>

/** Every event in which somebody has a part, and every report that mentions somebody in one; what happened in custody or court is none. */
export function collectOccasions(
  edges: Edges,
  entities: Entities,
  places: ReadonlyMap<number, readonly number[]>,
): ReadonlyMap<number, Occasion> {
  const all = new Map<number, Parts>()
  collectInvolvements(edges, all)
  collectMentions(entities, all)
  const occasions = new Map<number, Occasion>()
  for (const [entity, parts] of [...all].sort(([a], [b]) => a - b)) {
    const found = entities.list[entity]
    if (found?.kind === 'event' && !isInstitutional(entity, entities, places))
      occasions.set(entity, { entity, kind: 'event', date: found.date, parts, isSuspectedFalse: false })
    if (found?.kind === 'report')
      occasions.set(entity, { entity, kind: 'report', date: found.date, parts, isSuspectedFalse: isFalseReport(found.records, entities) })
  }
  return occasions
}

function collectInvolvements(edges: Edges, all: Map<number, Parts>): void {
  const involvement = EDGE_KINDS.indexOf('involvement')
  for (let edge = 0; edge < edges.from.length; edge++) {
    if (edges.kind[edge] !== involvement) continue
    const role = edges.types[edges.type[edge] ?? -1] as Role
    addPart(all, edges.to[edge] ?? -1, edges.from[edge] ?? -1, role, edges.evidence[edge] ?? [])
  }
}

function collectMentions(entities: Entities, all: Map<number, Parts>): void {
  entities.records.forEach((record, number) => {
    if (record.kind !== 'mention') return
    const [report = -1, person = -1] = entities.named[number] ?? []
    const role = roleOf(record.role)
    if (role !== undefined && entities.list[person]?.kind === 'person') addPart(all, report, person, role, [number])
  })
}

function roleOf(text: string | undefined): Role | undefined {
  if (text === undefined) return undefined
  const word = text.trim().toLowerCase()
  return ROLES.find((role) => role === word) ?? ROLE_SYNONYMS[word.replace(/[^a-z]/g, '')]
}

function addPart(all: Map<number, Parts>, occasion: number, person: number, role: Role, records: readonly number[]): void {
  const parts: Parts = all.get(occasion) ?? new Map<number, Map<Role, number[]>>()
  all.set(occasion, parts)
  const roles = parts.get(person) ?? new Map<Role, number[]>()
  parts.set(person, roles)
  for (const record of records) addTo(roles, role, record)
}

function isFalseReport(records: readonly number[], entities: Entities): boolean {
  return records.some((number) => {
    const record = entities.records[number]
    return record?.kind === 'report' && record.grading !== undefined && isSuspectedFalse(record.grading)
  })
}
