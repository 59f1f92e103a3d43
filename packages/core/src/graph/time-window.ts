import type { PartialDate } from '../model/partial-date.ts'
import type { GraphOptions } from '../options.ts'

/** Whether what has a date, or none, may tie: its date may lie in the time window. */
export function isInWindow(date: PartialDate | undefined, { from, to }: GraphOptions): boolean {
  return date === undefined || ((from === '' || lastOf(date) >= from) && (to === '' || date.slice(0, 10) <= to))
}

/** The last day a date leaves open, near enough for text order: a year reaches to its end, and so does a month. */
function lastOf(date: PartialDate): string {
  return date.length < 10 ? `${date}-99` : date.slice(0, 10)
}
