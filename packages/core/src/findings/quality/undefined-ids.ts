import { referencesOf } from '../../entities/references.ts'
import { createAdaptiveSample, mergeSamples, sampleHash, sampledOffsets, type AdaptiveSample } from '../../kernels/adaptive-sample.ts'
import { hashText } from '../../kernels/hash.ts'
import { compareText, ENTITY_KINDS, type EntityKind } from '../../model/id.ts'
import type { SourceRecord } from '../../records/record.ts'
import { comparePlaces, type Place } from './place.ts'
import { keepEarlierPlace, numberOf, placeAt, type NameList } from './sampled-places.ts'

/**
 * Ids that records define and name. Beside the hash of an id: the file's number and the line where it is first named, the
 * number of the column there, then bits: kinds that define it, kinds as which it is named, named without a kind.
 */
export interface NamedIds {
  readonly sample: AdaptiveSample
  readonly files: NameList
  readonly columns: NameList
}

/** Ids that are told apart exactly; above it they are estimated. */
export const MAX_IDS: number = 1 << 20
const MAX_PLACES = 20
const [COLUMN, BITS, WIDTH] = [2, 3, 4] as const
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
    if (isDefining) continue
    const place = { file: record.row.header.file, line: record.row.line }
    if (keepEarlierPlace(ids.sample, at, ids.files, place)) values[at + COLUMN] = numberOf(ids.columns, field)
  }
}

/** Adds the ids of other rows. */
export function mergeIds(into: NamedIds, from: NamedIds): void {
  mergeSamples(into.sample, from.sample, (at, other) => {
    const { values } = into.sample
    values[at + BITS] = (values[at + BITS] ?? 0) | (from.sample.values[other + BITS] ?? 0)
    const place = placeAt(from.sample, other, from.files)
    if (place.line === 0 || !keepEarlierPlace(into.sample, at, into.files, place)) return
    values[at + COLUMN] = numberOf(into.columns, from.columns.names[(from.sample.values[other + COLUMN] ?? 1) - 1] ?? '')
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
  readonly places: readonly (Place & { readonly column: string })[]
}

/** Counts the ids that nothing defines. */
export function countUndefinedIds({ sample, files, columns }: NamedIds): UndefinedIds {
  const scale = 2 ** sample.level
  const kinds = [...ENTITY_KINDS, 'unsaid' as const]
  const named = kinds.map(() => 0)
  const missing = kinds.map(() => 0)
  const places: UndefinedIds['places'][number][] = []
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
    const place = placeAt(sample, at, files)
    places.push({ ...place, column: columns.names[(sample.values[at + COLUMN] ?? 1) - 1] ?? '' })
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
    places: places.sort(comparePlaces).slice(0, MAX_PLACES),
  }
}

function bitOf(kind: EntityKind): number {
  return 1 << ENTITY_KINDS.indexOf(kind)
}
