import { cellType } from './cell-type.ts'
import type { Dialect } from './dialect.ts'
import { sampleRows, type SampleRow } from './sample-rows.ts'

/** What a configuration may set of a dialect. */
export interface DialectSettings {
  readonly delimiter?: string | undefined
  readonly quote?: string | undefined
  readonly escape?: string | undefined
}

/** The delimiters that exports use: one of them is taken unless another cuts the text much better. */
const USUAL = [',', ';', '\t', '|']
/** Delimiters of several characters; each is looked for only where it stands. */
const LONG = [', ', '; ', '||', '::', ';;', '|~|', '~|~', ' | ', '\t|\t']
/** Characters that stand within words, numbers, dates and addresses, and are no delimiters. */
const NEVER = /[\p{L}\p{N}\p{M}"'`.\-_@/\\\r\n+()[\]{}<>?%$£€\u{D800}-\u{DFFF}\uFEFF]/u
/** What the score of an unusual delimiter counts for beside that of a usual one. */
const UNUSUAL_WEIGHT = 0.8
/** An unusual delimiter must cut so many of the rows alike, into cells of which so many look like something. */
const UNUSUAL_SHARE = 0.9
/** How much of the text is looked through for unusual delimiters. */
const DELIMITER_SAMPLE = 1 << 14
/** How many unusual delimiters are tried. */
const MAX_UNUSUAL = 6
const TYPED_ROWS = 60
/** Quotes are text where so many rows have them out of order, and more rows do than do not. */
const MIN_DIRTY = 3

/**
 * The dialect that cuts a text most evenly: every candidate cuts the first rows, and is worth the more the more rows
 * have the same number of cells, the more cells they have, and the more cells look like numbers, dates or words.
 * Where nothing speaks for another, `,` and `"`.
 */
export function detectDialect(text: string, isWhole: boolean, settings: DialectSettings): Dialect {
  const hint = /^sep=(.)\r?(?:\n|$)/i.exec(text)?.[1]
  const delimiters = settings.delimiter !== undefined ? [settings.delimiter] : hint !== undefined ? [hint] : candidateDelimiters(text)
  let best: Dialect = {
    delimiter: settings.delimiter ?? ',',
    quote: settings.quote ?? '"',
    escape: settings.escape ?? settings.quote ?? '"',
  }
  let highest = 0
  for (const delimiter of delimiters) {
    for (const dialect of candidateDialects(text, delimiter, settings)) {
      const rows = sampleRows(text, isWhole, dialect)
      const score = scoreDialect(rows, dialect)
      if (score > highest && isNeeded(text, isWhole, rows, dialect, settings)) {
        best = dialect
        highest = score
      }
    }
  }
  return best
}

function candidateDialects(text: string, delimiter: string, settings: DialectSettings): readonly Dialect[] {
  const quotes = settings.quote !== undefined ? [settings.quote] : candidateQuotes(text, delimiter)
  return quotes.flatMap((quote) => {
    const escapes = settings.escape !== undefined ? [settings.escape] : candidateEscapes(text, quote)
    return escapes.map((escape) => ({ delimiter, quote, escape }))
  })
}

/** Whether nothing plainer does: a backslash counts only where it brings all into order, no quotes only where quotes are mostly out of it. */
function isNeeded(text: string, isWhole: boolean, rows: readonly SampleRow[], dialect: Dialect, settings: DialectSettings): boolean {
  if (dialect.escape === '\\' && settings.escape === undefined) return !rows.some(({ isDirty }) => isDirty)
  if (dialect.quote !== '' || settings.quote !== undefined) return true
  const quoted = sampleRows(text, isWhole, { ...dialect, quote: '"', escape: '"' }).filter(({ hasQuotes }) => hasQuotes)
  const dirty = quoted.filter(({ isDirty }) => isDirty).length
  return dirty >= MIN_DIRTY && dirty * 2 > quoted.length
}

function candidateDelimiters(text: string): readonly string[] {
  const sample = text.slice(0, DELIMITER_SAMPLE)
  const others = mostFrequent(sample, (sign) => !USUAL.includes(sign) && !NEVER.test(sign))
  const long = LONG.filter((signs) => sample.includes(signs))
  const dense = long.filter((signs) => !signs.includes(' '))
  // a sign that stands in a longer delimiter and nowhere else is none by itself
  const standsAlone = (sign: string): boolean =>
    !dense.some((signs) => signs.includes(sign) && !sample.replaceAll(signs, '').includes(sign))
  return [...[...USUAL.filter((sign) => sign === ',' || sample.includes(sign)), ...others].filter(standsAlone), ...long]
}

/** The signs of a text that are met most often, of those that may be a delimiter. */
function mostFrequent(text: string, mayBe: (sign: string) => boolean): readonly string[] {
  const counts = new Map<string, number>()
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return [...counts]
    .filter(([sign, count]) => count > 1 && mayBe(sign))
    .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .slice(0, MAX_UNUSUAL)
    .map(([sign]) => sign)
}

/** The quotes that stand beside a delimiter, or at an end of the text; `"` also where none does. */
function candidateQuotes(text: string, delimiter: string): readonly string[] {
  const sample = text.slice(0, DELIMITER_SAMPLE * 4)
  const stands = (quote: string): boolean =>
    sample.startsWith(quote) || [delimiter, '\n', '\r'].some((sign) => sample.includes(sign + quote))
  return ['"', ...(stands("'") ? ["'"] : []), ...(stands('"') ? [''] : [])]
}

function candidateEscapes(text: string, quote: string): readonly string[] {
  // single quotes put in place of double ones, without a thought for the doubled ones within
  if (quote === "'" && text.includes('""') && !text.includes("''")) return ['"']
  return quote !== '' && text.slice(0, DELIMITER_SAMPLE * 4).includes(`\\${quote}`) ? [quote, '\\'] : [quote]
}

/** How evenly a dialect cuts rows, from 0 to 1. */
function scoreDialect(rows: readonly SampleRow[], { delimiter, quote }: Dialect): number {
  if (rows.length === 0) return 0
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  let evenness = 0
  for (const [width, count] of counts) evenness += (count / rows.length) ** 2 * Math.max(1 - 1 / width, 0.01)
  const [width] = [...counts].reduce((most, next) => (next[1] > most[1] ? next : most))
  const typed = shareTyped(rows)
  const dirty = rows.filter(({ isDirty }) => isDirty).length / rows.length
  const score = evenness * (0.5 + typed / 2) * (1 - dirty / 2) * (quote === '' ? 0.9 : 1) * (rows[0]?.cells.length === width ? 1.2 : 1)
  if (USUAL.includes(delimiter)) return score
  return isPlausible(rows, counts.get(width) ?? 0, width, { delimiter, quote }, typed)
    ? score * (delimiter.length > 1 ? 1 : UNUSUAL_WEIGHT)
    : 0
}

/** Whether an unusual delimiter cuts nearly all rows alike, or stands beside nearly all quotes. */
function isPlausible(
  rows: readonly SampleRow[],
  count: number,
  width: number,
  { delimiter, quote }: Omit<Dialect, 'escape'>,
  typed: number,
): boolean {
  const hasQuotes = (row: SampleRow): boolean => row.hasQuotes
  const isOneCell = ({ cells }: SampleRow): boolean => !['text', 'odd'].includes(cellType(cells.join(delimiter)))
  if (rows.length < 2 || typed < UNUSUAL_SHARE || rows.slice(1).every(isOneCell)) return false
  const isEven = width >= (delimiter === ' ' ? 3 : 2) && rows[0]?.cells.length === width && count >= rows.length * UNUSUAL_SHARE
  const quoted = rows.filter((row) => row.hasQuotes && !row.isDirty && !row.cells.some((cell) => quote !== '' && cell.includes(quote)))
  return isEven || (rows.every(hasQuotes) && quoted.length >= rows.length * UNUSUAL_SHARE)
}

/** Share of cells that look like something. */
function shareTyped(rows: readonly SampleRow[]): number {
  let cells = 0
  let odd = 0
  for (const row of rows.slice(0, TYPED_ROWS)) {
    cells += row.cells.length
    for (const cell of row.cells) if (cellType(cell) === 'odd') odd++
  }
  return cells === 0 ? 0 : 1 - odd / cells
}
