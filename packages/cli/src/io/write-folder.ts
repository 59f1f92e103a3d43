import type { Dirent } from 'node:fs'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { UsageError } from '../exit-code.ts'

/** A file to write: its name and its text, in pieces so that no single string has to hold it. */
export interface OutputFile {
  readonly name: string
  readonly pieces: Iterable<string | Uint8Array>
}

/** The ending of files that are not whole yet. */
export const PART = '.part'
export const MANIFEST_NAME = 'manifest.json'
/** What `weft check` writes. */
const REPORT_FILES: ReadonlySet<string> = new Set(['import.json', 'rejected.csv', 'quality.json', 'quality.html'])

/**
 * Makes sure that a folder may take a case: it is new, empty, or holds a case already.
 *
 * @throws UsageError where it holds something else, or is a file
 */
export async function checkCaseFolder(folder: string): Promise<void> {
  const entries = await listFolder(folder, 'the case')
  if (entries.every(isPart) || (await holdsCase(folder))) return
  throw new UsageError(`${folder} holds something other than a case, and is left as it is: name another folder.`)
}

/**
 * Makes sure that a folder may take the reports of a check: it is new, empty, or holds such reports already.
 *
 * @throws UsageError where it holds something else, or is a file
 */
export async function checkReportFolder(folder: string): Promise<void> {
  const entries = await listFolder(folder, 'the reports')
  if (entries.every((entry) => isPart(entry) || (entry.isFile() && REPORT_FILES.has(entry.name)))) return
  throw new UsageError(`${folder} holds something other than the reports of a check, and is left as it is: name another folder.`)
}

/** What is in a folder; nothing where there is none. */
async function listFolder(folder: string, what: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException
    if (code === 'ENOENT') return []
    if (code === 'ENOTDIR') throw new UsageError(`${folder} is a file: name a folder to write ${what} to.`, { cause: fault })
    throw fault
  }
}

function isPart(entry: Dirent): boolean {
  return entry.isFile() && entry.name.endsWith(PART)
}

async function holdsCase(folder: string): Promise<boolean> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, MANIFEST_NAME), 'utf8'))
    return typeof manifest === 'object' && manifest !== null && 'tool' in manifest && manifest.tool === 'weft'
  } catch {
    return false
  }
}

/** Does some work with a folder that is made for it; parts are gone when it ends, and so is a new folder if the work failed. */
export async function withFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const isNew = (await mkdir(folder, { recursive: true })) !== undefined
  try {
    const result = await work()
    await removeParts(folder)
    return result
  } catch (fault) {
    await removeParts(folder)
    if (isNew) await rmdir(folder)
    throw fault
  }
}

async function removeParts(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true })
  await Promise.all(entries.filter(isPart).map(({ name }) => rm(join(folder, name), { force: true })))
}

/** Takes a file out of a folder that an earlier run wrote and this one does not; none is no fault. */
export async function removeFile(folder: string, name: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true })
  if (entries.some((entry) => entry.isFile() && entry.name === name)) await rm(join(folder, name), { force: true })
}

/**
 * Writes files into a folder that is there: each beside its final name first, and moved into place once all are whole, the
 * last file last. A run that stops midway leaves the files that were there.
 */
export async function writeFolder(folder: string, files: readonly OutputFile[]): Promise<void> {
  const taken = (await readdir(folder, { withFileTypes: true })).find(
    (entry) => !entry.isFile() && files.some(({ name }) => name === entry.name),
  )
  if (taken !== undefined)
    throw new UsageError(`${join(folder, taken.name)} is no file, and a file of that name is to be written: move it.`)
  for (const { name, pieces } of files) await pipeline(Readable.from(pieces), createWriteStream(join(folder, name + PART)))
  for (const { name } of files) await rename(join(folder, name + PART), join(folder, name))
}
