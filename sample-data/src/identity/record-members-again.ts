import { branchStage, type Stage } from '../stage.ts'
import { recordAgain } from './record-again.ts'
import { writeUnder } from './write-under.ts'

/** Further records of about a quarter of the people in planted groups. Their deeds stand under their first records all the same. */
export function recordMembersAgain(stage: Stage): void {
  const own = branchStage(stage, 'members again')
  const members = new Set(own.notes.groups.flatMap((cast) => [...cast.offenders, ...cast.victims]))
  for (const person of members) {
    if (!person.identified || !own.dice.chance(0.24)) continue
    for (const entry of recordAgain(own, person)) writeUnder(own, entry)
  }
}
