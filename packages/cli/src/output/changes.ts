import { GROUP_CHANGES, type CaseChangedPerson, type CaseChanges, type CaseFile } from '@weft/core'
import { writeCsv } from './tables.ts'

const COLUMNS = ['group_id', 'change', 'from', 'joined', 'left', 'left_to', 'people_before', 'people_now', 'new_events'] as const
/** Between the items of a cell. */
const SEPARATOR = '; '

/**
 * groups-changes.csv: a line for each group of now, then one for each that was not found again. People are named by id,
 * children first; `left_to` says of each of `left` in turn where they are now.
 */
export function groupChangesTable({ entities, groups }: CaseFile, changes: CaseChanges): string {
  const keyOf = ({ entity, key }: CaseChangedPerson): string => key ?? entities[entity ?? -1]?.key ?? ''
  const left = (people: readonly CaseChangedPerson[]): readonly string[] => [
    people.map(keyOf).join(SEPARATOR),
    people.map(tellPlace).join(SEPARATOR),
  ]
  const now = changes.groups.map(({ id, change, from, joined, left: leaving, peopleBefore, newEvents }, place) => {
    const people = groups[place]?.people.length ?? 0
    return [id, change, from.join(SEPARATOR), joined.map(keyOf).join(SEPARATOR), ...left(leaving), peopleBefore, people, newEvents.length]
  })
  const gone = changes.gone.map(({ id, people, peopleBefore }) => [id, 'gone', '', '', ...left(people), peopleBefore, 0, 0])
  return writeCsv(COLUMNS, [...now, ...gone])
}

function tellPlace({ entity, groups }: CaseChangedPerson): string {
  if (entity === undefined) return 'not in the data'
  return groups.length === 0 ? 'no group' : groups.join(' and ')
}

/** How many groups there are of each change, in its order, and how many are gone; none of which there is none. */
export function countChanges({ groups, gone }: CaseChanges): Readonly<Record<string, number>> {
  const counts = GROUP_CHANGES.map((change) => [change, groups.filter((group) => group.change === change).length] as const)
  return Object.fromEntries([...counts, ['gone', gone.length] as const].filter(([, count]) => count > 0))
}
