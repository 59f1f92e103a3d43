import type { RecordKind } from '../../presets/columns.ts'
import type { FindingSeverity } from './quality.ts'

/** What records of a kind are called in a sentence, in the plural. */
const KIND_NAMES: Readonly<Record<RecordKind, string>> = {
  person: 'person records',
  event: 'events',
  involvement: 'involvements',
  location: 'places',
  object: 'objects',
  link: 'links',
  report: 'reports',
  mention: 'mentions',
  missing_episode: 'missing episodes',
  exhibit: 'exhibits',
  action: 'actions',
  flag: 'flags',
}

/** What records of a kind are called in a sentence, in the plural. */
export function sayKind(kind: RecordKind): string {
  return KIND_NAMES[kind]
}

/** A field's name as words. */
export function sayField(field: string): string {
  return field.replaceAll('_', ' ').replace(/\b(pnc|cro|uprn|id)\b/g, (word) => word.toUpperCase().replace('ID', 'id'))
}

/** A whole number with its thousands apart. */
export function sayCount(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** A share in whole per cent; what is not quite none or all is not said to be. */
export function sayShare(count: number, of: number): string {
  if (of === 0) return '0 %'
  const percent = (count / of) * 100
  if (percent > 0 && percent < 1) return 'under 1 %'
  if (percent > 99 && percent < 100) return 'over 99 %'
  return `${String(Math.round(percent))} %`
}

/** `39 of 455 missing episodes (9 %)`. */
export function sayPart(count: number, of: number, what: string): string {
  return `${sayCount(count)} of ${sayCount(of)} ${what} (${sayShare(count, of)})`
}

/** How bad a share is: serious from one bound on, moderate from another. */
export function gradeShare(count: number, of: number, serious: number, moderate: number): FindingSeverity {
  const share = of === 0 ? 0 : count / of
  return share >= serious ? 'serious' : share >= moderate ? 'moderate' : 'minor'
}

/** `January 2023`. */
export function sayMonth(month: string): string {
  const names = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
  return `${names[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`
}

/** `1 September 2022`. */
export function sayDay(day: string): string {
  return day.length < 10 ? day : `${String(Number(day.slice(8, 10)))} ${sayMonth(day.slice(0, 7))}`
}

/** `a, b and c`; of a long list the first few, and how many more there are. */
export function sayList(items: readonly string[], limit = 6): string {
  const shown = items.length > limit ? [...items.slice(0, limit), `${sayCount(items.length - limit)} more`] : items
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`
}
