import { join, resolve } from 'node:path'
import { parseCaseFile, type CaseFile } from '@weft/core'
import { UsageError } from '../exit-code.ts'
import { readText } from './read-text.ts'

/**
 * The case in a case folder.
 *
 * @throws UsageError where there is none
 */
export async function readCase(folder: string): Promise<CaseFile> {
  const path = join(resolve(folder), 'case.json')
  let text: string
  try {
    text = await readText(path)
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw fault
    throw new UsageError(`${folder} holds no case.json: name the folder that "weft build" wrote.`, { cause: fault })
  }
  return parseCaseFile(text)
}
