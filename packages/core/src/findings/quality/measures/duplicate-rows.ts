import { createAdaptiveSample, mergeSamples, sampleHash, sampledOffsets, type AdaptiveSample } from '../../../kernels/adaptive-sample.ts'
import { hashEach, hashText } from '../../../kernels/hash.ts'
import type { Row } from '../../../rows/row.ts'
import { comparePlaces, type Place } from './place.ts'
import { numberOf, type NameList } from './sampled-places.ts'
import { addToTally, mergeTally, type Tally } from './tally.ts'

/** Rows by what they say. Beside the hash of a row: how often it stands in its file, the file's number, the last line. */
export interface DuplicateRows {
  readonly sample: AdaptiveSample
  readonly files: NameList
  /** File -> rows. */
  readonly rows: Tally
}

/** Rows that are told apart exactly; above it their duplicates are estimated. */
const MAX_ROWS = 1 << 20
const MAX_PLACES = 20
const MAX_FILES = 65_536

/** No rows yet. */
export function createDuplicateRows(): DuplicateRows {
  return { sample: createAdaptiveSample(MAX_ROWS, 3), files: { names: [] }, rows: new Map() }
}

/**
 * Takes in a row: one is a duplicate of another of its file where every cell is the same.
 *
 * @param hashes takes the hash of each cell
 * @param isOfItsOwn whether the row is a thing of its own, whatever others say
 */
export function addRow({ sample, files, rows }: DuplicateRows, { header, line, cells }: Row, hashes: number[], isOfItsOwn: boolean): void {
  addToTally(rows, header.file, 0, 1, MAX_FILES)
  const hash = hashEach(cells, hashes, hashText(header.file))
  const at = isOfItsOwn ? -1 : sampleHash(sample, hash)
  if (at < 0) return
  sample.values[at] = (sample.values[at] ?? 0) + 1
  sample.values[at + 1] = numberOf(files, header.file)
  sample.values[at + 2] = Math.max(sample.values[at + 2] ?? 0, line)
}

/** Adds the rows of other files. */
export function mergeDuplicateRows(into: DuplicateRows, from: DuplicateRows): void {
  mergeTally(into.rows, from.rows, MAX_FILES)
  const numbers = from.files.names.map((name) => numberOf(into.files, name))
  const { values } = from.sample
  mergeSamples(into.sample, from.sample, (at, other) => {
    const own = into.sample.values
    own[at] = (own[at] ?? 0) + (values[other] ?? 0)
    own[at + 1] = numbers[(values[other + 1] ?? 1) - 1] ?? 0
    own[at + 2] = Math.max(own[at + 2] ?? 0, values[other + 2] ?? 0)
  })
}

/** How many rows say the same as an earlier one of their file, and where the first few stand. */
export interface DuplicateRowCounts {
  readonly rows: number
  readonly duplicates: number
  readonly isEstimate: boolean
  readonly byFile: readonly { readonly file: string; readonly rows: number; readonly duplicates: number }[]
  /** The last row of each set that stands several times. */
  readonly places: readonly Place[]
}

/** Counts the duplicates. */
export function countDuplicateRows({ sample, files, rows }: DuplicateRows): DuplicateRowCounts {
  const scale = 2 ** sample.level
  const duplicates = new Map<string, number>()
  const places: Place[] = []
  for (const at of sampledOffsets(sample)) {
    const more = (sample.values[at] ?? 0) - 1
    if (more <= 0) continue
    const file = files.names[(sample.values[at + 1] ?? 0) - 1] ?? ''
    duplicates.set(file, (duplicates.get(file) ?? 0) + more * scale)
    places.push({ file, line: sample.values[at + 2] ?? 0 })
  }
  const byFile = [...rows].map(([file, [count = 0]]) => ({ file, rows: count, duplicates: duplicates.get(file) ?? 0 }))
  return {
    rows: byFile.reduce((sum, file) => sum + file.rows, 0),
    duplicates: byFile.reduce((sum, file) => sum + file.duplicates, 0),
    isEstimate: sample.level > 0,
    byFile: byFile.filter((file) => file.duplicates > 0).sort((a, b) => (a.file < b.file ? -1 : 1)),
    places: places.sort(comparePlaces).slice(0, MAX_PLACES),
  }
}
