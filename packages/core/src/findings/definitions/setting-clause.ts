import { sayCount } from '../../model/say-count.ts'
import type { Setting } from '../../presets/definitions/definition.ts'
import { SETTING_WORDS } from '../../presets/definitions/setting-signs.ts'
import { OFFENDER_ROLES, VICTIM_ROLES } from '../../presets/roles.ts'
import { composeClause, sayChoice, type ClauseVerdict } from './clause.ts'
import { atLeastJudged, metBy, NOT_MET, openFor, type Judged } from './judged.ts'
import { judgeOccasion } from './judge-people.ts'
import type { Occasion } from './occasion.ts'
import { peopleWith, type Reading } from './reading.ts'

/**
 * Whether the events are not mainly in the settings that a definition leaves out: unknown where places that are not
 * known could tip the half.
 */
export function judgeSetting(exclude: readonly Setting[], reading: Reading): ClauseVerdict {
  const events = reading.occasions.filter((occasion) => occasion.kind === 'event' && judgeOccasion(occasion, reading).verdict !== 'not met')
  const judged = events.map((event) => judgeOutside(event, exclude, reading))
  const half = atLeastJudged(Math.ceil(events.length / 2), judged)
  const left = judged.filter(({ verdict }) => verdict === 'not met').length
  const statement =
    events.length === 0
      ? `No such event is recorded, so whether it was mainly ${sayChoice(exclude)} is not known.`
      : `${left === 0 ? 'None' : String(left)} of ${sayCount(events.length, 'such event', 'such events')} ${left > 1 ? 'are' : 'is'} ${sayChoice(exclude)}; it leaves out what is mainly so.`
  return composeClause(
    'setting',
    events.length === 0 ? openFor([{ entity: undefined, field: 'events' }], reading.supposed) : half,
    statement,
  )
}

/** Whether one event is in none of the settings left out. */
function judgeOutside(event: Occasion, exclude: readonly Setting[], reading: Reading): Judged {
  if (exclude.includes('familial') && isFamilial(event, reading)) return NOT_MET
  const { list } = reading.sources.graph.entities
  const types = (reading.sources.places.get(event.entity) ?? []).flatMap((place) => {
    const location = list[place]
    return location?.kind === 'location' && location.premisesType !== undefined ? [location.premisesType.toLowerCase()] : []
  })
  const settings = types.map((type): Setting =>
    SETTING_WORDS.institutional.test(type) ? 'institutional' : SETTING_WORDS.online.test(type) ? 'online' : 'community',
  )
  if (settings.some((setting) => exclude.includes(setting))) return NOT_MET
  return settings.length > 0
    ? metBy(list[event.entity]?.records ?? [])
    : openFor([{ entity: event.entity, field: 'location_id' }], reading.supposed)
}

/** Whether a link of kinship or home joins an offender of an event to a victim of it. */
function isFamilial(event: Occasion, { sources }: Reading): boolean {
  const victims = new Set(peopleWith(event, [...VICTIM_ROLES]))
  return peopleWith(event, [...OFFENDER_ROLES]).some((offender) =>
    (sources.links.get(offender) ?? []).some(({ other, connection }) => connection === 'family' && victims.has(other)),
  )
}
