import { CaseError } from '../error.ts'
import type { GroupSnapshot, SnapshotGroup } from '../groups/group-snapshot.ts'
import { keysOf } from '../model/number-keys.ts'
import type { CaseFile } from './case-file.ts'

/** As much of an earlier case of the same matter as groups are held against. */
export type PreviousCase = Pick<CaseFile, 'title' | 'asAt' | 'entities' | 'groups'>

/**
 * The groups of a previous case, its persons by every id that stands for them.
 *
 * @throws CaseError `bad-case-file` where a group or person of it cannot be read
 */
export function readPrevious({ entities, groups }: PreviousCase): GroupSnapshot {
  const persons = new Map<number, readonly string[]>()
  entities.forEach((entity: Partial<CaseFile['entities'][number]> | null, number) => {
    const { kind, key, keys } = entity ?? {}
    if (kind === undefined || typeof key !== 'string' || !(keys === undefined || isTexts(keys))) throw broken(`entity ${String(number)}`)
    if (kind === 'person') persons.set(number, keysOf({ key, ...(keys === undefined ? {} : { keys }) }))
  })
  const ids = new Set<unknown>()
  return {
    persons,
    groups: groups.map((group: Partial<CaseFile['groups'][number]> | null, number) => {
      const read = readGroup(group ?? {}, persons)
      if (read === undefined || ids.has(read.id)) throw broken(`group ${String(number)}`)
      ids.add(read.id)
      return read
    }),
  }
}

function readGroup({ id, people }: Partial<CaseFile['groups'][number]>, persons: GroupSnapshot['persons']): SnapshotGroup | undefined {
  if (typeof id !== 'string' || !Array.isArray(people)) return undefined
  const list = people as readonly (Partial<CaseFile['groups'][number]['people'][number]> | null)[]
  const members = list.flatMap((person) => (person?.isMember === true ? (person.entity ?? -1) : []))
  const victims = list.flatMap((person) => (person?.isMember === true ? [] : (person?.entity ?? -1)))
  const all = new Set([...members, ...victims])
  return all.size === list.length && [...all].every((person) => persons.has(person)) ? { id, members, victims } : undefined
}

function isTexts(list: unknown): list is readonly string[] {
  return Array.isArray(list) && list.every((item) => typeof item === 'string')
}

function broken(what: string): CaseError {
  return new CaseError(
    'bad-case-file',
    `The previous case file has a fault in its ${what}: it was cut short or edited; build that case again.`,
  )
}
