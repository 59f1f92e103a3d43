import { addDays, PERIOD } from '../calendar.ts'
import { itemAt } from '../dice.ts'
import type { Report } from '../entries.ts'
import { nameOf } from '../person.ts'
import { HARBOUR } from '../source.ts'
import type { Stage } from '../stage.ts'
import { findCast } from './find-cast.ts'

/** Three reports that say the same because two of them only pass on the first: one source, not three. */
export function plantCircularReports(stage: Stage): void {
  const cast = findCast(stage, 'G16')
  const [one, other] = [itemAt(cast.offenders, 0), itemAt(cast.offenders, 2)]
  const tell = (offset: number, lead: string, derivedFrom: Report | undefined): Report =>
    stage.ledger.report({
      source: HARBOUR,
      submitted: addDays(PERIOD.first, offset),
      grading: { joined: '2/C/P', split: ['', '', ''] },
      unit: 'Neighbourhood West',
      priority: 'routine',
      text: `${lead}${nameOf(one)} and ${nameOf(other)} take bookings for each other from the same office late at night.`,
      mentions: [
        [one, 'person-of-concern'],
        [other, 'person-of-concern'],
      ],
      derivedFrom,
    })
  const first = tell(188, '', undefined)
  const passedOn = [tell(193, 'Passed on: ', first), tell(201, 'Also received: ', first)]
  stage.notes.findings.push({
    kind: 'circular-reports',
    statement: 'Three reports say the same of two people; two of them are derived from the first, so the source is one.',
    about: [one, other, first, ...passedOn],
    expected: { reports: 3, independentSources: 1 },
  })
}
