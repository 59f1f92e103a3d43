import type { PairEffect } from '../findings/identities/derive-effects.ts'
import type { PersonCategory } from '../graph/standing.ts'
import type { EntityId, EntityKind } from '../model/id.ts'
import type { CaseDefinition, CaseGroup } from './case-group.ts'

export { EDGE_KINDS, type EdgeKind } from '../graph/edges.ts'
export { PAIR_EFFECTS, type PairEffect } from '../findings/identities/derive-effects.ts'
export { CHILD_TIE_REASONS, TIE_REASONS, type ChildTieReason, type TieReason } from '../graph/ground.ts'
export { MEMBERSHIPS, type Membership } from '../groups/group.ts'
export { WEAK_KINDS, type WeakKind } from '../groups/explain/weak-points.ts'
export { VERDICTS, type Verdict } from '../model/verdict.ts'
export { GRADE_VIEWS } from '../presets/grade-views.ts'
export { PERSON_CATEGORIES, type PersonCategory } from '../graph/standing.ts'

export type * from './case-group.ts'

export const CASE_FORMAT = 'weft-case'
export const CASE_VERSION = 3

/**
 * The case file: the one versioned document that the viewer, the reports and other programs read.
 *
 * Lists are numbered from 0 in canonical order, which the order of input rows and files does not change; entities,
 * edges, ties, records and rows refer to each other by those numbers. Wide lists are stored as columns of one length.
 */
export interface CaseFile {
  readonly format: typeof CASE_FORMAT
  readonly version: typeof CASE_VERSION
  /** What the case is called; the input folder's name unless set. */
  readonly title: string
  /** Why the data was brought together; '' where the configuration does not say. */
  readonly purpose: string
  /** The protective marking that every view and output bears. */
  readonly marking: string
  /** The ISO day to which ages are counted: set, or the newest date in the data that is not in its future. */
  readonly asAt: string
  /** Every setting of the run that can change a result, as resolved. */
  readonly settings: unknown
  readonly counts: CaseCounts
  readonly sources: CaseSources
  /** By kind (person, event, location, object, report), then id. */
  readonly entities: readonly CaseEntity[]
  /** Which ids were held to be one thing, or may be: always an assessment, stored apart from the records. */
  readonly identities: CaseIdentities
  readonly edges: CaseEdges
  readonly ties: CaseTies
  /** Of children who share an offender, an object or a place, or were missing together; they make no group by themselves. */
  readonly childTies: CaseTies
  readonly communities: CaseCommunities
  /** What groups were held against; shipped ones first, then those of the configuration. */
  readonly definitions: readonly CaseDefinition[]
  /** Most children harmed first, then most people. */
  readonly groups: readonly CaseGroup[]
  /** How the measures of members came about. */
  readonly measures: CaseMeasureAccount
  readonly layout: CaseLayout
  /** What the analysis left out or could not tell, in sentences. */
  readonly notices: readonly CaseNotice[]
}

export interface CaseCounts {
  /** Persons who are not professionals. */
  readonly persons: number
  readonly professionals: number
  readonly events: number
  /** Events by event kind. */
  readonly eventKinds: Readonly<Record<string, number>>
  readonly locations: number
  readonly objects: number
  readonly reports: number
  readonly involvements: number
  readonly links: number
  readonly mentions: number
  readonly rows: { readonly read: number; readonly accepted: number; readonly rejected: number }
}

/** The source rows, word for word, and the records made of them. */
export interface CaseSources {
  readonly files: readonly { readonly name: string; readonly columns: readonly string[] }[]
  /** One entry a row: number of its file, line in that file (from 1), cells as text. */
  readonly rows: { readonly file: readonly number[]; readonly line: readonly number[]; readonly cells: readonly (readonly string[])[] }
  /** How the columns of a file make a record: for each field of the kind, the positions of the columns that feed it. */
  readonly shapes: readonly CaseShape[]
  /** One entry a record: number of its row, number of its shape. */
  readonly records: { readonly row: readonly number[]; readonly shape: readonly number[] }
}

export interface CaseShape {
  readonly file: number
  readonly kind: string
  readonly fields: Readonly<Record<string, readonly number[]>>
}

export interface CaseEntity {
  readonly id: EntityId
  readonly kind: EntityKind
  /** The id that the exports give it; of several, the first in text order. */
  readonly key: string
  /** Every id that stands for it, in text order, where there is more than one. */
  readonly keys?: readonly string[]
  /** For each of `records` the place in `keys` of the id that it gives, where there is more than one. */
  readonly keyOfRecord?: readonly number[]
  /** A person's name, a place's address, an object's value; the key where nothing better is known. */
  readonly label: string
  /** Stands in place of the label, and of every name, until a person decides to reveal it; present for victims, children and their homes. */
  readonly cipher?: string
  /** event: offence, custody, ...; object: phone, vehicle, ...; location: premises type. */
  readonly type?: string
  /** The earliest date known of an event or report. */
  readonly date?: string
  /** Persons only. */
  readonly category?: PersonCategory
  /** Persons only: under 18 at some recorded event, or at the as-at date. */
  readonly child?: true
  readonly professional?: true
  /** An unidentified person ("unknown male"). */
  readonly unidentified?: true
  /** Named by a record but defined by none. */
  readonly undefinedInData?: true
  /** The records that speak of this entity itself. */
  readonly records: readonly number[]
}

/** What was found of ids that may stand for one thing. */
export interface CaseIdentities {
  /** By kind, then left, then right. */
  readonly pairs: readonly CaseIdentityPair[]
  /** Pairs of ids that a person holds to be one. */
  readonly judged: readonly { readonly kind: EntityKind; readonly left: string; readonly right: string }[]
}

/** Two ids, by weight held to be one (`link`), or to be looked at by a person (`review`). */
export interface CaseIdentityPair {
  readonly kind: EntityKind
  readonly left: string
  readonly right: string
  readonly band: 'link' | 'review'
  /** Why a pair that weighs enough for a link is none: its cluster was taken apart, or a person could not tell. */
  readonly heldBy?: 'repair' | 'judgement'
  /** What deciding of it would change. */
  readonly effect: PairEffect
  /** 0 to 1. */
  readonly probability: number
  /** Bits: log2 of the odds that the two are one. The sum of the prior, the parts and what lookalikes take off. */
  readonly weight: number
  /** Before anything is compared. */
  readonly prior: number
  /** Comparisons that say something. */
  readonly parts: readonly CaseWeightPart[]
  /** What is taken off since others agree so too, 0 or less, and who they are: kin, twins, neighbours. */
  readonly lookalikes?: { readonly name: string; readonly weight: number }
}

/** What one comparison adds to a match weight. */
export interface CaseWeightPart {
  readonly comparison: string
  readonly level: string
  /** Bits, by the level alone. */
  readonly weight: number
  /** Bits that the rarity of the shared value adds or takes, and how many things share it. */
  readonly frequencyWeight?: number
  readonly things?: number
}

/** Recorded edges between entities. One entry an edge; the same two entities with another kind or type make another edge. */
export interface CaseEdges {
  readonly from: readonly number[]
  readonly to: readonly number[]
  /** Number into EDGE_KINDS. */
  readonly kind: readonly number[]
  /** Number into `types`: the role of an involvement, the type of a link. */
  readonly type: readonly number[]
  readonly types: readonly string[]
  /** ISO date, '' where unknown. */
  readonly date: readonly string[]
  /** Numbers of the edges that are ruled out, ascending: shown, but no tie rests on them. */
  readonly ruledOut: readonly number[]
  /** The records each edge rests on; never empty. */
  readonly evidence: readonly (readonly number[])[]
}

/** Ties between persons made by projection: always an assessment, never a fact. One entry a tie and reason. */
export interface CaseTies {
  readonly a: readonly number[]
  readonly b: readonly number[]
  /** Number into TIE_REASONS, of children into CHILD_TIE_REASONS. */
  readonly reason: readonly number[]
  /** Sum of 1/(k-1) over what k offenders share (Newman 2001); for association, 1. */
  readonly weight: readonly number[]
  /** The events, people, reports, objects or places that make the tie, as entity numbers; empty for association. */
  readonly through: readonly (readonly number[])[]
  readonly evidence: readonly (readonly number[])[]
}

/** How communities were looked for. */
export interface CaseCommunities {
  /** leiden or louvain. */
  readonly algorithm: string
  /** cpm or modularity, as set. */
  readonly objective: string
  /** As set: a number, or auto, by which each component has its own. */
  readonly resolution: number | 'auto'
  readonly seed: number
  readonly count: number
  /** Modularity of the partition over all ties at resolution 1 (Newman & Girvan 2004); 0 where there is no tie. */
  readonly modularity: number
  /** The larger sets of people whom ties join, directly or through each other. */
  readonly components: readonly CaseComponent[]
}

/** How a large component was looked at, and what else could have been found in it. */
export interface CaseComponent {
  readonly people: number
  readonly ties: number
  /** cpm: the people of a group are tied at a density of the resolution at least; modularity: parted as long as it plainly falls apart. */
  readonly objective: string
  readonly resolution: number
  /** Every resolution of cpm that was tried, how many communities it gives, and what these tell less what it costs to say them. */
  readonly tried: readonly {
    readonly resolution: number
    readonly count: number
    /** In nats: differences are logarithms of odds. */
    readonly information: number
    /** Variation of information to the next resolution, in nats. */
    readonly change?: number
  }[]
}

/** How members were measured: among how many tied persons, and what was estimated. */
export interface CaseMeasureAccount {
  readonly persons: number
  readonly ties: number
  /** Whether betweenness is an estimate, and from how many persons as sources. */
  readonly betweenness: { readonly isSampled: boolean; readonly sources: number }
  /** In how many worlds of each kind of loss ranks were taken again; 0 for none. */
  readonly rankWorlds: number
}

/** Where the viewer draws what: the entities of groups and the persons tied to them, laid out by ForceAtlas2. Units are arbitrary. */
export interface CaseLayout {
  readonly entity: readonly number[]
  readonly x: readonly number[]
  readonly y: readonly number[]
}

export interface CaseNotice {
  readonly code: string
  readonly message: string
  /** The entities concerned, at most a hundred of them; `count` says how many there are. */
  readonly entities: readonly number[]
  readonly count: number
}
