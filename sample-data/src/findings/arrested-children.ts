import { addMinutes, daysBetween } from '../calendar.ts'
import type { Event } from '../entries.ts'
import { as } from '../ledger.ts'
import { createChild, createOffender } from '../plant/cast.ts'
import type { Person } from '../person.ts'
import { createPlace } from '../place.ts'
import { CLASSES } from '../presets/offences.ts'
import { HARBOUR } from '../source.ts'
import type { Stage } from '../stage.ts'

const CHILDREN_ARRESTED = '2023-02-11'
const MAN_ARRESTED = '2023-05-19'

/** A child and her friend, arrested three months before the man of thirty who exploited them. */
export function plantArrestedChildren(stage: Stage): void {
  const { ledger, world, dice } = stage
  const children = [createChild(stage, 'HB', { born: '2007-09-14', sex: 'F' }), createChild(stage, 'HB', { born: '2008-06-03', sex: 'F' })]
  const man = createOffender(stage, 'HB', { born: '1992-07-22', sex: 'M' })
  const flat = createPlace(world.streets, dice, 'flat', 'HB')
  const arrest = ledger.event({
    type: 'offence',
    source: HARBOUR,
    offence: CLASSES.emergencyWorker,
    from: `${CHILDREN_ARRESTED}T01:40`,
    reported: `${CHILDREN_ARRESTED}T01:55`,
    at: flat,
    outcome: '21',
    outcomeOn: '2023-06-30',
    unit: 'Response North',
    accreditation: 'PIP1',
    summary:
      'Officers called to noise at flat. Two girls (15 and 14) and an adult male present.\nBoth girls detained after a struggle. Male spoken to and left at scene.',
    parts: [...as('arrested', children, CHILDREN_ARRESTED), ...as('witness', [man])],
  })
  const crime = ledger.event({
    type: 'offence',
    source: HARBOUR,
    offence: CLASSES.activityUnder16,
    from: '2023-01-20T20:00',
    to: `${CHILDREN_ARRESTED}T01:30`,
    reported: '2023-02-13T10:20',
    at: flat,
    unit: 'Child Protection',
    accreditation: 'SCAIDP',
    flags: ['cse'],
    summary: 'Both girls have told a key worker about the adult at the flat. Account to be taken.',
    parts: [...as('victim', children), ...as('suspect', [man]), ...as('arrested', [man], MAN_ARRESTED)],
  })
  ledger.link({ from: arrest, to: crime, type: 'linked-event', strength: 'confirmed', basis: 'fact', polarity: 'asserted' })
  const bookings = [...children.map((child) => book(stage, child, CHILDREN_ARRESTED)), book(stage, man, MAN_ARRESTED)]
  stage.notes.findings.push({
    kind: 'children-arrested-first',
    statement: 'Two children were arrested 97 days before the man of thirty who is suspected of exploiting them.',
    about: [...children, man, flat, arrest, crime, ...bookings],
    expected: {
      childrenArrestedOn: CHILDREN_ARRESTED,
      adultArrestedOn: MAN_ARRESTED,
      days: daysBetween(CHILDREN_ARRESTED, MAN_ARRESTED),
      adultAge: 30,
    },
  })
}

function book(stage: Stage, person: Person, day: string): Event {
  const from = `${day}T${day === CHILDREN_ARRESTED ? '03:10' : '09:30'}`
  return stage.ledger.event({
    type: 'custody',
    source: HARBOUR,
    offence: CLASSES.custody,
    from,
    reported: addMinutes(from, 5),
    at: stage.world.custody.HB,
    unit: 'Custody',
    summary: 'Booked in.',
    parts: as('arrested', [person], day),
  })
}
