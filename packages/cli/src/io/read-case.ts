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
  return parseCaseFile((await readCaseBytes(folder)).toString('utf8'))
}

/**
 * The bytes of the case file in a case folder.
 *
 * @throws UsageError where there is none
 */
export async function readCaseBytes(folder: string): Promise<Buffer> {
  const path = join(resolve(folder), 'case.json')
  try {
    return await readFile(path)
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException
    // a fault names the path, also where the system's own does not
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw Object.assign(fault as NodeJS.ErrnoException, { path })
    throw new UsageError(`${folder} holds no case.json: name the folder that "weft build" wrote.`, { cause: fault })
  }
}
