import { CaseError } from '../../error.ts'
import type { SqlEngine } from '../../engine/sql-engine.ts'
import { ENTITY_KINDS, type EntityKind } from '../../model/id.ts'
import type { Judgement } from '../../model/judgement.ts'
import type { LinkModel } from '../../model/link-model.ts'
import type { LinkageOptions } from '../../link-model-schema.ts'
import type { SourceRecord } from '../../records/record.ts'
import { linkThings, type Linkage } from '../linkage/link-things.ts'
import type { EntityPersona } from '../linkage/make-candidates.ts'
import { joinTies } from '../linkage/cluster-pairs.ts'
import { probabilityOf, weightOf } from '../linkage/weigh.ts'
import { findDefaultDates } from '../standardise/find-default-dates.ts'
import type { ResolvedReferences } from '../resolve-references.ts'
import { describeNotices } from './describe-notices.ts'
import { holdApart, type HeldIdentities } from './hold-apart.ts'
import type { Identities, IdentityNotice, IdentityPair, JudgedPair, KindLinkage } from './identity.ts'
import { LINKED_KINDS, personasOf } from './personas-of.ts'

/** The ids of a case, and the numbers of the records that speak of each. */
export interface IdentityTask {
  readonly ids: ResolvedReferences['ids']
  readonly own: readonly (readonly number[])[]
  readonly records: readonly SourceRecord[]
  readonly judgements: readonly Judgement[]
  /** Absent where ids are all that joins records. */
  readonly engine: SqlEngine | undefined
  readonly options: LinkageOptions
}

/** Which ids are one thing: for each id the number of the first id of its thing; and why. */
export interface LinkedIdentities {
  readonly clusters: Int32Array
  readonly identities: Identities
}

/** Finds the ids that stand for one thing: by the word of a person, and by the weight of what their records say. */
export async function linkIdentities(task: IdentityTask): Promise<LinkedIdentities> {
  const { ids } = task
  const clusters = Int32Array.from(ids, (_, number) => number)
  const held = holdApart(task.judgements, task.records, createSystemsOf(task))
  const pairs: IdentityPair[] = []
  const kinds: KindLinkage[] = []
  const notices: IdentityNotice[] = []
  for (const kind of ENTITY_KINDS) {
    const numbers = [...ids.keys()].filter((number) => ids[number]?.kind === kind)
    const linked = await linkKind(task, kind, LINKED_KINDS[kind], numbers, held)
    linked.clusters.forEach((first, i) => {
      clusters[numbers[i] ?? 0] = numbers[first] ?? 0
    })
    pairs.push(...linked.pairs)
    if (linked.kind !== undefined) kinds.push(linked.kind)
    notices.push(...linked.notices)
  }
  const judged = judgedPairs(task, held)
  return { clusters, identities: { pairs, judged, kinds, notices: [...notices, ...contradictions(task, held, clusters)] } }
}

interface LinkedKind {
  readonly clusters: Int32Array
  readonly pairs: readonly IdentityPair[]
  readonly kind?: KindLinkage
  readonly notices: readonly IdentityNotice[]
}

async function linkKind(
  task: IdentityTask,
  kind: EntityKind,
  shipped: LinkModel | undefined,
  numbers: readonly number[],
  held: HeldIdentities,
): Promise<LinkedKind> {
  const { ids, engine, options } = task
  const idOf = (thing: number): (typeof ids)[number] => ids[numbers[thing] ?? 0] ?? { id: '' as never, kind, key: '', isDefined: false }
  const places = new Map(numbers.map((number, thing) => [ids[number]?.id, thing]))
  const same = held.same.flatMap(([left, right]) => {
    const [a, b] = [places.get(left), places.get(right)]
    return a === undefined || b === undefined ? [] : [{ left: Math.min(a, b), right: Math.max(a, b) }]
  })
  if (engine === undefined || shipped === undefined || options.linkThreshold === 'off') {
    return { clusters: joinTies(numbers.length, same), pairs: [], notices: [] }
  }
  const defaultDates = kind === 'person' ? findDefaultDates(datesOf(task, numbers)) : new Map<string, number>()
  const linkage = await linkThings(engine, {
    model: chooseModel(kind, shipped, options),
    personas: personasOfKind(task, kind, numbers, defaultDates),
    count: numbers.length,
    thresholds: { link: weightOf(options.linkThreshold), review: weightOf(options.reviewThreshold) },
    learns: options.models[kind] === undefined && shipped.shares === undefined,
    same,
    isApart: (left, right) => held.isApart(idOf(left).id, idOf(right).id),
    isUnsure: (left, right) => held.isUnsure(idOf(left).id, idOf(right).id),
  })
  return {
    clusters: linkage.clusters,
    pairs: linkage.pairs
      .filter(({ left, right }) => !held.isSame(idOf(left).id, idOf(right).id))
      .map((pair) => describePair(kind, idOf(pair.left).key, idOf(pair.right).key, pair, linkage)),
    kind: { kind, model: linkage.model, prior: linkage.weigher.prior },
    notices: describeNotices(kind, linkage, defaultDates),
  }
}

/** The model that is given for a kind, or the one that is shipped. */
function chooseModel(kind: EntityKind, shipped: LinkModel, { models }: LinkageOptions): LinkModel {
  const given = models[kind]
  if (given === undefined) return shipped
  const names = (model: LinkModel): string => model.columns.map(({ name, type }) => `${name} ${type}`).join()
  if (given.kind !== kind || names(given) !== names(shipped))
    throw new CaseError(
      'bad-option',
      `The link model given for ${kind} is one for ${given.kind}, or of another version of Weft: learn it again.`,
    )
  return given
}

function describePair(kind: EntityKind, left: string, right: string, pair: Linkage['pairs'][number], { weigher }: Linkage): IdentityPair {
  return {
    kind,
    left,
    right,
    band: pair.band,
    weight: weigher.explain(pair.pattern, pair.things),
    probability: probabilityOf(pair.weight),
    ...(pair.heldBy === undefined ? {} : { heldBy: pair.heldBy }),
  }
}

function* personasOfKind(
  { own, records }: IdentityTask,
  kind: EntityKind,
  numbers: readonly number[],
  defaultDates: ReadonlyMap<string, number>,
): Generator<EntityPersona> {
  for (const [entity, number] of numbers.entries()) {
    const about = (own[number] ?? []).flatMap((record) => records[record] ?? [])
    for (const [i, values] of personasOf(kind, about, defaultDates).entries()) yield { entity, isPrimary: i === 0, values }
  }
}

/** The dates of birth of each person, each once: many records of one person are no default. */
function* datesOf({ own, records }: IdentityTask, numbers: readonly number[]): Generator<string | undefined> {
  for (const number of numbers) {
    const dates = (own[number] ?? [])
      .map((place) => records[place])
      .map((record) => (record?.kind === 'person' ? record.dateOfBirth : undefined))
    yield* new Set(dates)
  }
}

/** The systems of an id that hold one id a person. */
function createSystemsOf({ ids, own, records, options }: IdentityTask): (id: string) => ReadonlySet<string> {
  const systems = new Map<string, Set<string>>()
  const distinct = new Set(options.distinctSystems)
  ids.forEach(({ id }, number) => {
    for (const place of own[number] ?? []) {
      const system = records[place]?.sourceSystem
      if (system === undefined || !distinct.has(system)) continue
      const known = systems.get(id)
      if (known === undefined) systems.set(id, new Set([system]))
      else known.add(system)
    }
  })
  return (id) => systems.get(id) ?? NO_SYSTEMS
}

const NO_SYSTEMS: ReadonlySet<string> = new Set()

/** Ids that a person holds apart and that stand for one thing all the same, since others that a person joined lie between. */
function contradictions({ ids }: IdentityTask, { different }: HeldIdentities, clusters: Int32Array): readonly IdentityNotice[] {
  const numbers = new Map(ids.map(({ id }, number) => [id, number]))
  return different
    .filter(([left, right]) => {
      const [a, b] = [numbers.get(left), numbers.get(right)]
      return a !== undefined && b !== undefined && clusters[a] === clusters[b]
    })
    .map(([left, right]) => ({
      code: 'judgements-contradict',
      message: `${left} and ${right} were judged different, and others judged the same join them: they stand for one until one of these judgements is changed.`,
    }))
}

function judgedPairs({ ids }: IdentityTask, { same }: HeldIdentities): readonly JudgedPair[] {
  const known = new Map(ids.map(({ id, kind, key }) => [id, { kind, key }]))
  return same.flatMap(([left, right]) => {
    const [one, other] = [known.get(left), known.get(right)]
    return one === undefined || other === undefined ? [] : [{ kind: one.kind, left: one.key, right: other.key }]
  })
}
