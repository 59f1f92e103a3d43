import type { Event, Report } from '../entries.ts'
import type { Decoy } from '../notes.ts'
import { createPerson, type Person, type Wishes } from '../person.ts'
import { createPlace, type Place } from '../place.ts'
import type { Premises } from '../presets/gazetteer.ts'
import { branchStage, type Stage } from '../stage.ts'
import type { Thing } from '../thing.ts'

/** A decoy while it is being told; its lists grow. */
export interface DecoyCast extends Stage, Decoy {
  readonly members: Person[]
  readonly places: Place[]
  readonly things: Thing[]
  readonly events: Event[]
  readonly reports: Report[]
}

/** Begins a decoy and enters it in the notes. */
export function beginDecoy(stage: Stage, id: string, shape: string, why: string): DecoyCast {
  const decoy = { id, shape, why, members: [], places: [], things: [], events: [], reports: [] }
  stage.notes.decoys.push(decoy)
  return { ...branchStage(stage, id), ...decoy }
}

/** A new member of a decoy. */
export function addMember(decoy: DecoyCast, wishes: Wishes): Person {
  const { world, dice, ledger } = decoy
  const home = wishes.home ?? createPlace(world.streets, dice, 'dwelling', 'HB')
  const person = createPerson(world, dice, { origin: 'planted', ...wishes, home })
  ledger.enter(person)
  decoy.members.push(person)
  return person
}

/** A new place of a decoy. */
export function addPlace(decoy: DecoyCast, premises: Premises): Place {
  const place = createPlace(decoy.world.streets, decoy.dice, premises, 'HB')
  decoy.ledger.enter(place)
  decoy.places.push(place)
  return place
}

/** Several new members of one making. */
export function addMembers(decoy: DecoyCast, count: number, wishes: () => Wishes): Person[] {
  return Array.from({ length: count }, () => addMember(decoy, wishes()))
}
