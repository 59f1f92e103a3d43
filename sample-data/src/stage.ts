import type { Dice } from './dice.ts'
import type { Ledger } from './ledger.ts'
import type { Notes } from './notes.ts'
import { createPerson, type Person } from './person.ts'
import { createPlace } from './place.ts'
import { PROFESSIONS } from './presets/recording.ts'
import type { World } from './world.ts'

/** What everybody who writes records needs: the district, the ledger, the notes, the dice, and the professionals who pass things on. */
export interface Stage {
  readonly world: World
  readonly ledger: Ledger
  readonly notes: Notes
  readonly dice: Dice
  readonly workers: readonly Person[]
}

/** The same stage with dice of its own. */
export function branchStage<T extends Stage>(stage: T, name: string): T {
  return { ...stage, dice: stage.dice.branch(name) }
}

/** Professionals who turn up on many records because it is their work to. */
export function hireWorkers(world: World, dice: Dice, count: number): Person[] {
  const offices = [createPlace(world.streets, dice, 'shop', 'HB'), ...world.schools]
  return Array.from({ length: count }, () =>
    createPerson(world, dice, {
      age: dice.whole(24, 62),
      professional: true,
      occupation: dice.pick(PROFESSIONS),
      home: dice.pick(offices),
      sex: dice.chance(0.6) ? 'F' : 'M',
    }),
  )
}
