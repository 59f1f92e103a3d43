import { addDays, addMinutes, PERIOD } from '../calendar.ts'
import { drawGrading } from '../grading.ts'
import { as } from '../ledger.ts'
import { CLASSES } from '../presets/offences.ts'
import { HARBOUR } from '../source.ts'
import type { Stage } from '../stage.ts'
import { addMember, addMembers, beginDecoy } from './assemble-decoy.ts'

/** A driver who takes children to school for the council: one man, one car, many children. */
export function plantContractTaxi(stage: Stage): void {
  const run = beginDecoy(
    stage,
    'D05',
    'contract-taxi',
    'A licensed driver under council contract takes the children to school; a professional on every record.',
  )
  const { dice, ledger, world } = run
  const driver = addMember(run, { age: 52, sex: 'M', professional: true, occupation: 'taxi driver' })
  const children = addMembers(run, 12, () => ({ age: dice.whole(10, 15) }))
  const taxi = world.plates.draw(dice)
  const school = dice.pick(world.schools)
  run.things.push(taxi)
  run.places.push(school)
  ledger.link({ from: driver, to: taxi, type: 'drives', strength: 'confirmed', basis: 'fact', polarity: 'asserted' })
  for (const child of children)
    ledger.link({
      from: child,
      to: taxi,
      type: 'seen-in',
      since: addDays(PERIOD.first, dice.whole(5, 200)),
      strength: 'confirmed',
      basis: 'fact',
      polarity: 'asserted',
    })
  for (let n = 0; n < 6; n++) {
    const from = `${addDays(PERIOD.first, 12 + n * 50)}T08:25`
    run.events.push(
      ledger.event({
        type: 'sighting',
        source: HARBOUR,
        offence: CLASSES.sighting,
        from,
        reported: addMinutes(from, 30),
        at: school,
        unit: 'Neighbourhood West',
        summary: 'Children dropped at school gate by licensed vehicle.',
        parts: [...as('professional', [driver]), ...as('other', dice.some(children, 4))],
      }),
    )
  }
  run.reports.push(
    ledger.report({
      source: HARBOUR,
      submitted: addDays(PERIOD.first, 170),
      grading: drawGrading(dice, HARBOUR),
      unit: 'Neighbourhood West',
      text: `Neighbour has seen several children get into ${taxi.value} on school days.\nChecked with the council: school transport contract, driver licensed.`,
      mentions: [[driver, 'professional'], [taxi, ''], ...children.slice(0, 3).map((child) => [child, 'other'] as const)],
    }),
  )
}
