import { compareText } from '../model/id.ts'
import { IssueLog, type Issue, type IssueCount } from '../model/issue.ts'
import { highestMarking, type Marking } from '../model/marking.ts'
import { findMarking } from './find-marking.ts'

/** A line of a file that is no row of its table: a banner, a title, a footer, the header again. */
export interface SkippedLine {
  readonly line: number
  readonly text: string
}

/** What ends the lines of a file; '' where it has one line. */
export type LineEnd = 'LF' | 'CR' | 'CRLF' | 'mixed' | ''

/** What was taken from one file, and how its rows fared: rowsRead = rowsAccepted + rowsRejected. */
export interface FileAccount {
  readonly file: string
  encoding: string
  lineEnd: LineEnd
  readonly delimiter: string
  /** '' where quotes are text. */
  readonly quote: string
  readonly escape: string
  /** Line of the header, from 1; 0 where the file has none. */
  readonly headerLine: number
  readonly columns: readonly string[]
  /** Lines that are no rows, as they stand; blank lines are not among them. */
  readonly skipped: SkippedLine[]
  /** Rows in which nothing is written: delimiters and blanks alone. */
  blankRows: number
  /** The highest protective marking found in a line that is no row. */
  marking: Marking | undefined
  /** Columns that no record took up; they stay with the row as evidence. */
  unplacedColumns: readonly string[]
  kinds: readonly string[]
  rowsRead: number
  rowsAccepted: number
  rowsRejected: number
}

/** A row that was set aside: its text byte for byte, and why. */
export interface RejectedRow {
  readonly file: string
  readonly line: number
  readonly column: string
  readonly code: string
  readonly reason: string
  readonly text: string
}

const SKIPPED = {
  'head-line': 'The line stands before the header and is no row; it is kept in the account of the import.',
  'repeated-header': 'The line says the header again; it is kept in the account of the import.',
  'tail-line': 'The line stands behind the last row and is no row; it is kept in the account of the import.',
} as const

type SkipCode = keyof typeof SKIPPED

/** The account of an import: every file, every row set aside, every fault. */
export class ImportAccount {
  readonly issues: IssueLog
  readonly #files: FileAccount[] = []
  readonly #rejected: RejectedRow[] = []
  readonly #onRejected: (row: RejectedRow) => void

  /**
   * @param keepIssues how many issues of one code, severity and file are kept; all are counted
   * @param onRejected takes the rows set aside, which are then not kept here
   */
  constructor(keepIssues?: number, onRejected?: (row: RejectedRow) => void) {
    this.issues = new IssueLog(keepIssues)
    this.#onRejected = onRejected ?? ((row) => this.#rejected.push(row))
  }

  /** The files that were opened so far, in the order of reading. */
  get files(): readonly Readonly<FileAccount>[] {
    return this.#files
  }

  openFile(found: Pick<FileAccount, 'file' | 'encoding' | 'delimiter' | 'quote' | 'escape' | 'headerLine' | 'columns'>): FileAccount {
    const account: FileAccount = {
      ...found,
      lineEnd: '',
      skipped: [],
      blankRows: 0,
      marking: undefined,
      unplacedColumns: [],
      kinds: [],
      rowsRead: 0,
      rowsAccepted: 0,
      rowsRejected: 0,
    }
    this.#files.push(account)
    return account
  }

  /** Keeps a line that is no row, and the marking that it may bear; the code says what it was taken for. */
  skipLine(account: FileAccount, code: SkipCode, skipped: SkippedLine): void {
    account.skipped.push(skipped)
    const marking = findMarking(skipped.text)
    if (marking !== undefined) account.marking = account.marking === undefined ? marking : highestMarking(account.marking, marking)
    this.issues.add(code, 'note', SKIPPED[code], { file: account.file, line: skipped.line })
  }

  /** Sets a row aside; the issue that says why is the caller's to add. */
  rejectRow(account: FileAccount, row: RejectedRow): void {
    account.rowsRejected++
    this.#onRejected(row)
  }

  /** The report of the import, its lists in canonical order. */
  report(): ImportReport {
    return {
      files: [...this.#files].sort((a, b) => compareText(a.file, b.file)),
      issues: this.issues.list(),
      issueCounts: this.issues.counts(),
      rejected: [...this.#rejected].sort(
        (a, b) => compareText(a.file, b.file) || compareText(a.code, b.code) || compareText(a.text, b.text) || a.line - b.line,
      ),
    }
  }
}

/** The account of an import, finished. */
export interface ImportReport {
  readonly files: readonly Readonly<FileAccount>[]
  readonly issues: readonly Issue[]
  /** Of every issue, those not kept in the list among them. */
  readonly issueCounts: readonly IssueCount[]
  readonly rejected: readonly RejectedRow[]
}
