import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseCaseFile, type CaseFile } from '@weft/core'
import { UsageError } from '../exit-code.ts'

/**
 * The case in a case folder.
 *
 * @throws UsageError where there is none
 */
export async function readCase(folder: string): Promise<CaseFile> {
  const path = join(resolve(folder), 'case.json')
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw fault
    throw new UsageError(`${folder} holds no case.json: name the folder that "weft build" wrote.`, { cause: fault })
  }
  return parseCaseFile(text)
}
