import { anyDay } from '../calendar.ts'
import type { Dice } from '../dice.ts'
import type { Event } from '../entries.ts'
import type { Place } from '../place.ts'
import { STREET_TYPES } from '../presets/gazetteer.ts'
import { HARBOUR, NORTHVALE } from '../source.ts'
import { respell } from './respell.ts'
import { branchStage, type Stage } from '../stage.ts'
import type { Thing } from '../thing.ts'

/** Second rows for some places and objects, written another way by another clerk. */
export function spellAgain(stage: Stage): void {
  const own = branchStage(stage, 'spellings')
  const { dice, ledger } = own
  const scenes = new Map(
    ledger.events.filter((event) => event.type !== 'custody' && event.parts.length > 0).map((event) => [event.at, event]),
  )
  for (const [place, event] of dice.some([...scenes], Math.ceil(scenes.size * 0.03)))
    if (place !== undefined && !('of' in place)) rewritePlace(own, place, event)
  const owned = ledger.links.filter((link) => link.to.kind === 'object' && !('of' in link.to) && link.from.kind === 'person')
  for (const link of dice.some(owned, Math.ceil(owned.length * 0.1))) {
    const thing = link.to as Thing
    const says = { ...thing, value: respell(dice, thing) }
    if (says.value === thing.value) continue
    const entry = ledger.again(thing, says, dice.chance(0.5) ? NORTHVALE : HARBOUR, 'spelling')
    ledger.link({
      from: link.from,
      to: entry,
      type: link.type,
      since: anyDay(dice),
      strength: 'unconfirmed',
      basis: 'fact',
      polarity: 'asserted',
    })
  }
}

function rewritePlace(stage: Stage, place: Place, event: Event): void {
  const { dice, ledger } = stage
  const says = {
    ...place,
    address: rewriteAddress(dice, place.address),
    postcode: dice.chance(0.6) ? place.postcode.replace(' ', '').toLowerCase() : '',
    latitude: '',
    longitude: '',
  }
  const entry = ledger.again(place, says, dice.chance(0.5) ? NORTHVALE : HARBOUR, 'address-spelling')
  for (const part of event.parts.slice(0, 1))
    ledger.link({
      from: part.who,
      to: entry,
      type: 'visited',
      since: anyDay(dice),
      strength: 'unconfirmed',
      basis: 'assessment',
      polarity: 'asserted',
    })
}

function rewriteAddress(dice: Dice, address: string): string {
  const [long, short] = STREET_TYPES.find(([type]) => address.includes(` ${type},`)) ?? ['', '']
  const shortened = long === '' ? address : address.replace(` ${long},`, ` ${short},`)
  return dice.weighted([
    [shortened, 50],
    [shortened.toUpperCase(), 25],
    [shortened.replaceAll(',', ''), 25],
  ])
}
