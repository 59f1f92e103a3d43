/** The ways in which a sample can be written: Weft's own headers, or those of three sorts of system. */
export const DIALECTS = ['weft', 'niche-like', 'athena-like', 'compact-like'] as const
export type Dialect = (typeof DIALECTS)[number]

/** What a dialect calls one table, and each of its columns. */
interface DialectTable {
  /** The file's name without its ending. */
  readonly file: string
  /** Weft's column -> the header it stands under. */
  readonly headers: Readonly<Record<string, string>>
}

/** How one sort of system writes its exports. */
export interface DialectWords {
  /** Weft's table -> what the system calls it. */
  readonly tables: Readonly<Record<string, DialectTable>>
  /** Whether dates are written day first, 31/12/2023. */
  readonly isDayFirst: boolean
}
