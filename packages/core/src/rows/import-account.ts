import { compareText } from '../model/id.ts'
import { IssueLog, type Issue } from '../model/issue.ts'

/** What was taken from one file, and how its rows fared: rowsRead = rowsAccepted + rowsRejected. */
export interface FileAccount {
  readonly file: string
  readonly encoding: string
  readonly delimiter: string
  readonly quote: string
  /** Line of the header, from 1; 0 where the file has none. */
  readonly headerLine: number
  readonly columns: readonly string[]
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

/** The account of an import: every file, every row set aside, every fault. */
export class ImportAccount {
  readonly issues: IssueLog = new IssueLog()
  readonly #files: FileAccount[] = []
  readonly #rejected: RejectedRow[] = []

  openFile(found: Pick<FileAccount, 'file' | 'encoding' | 'delimiter' | 'quote' | 'headerLine' | 'columns'>): FileAccount {
    const account: FileAccount = { ...found, unplacedColumns: [], kinds: [], rowsRead: 0, rowsAccepted: 0, rowsRejected: 0 }
    this.#files.push(account)
    return account
  }

  /** Sets a row aside; the issue that says why is the caller's to add. */
  rejectRow(account: FileAccount, row: RejectedRow): void {
    account.rowsRejected++
    this.#rejected.push(row)
  }

  /** The report of the import, its lists in canonical order. */
  report(): ImportReport {
    return {
      files: [...this.#files].sort((a, b) => compareText(a.file, b.file)),
      issues: this.issues.list(),
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
  readonly rejected: readonly RejectedRow[]
}
