import type { EntityKind } from '../../model/id.ts'
import type { LinkModel } from '../../model/link-model.ts'
import type { Weight } from '../linkage/weigh.ts'

/** Why an id stands for the thing it stands for. */
export type IdentityHow = 'same-id' | 'judgement' | 'linked'

/** Two ids held to be one thing, or to be looked at by a person: an assessment, made by weight. */
export interface IdentityPair {
  readonly kind: EntityKind
  /** Keys, the left one first in text order. */
  readonly left: string
  readonly right: string
  readonly band: 'link' | 'review'
  readonly weight: Weight
  /** 0 to 1. */
  readonly probability: number
  /** Why a pair that weighs enough for a link is none. */
  readonly heldBy?: 'repair' | 'judgement'
}

/** Ids that stand for one thing by the word of a person. */
export interface JudgedPair {
  readonly kind: EntityKind
  readonly left: string
  readonly right: string
}

/** How the things of one kind were linked. */
export interface KindLinkage {
  readonly kind: EntityKind
  readonly model: LinkModel
  /** log2 of the odds that two things drawn at random are one. */
  readonly prior: number
}

/** Which ids stand for one thing, and why. */
export interface Identities {
  /** By kind, then left, then right. */
  readonly pairs: readonly IdentityPair[]
  readonly judged: readonly JudgedPair[]
  readonly kinds: readonly KindLinkage[]
  /** What could not be compared or told, in sentences. */
  readonly notices: readonly IdentityNotice[]
}

/** What linkage left out, or could not tell. */
export interface IdentityNotice {
  readonly code: string
  readonly message: string
}
