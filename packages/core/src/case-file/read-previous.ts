import { CaseError } from '../error.ts'
import type { GroupSnapshot, SnapshotGroup } from '../groups/group-snapshot.ts'
import type { CaseEntity, CaseFile, CaseGroup, CaseGroupMember } from './case-file.ts'

/** As much of an earlier case of the same matter as groups are held against. */
export type PreviousCase = Pick<CaseFile, 'title' | 'asAt' | 'entities' | 'groups'>

/** What a file may hold where it should hold something: it was read as JSON and is not to be trusted. */
type Unread<T> = { readonly [K in keyof T]?: unknown } | null

/**
 * The groups of a previous case; its persons and events by every id that stands for them.
 *
 * @throws CaseError `bad-case-file` where a part that groups are held against cannot be read
 */
export function readPrevious({ title, asAt, entities, groups }: PreviousCase): GroupSnapshot {
  if (typeof title !== 'string' || typeof asAt !== 'string') throw broken('title or day')
  const persons = new Map<number, readonly string[]>()
  const events = new Map<number, readonly string[]>()
  entities.forEach((entity: Unread<CaseEntity>, number) => {
    const { kind, key, keys = [key] } = entity ?? {}
    if (typeof kind !== 'string' || typeof key !== 'string' || !isListOf('string', keys)) throw broken(`entity ${String(number)}`)
    if (kind === 'person') persons.set(number, keys)
    if (kind === 'event') events.set(number, keys)
  })
  const ids = new Set<string>()
  const read = groups.map((group, number) => {
    const { id, ...rest } = readGroup(group, number, { persons, events })
    if (ids.has(id)) throw broken(`group ${String(number)}, whose id another has too`)
    ids.add(id)
    return { id, ...rest }
  })
  return { persons, events, groups: read }
}

function readGroup(group: Unread<CaseGroup>, number: number, things: Omit<GroupSnapshot, 'groups'>): SnapshotGroup {
  const { id, people, events } = group ?? {}
  if (typeof id !== 'string' || !Array.isArray(people) || !isListOf('number', events)) throw broken(`group ${String(number)}`)
  const list = (people as readonly Unread<CaseGroupMember>[]).map((person) => ({
    entity: person?.entity,
    isForemost: person?.isMember === true && person.isShared !== true,
  }))
  const numbers = list.flatMap(({ entity }) => (typeof entity === 'number' && things.persons.has(entity) ? [entity] : []))
  if (new Set(numbers).size < list.length || !events.every((event) => things.events.has(event))) throw broken(`group ${String(number)}`)
  const isForemost = numbers.map((_entity, place) => list[place]?.isForemost === true)
  return { id, members: numbers.filter((_entity, i) => isForemost[i]), others: numbers.filter((_entity, i) => !isForemost[i]), events }
}

function isListOf(type: 'string', list: unknown): list is readonly string[]
function isListOf(type: 'number', list: unknown): list is readonly number[]
function isListOf(type: string, list: unknown): boolean {
  return Array.isArray(list) && list.every((item) => typeof item === type)
}

function broken(what: string): CaseError {
  return new CaseError(
    'bad-case-file',
    `The previous case file has a fault in its ${what}: it was cut short or edited; build that case again.`,
  )
}
