import { entityId, type EntityId } from '../../model/id.ts'
import { standingJudgements, type Judgement, type JudgementWord } from '../../model/judgement.ts'
import type { SourceRecord } from '../../records/record.ts'

/** What persons and records hold of two ids. */
export interface HeldIdentities {
  /** Pairs that a person holds to be one. */
  readonly same: readonly (readonly [EntityId, EntityId])[]
  /** Pairs that a person holds apart. */
  readonly different: readonly (readonly [EntityId, EntityId])[]
  readonly isSame: (left: EntityId, right: EntityId) => boolean
  readonly isApart: (left: EntityId, right: EntityId) => boolean
  readonly isUnsure: (left: EntityId, right: EntityId) => boolean
}

/** Words of links by which a record says that two ids are one; ruled out, that they are not. */
const SAME_LINKS: ReadonlySet<string> = new Set(['same-as', 'same-person', 'same-nominal', 'duplicate-of', 'also-known-as', 'alias-of'])

/**
 * What is held of pairs of ids, by persons in judgements and by records.
 *
 * @param systemsOf the source systems in which an id stands, of those that hold one id a person
 */
export function holdApart(
  judgements: readonly Judgement[],
  records: readonly SourceRecord[],
  systemsOf: (id: EntityId) => ReadonlySet<string>,
): HeldIdentities {
  const words = new Map<string, JudgementWord>()
  const same: (readonly [EntityId, EntityId])[] = []
  const different: (readonly [EntityId, EntityId])[] = []
  for (const { subject, judgement } of standingJudgements(judgements)) {
    const [left, right] = [...subject].sort() as EntityId[]
    if (left === undefined || right === undefined || kindOf(left) !== kindOf(right)) continue
    words.set(`${left}\n${right}`, judgement)
    if (judgement === 'same') same.push([left, right])
    if (judgement === 'different') different.push([left, right])
  }
  const ruledOut = collectRuledOut(records)
  const wordOf = (left: EntityId, right: EntityId): JudgementWord | undefined => words.get(keyOf(left, right))
  return {
    same,
    different,
    isSame: (left, right) => wordOf(left, right) === 'same',
    isApart: (left, right) => {
      const word = wordOf(left, right)
      if (word === 'same' || word === 'different') return word === 'different'
      const systems = systemsOf(left)
      return ruledOut.has(keyOf(left, right)) || [...systemsOf(right)].some((system) => systems.has(system))
    },
    isUnsure: (left, right) => wordOf(left, right) === 'unsure',
  }
}

function collectRuledOut(records: readonly SourceRecord[]): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (const record of records) {
    if (record.kind !== 'link' || !record.isRuledOut) continue
    if (!SAME_LINKS.has(record.linkType.toLowerCase().replace(/[\s_]+/g, '-'))) continue
    const kind = record.fromKind ?? record.toKind ?? 'person'
    pairs.add(keyOf(entityId(kind, record.fromId), entityId(kind, record.toId)))
  }
  return pairs
}

function keyOf(left: EntityId, right: EntityId): string {
  return left < right ? `${left}\n${right}` : `${right}\n${left}`
}

function kindOf(id: EntityId): string {
  return id.slice(0, id.indexOf(':'))
}
