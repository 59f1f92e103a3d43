import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseConfig, type CaseOptionsInput } from '@weft/core'
import { CONFIG_NAME } from './find-tables.ts'

/**
 * The configuration of a run: the file that is named, else `weft.config.json` in an input folder, else in the working
 * folder, else none.
 */
export async function readConfig(named: string | undefined, folders: readonly string[]): Promise<CaseOptionsInput> {
  const path = named ?? [...folders, process.cwd()].map((folder) => join(folder, CONFIG_NAME)).find((candidate) => existsSync(candidate))
  return path === undefined ? {} : parseConfig(await readFile(path, 'utf8'), path)
}
