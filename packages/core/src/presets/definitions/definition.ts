import type { Role } from '../roles.ts'

export const CONNECTIONS = [
  'co-event',
  'shared-victim',
  'recorded-association',
  'family',
  'shared-report',
  'shared-vehicle',
  'comms',
  'shared-address',
  'shared-location',
  'shared-object',
] as const
/** A way in which two offenders are connected by records. */
export type Connection = (typeof CONNECTIONS)[number]

export const CONDUCTS = [
  'sexual-offence',
  'exploitation-offence',
  'abuse-offence',
  'any-offence',
  'exploitation-flag',
  'exploitation-text',
  'coercion-text',
] as const
/** A recorded sign of what was done: the class of an offence, a flag, the words of an account. */
export type Conduct = (typeof CONDUCTS)[number]

export const SETTINGS = ['community', 'online', 'familial', 'institutional'] as const
/** Where harm happens, as far as places and kinship say. */
export type Setting = (typeof SETTINGS)[number]

/** What somebody takes a group to be, as conditions on records. What is left out is not asked. */
export interface Definition {
  readonly id: string
  readonly version: string
  readonly title: string
  /** What it asks, in our words. */
  readonly asks: string
  readonly source: DefinitionSource
  readonly offenders: {
    readonly min: number
    /** Whether a person counts whom nobody has identified. */
    readonly countUnidentified: boolean
    /** Whole years at the event. */
    readonly minAge?: number | undefined
    readonly maxAge?: number | undefined
    readonly roles: readonly Role[]
  }
  readonly victims: {
    /** 0 asks for no victim. */
    readonly min: number
    /** Whole years at the event. */
    readonly minAge?: number | undefined
    readonly maxAgeExclusive?: number | undefined
    readonly roles: readonly Role[]
  }
  /** What connects the offenders: any of these, all along a network or in one event. */
  readonly connection?: { readonly within: 'network' | 'one-event'; readonly anyOf: readonly Connection[] } | undefined
  readonly conduct: { readonly anyOf: readonly Conduct[] }
  /** How the child was brought to it: any of these. */
  readonly means?: { readonly anyOf: readonly Conduct[] } | undefined
  /** Settings it leaves out: not met where they hold most events. */
  readonly setting?: { readonly exclude: readonly Setting[] } | undefined
  /** Within how many days enough offenders must stand in its events and reports. */
  readonly windowDays?: number | undefined
  readonly evidence: {
    /** The least events and reports that show it. */
    readonly minOccasions: number
    readonly countSuspectedFalse: boolean
  }
  /** What no record can tell: a person has to. */
  readonly judged?: readonly JudgedClause[] | undefined
}

/** A condition that a person has to judge. */
export interface JudgedClause {
  readonly clause: string
  /** Goes on from "A person has to say whether". */
  readonly question: string
}

/** Where a definition is from, and whether its wording was checked against that. */
interface DefinitionSource {
  readonly title: string
  readonly year?: number | undefined
  readonly url?: string | undefined
  readonly verified: boolean
  /** What was not checked, or is our reading. */
  readonly note?: string | undefined
}
