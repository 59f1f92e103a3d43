import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseConfig, type CaseOptionsInput } from '@weft/core'
import { UsageError } from '../exit-code.ts'
import { CONFIG_NAME } from './find-tables.ts'
import { readText } from './read-text.ts'

/**
 * The configuration of a run: the file that is named, else `weft.config.json` in an input folder, else in the working
 * folder, else none.
 *
 * @throws UsageError where several input folders have one
 */
export async function readConfig(named: string | undefined, folders: readonly string[]): Promise<CaseOptionsInput> {
  const beside = folders.map((folder) => join(folder, CONFIG_NAME)).filter((path) => existsSync(path))
  if (named === undefined && beside.length > 1)
    throw new UsageError(`${beside.join(' and ')}: say with --config by which of these the files are read.`)
  const path = named ?? beside[0] ?? [join(process.cwd(), CONFIG_NAME)].find((candidate) => existsSync(candidate))
  return path === undefined ? {} : parseConfig(await readText(path), path)
}
