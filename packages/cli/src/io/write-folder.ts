import { closeSync, createWriteStream, openSync, readSync } from 'node:fs'
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

const PART = '.part'
const PIECE = 1 << 18
export const MANIFEST_NAME = 'manifest.json'

/**
 * Makes sure that a folder may take a case: it is new, empty, or holds a case already.
 *
 * @throws UsageError where it holds something else, or is a file
 */
export async function checkCaseFolder(folder: string): Promise<void> {
  let entries: readonly string[]
  try {
    entries = await readdir(folder)
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return
    if ((fault as NodeJS.ErrnoException).code === 'ENOTDIR')
      throw new UsageError(`${folder} is a file: name a folder to write the case to.`, { cause: fault })
    throw fault
  }
  if (entries.every((entry) => entry.endsWith(PART)) || (await holdsCase(folder))) return
  throw new UsageError(`${folder} holds something other than a case, and is left as it is: name another folder.`)
}

/** What `weft check` writes. */
const REPORT_FILES: ReadonlySet<string> = new Set(['import.json', 'rejected.csv', 'quality.json', 'quality.html'])

/**
 * Makes sure that a folder may take the reports of a check: it is new, empty, or holds such reports already.
 *
 * @throws UsageError where it holds something else, or is a file
 */
export async function checkReportFolder(folder: string): Promise<void> {
  let entries: readonly string[]
  try {
    entries = await readdir(folder)
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return
    if ((fault as NodeJS.ErrnoException).code === 'ENOTDIR')
      throw new UsageError(`${folder} is a file: name a folder to write the reports to.`, { cause: fault })
    throw fault
  }
  if (entries.every((entry) => entry.endsWith(PART) || REPORT_FILES.has(entry))) return
  throw new UsageError(`${folder} holds something other than the reports of a check, and is left as it is: name another folder.`)
}

/** A text, then the bytes of files, a piece at a time. */
export function* readPieces(head: string, paths: readonly string[]): Generator<string | Uint8Array> {
  yield head
  for (const path of paths) {
    const handle = openSync(path, 'r')
    try {
      for (;;) {
        const bytes = Buffer.alloc(PIECE)
        const length = readSync(handle, bytes)
        if (length === 0) break
        yield bytes.subarray(0, length)
      }
    } finally {
      closeSync(handle)
    }
  }
}

async function holdsCase(folder: string): Promise<boolean> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, MANIFEST_NAME), 'utf8'))
    return typeof manifest === 'object' && manifest !== null && 'tool' in manifest && manifest.tool === 'weft'
  } catch {
    return false
  }
}

/**
 * Writes files into a folder: each beside its final name first, and moved into place once all are whole, the last file
 * last. A run that stops midway leaves the files that were there.
 */
export async function writeFolder(folder: string, files: readonly OutputFile[]): Promise<void> {
  const isNew = (await mkdir(folder, { recursive: true })) !== undefined
  const parts = files.map(({ name }) => join(folder, name + PART))
  try {
    for (const [i, file] of files.entries()) await pipeline(Readable.from(file.pieces), createWriteStream(parts[i] ?? ''))
  } catch (fault) {
    await Promise.all(parts.map((part) => rm(part, { force: true })))
    if (isNew) await rmdir(folder)
    throw fault
  }
  for (const [i, { name }] of files.entries()) await rename(parts[i] ?? '', join(folder, name))
}
