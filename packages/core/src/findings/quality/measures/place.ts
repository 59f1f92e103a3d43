import { compareText } from '../../../model/id.ts'
import type { Cells } from '../../../records/cells.ts'

/** A row of a file. */
export interface Place {
  readonly file: string
  readonly line: number
}

/** Where cells stand. */
export function placeOf({ row }: Cells): Place {
  return { file: row.header.file, line: row.line }
}

/** By file, then line. */
export function comparePlaces(a: Place, b: Place): number {
  return compareText(a.file, b.file) || a.line - b.line
}

/** Keeps an item if it may be among the first few in an order: the list holds at most twice that many, in no order. */
export function keepAmongFirst<T>(items: T[], item: T, compare: (a: T, b: T) => number, limit: number): void {
  items.push(item)
  if (items.length < limit * 2) return
  items.sort(compare)
  items.length = limit
}
