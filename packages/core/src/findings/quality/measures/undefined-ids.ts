import { referencesOf } from '../../../entities/references.ts'
import { createAdaptiveSample, mergeSamples, sampleHash, sampledOffsets, type AdaptiveSample } from '../../../kernels/adaptive-sample.ts'
import { hashText } from '../../../kernels/hash.ts'
import { compareText, ENTITY_KINDS, type EntityKind } from '../../../model/id.ts'
import type { SourceRecord } from '../../../records/record.ts'
import { cellAt, compareCells, keepFirstCell, type CellPlace, type PlaceNames } from './sampled-places.ts'

/**
 * Ids that records define and name. Beside the hash of an id: the file's number and the line where it is first named, the
 * number of the column there, then bits: kinds that define it, kinds as which it is named, named without a kind.
 */
export interface NamedIds extends PlaceNames {
  readonly sample: AdaptiveSample
}

/** Ids that are told apart exactly; above it they are estimated. */
const MAX_IDS = 1 << 20
const MAX_PLACES = 20
const [BITS, WIDTH] = [3, 4] as const
const NAMED_SHIFT = ENTITY_KINDS.length
const NAMED_WITHOUT_KIND = 1 << (2 * ENTITY_KINDS.length)
const DEFINING_KINDS: ReadonlySet<string> = new Set(ENTITY_KINDS)

/** No ids yet. */
export function createNamedIds(): NamedIds {
  return { sample: createAdaptiveSample(MAX_IDS, WIDTH), files: { names: [] }, columns: { names: [] } }
}

/** Takes in the ids that a record defines and names. */
export function addIds(ids: NamedIds, record: SourceRecord): void {
  for (const [i, { field, kind, key }] of referencesOf(record).entries()) {
    if (key === undefined || key === '') continue
    const at = sampleHash(ids.sample, hashText(key))
    if (at < 0) continue
    const isDefining = i === 0 && kind !== undefined && DEFINING_KINDS.has(record.kind)
    const named = kind === undefined ? NAMED_WITHOUT_KIND : bitOf(kind) << NAMED_SHIFT
    const { values } = ids.sample
    values[at + BITS] = (values[at + BITS] ?? 0) | (isDefining ? bitOf(kind) : named)
    if (!isDefining) keepFirstCell(ids.sample, at, ids, { file: record.row.header.file, column: field, line: record.row.line })
  }
}

/** Adds the ids of other rows. */
export function mergeIds(into: NamedIds, from: NamedIds): void {
  mergeSamples(into.sample, from.sample, (at, other) => {
    const { values } = into.sample
    values[at + BITS] = (values[at + BITS] ?? 0) | (from.sample.values[other + BITS] ?? 0)
    const place = cellAt(from.sample, other, from)
    if (place.line > 0) keepFirstCell(into.sample, at, into, place)
  })
}

/** How many of the ids that records name are defined by no record. */
export interface UndefinedIds {
  readonly named: number
  readonly missing: number
  readonly isEstimate: boolean
  /** By the kind that records say it is; `unsaid` where none does. */
  readonly byKind: readonly { readonly kind: EntityKind | 'unsaid'; readonly named: number; readonly missing: number }[]
  /** By the file in which they are first named. */
  readonly byFile: readonly { readonly file: string; readonly missing: number }[]
  /** Where the first few of them are first named. */
  readonly places: readonly CellPlace[]
}

/** Counts the ids that nothing defines. */
export function countUndefinedIds(ids: NamedIds): UndefinedIds {
  const { sample } = ids
  const scale = 2 ** sample.level
  const kinds = [...ENTITY_KINDS, 'unsaid' as const]
  const named = kinds.map(() => 0)
  const missing = kinds.map(() => 0)
  const places: CellPlace[] = []
  const byFile = new Map<string, number>()
  let anyNamed = 0
  for (const at of sampledOffsets(sample)) {
    const bits = sample.values[at + BITS] ?? 0
    if (bits >> NAMED_SHIFT === 0) continue
    anyNamed++
    let isMissing = false
    for (const index of kinds.keys()) {
      if (((bits >> (NAMED_SHIFT + index)) & 1) === 0) continue
      named[index] = (named[index] ?? 0) + 1
      const isDefined = index === ENTITY_KINDS.length ? (bits & (bitOf('report') * 2 - 1)) !== 0 : ((bits >> index) & 1) === 1
      if (isDefined) continue
      missing[index] = (missing[index] ?? 0) + 1
      isMissing = true
    }
    if (!isMissing) continue
    const place = cellAt(sample, at, ids)
    places.push(place)
    byFile.set(place.file, (byFile.get(place.file) ?? 0) + scale)
  }
  return {
    named: anyNamed * scale,
    missing: places.length * scale,
    isEstimate: sample.level > 0,
    byKind: kinds
      .map((kind, index) => ({ kind, named: (named[index] ?? 0) * scale, missing: (missing[index] ?? 0) * scale }))
      .filter((counts) => counts.named > 0),
    byFile: [...byFile].map(([file, count]) => ({ file, missing: count })).sort((a, b) => compareText(a.file, b.file)),
    places: places.sort(compareCells).slice(0, MAX_PLACES),
  }
}

function bitOf(kind: EntityKind): number {
  return 1 << ENTITY_KINDS.indexOf(kind)
}
