import { addDays, addMinutes, anyDay, PERIOD } from '../calendar.ts'
import { drawGrading } from '../grading.ts'
import { as } from '../ledger.ts'
import type { Person } from '../person.ts'
import { CLASSES } from '../presets/offences.ts'
import { ACCREDITATIONS, ORDINARY_UNITS } from '../presets/recording.ts'
import { HARBOUR } from '../source.ts'
import type { Stage } from '../stage.ts'
import type { Thing } from '../thing.ts'
import { addMembers, addPlace, beginDecoy, type DecoyCast } from './assemble-decoy.ts'

/** One afternoon of disorder with 34 suspects who have nothing else in common. */
export function plantFootballCrowd(stage: Stage): void {
  const crowd = beginDecoy(stage, 'D06', 'football-crowd', 'One disorder event names 34 suspects; nothing else joins them.')
  const { dice, ledger } = crowd
  const people = addMembers(crowd, 34, () => ({ age: dice.whole(17, 47), sex: dice.chance(0.94) ? 'M' : 'F', known: dice.chance(0.4) }))
  const ground = addPlace(crowd, 'stadium')
  const from = `${addDays(PERIOD.first, 202)}T16:55`
  crowd.events.push(
    ledger.event({
      type: 'offence',
      source: HARBOUR,
      offence: CLASSES.publicOrder,
      from,
      to: addMinutes(from, 70),
      reported: addMinutes(from, 5),
      at: ground,
      unit: 'Investigation Hub',
      accreditation: 'PIP2',
      summary: 'Disorder between supporters after the match. Names taken from CCTV and tickets.',
      parts: [...as('suspect', people.slice(6)), ...as('arrested', people.slice(0, 6), from.slice(0, 10))],
    }),
  )
  for (const person of people.slice(0, 6)) book(crowd, person, from.slice(0, 10))
}

/** A custody suite: many people booked at one place, and one day on which a dozen stand on one record. */
export function plantCustodyDay(stage: Stage): void {
  const suite = beginDecoy(
    stage,
    'D07',
    'custody-suite',
    'Unrelated people booked in at one custody suite, a dozen of them on one record of a warrants day.',
  )
  const { dice, ledger, world } = suite
  suite.places.push(world.custody.HB)
  const people = addMembers(suite, 30, () => ({ age: dice.whole(18, 58), known: true }))
  for (const person of people) {
    const day = anyDay(dice)
    recordLone(suite, person, day)
    book(suite, person, day)
  }
  const from = `${addDays(PERIOD.first, 260)}T06:30`
  suite.events.push(
    ledger.event({
      type: 'custody',
      source: HARBOUR,
      offence: CLASSES.custody,
      from,
      reported: from,
      at: world.custody.HB,
      unit: 'Custody',
      summary: 'Warrants day: twelve people booked in, each on a warrant of their own.',
      parts: as('arrested', people.slice(0, 12), from.slice(0, 10)),
    }),
  )
}

/** Twenty adults who live or lived at one hostel. */
export function plantHostel(stage: Stage): void {
  const house = beginDecoy(
    stage,
    'D08',
    'hostel',
    'Unrelated adults who share the address of a hostel; some have a record of their own, none together.',
  )
  const { dice, ledger } = house
  const hostel = addPlace(house, 'hostel')
  const people = addMembers(house, 20, () => ({ age: dice.whole(19, 63), sex: dice.chance(0.75) ? 'M' : 'F', home: hostel }))
  for (const person of people) {
    if (dice.chance(0.7))
      ledger.link({
        from: person,
        to: hostel,
        type: 'lives-at',
        since: anyDay(dice),
        strength: 'confirmed',
        basis: 'fact',
        polarity: 'asserted',
      })
    if (dice.chance(0.5)) recordLone(house, person, anyDay(dice))
  }
}

/** A shop telephone that its staff, and customers without a number, have given as theirs. */
export function plantShopPhone(stage: Stage): void {
  const shop = beginDecoy(
    stage,
    'D09',
    'shop-phone',
    'People who gave the telephone of a shop as their number; they do not know each other.',
  )
  const { dice, ledger, world } = shop
  const place = addPlace(shop, 'shop')
  const phone: Thing = { kind: 'object', sort: 'phone', value: world.phones.draw() }
  shop.things.push(phone)
  const people = addMembers(shop, 14, () => ({ age: dice.whole(17, 66), phone: phone.value }))
  ledger.link({ from: phone, to: place, type: 'located-at', strength: 'confirmed', basis: 'fact', polarity: 'asserted' })
  for (const person of people) {
    if (dice.chance(0.6))
      ledger.link({
        from: person,
        to: phone,
        type: 'uses',
        since: anyDay(dice),
        strength: 'unconfirmed',
        basis: 'fact',
        polarity: 'asserted',
      })
    if (dice.chance(0.6)) recordLone(shop, person, anyDay(dice))
  }
  shop.reports.push(
    ledger.report({
      source: HARBOUR,
      submitted: anyDay(dice),
      grading: drawGrading(dice, HARBOUR),
      unit: 'Neighbourhood East',
      text: `Number ${phone.value} is the counter telephone of ${place.name}. Staff let customers use it.`,
      mentions: [
        [phone, ''],
        [place, ''],
      ],
    }),
  )
}

function recordLone(decoy: DecoyCast, person: Person, day: string): void {
  const { dice, ledger, world } = decoy
  const from = `${day}T${dice.whole(10, 22)}:${dice.pick(['00', '15', '40'])}`
  const offence = dice.pick([CLASSES.shoplifting, CLASSES.possession, CLASSES.assault])
  const at = world.venue(dice, dice.pick(['shop', 'public-house', 'park']), 'HB')
  decoy.events.push(
    ledger.event({
      type: 'offence',
      source: HARBOUR,
      offence,
      from,
      reported: from,
      at,
      outcome: dice.pick(['1', '3', '8']),
      unit: dice.pick(ORDINARY_UNITS),
      accreditation: dice.weighted(ACCREDITATIONS),
      summary: 'Dealt with by local officers.',
      parts: as('suspect', [person]),
    }),
  )
}

function book(decoy: DecoyCast, person: Person, day: string): void {
  const from = `${day}T${decoy.dice.whole(10, 22)}:50`
  decoy.events.push(
    decoy.ledger.event({
      type: 'custody',
      source: HARBOUR,
      offence: CLASSES.custody,
      from,
      reported: from,
      at: decoy.world.custody.HB,
      unit: 'Custody',
      summary: 'Booked in.',
      parts: as('arrested', [person], day),
    }),
  )
}
