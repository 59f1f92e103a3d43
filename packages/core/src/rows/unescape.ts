import type { Dialect } from './dialect.ts'

/**
 * A function that takes the escapes out of the text of a quoted cell: a doubled quote is one; where the escape is another
 * sign, it goes from before a quote and from before itself.
 */
export function createUnescape({ quote, escape }: Pick<Dialect, 'quote' | 'escape'>): (cell: string) => string {
  if (quote === '') return (cell) => cell
  if (escape === quote) return (cell) => cell.replaceAll(quote + quote, quote)
  const [quoteSign, escapeSign] = [quote, escape].map((sign) => sign.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&'))
  const escaped = new RegExp(`${escapeSign ?? ''}(${escapeSign ?? ''}|${quoteSign ?? ''})|${quoteSign ?? ''}${quoteSign ?? ''}`, 'g')
  return (cell) => cell.replace(escaped, (_, kept: string | undefined) => kept ?? quote)
}
