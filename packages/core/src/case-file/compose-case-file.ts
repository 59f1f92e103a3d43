import type { Entity } from '../entities/entity.ts'
import { referencesOf } from '../entities/references.ts'
import { deriveEffects } from '../findings/identities/derive-effects.ts'
import type { CaseGraph } from '../graph/case-graph.ts'
import { CHILD_TIE_REASONS, TIE_REASONS } from '../graph/ground.ts'
import type { Notice, Tie } from '../graph/tie.ts'
import { collectStandings, type Standing } from '../graph/standing.ts'
import type { Groups } from '../groups/group.ts'
import { roundTo } from '../kernels/round.ts'
import { highestMarking, type Marking } from '../model/marking.ts'
import type { CaseOptions, GroupOptions } from '../options.ts'
import type { RecordKind } from '../presets/columns.ts'
import { DATED_KINDS, dateOfRecord } from '../records/date-of-record.ts'
import type { SourceRecord } from '../records/record.ts'
import type { ImportReport } from '../rows/import-account.ts'
import { assignCiphers, assignHomeCiphers } from './assign-ciphers.ts'
import {
  CASE_FORMAT,
  CASE_VERSION,
  type CaseCommunities,
  type CaseEdges,
  type CaseEntity,
  type CaseFile,
  type CaseNotice,
  type CaseTies,
} from './case-file.ts'
import { composeIdentities } from './compose-identities.ts'
import { composeDefinitions, composeGroups, composeMeasureAccount, type GroupAccounts } from './compose-groups.ts'
import { composeCounts } from './compose-counts.ts'
import { composeSources } from './compose-sources.ts'
import { layOut } from './lay-out.ts'
import { spreadCiphers } from './spread-ciphers.ts'

/** Enough for every use. */
const DECIMALS = 6
/** How many of the entities a notice concerns are listed with it. */
const NOTICE_ENTITIES = 100

/** Everything that is known of a case, as one document. */
export function composeCaseFile(
  settings: CaseOptions,
  graph: CaseGraph,
  groups: Groups,
  accounts: GroupAccounts,
  report: ImportReport,
): CaseFile {
  const asAt = settings.asAt === '' ? newestDay(graph.entities.records) : settings.asAt
  const standings = collectStandings(graph.entities, [graph.parts, graph.reportParts], asAt)
  const ciphers = composeCiphers(graph, standings, settings.maskKey)
  return {
    format: CASE_FORMAT,
    version: CASE_VERSION,
    title: settings.title,
    purpose: settings.purpose,
    marking: highestOf(graph.entities.records, settings.marking),
    asAt,
    settings: resultSettings(settings),
    counts: composeCounts(graph, report.files),
    sources: composeSources(graph.entities.records),
    entities: graph.entities.list.map((entity, number) =>
      composeEntity(entity, graph.entities.records, ciphers.get(number), standings.get(number)),
    ),
    identities: composeIdentities(graph.entities.identities, deriveEffects(graph, groups)),
    edges: composeEdges(graph),
    ties: composeTies(graph.ties, TIE_REASONS),
    childTies: composeTies(graph.childTies, CHILD_TIE_REASONS),
    communities: composeCommunities(groups, settings.groups),
    definitions: composeDefinitions(accounts.definitions),
    groups: composeGroups(groups, accounts),
    measures: composeMeasureAccount(accounts.measures),
    layout: layOut(graph, groups, settings.layout),
    notices: [
      ...graph.entities.identities.notices.map(({ code, message }) => ({ code, message, entities: [], count: 0 })),
      ...graph.notices.map(composeNotice),
      ...accounts.doubts.notices.map(composeNotice),
    ],
  }
}

/** Everyone and every home that is masked: victims and children, who may be one of them, and where they live. */
function composeCiphers(graph: CaseGraph, standings: ReadonlyMap<number, Standing>, maskKey: string): ReadonlyMap<number, string> {
  const own = assignCiphers(graph.entities, standings, maskKey)
  const persons = new Map([...own, ...spreadCiphers(graph.entities, own, maskKey)])
  const masked = new Map([...persons, ...assignHomeCiphers(graph.entities, graph.edges, persons)])
  return new Map([...masked, ...spreadCiphers(graph.entities, masked, maskKey)])
}

/** The settings that make the result: all but the clock's day, the key of the mask, and the mappings and models, which the manifest and the models' own file hold. */
function resultSettings(settings: CaseOptions): unknown {
  const { graph, groups, layout, linkage, maxRejected } = settings
  const { models, ...thresholds } = linkage
  return { linkage: { ...thresholds, models: Object.keys(models).sort() }, graph, groups, layout, maxRejected }
}

/** The newest day of any event or report; of any other dated record where there are none; '' where none is dated to the day. */
function newestDay(records: readonly SourceRecord[]): string {
  const newest = new Map<RecordKind, string>()
  for (const record of records) {
    const date = dateOfRecord(record) ?? ''
    if (date.length >= 10 && date > (newest.get(record.kind) ?? '')) newest.set(record.kind, date.slice(0, 10))
  }
  const newestOf = (kinds: readonly RecordKind[]): string =>
    kinds
      .map((kind) => newest.get(kind) ?? '')
      .sort()
      .at(-1) ?? ''
  return newestOf(['event', 'report']) || newestOf(DATED_KINDS)
}

function highestOf(records: readonly SourceRecord[], least: Marking): Marking {
  return records.reduce((highest, record) => (record.marking === undefined ? highest : highestMarking(highest, record.marking)), least)
}

function composeEntity(
  entity: Entity,
  records: readonly SourceRecord[],
  cipher: string | undefined,
  standing: Standing | undefined,
): CaseEntity {
  const { id, kind, key, keys, label } = entity
  return {
    id,
    kind,
    key,
    ...(keys.length > 1 ? { keys, keyOfRecord: entity.records.map((record) => placeOfKey(records[record], entity)) } : {}),
    label,
    ...(cipher === undefined ? {} : { cipher }),
    ...describe(entity),
    ...(standing === undefined ? {} : { category: standing.category }),
    ...(standing?.isChild === true ? { child: true as const } : {}),
    ...(entity.isDefined ? {} : { undefinedInData: true as const }),
    records: entity.records,
  }
}

/** Which of an entity's ids a record gives. */
function placeOfKey(record: SourceRecord | undefined, { kind, keys }: Entity): number {
  const own = record === undefined ? [] : referencesOf(record)
  return Math.max(0, ...own.map((reference) => (reference.kind === kind && reference.key !== undefined ? keys.indexOf(reference.key) : -1)))
}

function describe(entity: Entity): Partial<CaseEntity> {
  switch (entity.kind) {
    case 'person':
      return { ...(entity.isProfessional ? { professional: true } : {}), ...(entity.isIdentified ? {} : { unidentified: true }) }
    case 'event':
      return {
        ...(entity.eventKind === undefined ? {} : { type: entity.eventKind }),
        ...(entity.date === undefined ? {} : { date: entity.date }),
      }
    case 'location':
      return entity.premisesType === undefined ? {} : { type: entity.premisesType }
    case 'object':
      return { type: entity.objectKind }
    case 'report':
      return entity.date === undefined ? {} : { date: entity.date }
  }
}

function composeEdges({ edges }: CaseGraph): CaseEdges {
  return {
    from: [...edges.from],
    to: [...edges.to],
    kind: [...edges.kind],
    type: [...edges.type],
    types: edges.types,
    date: edges.date.map((date) => date ?? ''),
    ruledOut: [...edges.ruledOut.keys()].filter((edge) => edges.ruledOut[edge] === 1),
    evidence: edges.evidence,
  }
}

function composeTies<Reason>(ties: readonly Tie<Reason>[], reasons: readonly Reason[]): CaseTies {
  return {
    a: ties.map(({ a }) => a),
    b: ties.map(({ b }) => b),
    reason: ties.map(({ reason }) => reasons.indexOf(reason)),
    weight: ties.map(({ weight }) => roundTo(weight, DECIMALS)),
    through: ties.map(({ through }) => through),
    evidence: ties.map(({ evidence }) => evidence),
  }
}

/** Fewer people are looked over by eye. */
const LARGE_COMPONENT = 20

function composeCommunities({ communities }: Groups, { algorithm, objective, resolution, seed }: GroupOptions): CaseCommunities {
  return {
    algorithm,
    objective,
    resolution,
    seed,
    count: communities.count,
    modularity: roundTo(communities.modularity, DECIMALS),
    components: communities.components
      .filter(({ order }) => order >= LARGE_COMPONENT)
      .map(({ order, ties, search, points }) => ({
        people: order,
        ties,
        objective: search.objective,
        resolution: search.resolution,
        tried: points.map(({ resolution: tried, count, information, change }) => ({
          resolution: tried,
          count,
          information: roundTo(information, 2),
          ...(change === undefined ? {} : { change: roundTo(change, 4) }),
        })),
      })),
  }
}

function composeNotice({ code, message, entities }: Notice): CaseNotice {
  return { code, message, entities: entities.slice(0, NOTICE_ENTITIES), count: entities.length }
}
