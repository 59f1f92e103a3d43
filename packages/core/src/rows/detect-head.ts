import { cellType } from './cell-type.ts'
import { findMarking } from './find-marking.ts'
import type { SkippedLine } from './import-account.ts'
import type { SampleRow } from './sample-rows.ts'

/** What stands at the beginning of a file. */
export interface Head {
  /** The header's row; undefined where there is none. */
  readonly header: SampleRow | undefined
  /** The rows before it: marking, titles, rows of blank cells. */
  readonly skipped: readonly SkippedLine[]
  /** Whether the header looks like a row of data. */
  readonly isDoubtful: boolean
}

/** How many rows before a header may be skipped. */
const MAX_SKIPPED = 60
/** How many rows behind a sparse one may hold the names of columns instead. */
const TITLE_ROWS = 5
/** How many rows behind a header it is compared with. */
const COMPARED_ROWS = 20

/**
 * Finds the header among the first rows of a file: the first row that is no marking, no title and no row of blanks.
 * A title is a row with one cell that is not blank, or with fewer cells than the table is wide, and either half as many at
 * most or a first one that ends in a colon.
 *
 * @param forced the line of the header, where the configuration sets it
 */
export function detectHead(text: string, rows: readonly SampleRow[], forced: number | undefined): Head {
  const width = tableWidth(rows)
  const place = forced === undefined ? rows.findIndex((_, i) => isHeader(rows, i, width)) : rows.findIndex(({ line }) => line === forced)
  const skipped = rows.slice(0, place < 0 ? 0 : place).map(({ line, start, stop }) => ({ line, text: text.slice(start, stop) }))
  const header = rows[place]
  if (header === undefined) return { header: undefined, skipped: [], isDoubtful: false }
  return { header, skipped, isDoubtful: forced === undefined && looksLikeData(header, rows.slice(place + 1, place + 1 + COMPARED_ROWS)) }
}

/** The number of cells that most rows of more than one cell have; 1 where none has more. */
export function tableWidth(rows: readonly SampleRow[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of rows) if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  let width = 1
  for (const [cells, count] of counts) if (count > (counts.get(width) ?? 0)) width = cells
  return width
}

function isHeader(rows: readonly SampleRow[], place: number, width: number): boolean {
  // what stands last, or beyond where a header is looked for, is no title of anything
  if (place + 1 >= rows.length || place >= MAX_SKIPPED) return true
  const cells = rows[place]?.cells ?? []
  const filled = countFilled(cells)
  if (filled === 0) return false
  if (filled === 1 && findMarking(cells.join(' ')) !== undefined) return false
  if (/^sep=.$/i.test(cells.join(''))) return false
  if (width < 2) return true
  if (filled === 1) return cells.length === width && width === 2
  if (cells.length < width) return filled * 2 > width && !/[:=]\s*$/.test(cells[0] ?? '')
  return filled * 4 > width || !rows.slice(place + 1, place + 1 + TITLE_ROWS).some((row) => isNames(row, width))
}

/** Whether most cells of a row are words. */
function isNames({ cells }: SampleRow, width: number): boolean {
  return countFilled(cells) * 2 > width && cells.every((cell) => ['text', 'blank'].includes(cellType(cell)))
}

function countFilled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length
}

/** Whether half the cells of a header hold numbers or dates, as those below them do. */
function looksLikeData({ cells }: SampleRow, rows: readonly SampleRow[]): boolean {
  const isDatum = (cell: string | undefined): boolean => cell !== undefined && ['number', 'date', 'address'].includes(cellType(cell))
  const filled = countFilled(cells)
  const data = cells.filter(
    (cell, i) =>
      isDatum(cell) && !/^(?:19|20)\d\d$/.test(cell.trim()) && rows.every((row) => isDatum(row.cells[i]) || row.cells[i]?.trim() === ''),
  )
  return data.length * 2 >= filled && data.length > 0
}
