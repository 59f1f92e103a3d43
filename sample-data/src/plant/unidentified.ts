import type { Person } from '../person.ts'
import { createPerson } from '../person.ts'
import type { Stage } from '../stage.ts'
import { recordAftermath } from './aftermath.ts'
import type { GroupPlan } from '../notes.ts'
import { castGroup, type Cast } from './cast.ts'
import { offendTogether } from './co-offending.ts'

/** A group of whom two have never been identified: they stand in the records by what they looked like. */
export function plantUnidentified(stage: Stage, plan: GroupPlan): Cast {
  const unknown = [
    'Unknown male, driver of silver hatchback, about 30, beard',
    'Unknown male known as "Taz", about 25, tall, dark jacket',
  ].map((description) => createUnknown(stage, description))
  const cast = castGroup(stage, plan, { offenders: unknown })
  offendTogether(cast)
  recordAftermath(cast)
  return cast
}

function createUnknown(stage: Stage, description: string): Person {
  return createPerson(stage.world, stage.dice, {
    origin: 'planted',
    identified: false,
    forenames: '',
    surname: 'UNKNOWN',
    sex: 'M',
    born: '',
    bornBasis: '',
    phone: '',
    occupation: '',
    email: '',
    description,
    aliases: description.includes('Taz') ? ['Taz'] : [],
  })
}
