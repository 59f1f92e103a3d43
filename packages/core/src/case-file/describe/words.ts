/** `1 record`, `12 records`, `2 people`. */
export function sayCount(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`
}

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

/** Into what people fall: `9, 2 and 1`, or `one piece`. */
export function sayParts(parts: readonly number[]): string {
  if (parts.length < 2) return 'one piece'
  const alone = parts.filter((size) => size === 1).length
  const together = parts.filter((size) => size > 1).map(String)
  if (together.length === 0) return `${String(alone)} people whom nothing ties`
  const left = alone === 0 ? [] : [sayCount(alone, 'person on their own', 'people on their own')]
  return sayList([...together, ...left])
}
