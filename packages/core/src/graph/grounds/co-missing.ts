import { entityId } from '../../model/id.ts'
import { addTo } from '../../model/group-by.ts'
import { numberKeys } from '../../model/number-keys.ts'
import type { MissingEpisodeRecord } from '../../records/record.ts'
import { isInWindow } from '../time-window.ts'
import { isInstitution } from '../event-parts.ts'
import type { ChildTieReason, Ground } from '../ground.ts'
import { childhoodAt } from '../standing.ts'
import type { GroundSources } from './ground-sources.ts'

interface Episode {
  readonly number: number
  readonly person: number
  readonly place: number
  readonly record: MissingEpisodeRecord
}

/**
 * Children who were missing together: found with each other, or missing at one time and found at one place that is no
 * institution. One ground for each two episodes.
 */
export function* groundsOfMissing(sources: GroundSources): Generator<Ground<ChildTieReason>> {
  const episodes = listEpisodes(sources)
  const found = new Set<string>()
  for (const [one, other] of [...pairsFoundTogether(sources, episodes), ...pairsAtOnePlace(sources, episodes)]) {
    const [a, b] = one.person < other.person ? [one, other] : [other, one]
    // someone found with a child need have no episode of their own
    const key = [a.number, a.person, b.number, b.person].join(' ')
    if (a.person === b.person || found.has(key)) continue
    found.add(key)
    const ways = [[[a.number, b.number]], [[a.number, b.number]]]
    yield {
      reason: 'co-missing',
      through: a.place === b.place ? a.place : -1,
      date: a.record.missingFromAt ?? b.record.missingFromAt,
      base: [],
      persons: [a.person, b.person],
      ways,
      harmed: new Map(),
    }
  }
}

function listEpisodes({ entities, isChild, options }: GroundSources): readonly Episode[] {
  return entities.records.flatMap((record, number) => {
    const [person = -1, place = -1] = record.kind === 'missing_episode' ? (entities.named[number] ?? []) : []
    return record.kind === 'missing_episode' && person >= 0 && isChild(person) && isInWindow(record.missingFromAt, options)
      ? [{ number, person, place, record }]
      : []
  })
}

/** Each episode that names a companion, with the companion's own at that time; with itself where there is none. Of someone who was not missing themselves it must be known that they were a child. */
function* pairsFoundTogether({ entities, isChild }: GroundSources, episodes: readonly Episode[]): Generator<readonly [Episode, Episode]> {
  const numbers = numberKeys(entities.list)
  const byPerson = new Map<number, Episode[]>()
  for (const episode of episodes) addTo(byPerson, episode.person, episode)
  for (const episode of episodes) {
    for (const key of episode.record.foundWith) {
      const companion = numbers.get(entityId('person', key)) ?? -1
      if (companion < 0 || !(isChild(companion) || childhoodAt(entities, companion, episode.record.missingFromAt) === 'child')) continue
      const own = (byPerson.get(companion) ?? []).filter((other) => overlap(episode, other))
      if (own.length === 0) yield [episode, { ...episode, person: companion }]
      for (const other of own) yield [episode, other]
    }
  }
}

function* pairsAtOnePlace({ entities }: GroundSources, episodes: readonly Episode[]): Generator<readonly [Episode, Episode]> {
  const byPlace = new Map<number, Episode[]>()
  for (const episode of episodes) if (episode.place >= 0 && !isInstitution(episode.place, entities)) addTo(byPlace, episode.place, episode)
  for (const list of byPlace.values()) {
    const sorted = list.sort((a, b) => (startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : a.number - b.number))
    for (const [i, one] of sorted.entries()) {
      for (const other of sorted.slice(i + 1)) {
        if (startOf(other) > endOf(one)) break
        if (overlap(one, other)) yield [one, other]
      }
    }
  }
}

/** Whether two episodes share some time; one without a return is taken to last its day. */
function overlap(one: Episode, other: Episode): boolean {
  return startOf(one) !== '' && startOf(other) !== '' && startOf(one) <= endOf(other) && startOf(other) <= endOf(one)
}

function startOf({ record }: Episode): string {
  return record.missingFromAt ?? ''
}

/** The moment of return, or the end of its day where no time is known: `~` sorts behind every time. */
function endOf({ record }: Episode): string {
  const end = record.returnedAt ?? record.missingFromAt ?? ''
  return end.length > 10 ? end : `${end}~`
}
