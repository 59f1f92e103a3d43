import { addDays, daysBetween, PERIOD } from '../calendar.ts'
import { itemAt } from '../dice.ts'
import { as } from '../ledger.ts'
import { CLASSES } from '../presets/offences.ts'
import { HARBOUR } from '../source.ts'
import { recordOffence } from '../plant/record-offence.ts'
import { reportConcern } from '../plant/report-concern.ts'
import type { Stage } from '../stage.ts'
import { findCast } from './find-cast.ts'

/** A telephone seized and handed in 366 days before the last day of the data, and never examined. */
export function plantUnexaminedPhone(stage: Stage): void {
  const cast = findCast(stage, 'G04')
  const seized = addDays(PERIOD.last, -366)
  const event = recordOffence(cast, { on: addDays(seized, -9), suspects: cast.offenders.slice(0, 2), victims: cast.victims.slice(0, 1) })
  const exhibit = stage.ledger.exhibit({ event, sort: 'mobile phone', seized, submitted: seized })
  stage.notes.findings.push({
    kind: 'exhibit-unexamined',
    statement: 'A mobile phone was seized and submitted 366 days before the last day of the data and has not been examined.',
    about: [exhibit, event],
    expected: { days: daysBetween(seized, PERIOD.last), asAt: PERIOD.last },
  })
}

/** A case closed with outcome 16, and new intelligence about the same suspect and another child half a year later. */
export function plantNoFurtherAction(stage: Stage): void {
  const cast = findCast(stage, 'G10')
  const suspect = itemAt(cast.offenders, 0)
  const [closed, reported] = ['2022-12-14', '2023-06-20']
  const event = stage.ledger.event({
    type: 'offence',
    source: HARBOUR,
    offence: CLASSES.exploitation,
    from: '2022-10-06T19:30',
    reported: '2022-10-07T09:15',
    at: itemAt(cast.places, 0),
    outcome: '16',
    outcomeOn: closed,
    unit: 'Investigation Hub',
    accreditation: 'PIP1',
    summary: 'Named suspect not interviewed. Filed with no further action.',
    parts: [...as('named-suspect', [suspect]), ...as('victim', [itemAt(cast.victims, 1)])],
  })
  cast.events.push(event)
  const report = reportConcern(cast, [suspect], itemAt(cast.victims, 2), {
    on: reported,
    grading: { joined: '1/B/P', split: ['', '', ''] },
  })
  stage.notes.findings.push({
    kind: 'intelligence-after-no-further-action',
    statement: 'A case was closed with outcome 16, and 188 days later intelligence named the same suspect with another child.',
    about: [suspect, event, report],
    expected: { outcome: '16', outcomeOn: closed, reportedOn: reported, days: daysBetween(closed, reported) },
  })
}

/** The group that nobody flagged. */
export function noteUnflaggedGroup(stage: Stage): void {
  const cast = findCast(stage, 'G02')
  stage.notes.findings.push({
    kind: 'group-without-flag',
    statement: `Group ${cast.plan.id} has shared offences against children and no flag on any person, event or place.`,
    about: [...cast.offenders, ...cast.victims, ...cast.places, ...cast.events],
    expected: { flags: 0, offenders: cast.offenders.length, victims: cast.victims.length },
  })
}
