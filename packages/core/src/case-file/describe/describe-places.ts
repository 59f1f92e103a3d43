import { groupBy } from '../../model/group-by.ts'
import type { CaseGroup } from '../case-file.ts'
import type { Mask } from '../mask.ts'
import { sayCount } from '../../model/say-count.ts'

/** So many places are said one by one. */
const MOST_SAID = 6

/** Where the people of a group were, by its events: the places of most people first. */
export function describePlaces(mask: Mask, { personPlaces, people }: CaseGroup): readonly string[] {
  const isMember = new Set(people.filter((person) => person.isMember).map(({ entity }) => entity))
  const places = [...groupBy(personPlaces, ({ place }) => place)]
    .map(([place, there]) => ({
      place,
      members: there.filter(({ person }) => isMember.has(person)).length,
      harmed: there.filter(({ person }) => !isMember.has(person)).length,
      events: new Set(there.flatMap(({ events }) => events)).size,
    }))
    .sort((a, b) => b.members + b.harmed - (a.members + a.harmed) || b.events - a.events || a.place - b.place)
  const said = places.slice(0, MOST_SAID).map(({ place, members, harmed, events }) => {
    const who = [...(members > 0 ? [sayCount(members, 'member')] : []), ...(harmed > 0 ? [sayCount(harmed, 'victim')] : [])].join(' and ')
    return `${mask.label(place)}: ${who}, in ${sayCount(events, 'event')}.`
  })
  return places.length > MOST_SAID ? [...said, `And ${sayCount(places.length - MOST_SAID, 'more place')}.`] : said
}
