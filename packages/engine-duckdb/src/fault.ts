import { CaseError } from '@weft/core'

/** Faults found before any row is read, or that are about the machine: what DuckDB says of them cites no cell. */
const CITES_NO_CELL =
  /^(?:(?:Binder|Catalog|Dependency|IO|Invalid Configuration|Not implemented|Out of Memory|Parser|Permission|TransactionContext) Error: |Invalid Input Error: Cannot prepare multiple )/
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

/** A fault of DuckDB as one of ours: its first line, or its kind alone where the line may cite what stands in a cell. */
export function retellFault(aim: string, cause: unknown): CaseError {
  if (cause instanceof CaseError) return cause
  const [line = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n')
  if (CITES_NO_CELL.test(line)) return createFault(aim, line.replace(/[.!?\s]+$/, ''), cause)
  const kind = KIND.exec(line)?.[0] ?? 'DuckDB failed'
  return createFault(aim, `${kind} (the rest may cite what stands in a cell, and is left to the cause)`, cause)
}
