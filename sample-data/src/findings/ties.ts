import { addDays, PERIOD } from '../calendar.ts'
import { itemAt } from '../dice.ts'
import { createPerson, nameOf, type Person } from '../person.ts'
import { createPlace } from '../place.ts'
import { HARBOUR } from '../source.ts'
import type { Stage } from '../stage.ts'
import { findCast } from './find-cast.ts'

/** A man tied to a group by nothing but suspected-false intelligence, and another whose tie was looked into and ruled out. */
export function plantTies(stage: Stage): void {
  plantWeakTie(stage)
  plantRuledOutTie(stage)
}

function plantWeakTie(stage: Stage): void {
  const cast = findCast(stage, 'G01')
  const man = createBystander(stage)
  const member = itemAt(cast.offenders, 0)
  const submitted = addDays(PERIOD.first, 210)
  const report = stage.ledger.report({
    source: HARBOUR,
    submitted,
    grading: { joined: '3EC', split: ['', '', ''] },
    conditions: 'A1 S1',
    unit: 'Neighbourhood West',
    text: `Anonymous call: ${nameOf(man)} "is in with" ${nameOf(member)}. Caller has made the same claim about other neighbours.`,
    mentions: [
      [man, 'person-of-concern'],
      [member, 'person-of-concern'],
    ],
  })
  const link = stage.ledger.link({
    from: man,
    to: member,
    type: 'associate',
    since: submitted,
    strength: 'tentative',
    basis: 'assessment',
    polarity: 'asserted',
    report,
  })
  stage.notes.findings.push({
    kind: 'weakly-graded-tie',
    statement: 'The only tie of this man to group G01 is a link that rests on one report graded suspected false.',
    about: [man, member, report, link],
    expected: { reports: 1, grading: '3EC' },
  })
}

function plantRuledOutTie(stage: Stage): void {
  const cast = findCast(stage, 'G03')
  const man = createBystander(stage)
  const member = itemAt(cast.offenders, 1)
  const submitted = addDays(PERIOD.first, 305)
  const report = stage.ledger.report({
    source: HARBOUR,
    submitted,
    grading: { joined: '1/A/P', split: ['', '', ''] },
    unit: 'Exploitation Team',
    text: `Enquiries show that ${nameOf(man)} is not the man seen with ${nameOf(member)}. He was at work at the time; employer confirms.`,
    mentions: [
      [man, 'other'],
      [member, 'person-of-concern'],
    ],
  })
  const link = stage.ledger.link({
    from: man,
    to: member,
    type: 'associate',
    since: submitted,
    strength: 'confirmed',
    basis: 'fact',
    polarity: 'ruled-out',
    report,
  })
  stage.notes.findings.push({
    kind: 'ruled-out-tie',
    statement: 'A tie to a member of group G03 was looked into and ruled out; it must join nobody.',
    about: [man, member, report, link],
    expected: { polarity: 'ruled-out' },
  })
}

function createBystander(stage: Stage): Person {
  const { dice, world } = stage
  return createPerson(world, dice, {
    origin: 'planted',
    sex: 'M',
    age: dice.whole(24, 50),
    home: createPlace(world.streets, dice, 'dwelling', 'HB'),
  })
}
