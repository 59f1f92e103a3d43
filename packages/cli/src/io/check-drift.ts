import { findDrift, readHeads, type CaseOptions } from '@weft/core'
import { UsageError } from '../exit-code.ts'
import { openTables, type InputFile } from './find-tables.ts'

/**
 * Says where the configuration no longer fits the files, before any of them is read through.
 *
 * @param say is told of columns that no mapping knows and of mappings that no file fits
 * @throws UsageError with a sentence for every column of every file that is gone
 */
export async function checkDrift(files: readonly InputFile[], settings: CaseOptions, say: (line: string) => void): Promise<void> {
  if (settings.tables.length === 0) return
  const { gone, issues } = findDrift(await readHeads(openTables(files), settings, 1), settings.tables)
  if (gone.length > 0) throw new UsageError(gone.join('\n      '))
  for (const { message, at } of issues) say(at.column === undefined ? message : `${at.file}, column "${at.column}": ${message}`)
}
