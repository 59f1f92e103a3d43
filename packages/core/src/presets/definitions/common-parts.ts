import type { Role } from '../roles.ts'
import type { Conduct, Connection } from './definition.ts'

/** Roles of offenders, those who help among them. */
export const OFFENDERS_AND_FACILITATORS: readonly Role[] = [
  'suspect',
  'named-suspect',
  'arrested',
  'charged',
  'convicted',
  'person-of-concern',
  'facilitator',
]

/** Roles of those suspected of an offence itself. */
export const SUSPECTS: readonly Role[] = ['suspect', 'named-suspect', 'arrested', 'charged', 'convicted']

/** Roles of those harmed, or feared to be. */
export const HARMED: readonly Role[] = ['victim', 'suspected-victim', 'at-risk-child']

/** Any way of knowing or being associated with one another. */
export const ANY_CONNECTION: readonly Connection[] = [
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
]

/** Signs of the sexual exploitation of a child; no exchange is asked for. */
export const EXPLOITATION: readonly Conduct[] = ['sexual-offence', 'exploitation-offence', 'exploitation-flag', 'exploitation-text']
