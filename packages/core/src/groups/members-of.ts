import type { Group } from './group.ts'

/** The members of a group, whom ties make one, as entity numbers, ascending. */
export function membersOf({ people }: Group): readonly number[] {
  return people
    .filter(({ isMember }) => isMember)
    .map(({ entity }) => entity)
    .sort((a, b) => a - b)
}
