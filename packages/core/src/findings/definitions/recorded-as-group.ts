import type { Group } from '../../groups/group.ts'
import { FLAG_WORDS } from '../../presets/definitions/conduct-signs.ts'
import { OFFENDER_ROLES } from '../../presets/roles.ts'
import type { DefinitionSources } from './definition-sources.ts'
import { peopleWith } from './reading.ts'

/** Whether those who recorded a set of people knew it for a group. All numbers are entity numbers unless said otherwise. */
export interface RecordedAsGroup {
  /** recorded: two members or more, and at least half of all, are marked; in part: fewer, or a place of theirs alone. */
  readonly verdict: 'recorded' | 'in part' | 'not recorded'
  /** One sentence without names. */
  readonly statement: string
  /** Members who bear a flag of a group, or stand as offenders in an event that bears one. */
  readonly marked: readonly number[]
  readonly unmarked: readonly number[]
  /** Events with such a flag in which a member stands as an offender, and such places of the group. */
  readonly events: readonly number[]
  readonly places: readonly number[]
  /** Events that name every member as an offender, flagged or not: one crime, recorded together. */
  readonly namedTogether: readonly number[]
  /** Record numbers of the flags, ascending. */
  readonly evidence: readonly number[]
}

/** Whether flags on its members, their events or its places mark a set of people as a group. */
export function findRecorded(group: Group, sources: DefinitionSources): RecordedAsGroup {
  const members = group.people.filter(({ isMember }) => isMember).map(({ entity }) => entity)
  const own = members.filter((member) => flagRecords(member, sources).length > 0)
  const flagged = [...new Set([...group.events, ...members.flatMap((member) => sources.occasionsOf.get(member) ?? [])])]
    .sort((a, b) => a - b)
    .filter((event) => flagRecords(event, sources).length > 0 && offendersAt(event, members, sources).length > 0)
  const places = group.locations.filter((place) => flagRecords(place, sources).length > 0)
  const known = new Set([...own, ...flagged.flatMap((event) => offendersAt(event, members, sources))])
  const marked = members.filter((member) => known.has(member)).sort((a, b) => a - b)
  const isRecorded = marked.length >= 2 && marked.length * 2 >= members.length
  const verdict = isRecorded ? 'recorded' : marked.length > 0 || places.length > 0 ? 'in part' : 'not recorded'
  return {
    verdict,
    statement: sayRecorded(marked.length, members.length, flagged.length, places.length),
    marked,
    unmarked: members.filter((member) => !known.has(member)).sort((a, b) => a - b),
    events: flagged,
    places,
    namedTogether: group.events.filter((event) => offendersAt(event, members, sources).length === members.length),
    evidence: [...new Set([...own, ...flagged, ...places].flatMap((entity) => flagRecords(entity, sources)))].sort((a, b) => a - b),
  }
}

function sayRecorded(marked: number, members: number, events: number, places: number): string {
  if (marked === 0 && places === 0) return 'No flag on its members, their events or its places marks it as a group.'
  const by = [
    ...(events > 0 ? [`${String(events)} flagged events of theirs`] : []),
    ...(places > 0 ? [`${String(places)} flagged places`] : []),
  ]
  return `${String(marked)} of ${String(members)} members are marked as part of a group by a flag of their own or of an event${by.length > 0 ? ` (${by.join(', ')})` : ''}.`
}

function flagRecords(entity: number, { flags }: DefinitionSources): readonly number[] {
  return (flags.get(entity) ?? []).filter(({ flag }) => FLAG_WORDS.group.test(flag)).map(({ record }) => record)
}

function offendersAt(event: number, members: readonly number[], { occasions }: DefinitionSources): readonly number[] {
  const occasion = occasions.get(event)
  if (occasion === undefined) return []
  const offenders = new Set(peopleWith(occasion, [...OFFENDER_ROLES]))
  return members.filter((member) => offenders.has(member))
}
