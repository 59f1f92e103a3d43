import { itemAt } from '../dice.ts'
import type { Stage } from '../stage.ts'
import { recordAftermath } from './aftermath.ts'
import type { GroupPlan } from '../notes.ts'
import { castGroup, type Cast } from './cast.ts'
import { dayInTurn } from './plan-ring.ts'
import { recordOffence } from './record-offence.ts'
import { linkAssociates, reportConcern } from './report-concern.ts'

/** A group without one shared offence: intelligence ties its members to each other and, one by one, to children. */
export function plantAssociation(stage: Stage, plan: GroupPlan): Cast {
  const cast = castGroup(stage, plan)
  associate(cast)
  // each child has told of one adult only
  for (const [n, child] of cast.victims.entries())
    recordOffence(cast, { on: dayInTurn(cast.dice, n, cast.victims.length), suspects: [itemAt(cast.offenders, n)], victims: [child] })
  recordAftermath(cast)
  return cast
}

/** Associate links round the ring of offenders and across it, each with the report it rests on, which also names a child. */
export function associate(cast: Cast): void {
  const { dice, offenders, victims, ledger } = cast
  const count = offenders.length
  const pairs = offenders.flatMap((_, n) => [[n, (n + 1) % count] as const, ...(dice.chance(0.5) ? [[n, (n + 2) % count] as const] : [])])
  for (const [n, [one, other]] of pairs.entries()) {
    const child = itemAt(victims, n % victims.length)
    const [first, second] = [itemAt(offenders, one), itemAt(offenders, other)]
    const report = reportConcern(cast, [first, second], child, { on: dayInTurn(dice, n, pairs.length) })
    linkAssociates(cast, first, second, report)
    ledger.link({
      from: dice.pick([first, second]),
      to: child,
      type: 'seen-with',
      since: report.submitted,
      strength: dice.pick(['confirmed', 'unconfirmed']),
      basis: 'fact',
      polarity: 'asserted',
      report,
    })
  }
}
