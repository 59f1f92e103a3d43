/** What a CaseError is about: wrong use by the caller, or input that cannot be read at all. */
export type CaseErrorCode = 'bad-option' | 'bad-config' | 'bad-case-file' | 'bad-table' | 'no-input' | 'engine'

/** Wrong use, or input that cannot be read at all: one sentence that says what, where, and the mend. Faults in single rows are Issues, never thrown. */
export class CaseError extends Error {
  override readonly name = 'CaseError'
  readonly code: CaseErrorCode

  constructor(code: CaseErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.code = code
  }
}
