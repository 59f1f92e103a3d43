import { closeSync, openSync, writeSync } from 'node:fs'
import { CaseError, measureTables, type CaseOptionsInput, type MeasuredTables, type RejectedRow } from '@weft/core'
import { openFile, type InputFile } from '../io/find-tables.ts'
import { rejectedLine } from '../output/tables.ts'

/** How much of a file has gone by since this was last said. */
export interface Advance {
  readonly rows: number
  readonly bytes: number
}

/** A file to be measured, and where the rows set aside of it are put; nowhere if that is undefined. */
export interface MeasureTask {
  readonly file: InputFile
  readonly spool: string | undefined
}

/** What one file holds, or why it cannot be read at all. */
export type MeasuredFile =
  | { readonly kind: 'measured'; readonly measured: MeasuredTables }
  | { readonly kind: 'unreadable'; readonly file: string; readonly reason: string }

/** How many issues of one code are kept of a file, and at most shown of all files; all are counted. */
const KEPT_ISSUES = 1000
const SPOOL_BUFFER = 1 << 16

/** Reads one file through, keeping counts alone. */
export async function measureFile(
  { file, spool }: MeasureTask,
  options: CaseOptionsInput,
  advance: (by: Advance) => void,
): Promise<MeasuredFile> {
  const rejected = spool === undefined ? undefined : openSpool(spool)
  try {
    const table = { file: file.name, content: countBytes(file, advance) }
    const measured = await measureTables([table], options, {
      keepIssues: KEPT_ISSUES,
      onRejected: rejected?.add ?? (() => undefined),
      onRows: (rows) => {
        advance({ rows, bytes: 0 })
      },
    })
    return { kind: 'measured', measured }
  } catch (fault) {
    if (!(fault instanceof CaseError) || fault.code !== 'bad-table') throw fault
    return { kind: 'unreadable', file: file.name, reason: fault.message }
  } finally {
    rejected?.close()
  }
}

async function* countBytes(file: InputFile, advance: (by: Advance) => void): AsyncGenerator<Uint8Array> {
  for await (const bytes of openFile(file)) {
    advance({ rows: 0, bytes: bytes.length })
    yield bytes
  }
}

/** A file to which rows are written as they are set aside, so that they need no memory. */
function openSpool(path: string): { readonly add: (row: RejectedRow) => void; readonly close: () => void } {
  const handle = openSync(path, 'w')
  let text = ''
  const flush = (): void => {
    writeSync(handle, text)
    text = ''
  }
  return {
    add: (row) => {
      text += rejectedLine(row)
      if (text.length > SPOOL_BUFFER) flush()
    },
    close: () => {
      flush()
      closeSync(handle)
    },
  }
}
