import type { WeakKind } from '../groups/explain/weak-points.ts'
import type { Membership } from '../groups/group.ts'
import type { PersonCategory } from '../graph/standing.ts'
import type { Verdict } from '../model/verdict.ts'

/** A community worth a look, with all that holds it and all that can be doubted. */
export interface CaseGroup {
  /** Made of the members' ids, so that the same people have the same group id in every run; or that of the group of a previous case which it continues. */
  readonly id: string
  /** A group is a lead until a person decides. */
  readonly status: 'lead'
  readonly people: readonly CaseGroupMember[]
  /** Members who stand as suspects or offenders in it; whoever is a victim in it as well is counted as a victim alone. */
  readonly offenders: number
  readonly victims: number
  /** Victims and at-risk persons known to have been under 18 at an event of this group. */
  readonly children: number
  /** The same, with those whose age at the event is not known. */
  readonly possibleChildren: number
  /** Entity numbers. */
  readonly events: readonly number[]
  readonly locations: readonly number[]
  /** Which of its people were at which of its places, by which of its events; by place, then person. */
  readonly personPlaces: readonly CasePersonPlace[]
  readonly objects: readonly number[]
  readonly reports: readonly number[]
  /** Numbers into `ties`: those between two members. */
  readonly ties: readonly number[]
  /** The mean of its members' co-membership, 0 to 1. */
  readonly stability: number
  /** ISO dates of its events and reports; '' where none is dated. */
  readonly firstDate: string
  readonly lastDate: string
  /** Every record that holds the group: the evidence of its ties and of its victims. */
  readonly evidence: readonly number[]
  readonly explanation: CaseExplanation
  /** In the order of the case's definitions. */
  readonly verdicts: readonly CaseDefinitionVerdict[]
  /** Whether one definition holds it to be a group and another does not. */
  readonly isSensitive: boolean
  readonly recorded: CaseRecorded
}

/** That somebody was at a place, by the events there in which they took part: always an assessment. */
export interface CasePersonPlace {
  readonly person: number
  readonly place: number
  readonly events: readonly number[]
  readonly evidence: readonly number[]
}

export interface CaseGroupMember {
  readonly entity: number
  /** What this person is to this group, by its events alone. */
  readonly category: PersonCategory
  /** Whether ties make this person a member; victims of the group's events are in it without being members. */
  readonly isMember: boolean
  /** Members only: core, likely or fringe, by co-membership. */
  readonly membership?: Membership
  /** Members only: the share of the group that stays with this person when what was recorded is drawn again, 0 to 1; how stable, not how probable. */
  readonly coMembership?: number
  /** A member who is foremost in another community. */
  readonly isShared?: true
  /** Events of this group the person took part in, as entity numbers. */
  readonly events: readonly number[]
  /** Members only: where this person stands among all who are tied. */
  readonly measures?: CaseMeasures
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

/** Where somebody stands in the records, among all tied persons; of the person it says nothing. */
export interface CaseMeasures {
  /** How many persons they are tied to. */
  readonly degree: number
  /** What those ties weigh together. */
  readonly weightedDegree: number
  readonly core: number
  /** Raw, and as a share of all pairs of others. */
  readonly betweenness: number
  readonly betweennessShare: number
  /** The share of the others at most two steps away, 0 to 1. */
  readonly reach: number
  /** Events in which they stand as an offender. */
  readonly offences: number
  /** Absent for whoever is, or may be, a child or a victim: they are not ranked. */
  readonly degreeRank?: CaseRankSpan
  readonly betweennessRank?: CaseRankSpan
}

/** A rank, 1 being the largest value, and between which ranks nine of ten worlds leave it in which links or people are lost. */
export interface CaseRankSpan {
  readonly rank: number
  readonly best: number
  readonly worst: number
}

/** What holds a group, and what is left of it when something is taken away. Parts are sizes, the largest first; one part is the whole. */
export interface CaseExplanation {
  /** Single things it falls apart without, those that leave least in one piece first, at most twenty; absent where it rests on too much to look at each. */
  readonly weakPoints?: readonly CaseWeakPoint[]
  readonly weakPointCount?: number
  /** What is left at each stricter grade. */
  readonly byGrade: readonly { readonly view: string; readonly parts: readonly number[] }[]
  /** How many sources its records come from, and those without which it falls apart. */
  readonly sources: number
  readonly bySource: readonly { readonly source: string; readonly records: number; readonly parts: readonly number[] }[]
  /** Members in one piece once ids are joined by themselves and by judgements alone, and how many ids of members were joined by weight. */
  readonly withoutLinkage: { readonly people: number; readonly joined: number }
  /** For each record of the group's evidence when what it says was, and the grading behind it as written; '' where not known. */
  readonly dates: readonly string[]
  readonly grades: readonly string[]
  /** Pairs of members, how many of them are tied, and the weight of their ties. */
  readonly pairs: number
  readonly tiedPairs: number
  readonly tieWeight: number
  readonly chance: CaseChance
  readonly policing: CasePolicing
}

/** How a group stands against chance. */
export interface CaseChance {
  /** Worlds in which who stands in which event and report was drawn anew within its district and quarter of a year. */
  readonly worlds: number
  /** In how many of them there is anywhere a set of as many people tied as closely; absent where worlds cannot tell. */
  readonly asTight?: number
  /** Tie weight a pair of its people, as recorded and in the mean of the worlds. */
  readonly weightPerPair: number
  readonly worldWeightPerPair?: number
  /** The mean share of its people's places in events and reports that a world gives to others, 0 to 1. */
  readonly movedShare?: number
  /** Pairs whom events and reports name together, how many of them more often than chance would, of how many that cannot be told, and into what its people fall with those beyond chance alone. */
  readonly named: { readonly pairs: number; readonly beyondChance: number; readonly cannotTell: number; readonly parts: readonly number[] }
}

/** How much is recorded where a group's events and reports lie; 1 is as much as in the mean district. */
export interface CasePolicing {
  /** Those of most of its events and reports first: how many of its own, and how much of everything, is recorded there. */
  readonly districts: readonly {
    readonly name: string
    readonly basis: string
    readonly own: number
    readonly things: number
    readonly places: number
    readonly persons: number
    readonly ratio?: number
  }[]
  /** How many of its own lie in no known district. */
  readonly unplaced: number
  readonly ratios?: { readonly things: number; readonly perPlace?: number; readonly perPerson?: number }
}

export interface CaseWeakPoint {
  readonly kind: WeakKind
  /** A record number for records, else an entity number. */
  readonly number: number
  readonly parts: readonly number[]
  /** Members who are no longer in the largest piece, as entity numbers; at most ten. */
  readonly apart: readonly number[]
}

/** What somebody takes a group to be. */
export interface CaseDefinition {
  readonly id: string
  readonly version: string
  readonly title: string
  readonly asks: string
  readonly source: string
  readonly year?: number
  /** Whether its wording was checked against its source. */
  readonly verified: boolean
}

/** Whether a group meets a definition, clause by clause. People are entity numbers. */
export interface CaseDefinitionVerdict {
  readonly definition: string
  readonly verdict: Verdict
  readonly offenders: readonly number[]
  readonly possibleOffenders: readonly number[]
  readonly childOffenders: readonly number[]
  readonly victims: readonly number[]
  readonly possibleVictims: readonly number[]
  readonly clauses: readonly CaseClause[]
  /** Where the verdict is unknown: what is missing, of which entity, and the verdict if that alone were known and spoke for it. */
  readonly missing: readonly { readonly entity?: number; readonly field: string; readonly verdictIfKnown: Verdict }[]
}

export interface CaseClause {
  readonly clause: string
  readonly verdict: Verdict
  /** One sentence without names. */
  readonly statement: string
  readonly evidence: readonly number[]
}

/** Whether those who recorded a set of people knew it for a group. */
export interface CaseRecorded {
  readonly verdict: 'recorded' | 'in part' | 'not recorded'
  readonly statement: string
  readonly evidence: readonly number[]
}
