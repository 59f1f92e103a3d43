import { addDays, addMinutes, anyDay, PERIOD } from '../calendar.ts'
import { itemAt } from '../dice.ts'
import { drawGrading } from '../grading.ts'
import { as } from '../ledger.ts'
import { nameOf, drawSurname, type Person } from '../person.ts'
import { nameOfPlace } from '../place.ts'
import { CLASSES } from '../presets/offences.ts'
import { CARE, HARBOUR } from '../source.ts'
import type { Stage } from '../stage.ts'
import { addMember, addMembers, addPlace, beginDecoy, type DecoyCast } from './assemble-decoy.ts'

/** Many children and a few leaders at one club: sightings, seen-with links, and no harm. */
export function plantYouthClub(stage: Stage): void {
  const club = beginDecoy(
    stage,
    'D01',
    'youth-club',
    'Children and leaders meet at a club every week; leaders are professionals, nothing is alleged.',
  )
  const { dice, ledger } = club
  const hall = addPlace(club, 'youth-club')
  const leaders = addMembers(club, 3, () => ({ age: dice.whole(26, 58), professional: true, occupation: 'youth worker' }))
  const youths = addMembers(club, 19, () => ({ age: dice.whole(11, 16) }))
  for (let week = 0; week < 9; week++) {
    const from = `${addDays(PERIOD.first, 20 + week * 45)}T18:30`
    const there = dice.some(youths, dice.whole(6, 11))
    club.events.push(
      ledger.event({
        type: week % 3 === 0 ? 'meeting' : 'sighting',
        source: HARBOUR,
        offence: CLASSES.youthSession,
        from,
        reported: addMinutes(from, 120),
        at: hall,
        unit: 'Neighbourhood East',
        summary: 'Club session visited by neighbourhood officer. All in order.',
        parts: [...as('other', there), ...as('professional', [dice.pick(leaders)])],
      }),
    )
  }
  for (const youth of youths)
    ledger.link({
      from: youth,
      to: dice.pick(youths.filter((other) => other !== youth)),
      type: 'seen-with',
      since: anyDay(dice),
      strength: 'confirmed',
      basis: 'fact',
      polarity: 'asserted',
      event: dice.pick(club.events),
    })
  for (const leader of leaders) ledger.link({ from: leader, to: hall, type: 'works-at', strength: 'confirmed', basis: 'fact' })
}

/** Three generations with much to say to each other, and nothing to do with exploitation. */
export function plantLargeFamily(stage: Stage): void {
  const family = beginDecoy(
    stage,
    'D02',
    'large-family',
    'Relatives with family links and domestic incidents; no exploitation is alleged anywhere.',
  )
  const { dice, ledger } = family
  const surname = drawSurname(dice)
  const homes = [addPlace(family, 'dwelling'), addPlace(family, 'dwelling'), addPlace(family, 'flat')]
  const ages = [71, 69, 48, 46, 43, 41, 38, 22, 19, 16, 14, 13, 10, 8, 5]
  const kin = ages.map((age) => addMember(family, { age, surname, home: dice.pick(homes) }))
  for (const [n, person] of kin.entries())
    for (const other of kin.slice(n + 1))
      if (dice.chance(0.5))
        ledger.link({ from: person, to: other, type: 'family', strength: 'confirmed', basis: 'fact', polarity: 'asserted' })
  for (let n = 0; n < 8; n++) {
    const [suspect, victim] = [itemAt(kin, (n % 4) * 2), itemAt(kin, (n % 4) * 2 + 1)]
    const from = `${anyDay(dice)}T21:15`
    family.events.push(
      ledger.event({
        type: 'incident',
        source: HARBOUR,
        offence: CLASSES.domestic,
        from,
        reported: addMinutes(from, 15),
        at: suspect.home,
        unit: 'Response South',
        flags: ['da'],
        summary: 'Argument between relatives. Both spoken to. No offences.',
        parts: [...as('suspect', [suspect]), ...as('victim', [victim])],
      }),
    )
  }
}

/** One class of a school: classmates linked to each other by the school's own list. */
export function plantSchoolClass(stage: Stage): void {
  const group = beginDecoy(stage, 'D03', 'school-class', 'Pupils of one class, linked because a school list was recorded.')
  const { dice, ledger, world } = group
  const [school = dice.pick(world.schools)] = world.schools
  group.places.push(school)
  const pupils = addMembers(group, 26, () => ({ age: 13, school: school.name }))
  const teacher = addMember(group, { age: 39, professional: true, occupation: 'teacher' })
  for (const [n, pupil] of pupils.entries())
    for (const other of pupils.slice(n + 1, n + 5))
      ledger.link({ from: pupil, to: other, type: 'classmate', strength: 'confirmed', basis: 'fact', polarity: 'asserted' })
  const from = `${addDays(PERIOD.first, 140)}T10:20`
  group.events.push(
    ledger.event({
      type: 'meeting',
      source: CARE,
      offence: CLASSES.meeting,
      from,
      reported: addMinutes(from, 90),
      at: school,
      unit: 'Schools Liaison',
      summary: 'Online safety talk to class. Register of those present attached.',
      parts: [...as('other', pupils), ...as('professional', [teacher])],
    }),
  )
}

/** A children's home: residents and staff share an address, and episodes begin there. */
export function addResidents(home: DecoyCast): { readonly residents: readonly Person[]; readonly staff: readonly Person[] } {
  const { dice, ledger } = home
  const house = addPlace(home, 'childrens-home')
  const residents = addMembers(home, 6, () => ({ age: dice.whole(12, 15), lookedAfter: true, home: house }))
  const staff = addMembers(home, 9, () => ({ age: dice.whole(23, 60), professional: true, occupation: 'residential worker', home: house }))
  for (const worker of staff)
    ledger.link({ from: worker, to: house, type: 'works-at', strength: 'confirmed', basis: 'fact', polarity: 'asserted' })
  for (const child of residents)
    ledger.link({ from: child, to: house, type: 'lives-at', strength: 'confirmed', basis: 'fact', polarity: 'asserted' })
  for (let n = 0; n < 6; n++) {
    const [child, worker] = [dice.pick(residents), dice.pick(staff)]
    const report = ledger.report({
      source: CARE,
      submitted: anyDay(dice),
      grading: drawGrading(dice, CARE),
      unit: 'Residential',
      text: `${nameOf(worker)} reports that a resident came back late to ${nameOfPlace(house)} and was safe and well.`,
      mentions: [
        [child, 'at-risk-child'],
        [worker, 'professional'],
        [house, ''],
      ],
    })
    home.reports.push(report)
  }
  return { residents, staff }
}
