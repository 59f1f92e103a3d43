import { CaseError } from '@weft/core'

/** Faults found before a row is read, or about the machine: what DuckDB says of them cites no cell. */
const CITES_NO_CELL =
  /^(?:(?:Binder|Catalog|Dependency|IO|Invalid Configuration|Not implemented|Parser|Permission|TransactionContext) Error: |Invalid Input Error: Cannot prepare multiple )/
const NO_MEMORY = /^(?:Out of Memory Error|Failed to append): (?:could not|failed to) (?:allocate|pin) /
const KIND = /^[A-Z][A-Za-z ]* Error(?=: )/

/**
 * What the engine could not do, and why.
 *
 * @param aim what it was to do, after "could not"
 * @param reason a clause without a full stop
 */
export function createFault(aim: string, reason: string, cause?: unknown): CaseError {
  return new CaseError('engine', `The engine could not ${aim}: ${reason}.`, { cause })
}

/**
 * A fault of DuckDB as one of ours: its first line, or its kind alone where the line may cite what stands in a cell.
 *
 * @param reads whether it may have read a cell by then
 */
export function retellFault(aim: string, cause: unknown, reads = true): CaseError {
  if (cause instanceof CaseError) return cause
  const message = cause instanceof Error ? cause.message : String(cause)
  const line = (message.split('\n')[0] ?? '').replace(/[.!?\s]+$/, '')
  if (NO_MEMORY.test(line)) return createFault(aim, `${line}; allow it more memory, or give it a folder to spill to`, cause)
  if (!reads || CITES_NO_CELL.test(line)) return createFault(aim, line, cause)
  const kind = KIND.exec(line)?.[0] ?? 'DuckDB failed'
  return createFault(aim, `${kind} (the rest may cite what stands in a cell, and is left to the cause)`, cause)
}
