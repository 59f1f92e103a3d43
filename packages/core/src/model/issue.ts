import { compareText } from './id.ts'

export type Severity = 'error' | 'warning' | 'note'

/** Where in the input a fault stands: line and column header, each absent where the fault is the whole file's. */
export interface SourcePlace {
  readonly file: string
  readonly line?: number
  readonly column?: string
}

/** A fault in the data: kept and counted, never thrown. Its message holds no personal name and no line number. */
export interface Issue {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly at: SourcePlace
}

/** Collects the faults that the walk finds. */
export class IssueLog {
  readonly #issues: Issue[] = []

  add(code: string, severity: Severity, message: string, at: SourcePlace): void {
    this.#issues.push({ code, severity, message, at })
  }

  /** Every issue, by file, code, column, message, then line: an order that shuffled rows do not change but for the lines. */
  list(): readonly Issue[] {
    return [...this.#issues].sort(
      (a, b) =>
        compareText(a.at.file, b.at.file) ||
        compareText(a.code, b.code) ||
        compareText(a.at.column ?? '', b.at.column ?? '') ||
        compareText(a.message, b.message) ||
        (a.at.line ?? 0) - (b.at.line ?? 0),
    )
  }
}
