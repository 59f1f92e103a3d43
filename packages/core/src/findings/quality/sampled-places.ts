import type { AdaptiveSample } from '../../kernels/adaptive-sample.ts'
import { compareText } from '../../model/id.ts'
import type { Place } from './place.ts'

/** Names that numbers beside a hash stand for: files, columns. */
export interface NameList {
  readonly names: string[]
}

/** The number of a name from 1, which it is given where it has none. */
export function numberOf(list: NameList, name: string): number {
  const known = list.names.lastIndexOf(name)
  return known >= 0 ? known + 1 : list.names.push(name)
}

/** Keeps the earlier of two places beside a hash: its file's number, then its line; 0 means that there is none yet. */
export function keepEarlierPlace(sample: AdaptiveSample, at: number, files: NameList, place: Place): boolean {
  const file = files.names[(sample.values[at] ?? 0) - 1]
  if (file !== undefined && (compareText(file, place.file) || (sample.values[at + 1] ?? 0) - place.line) <= 0) return false
  sample.values[at] = numberOf(files, place.file)
  sample.values[at + 1] = place.line
  return true
}

/** The place kept beside a hash. */
export function placeAt(sample: AdaptiveSample, at: number, files: NameList): Place {
  return { file: files.names[(sample.values[at] ?? 0) - 1] ?? '', line: sample.values[at + 1] ?? 0 }
}
