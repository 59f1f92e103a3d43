import { hashLetters } from '../kernels/hash.ts'
import type { ColumnSource } from '../mapping.ts'

/** How the text of a field is read from the cells of a row. */
export interface FieldSource {
  readonly field: string
  /** The columns that feed it. */
  readonly positions: readonly number[]
  /** The text, without the blanks around it; '' where nothing is. */
  readonly read: (cells: readonly string[]) => string
  /** What parts several values in the text, and what stands before each of them. */
  readonly split?: { readonly separator: string; readonly prefix: string } | undefined
  /** Whether the text is an id made of what the row says. */
  readonly isOwnId?: ((cells: readonly string[]) => boolean) | undefined
}

/** How much of a cell a pattern is looked for in. */
const MAX_PATTERN_TEXT = 10_000
/** Letters of an id that a row makes, in two groups: enough to tell a thousand million rows apart. */
const GROUP = 8

/**
 * Where a field comes from in the files of one header.
 *
 * @param positionOf the position of a column by its header
 */
export function placeSource(field: string, source: ColumnSource, positionOf: (column: string) => number): FieldSource {
  if (typeof source === 'string') return placeColumn(field, positionOf(source))
  if ('columns' in source) return joinColumns(field, source.columns.map(positionOf), source.join ?? ' ')
  if ('row' in source) return placeRowId(field, source.row, source.unless === undefined ? undefined : positionOf(source.unless))
  const { prefix = '', pattern, split } = source
  const { positions, read } = placeColumn(field, positionOf(source.column))
  const take = pattern === undefined ? read : takePattern(read, new RegExp(pattern))
  if (split !== undefined) return { field, positions, read: take, split: { separator: split, prefix } }
  return { field, positions, read: prefix === '' ? take : putBefore(prefix, take) }
}

function placeColumn(field: string, position: number): FieldSource {
  return { field, positions: [position], read: (cells) => (cells[position] ?? '').trim() }
}

/** Blank cells are passed over. */
function joinColumns(field: string, positions: readonly number[], join: string): FieldSource {
  const read = (cells: readonly string[]): string =>
    positions
      .map((position) => cells[position] ?? '')
      .filter((cell) => cell !== '')
      .join(join)
      .trim()
  return { field, positions, read }
}

/** What the first group of a pattern takes; the whole text where it does not fit, so that whatever reads it can say so. */
function takePattern(read: FieldSource['read'], pattern: RegExp): FieldSource['read'] {
  return (cells) => {
    const text = read(cells)
    return pattern.exec(text.slice(0, MAX_PATTERN_TEXT))?.[1]?.trim() ?? text
  }
}

function putBefore(prefix: string, read: FieldSource['read']): FieldSource['read'] {
  return (cells) => {
    const text = read(cells)
    return text === '' ? '' : prefix + text
  }
}

/** An id made of what the row says, or what stands in a column that may hold one. */
function placeRowId(field: string, prefix: string, position: number | undefined): FieldSource {
  const given = (cells: readonly string[]): string => (position === undefined ? '' : (cells[position] ?? '').trim())
  const read = (cells: readonly string[]): string => {
    const id = given(cells)
    if (id !== '') return id
    const said = JSON.stringify(cells)
    return `${prefix}${hashLetters(said, GROUP)}-${hashLetters(said, GROUP, 1)}`
  }
  return { field, positions: position === undefined ? [] : [position], read, isOwnId: (cells) => given(cells) === '' }
}
