import type { GroupMatch, LeftPerson } from '../../src/groups/group-change.ts'
import type { GroupSnapshot } from '../../src/groups/group-snapshot.ts'
import { matchGroups } from '../../src/groups/match-groups.ts'

/** A match as texts that can be read. */
export interface ToldMatch {
  readonly groups: readonly string[]
  readonly gone: readonly string[]
}

/**
 * A case of groups written as `id: members | others`, each sign the id of a person.
 *
 * @param people ids that stand for one person, and persons who are in no group, as `abc d`
 * @param first the number of the first person
 */
export function snapshotOf(groups: readonly string[], people = '', first = 0): GroupSnapshot {
  const parts = groups.map((text) => /^(.*): (\S*)(?: \| (\S*))?$/.exec(text) ?? [])
  const named = people.split(' ').filter((keys) => keys !== '')
  const alone = [...new Set(parts.flatMap(([, , members = '', others = '']) => Array.from(members + others)))].filter(
    (key) => !named.some((keys) => keys.includes(key)),
  )
  const persons = new Map([...named, ...alone].map((keys, place) => [first + place, Array.from(keys)]))
  const number = (key: string): number => [...persons].find(([, keys]) => keys.includes(key))?.[0] ?? -1
  const numbers = (keys: string): readonly number[] => [...new Set(Array.from(keys, number))]
  return {
    persons,
    events: new Map(),
    groups: parts.map(([, id = '', members = '', others = '']) => ({
      id,
      members: numbers(members),
      others: numbers(others),
      events: [],
    })),
  }
}

/** Holds groups against earlier ones, and says what became of them: `id change from +joined -left`, persons by the first of their ids. */
export function tellMatch(previous: GroupSnapshot, current: GroupSnapshot): ToldMatch {
  const { groups, gone }: GroupMatch = matchGroups(previous, current)
  const name = (entity: number, where: readonly string[]): string =>
    `${current.persons.get(entity)?.[0] ?? '-'}${where.length === 0 ? '' : `(${where.join()})`}`
  const tellLeft = (people: readonly LeftPerson[]): string =>
    people
      .map(({ entity, previous: before, groups: where }) =>
        entity === undefined ? `?${previous.persons.get(before)?.[0] ?? '-'}` : name(entity, where),
      )
      .join('')
  return {
    groups: groups.map(({ id, change, from, joined, left }) => {
      const more = joined.map((person) => name(person.entity, person.groups)).join('')
      return [id, change, from.join(), more === '' ? '' : `+${more}`, left.length === 0 ? '' : `-${tellLeft(left)}`]
        .filter((part) => part !== '')
        .join(' ')
    }),
    gone: gone.map(({ id, people }) => `${id} ${tellLeft(people)}`),
  }
}
