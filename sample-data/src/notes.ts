import type { Episode, Event, Exhibit, Flag, Link, Report } from './entries.ts'
import type { Person } from './person.ts'
import type { Place } from './place.ts'
import type { Premises } from './presets/gazetteer.ts'
import type { Thing } from './thing.ts'

/** What may join the people of a group in the records. */
type Bond = 'co-offending' | 'shared-victim' | 'association' | 'vehicle' | 'phone' | 'household'

/** A group to be planted: its shape, its size, and how well the records say what it is. */
export interface GroupPlan {
  readonly id: string
  readonly shape: string
  readonly title: string
  /** Whether any record says that it is a group. */
  readonly recorded: boolean
  readonly findableBy: readonly Bond[]
  readonly offenders: number
  readonly victims: number
  readonly premises: readonly Premises[]
  readonly force: 'HB' | 'NV'
  /** Share of its events and children that bear an exploitation marker. */
  readonly marked: number
  readonly note: string
}

/** A planted group: the true people and what was recorded of them. The lists grow as the story is told. */
export interface PlantedGroup {
  readonly plan: GroupPlan
  readonly offenders: Person[]
  readonly victims: Person[]
  readonly places: Place[]
  readonly things: Thing[]
  readonly events: Event[]
  readonly reports: Report[]
}

/** Something that looks like a group and is not one. */
export interface Decoy {
  readonly id: string
  readonly shape: string
  readonly why: string
  readonly members: readonly Person[]
  readonly places: readonly Place[]
  readonly things: readonly Thing[]
  readonly events: readonly Event[]
  readonly reports: readonly Report[]
}

/** Something the records are known to show, with the exact figure. */
export interface Finding {
  readonly kind: string
  readonly statement: string
  readonly about: readonly (Person | Place | Thing | Event | Report | Episode | Exhibit | Flag | Link)[]
  readonly expected: Readonly<Record<string, string | number>>
}

/** What was planted. */
export interface Notes {
  readonly groups: PlantedGroup[]
  readonly decoys: Decoy[]
  readonly findings: Finding[]
}
