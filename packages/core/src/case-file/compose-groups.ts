import type { DefinitionMatrix, GroupVerdicts } from '../findings/definitions/derive-definitions.ts'
import type { DefinitionVerdict } from '../findings/definitions/evaluate-definition.ts'
import type { GroupExplanation } from '../groups/explain/explain-group.ts'
import type { GroupDoubts } from '../groups/doubt-groups.ts'
import type { Group, GroupPerson, Groups } from '../groups/group.ts'
import type { MemberMeasures } from '../groups/measure-members.ts'
import type { PersonMeasures, RankSpan } from '../groups/measure-persons.ts'
import { roundTo } from '../kernels/round.ts'
import { zip } from '../model/zip.ts'
import { composeExplanation } from './compose-explanation.ts'
import type {
  CaseDefinition,
  CaseDefinitionVerdict,
  CaseExplanation,
  CaseGroup,
  CaseGroupMember,
  CaseMeasureAccount,
  CaseMeasures,
  CaseRankSpan,
} from './case-file.ts'

/** What is known of the groups of a case beside who is in them; lists stand in the order of the groups. */
export interface GroupAccounts {
  readonly explanations: readonly GroupExplanation[]
  readonly measures: MemberMeasures
  readonly definitions: DefinitionMatrix
  readonly doubts: GroupDoubts
}

/** Every group with its explanation, its verdicts and where its members stand. */
export function composeGroups({ list }: Groups, { explanations, measures, definitions, doubts }: GroupAccounts): readonly CaseGroup[] {
  const explained = zip(explanations, doubts.groups).map(([explanation, doubt]) => composeExplanation(explanation, doubt))
  return zip(zip(list, explained), definitions.groups).map(([[group, explanation], held]) =>
    composeGroup(group, explanation, held, measures),
  )
}

/** The definitions that groups were held against. */
export function composeDefinitions({ definitions }: DefinitionMatrix): readonly CaseDefinition[] {
  return definitions.map(({ id, version, title, asks, source: { title: source, year, verified } }) => ({
    id,
    version,
    title,
    asks,
    source,
    ...(year === undefined ? {} : { year }),
    verified,
  }))
}

function composeGroup(group: Group, explanation: CaseExplanation, held: GroupVerdicts, measures: MemberMeasures): CaseGroup {
  const { id, people, children, possibleChildren, events, locations, objects, reports, ties, evidence } = group
  const count = (categories: readonly string[]): number => people.filter(({ category }) => categories.includes(category)).length
  return {
    id,
    status: 'lead',
    people: people.map((person) => composeMember(person, measures.persons.get(person.entity))),
    offenders: count(['offender']),
    victims: count(['victim', 'both']),
    children: children.length,
    possibleChildren: possibleChildren.length,
    events,
    locations,
    personPlaces: group.personPlaces,
    objects,
    reports,
    ties,
    stability: roundTo(group.stability, 4),
    firstDate: group.firstDate ?? '',
    lastDate: group.lastDate ?? '',
    evidence,
    explanation,
    verdicts: held.verdicts.map(composeVerdict),
    isSensitive: held.isSensitive,
    recorded: { verdict: held.recorded.verdict, statement: held.recorded.statement, evidence: held.recorded.evidence },
  }
}

function composeMember(person: GroupPerson, measures: PersonMeasures | undefined): CaseGroupMember {
  const { entity, category, isMember, membership, coMembership, isShared, events } = person
  return {
    entity,
    category,
    isMember,
    ...(membership === undefined ? {} : { membership }),
    ...(coMembership === undefined ? {} : { coMembership: roundTo(coMembership, 4) }),
    ...(isShared ? { isShared: true as const } : {}),
    events,
    ...(measures === undefined || !isMember ? {} : { measures: composeMeasures(measures) }),
  }
}

/** Nobody who is, or may be, a child or a victim is ranked. */
function composeMeasures({
  isProtected,
  degree,
  weightedDegree,
  core,
  betweenness,
  betweennessShare,
  reach,
  offences,
  ranks,
}: PersonMeasures): CaseMeasures {
  return {
    degree,
    weightedDegree,
    core,
    betweenness,
    betweennessShare,
    reach,
    offences,
    ...(ranks === undefined || isProtected
      ? {}
      : { degreeRank: composeRanks(ranks.degree), betweennessRank: composeRanks(ranks.betweenness) }),
  }
}

/** The rank as recorded, and the widest range in which any loss leaves it. */
function composeRanks({
  recorded,
  afterLoss,
}: {
  readonly recorded: RankSpan
  readonly afterLoss: readonly (RankSpan | undefined)[]
}): CaseRankSpan {
  const spans = [recorded, ...afterLoss.filter((span) => span !== undefined)]
  return { rank: recorded.low, best: Math.min(...spans.map(({ low }) => low)), worst: Math.max(...spans.map(({ high }) => high)) }
}

function composeVerdict(held: DefinitionVerdict): CaseDefinitionVerdict {
  const { definition, verdict, offenders, possibleOffenders, childOffenders, victims, possibleVictims, clauses, missing } = held
  return {
    definition,
    verdict,
    offenders,
    possibleOffenders,
    childOffenders,
    victims,
    possibleVictims,
    clauses: clauses.map(({ clause, verdict: own, statement, evidence }) => ({ clause, verdict: own, statement, evidence })),
    missing: missing.map(({ entity, field, verdictIfKnown }) => ({ ...(entity === undefined ? {} : { entity }), field, verdictIfKnown })),
  }
}

/** How the measures of members came about. */
export function composeMeasureAccount({ account }: MemberMeasures): CaseMeasureAccount {
  const { persons, ties, betweenness, ranks } = account
  return { persons, ties, betweenness, rankWorlds: ranks?.runs ?? 0 }
}
