import { addMinutes, anyDay } from '../calendar.ts'
import { as } from '../ledger.ts'
import { recordEpisodes, USUAL_RISKS } from '../missing.ts'
import { CLASSES } from '../presets/offences.ts'
import { CARE, HARBOUR } from '../source.ts'
import type { Stage } from '../stage.ts'
import { beginDecoy } from './assemble-decoy.ts'
import { addResidents } from './community.ts'

/** A children's home with its staff: the staff report every episode and so stand beside every child. */
export function plantCareHome(stage: Stage): void {
  const home = beginDecoy(
    stage,
    'D04',
    'care-home',
    'Residents and staff share an address and many records; staff are professionals who report.',
  )
  const { dice, ledger } = home
  const { residents, staff } = addResidents(home)
  for (const child of residents)
    recordEpisodes(home, child, dice.whole(2, 7), {
      missingFrom: "children's home",
      places: home.places,
      companions: [],
      risks: USUAL_RISKS,
    })
  for (let n = 0; n < 10; n++) {
    const from = `${anyDay(dice)}T22:${dice.pick(['05', '25', '50'])}`
    home.events.push(
      ledger.event({
        type: 'call',
        source: HARBOUR,
        offence: CLASSES.concern,
        from,
        reported: from,
        at: home.places[0],
        unit: 'Missing Persons',
        summary: 'Staff report that a resident is late back. Returned within the hour.',
        parts: [...as('at-risk-child', [dice.pick(residents)]), ...as('professional', [dice.pick(staff)])],
      }),
    )
  }
  const from = `${anyDay(dice)}T11:00`
  home.events.push(
    ledger.event({
      type: 'meeting',
      source: CARE,
      offence: CLASSES.meeting,
      from,
      reported: addMinutes(from, 60),
      at: home.places[0],
      unit: 'Referral Desk',
      summary: 'Yearly review of the home.',
      parts: as('professional', staff),
    }),
  )
}
