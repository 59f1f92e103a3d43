import { anyDay } from '../calendar.ts'
import type { Entry } from '../entries.ts'
import { drawGrading } from '../grading.ts'
import { as } from '../ledger.ts'
import type { Person } from '../person.ts'
import { CLASSES } from '../presets/offences.ts'
import { CARE } from '../source.ts'
import type { Stage } from '../stage.ts'

/** Something small written under a further record of somebody: the reason why there is one. */
export function writeUnder(stage: Stage, entry: Entry<Person>): void {
  const { dice, ledger, world } = stage
  const day = anyDay(dice)
  if (entry.source === CARE) {
    ledger.report({
      source: CARE,
      submitted: day,
      grading: drawGrading(dice, CARE),
      unit: 'Referral Desk',
      text: 'Contact logged. Details checked against the register.',
      mentions: [[entry, 'other']],
    })
    return
  }
  const at = world.venue(dice, 'shop', entry.source.force === 'NV' ? 'NV' : 'HB')
  const summary = 'Stopped and spoken to. Details given verbally.'
  ledger.event({
    type: 'stop',
    source: entry.source,
    offence: CLASSES.search,
    from: `${day}T15:20`,
    reported: `${day}T15:30`,
    at,
    unit: 'Response North',
    summary,
    parts: as('other', [entry]),
  })
}
