import { addDays, PERIOD } from '../calendar.ts'
import type { Flag } from '../entries.ts'
import { itemAt } from '../dice.ts'
import type { Stage } from '../stage.ts'
import { findCast } from './find-cast.ts'

/** Six flags whose review fell due before the last day of the data and was not held. */
export function plantOverdueReviews(stage: Stage): void {
  const [known, hotel] = [findCast(stage, 'G01'), findCast(stage, 'G14')]
  const on = [
    itemAt(known.offenders, 0),
    itemAt(known.victims, 0),
    itemAt(known.places, 0),
    itemAt(hotel.offenders, 0),
    itemAt(hotel.victims, 0),
    itemAt(hotel.places, 0),
  ]
  const flags: Flag[] = on.map((subject, n) => {
    const set = addDays(PERIOD.first, 12 + n * 9)
    // one of them was looked at once, before it fell due
    return stage.ledger.flag({
      on: subject,
      sort: 'cse',
      set,
      unit: 'Neighbourhood East',
      reviewed: n === 3 ? addDays(set, 90) : '',
      due: addDays(set, 180),
    })
  })
  stage.notes.findings.push({
    kind: 'overdue-flag-reviews',
    statement: 'Six flags were due for review before the last day of the data and had no review on or after that day.',
    about: flags,
    expected: { overdue: flags.length, asAt: PERIOD.last },
  })
}
