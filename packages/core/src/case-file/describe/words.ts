import { sayCount } from '../../model/say-count.ts'
import type { CaseFile } from '../case-file.ts'

/** `a`, `a and b`, `a, b and c`; of more than `most` the first, and how many more. */
export function sayList(words: readonly string[], most?: number): string {
  if (most !== undefined && words.length > most) return `${words.slice(0, most).join(', ')} and ${String(words.length - most)} more`
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A date as far as it is known: `12 Apr 2023`, `Apr 2023`, `2023`; '' for none. */
export function sayDate(date: string): string {
  const [year = '', month, day] = date.slice(0, 10).split('-')
  const words = [day === undefined ? '' : String(Number(day)), month === undefined ? '' : (MONTHS[Number(month) - 1] ?? ''), year]
  return words.filter((word) => word !== '').join(' ')
}

/** A share of 1, as `87 in 100`. */
export function sayShare(share: number): string {
  return `${String(Math.round(share * 100))} in 100`
}

/** What becomes of people: they `stay in one piece`, `fall into sets of 9 and 2, and 1 person on their own`, or `are tied by nothing`. */
export function sayParts(parts: readonly number[]): string {
  if (parts.length < 2) return 'stay in one piece'
  const alone = parts.filter((size) => size === 1).length
  const together = parts.filter((size) => size > 1).map(String)
  if (together.length === 0) return 'are tied by nothing'
  const sets = `fall into ${together.length === 1 ? 'a set' : 'sets'} of ${sayList(together)}`
  return alone === 0 ? sets : `${sets}, and ${sayCount(alone, 'person on their own', 'people on their own')}`
}

/** How often what was recorded was drawn again. */
export function resamplingsOf({ settings }: CaseFile): number {
  const { groups } = settings as { readonly groups?: { readonly resamplings?: number } }
  return groups?.resamplings ?? 0
}
