import type { CaseErrorCode } from '@weft/core'
// by the small door: a thread that loads all of core starts ten times as slowly
import { CaseError } from '@weft/core/tasks'

/** 0 done, 1 unexpected fault, 2 wrong use, 3 the data is too faulty. */
export const EXIT = { done: 0, fault: 1, wrongUse: 2, badData: 3 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Wrong use of the command line: told in its one sentence, with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Data too faulty to go on with: told in its one sentence, with exit code 3. */
export class DataError extends Error {
  override readonly name = 'DataError'
}

const SYSTEM_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it may not be read or written',
  EPERM: 'it may not be read or written',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'part of the path is a file, not a folder',
  EISDIR: 'it is a folder, not a file',
  EROFS: 'the disk is read-only',
}

/** A fault as it can be sent between threads: its exit code, its sentence if it is expected, and all that is known of it else. */
export interface ToldFault {
  readonly code: ExitCode
  readonly sentence?: string
  readonly details: string
  /** What it is about, if it is a CaseError. */
  readonly about?: CaseErrorCode
}

/** A fault of another thread. */
export class RetoldFault extends Error {
  override readonly name = 'RetoldFault'
  readonly told: ToldFault

  constructor(told: ToldFault) {
    super(told.sentence ?? told.details)
    this.told = told
  }
}

/** A fault, to be sent to another thread. */
export function tellFault(fault: unknown): ToldFault {
  const details = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
  return { ...explainFault(fault), details, ...(fault instanceof CaseError ? { about: fault.code } : {}) }
}

/** The fault that another thread told of: a CaseError as it was, any other in its words. */
export function retellFault(told: ToldFault): CaseError | RetoldFault {
  return told.about === undefined ? new RetoldFault(told) : new CaseError(told.about, told.sentence ?? told.details)
}

/** The exit code and the one sentence for a fault; no sentence where the fault is unexpected. */
export function explainFault(fault: unknown): { readonly code: ExitCode; readonly sentence?: string } {
  if (fault instanceof RetoldFault) return fault.told
  if (fault instanceof CaseError) return { code: fault.code === 'bad-table' ? EXIT.badData : EXIT.wrongUse, sentence: fault.message }
  if (fault instanceof UsageError) return { code: EXIT.wrongUse, sentence: fault.message }
  if (fault instanceof DataError) return { code: EXIT.badData, sentence: fault.message }
  const { code, path } = (fault ?? {}) as { readonly code?: unknown; readonly path?: unknown }
  const known = typeof code === 'string' ? SYSTEM_FAULTS[code] : undefined
  if (known !== undefined && typeof path === 'string') return { code: EXIT.wrongUse, sentence: `${path}: ${known}.` }
  return { code: EXIT.fault }
}
