import type { GroupMatch, LeftPerson } from '../groups/group-change.ts'
import { compareText } from '../model/id.ts'
import type { CaseChangedPerson, CaseChanges } from './case-changes.ts'
import type { CaseEntity } from './case-file.ts'
import type { PreviousCase } from './read-previous.ts'

/** What has become of groups, as the case file holds it: children first, and nobody by name. */
export function composeChanges(match: GroupMatch, entities: readonly CaseEntity[], previous: PreviousCase): CaseChanges {
  const name = (people: readonly (Omit<LeftPerson, 'previous'> & { readonly previous?: number })[]): readonly CaseChangedPerson[] =>
    people
      .map(({ entity, previous: before, groups }) => {
        const earlier = previous.entities[before ?? -1]
        return entity === undefined
          ? { isChild: earlier?.child === true, person: { key: earlier?.key ?? '', groups } }
          : { isChild: entities[entity]?.child === true, person: { entity, groups } }
      })
      .sort((a, b) => Number(b.isChild) - Number(a.isChild) || comparePeople(a.person, b.person))
      .map(({ person }) => person)
  return {
    since: { title: previous.title, asAt: previous.asAt },
    groups: match.groups.map(({ id, change, from, peopleBefore, joined, left, newEvents }) => ({
      id,
      change,
      from,
      peopleBefore,
      joined: name(joined),
      left: name(left),
      newEvents,
    })),
    gone: match.gone.map(({ id, peopleBefore, people }) => ({ id, peopleBefore, people: name(people) })),
  }
}

/** Those in the data by number, then the others by the id they had. */
function comparePeople(a: CaseChangedPerson, b: CaseChangedPerson): number {
  return (a.entity ?? Infinity) === (b.entity ?? Infinity)
    ? compareText(a.key ?? '', b.key ?? '')
    : (a.entity ?? Infinity) - (b.entity ?? Infinity)
}
