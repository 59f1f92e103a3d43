import { OFFENDER_ROLES, VICTIM_ROLES, type Role } from '../roles.ts'
import { CONNECTIONS, type Conduct, type Connection } from './definition.ts'

/** Roles of offenders, those who help among them. */
export const OFFENDERS_AND_FACILITATORS: readonly Role[] = [...OFFENDER_ROLES]

/** Roles of those suspected of an offence itself. */
export const SUSPECTS: readonly Role[] = ['suspect', 'named-suspect', 'arrested', 'charged', 'convicted']

/** Roles of those harmed, or feared to be. */
export const HARMED: readonly Role[] = [...VICTIM_ROLES]

/** Any way of knowing or being associated with one another. */
export const ANY_CONNECTION: readonly Connection[] = CONNECTIONS

/** Signs of the sexual exploitation of a child; no exchange is asked for. */
export const EXPLOITATION: readonly Conduct[] = ['sexual-offence', 'exploitation-offence', 'exploitation-flag', 'exploitation-text']
