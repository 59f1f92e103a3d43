import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { SqlEngine } from '@weft/core'
import { DuckDbEngine } from './duckdb-engine.ts'
import { createFault, retellFault } from './fault.ts'
import { openDatabase, type DuckDbOptions } from './open-database.ts'

const AIM = 'be opened'
const SIZE = /^\d+(?:\.\d+)? ?[KMGT]i?B$/i

/** Opens DuckDB in memory, for one process: close it, or it keeps what it holds until the process ends. */
export async function openDuckDb(options: DuckDbOptions = {}): Promise<SqlEngine> {
  checkOptions(options)
  const spillFolder = options.spillFolder === undefined ? undefined : await makeOwnFolder(options.spillFolder)
  const removeFolder = async (): Promise<void> => {
    if (spillFolder !== undefined) await rm(spillFolder, { recursive: true, force: true })
  }
  try {
    const database = await openDatabase({ ...options, ...(spillFolder === undefined ? {} : { spillFolder }) })
    return new DuckDbEngine(database, spillFolder !== undefined, removeFolder)
  } catch (cause) {
    await removeFolder()
    throw retellFault(AIM, cause, false)
  }
}

function checkOptions({ threads = 1, memoryLimit = '1GB' }: DuckDbOptions): void {
  if (!Number.isInteger(threads) || threads < 1) throw createFault(AIM, `threads is to be a whole number above 0, and is ${threads}`)
  if (!SIZE.test(memoryLimit)) throw createFault(AIM, `memoryLimit is to be a size such as "4GB", and is "${memoryLimit}"`)
}

/** Two engines that spill to one folder would write over each other. */
async function makeOwnFolder(spillFolder: string): Promise<string> {
  try {
    return await mkdtemp(join(spillFolder, 'weft-spill-'))
  } catch (cause) {
    throw createFault(AIM, `nothing can be written to the spill folder ${spillFolder}`, cause)
  }
}
