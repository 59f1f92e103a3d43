import type { PersonPlace } from '../graph/person-places.ts'
import type { PersonCategory } from '../graph/standing.ts'
import type { PartialDate } from '../model/partial-date.ts'
import type { Csr } from '../kernels/csr.ts'
import type { Communities } from './find-communities.ts'

/** A community worth a look: a lead until a person decides. All numbers are entity numbers unless said otherwise. */
export interface Group {
  /** Made of the members' ids, so that the same people have the same group id in every run; or that of the group of a previous case which it continues. */
  readonly id: string
  /** Members and the victims of its events; victims first, then both, offenders, others; by number within. */
  readonly people: readonly GroupPerson[]
  /** Victims known to have been under 18 at an event of the group, or recorded as children at risk. */
  readonly children: readonly number[]
  /** Victims who may have been: those above, and those whose age then is not known. */
  readonly possibleChildren: readonly number[]
  readonly events: readonly number[]
  readonly locations: readonly number[]
  /** Which of its people were at which of them. */
  readonly personPlaces: readonly PersonPlace[]
  /** Vehicles, phones and other objects linked to two or more of its people. */
  readonly objects: readonly number[]
  /** Reports that mention two or more of its people. */
  readonly reports: readonly number[]
  /** Numbers into the graph's ties: those between two members. */
  readonly ties: readonly number[]
  /** Numbers into the graph's grounds: those that make its ties. */
  readonly grounds: readonly number[]
  /** The mean of its members' co-membership, 0 to 1. */
  readonly stability: number
  readonly firstDate: PartialDate | undefined
  readonly lastDate: PartialDate | undefined
  /** Numbers of the records that hold it: the evidence of its ties, and of the part each of its people had in its events. */
  readonly evidence: readonly number[]
}

export const MEMBERSHIPS = ['core', 'likely', 'fringe'] as const
/** How sure a membership is, by the share of the group that stays with somebody when what was recorded is drawn again: from 0.7, from 0.4, below. */
export type Membership = (typeof MEMBERSHIPS)[number]

export interface GroupPerson {
  readonly entity: number
  /** What this person is to this group, by its events alone. */
  readonly category: PersonCategory
  /** Whether ties make this person a member; the victims of its events are in the group without being members. */
  readonly isMember: boolean
  /** Members only. */
  readonly membership: Membership | undefined
  /** Members only: 0 to 1. A measure of stability, not a probability. */
  readonly coMembership: number | undefined
  /** Whether this is another community than the one they are foremost in. */
  readonly isShared: boolean
  readonly events: readonly number[]
}

/** The groups of a case and the communities they were taken from. */
export interface Groups {
  /** Most children harmed first, then most people, then by id. */
  readonly list: readonly Group[]
  readonly communities: Communities
  /** The weighted graph of ties that communities were found in, and the entity number of each of its nodes. */
  readonly csr: Csr
  readonly tied: readonly number[]
}
