import { createHash } from 'node:crypto'
import { basename, resolve } from 'node:path'
import { CaseError, parseCaseFile, type CaseFile, type PreviousCase } from '@weft/core'
import { UsageError } from '../exit-code.ts'
import type { ReadPrevious } from '../output/manifest.ts'
import { readCaseBytes } from './read-case.ts'

/** A previous case, and what the manifest says of it. */
export interface FoundPrevious {
  readonly previous: PreviousCase
  readonly read: ReadPrevious
}

/**
 * The case in the folder that `--previous` names. It is whole in memory before anything is written, so that the new case
 * may take its place.
 *
 * @throws UsageError where there is none, or it cannot be read
 */
export async function readPreviousCase(folder: string): Promise<FoundPrevious> {
  if (folder.trim() === '') throw new UsageError('--previous must name the case folder of an earlier build.')
  const bytes = await readCaseBytes(folder)
  const { title, asAt, entities, groups } = parse(bytes, folder)
  return {
    // the sources of the other case are not kept through the build
    previous: { title, asAt, entities, groups },
    read: { case: basename(resolve(folder)), title, asAt, sha256: createHash('sha256').update(bytes).digest('hex') },
  }
}

function parse(bytes: Buffer, folder: string): CaseFile {
  try {
    return parseCaseFile(bytes.toString('utf8'))
  } catch (fault) {
    if (!(fault instanceof CaseError)) throw fault
    throw new UsageError(`--previous ${folder}: ${fault.message}`, { cause: fault })
  }
}
