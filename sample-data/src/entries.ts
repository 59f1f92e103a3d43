import type { Person } from './person.ts'
import type { Place } from './place.ts'
import type { OffenceClass } from './presets/offences.ts'
import type { Source } from './source.ts'
import type { Thing } from './thing.ts'

/** One row about a true person, place or object: what it says, and how that differs from the first row about them. */
export interface Entry<T extends Person | Place | Thing> {
  readonly kind: T['kind']
  readonly of: T
  readonly says: T
  readonly source: Source
  /** Blank for the first row about somebody or something. */
  readonly variation: string
}

/** Somebody named by a row: the person (their first row), or one particular row about them. */
export type Named<T extends Person | Place | Thing> = T | Entry<T>

/** Somebody's part in an event. */
export interface Part {
  readonly who: Named<Person>
  readonly role: string
  readonly from: string
  readonly to: string
}

/** A recorded event with everybody in it. */
export interface Event {
  readonly kind: 'event'
  readonly type: 'offence' | 'incident' | 'custody' | 'stop' | 'sighting' | 'meeting' | 'call' | 'other'
  readonly source: Source
  readonly offence: OffenceClass
  readonly from: string
  readonly to: string
  readonly reported: string
  readonly at: Named<Place> | undefined
  readonly placeText: string
  readonly flags: readonly string[]
  readonly outcome: string
  readonly outcomeOn: string
  readonly unit: string
  readonly accreditation: string
  readonly method: string
  readonly summary: string
  readonly parts: readonly Part[]
}

/** A grading as it stands in the export: joined in one column, or split over three. */
export interface Grading {
  readonly joined: string
  readonly split: readonly [source: string, information: string, handling: string]
}

/** Anything a link, mention or flag may speak of. */
export type Subject = Named<Person> | Named<Place> | Named<Thing> | Event | Report

/** A graded report with everything it mentions. */
export interface Report {
  readonly kind: 'report'
  readonly source: Source
  readonly submitted: string
  readonly eventDate: string
  readonly grading: Grading
  readonly conditions: string
  /** The report this one only passes on. */
  readonly derivedFrom: Report | undefined
  readonly unit: string
  readonly priority: string
  readonly text: string
  readonly mentions: readonly (readonly [subject: Subject, role: string])[]
}

/** A tie between two things, as one row says it. */
export interface Link {
  readonly kind: 'link'
  readonly from: Subject
  readonly to: Subject
  readonly type: string
  readonly since: string
  readonly until: string
  readonly strength: '' | 'confirmed' | 'unconfirmed' | 'tentative'
  readonly basis: '' | 'fact' | 'assessment'
  readonly polarity: '' | 'asserted' | 'ruled-out'
  readonly report: Report | undefined
  readonly event: Event | undefined
}

/** A time somebody was missing. */
export interface Episode {
  readonly kind: 'episode'
  readonly who: Named<Person>
  readonly source: Source
  readonly from: string
  readonly returned: string
  readonly missingFrom: string
  readonly foundAt: Place | undefined
  readonly foundWith: readonly Person[]
  readonly risk: string
  readonly rationale: string
  readonly interviewOffered: string
  readonly interviewOn: string
  readonly interviewSummary: string
}

/** Something seized. */
export interface Exhibit {
  readonly kind: 'exhibit'
  readonly event: Event
  readonly sort: string
  readonly seized: string
  readonly submitted: string
  readonly examined: string
  readonly result: string
}

/** Something done about somebody. */
export interface Action {
  readonly kind: 'action'
  readonly event: Event | undefined
  readonly source: Source
  readonly sort: string
  readonly subject: Person | undefined
  readonly child: Person | undefined
  readonly issued: string
  readonly expires: string
  readonly status: string
}

/** A marker set on something. */
export interface Flag {
  readonly kind: 'flag'
  readonly on: Subject
  readonly sort: string
  readonly set: string
  readonly unit: string
  readonly reviewed: string
  readonly due: string
}
