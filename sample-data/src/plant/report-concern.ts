import { addDays, ageOn, anyDay, PERIOD } from '../calendar.ts'
import type { Report, Subject } from '../entries.ts'
import { drawConditions, drawGrading } from '../grading.ts'
import { nameOf, type Person } from '../person.ts'
import { nameOfPlace, type Place } from '../place.ts'
import { CONCERN_REPORTS } from '../presets/intelligence.ts'
import { CHILD_UNITS } from '../presets/recording.ts'
import { CARE, HARBOUR, NORTHVALE } from '../source.ts'
import { fill } from '../wording.ts'
import type { Cast } from './cast.ts'

/** What a concern may fix beforehand. */
export interface ConcernWishes {
  readonly on?: string
  readonly at?: Place
  readonly text?: string
  readonly grading?: Report['grading']
  readonly also?: readonly (readonly [subject: Subject, role: string])[]
}

/** A report that sees adults of a group with one of the children. */
export function reportConcern(cast: Cast, adults: readonly Person[], child: Person, wishes: ConcernWishes = {}): Report {
  const { dice, ledger, plan } = cast
  const source = dice.chance(0.15) ? CARE : plan.force === 'NV' ? NORTHVALE : HARBOUR
  const grading = wishes.grading ?? drawGrading(dice, source)
  const submitted = wishes.on ?? anyDay(dice, addDays(PERIOD.first, 10))
  const at = wishes.at ?? dice.pick(cast.places)
  const report = ledger.report({
    source,
    submitted,
    eventDate: dice.chance(0.7) ? addDays(submitted, -dice.whole(0, 9)) : '',
    grading,
    conditions: drawConditions(dice, grading),
    unit: source === CARE ? 'Referral Desk' : dice.pick(CHILD_UNITS),
    priority: dice.pick(['routine', 'routine', 'high', '']),
    text: wishes.text ?? tell(cast, adults, child, at, submitted),
    mentions: [...adults.map((adult) => [adult, 'person-of-concern'] as const), [child, 'at-risk-child'], [at, ''], ...(wishes.also ?? [])],
  })
  cast.reports.push(report)
  return report
}

/** An associate link between two adults, resting on a report. */
export function linkAssociates(cast: Cast, one: Person, other: Person, report: Report | undefined): void {
  const { dice, ledger } = cast
  ledger.link({
    from: one,
    to: other,
    type: 'associate',
    since: report?.submitted ?? anyDay(dice),
    strength: dice.weighted([
      ['confirmed', 40],
      ['unconfirmed', 45],
      ['tentative', 15],
    ]),
    basis: dice.chance(0.3) ? 'fact' : 'assessment',
    polarity: 'asserted',
    report,
  })
}

function tell(cast: Cast, adults: readonly Person[], child: Person, at: Place, on: string): string {
  const [name = '', other = 'another adult'] = adults.map((adult) => (adult.identified ? nameOf(adult) : adult.description))
  return fill(cast.dice.pick(CONCERN_REPORTS), {
    name,
    other,
    child: nameOf(child),
    age: String(ageOn(child.born, on)),
    place: nameOfPlace(at),
  })
}
