import type { Entities } from '../entities/entity.ts'
import { entityId, type EntityId } from '../model/id.ts'
import { numberKeys } from '../model/number-keys.ts'
import type { PartialDate } from '../model/partial-date.ts'
import { ONE_WAY_LINKS } from '../presets/link-types.ts'
import type { SourceRecord } from '../records/record.ts'
import type { EdgeKind } from './edges.ts'
import { definingRecords } from './grade-floor.ts'
import { matchLinkWords } from './match-link-words.ts'

const ONE_WAY = matchLinkWords(ONE_WAY_LINKS)

/** One edge that a record claims. */
export interface ClaimedEdge {
  readonly from: number
  readonly to: number
  readonly kind: EdgeKind
  readonly type: string
  readonly date: PartialDate | undefined
  readonly isRuledOut: boolean
  readonly evidence: readonly number[]
}

/** Every edge that the records claim, a record at a time; ends that cannot be told make no edge. */
export function* collectEdges(entities: Entities): Generator<ClaimedEdge> {
  const numbers = numberKeys(entities.list)
  for (const [number, record] of entities.records.entries()) {
    for (const edge of edgesOf(record, number, entities, numbers)) {
      if (edge.from >= 0 && edge.to >= 0 && edge.from !== edge.to) yield edge
    }
  }
}

function edgesOf(record: SourceRecord, number: number, entities: Entities, numbers: ReadonlyMap<EntityId, number>): readonly ClaimedEdge[] {
  const [first = -1, second = -1, third = -1, fourth = -1] = entities.named[number] ?? []
  const plain = { type: '', date: undefined, isRuledOut: false, evidence: [number] }
  switch (record.kind) {
    case 'event':
      return [{ ...plain, from: first, to: second, kind: 'place' }]
    case 'involvement':
      return [{ ...plain, from: second, to: first, kind: 'involvement', type: record.role, date: record.from }]
    case 'link':
      return [
        {
          ...orderEnds(first, second, record.linkType, entities),
          kind: 'link',
          type: record.linkType,
          date: record.from,
          isRuledOut: record.isRuledOut,
          evidence: [number, ...definingRecords(entities, third), ...definingRecords(entities, fourth)],
        },
      ]
    case 'mention':
      return [{ ...plain, from: first, to: second, kind: 'mention', type: record.role ?? '' }]
    case 'missing_episode':
      return [
        { ...plain, from: first, to: second, kind: 'missing', date: record.missingFromAt },
        ...record.foundWith.map((key) => ({
          ...plain,
          from: first,
          to: numbers.get(entityId('person', key)) ?? -1,
          kind: 'found-with' as const,
          date: record.returnedAt,
        })),
      ]
    default:
      return []
  }
}

/** A link that reads the same from both ends, between two of a kind, runs from the lower number to the higher. */
function orderEnds(from: number, to: number, type: string, entities: Entities): { readonly from: number; readonly to: number } {
  const isOneWay = entities.list[from]?.kind !== entities.list[to]?.kind || ONE_WAY.test(type)
  return isOneWay || from < to ? { from, to } : { from: to, to: from }
}
