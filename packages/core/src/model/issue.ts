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

/** How many issues of one code and severity a file has, kept or not. */
export interface IssueCount {
  readonly code: string
  readonly severity: Severity
  readonly file: string
  readonly count: number
}

/** Collects the faults that the walk finds. */
export class IssueLog {
  /** How many issues of one code, severity and file are kept; all are counted. */
  readonly #keep: number
  readonly #issues: Issue[] = []
  readonly #counts = new Map<string, { readonly code: string; readonly severity: Severity; readonly file: string; count: number }>()

  constructor(keep?: number) {
    this.#keep = keep ?? Infinity
  }

  add(code: string, severity: Severity, message: string, at: SourcePlace): void {
    const key = `${code}\u0000${severity}\u0000${at.file}`
    const known = this.#counts.get(key)
    if (known !== undefined) known.count++
    else this.#counts.set(key, { code, severity, file: at.file, count: 1 })
    if (known === undefined || known.count <= this.#keep) this.#issues.push({ code, severity, message, at })
  }

  /** The issues that were kept, by file, code, column, message, then line: an order that shuffled rows do not change but for the lines. */
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

  /** How many there are of each code and severity in each file, in that order, those not kept among them. */
  counts(): readonly IssueCount[] {
    return [...this.#counts.values()]
      .map((count) => ({ ...count }))
      .sort((a, b) => compareText(a.code, b.code) || compareText(a.severity, b.severity) || compareText(a.file, b.file))
  }
}
