import { CaseError, findDrift, readHeads, type CaseOptions, type TableHead } from '@weft/core'
import { UsageError } from '../exit-code.ts'
import { openTables, type InputFile } from './find-tables.ts'

/**
 * Says where the configuration no longer fits the files, before any of them is read through. Files that are no tables are
 * passed over; whoever reads them says so.
 *
 * @param say is told of columns that no mapping knows and of mappings that no file fits
 * @throws UsageError with a sentence for every column of every file that is gone
 */
export async function checkDrift(files: readonly InputFile[], settings: CaseOptions, say: (line: string) => void): Promise<void> {
  if (settings.tables.length === 0) return
  const heads: TableHead[] = []
  for (const file of files) heads.push(...(await readHead(file, settings)))
  const { gone, issues } = findDrift(heads, settings.tables)
  if (gone.length > 0) throw new UsageError(gone.join('\n      '))
  for (const { message, at } of issues) say(at.column === undefined ? message : `${at.file}, column "${at.column}": ${message}`)
}

async function readHead(file: InputFile, settings: CaseOptions): Promise<readonly TableHead[]> {
  try {
    return await readHeads(openTables([file]), settings, 1)
  } catch (fault) {
    if (fault instanceof CaseError && fault.code === 'bad-table') return [{ file: file.name, columns: [], rows: [] }]
    throw fault
  }
}
