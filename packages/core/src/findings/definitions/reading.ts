import type { Group } from '../../groups/group.ts'
import { addTo } from '../../model/group-by.ts'
import type { Conduct, Definition } from '../../presets/definitions/definition.ts'
import { OFFENDER_ROLES, type Role } from '../../presets/roles.ts'
import type { DefinitionSources } from './definition-sources.ts'
import { metBy, NOT_MET, openFor, type Judged, type Supposed } from './judged.ts'
import type { Occasion } from './occasion.ts'

/** What of a case a definition is read on, for one group. */
export interface Reading {
  readonly group: Group
  readonly definition: Definition
  readonly sources: DefinitionSources
  /** The group's events, and every other event or report in which a member stands as an offender; by number. */
  readonly occasions: readonly Occasion[]
  /** Reports left out because they are suspected to be false. */
  readonly suspectedFalse: number
  readonly supposed: Supposed
  /** Person -> those of the occasions in which they have a part. */
  readonly occasionsOf: ReadonlyMap<number, readonly Occasion[]>
  /** What was judged already: whether an occasion is one the definition is about, under what is supposed. */
  readonly judged: Map<number, Judged>
  /** What was judged already of who was harmed, whatever is supposed. */
  readonly harmed: Map<number, Judged>
}

/** Gathers the events and reports that a definition looks at for a group. */
export function startReading(group: Group, definition: Definition, sources: DefinitionSources): Reading {
  const numbers = new Set(group.events)
  for (const { entity, isMember } of group.people) {
    if (!isMember) continue
    for (const number of sources.occasionsOf.get(entity) ?? []) {
      const roles = sources.occasions.get(number)?.parts.get(entity)?.keys() ?? []
      if ([...roles].some((role) => OFFENDER_ROLES.has(role))) numbers.add(number)
    }
  }
  const all = [...numbers].sort((a, b) => a - b).flatMap((number) => sources.occasions.get(number) ?? [])
  const occasions = all.filter((occasion) => definition.evidence.countSuspectedFalse || !occasion.isSuspectedFalse)
  const occasionsOf = new Map<number, Occasion[]>()
  for (const occasion of occasions) for (const person of occasion.parts.keys()) addTo(occasionsOf, person, occasion)
  const state = { supposed: new Set<string>(), judged: new Map<number, Judged>(), harmed: new Map<number, Judged>() }
  return { group, definition, sources, occasions, suspectedFalse: all.length - occasions.length, occasionsOf, ...state }
}

/** Open where no event or report says anything of the group, so that what is not seen there need not be absent. */
export function openWithoutOccasions(judged: Judged, { occasions, supposed }: Reading): Judged {
  return occasions.length > 0 ? judged : openFor([{ entity: undefined, field: 'events' }], supposed)
}

/** The same reading, with something taken to be known that is not. */
export function suppose(reading: Reading, supposed: Supposed): Reading {
  return { ...reading, supposed, judged: new Map() }
}

/** The records that give a person one of some roles in an occasion. */
export function recordsOfPart(occasion: Occasion, person: number, roles: readonly Role[]): readonly number[] {
  const held = occasion.parts.get(person)
  if (held === undefined) return []
  const records: number[] = []
  for (const role of roles) for (const record of held.get(role) ?? []) records.push(record)
  return records
}

/** The people whom an occasion gives one of some roles, by number. */
export function peopleWith(occasion: Occasion, roles: readonly Role[]): readonly number[] {
  return [...occasion.parts.keys()].filter((person) => recordsOfPart(occasion, person, roles).length > 0).sort((a, b) => a - b)
}

/** Whether an occasion shows one of some signs of what was done. */
export function judgeConduct(occasion: Occasion, signs: readonly Conduct[], { sources, supposed }: Reading): Judged {
  const { seen, isTold } = sources.signsOf(occasion)
  const records: number[] = []
  for (const sign of signs) for (const record of seen.get(sign) ?? []) records.push(record)
  if (records.length > 0) return metBy(records)
  return isTold ? NOT_MET : openFor([{ entity: occasion.entity, field: occasion.kind === 'event' ? 'offence' : 'text' }], supposed)
}
