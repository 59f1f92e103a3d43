import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import type { Table } from '@weft/core'
import { UsageError } from '../exit-code.ts'

/** Endings of files that may hold a table. */
const TABLE_ENDINGS: ReadonlySet<string> = new Set(['.csv', '.tsv', '.txt', '.psv'])

export const CONFIG_NAME = 'weft.config.json'

/** An input file: where it is, and the name under which evidence cites it. */
export interface InputFile {
  readonly path: string
  readonly name: string
  readonly bytes: number
}

/** The tables among the inputs, by name, and what stands beside them unread. */
export interface FoundInputs {
  readonly files: readonly InputFile[]
  readonly unread: readonly string[]
  /** Folders among the inputs, by path, in which a configuration is looked for. */
  readonly folders: readonly string[]
}

/**
 * Finds the tables that inputs name: files as they are, folders by the endings of the files directly in them.
 *
 * @param except a folder that is none of the inputs, though it stands in one
 * @throws UsageError where an input does not exist, or no table is found
 */
export async function findTables(inputs: readonly string[], except?: string): Promise<FoundInputs> {
  const found: Omit<InputFile, 'bytes'>[] = []
  const unread: string[] = []
  const folders: string[] = []
  for (const input of inputs) {
    const path = resolve(input)
    if (!(await statInput(input)).isDirectory()) {
      found.push({ path, name: basename(path) })
      continue
    }
    folders.push(path)
    for (const entry of await readdir(path, { withFileTypes: true })) {
      if (entry.name === CONFIG_NAME || entry.name.startsWith('.') || join(path, entry.name) === except) continue
      if (entry.isFile() && TABLE_ENDINGS.has(extname(entry.name).toLowerCase()))
        found.push({ path: join(path, entry.name), name: entry.name })
      else unread.push(join(basename(path), entry.name))
    }
  }
  if (found.length === 0)
    throw new UsageError(`${inputs.join(', ')}: there is no table here; give files or a folder with .csv, .tsv, .psv or .txt files.`)
  return { files: await nameApart(found), unread: unread.sort(), folders: folders.sort() }
}

async function statInput(input: string): Promise<{ readonly isDirectory: () => boolean }> {
  try {
    return await stat(input)
  } catch (cause) {
    throw new UsageError(`${input}: there is no such file or folder.`, { cause })
  }
}

/** Files by name; where two have the same name, each takes its folder's name before it. */
async function nameApart(found: readonly Omit<InputFile, 'bytes'>[]): Promise<readonly InputFile[]> {
  const unique = [...new Map(found.map((file) => [file.path, file])).values()]
  const names = unique.map(({ name }) => name)
  const files = await Promise.all(
    unique.map(async ({ path, name }) => {
      const isShared = names.indexOf(name) !== names.lastIndexOf(name)
      return { path, name: isShared ? `${basename(join(path, '..'))}/${name}` : name, bytes: (await stat(path)).size }
    }),
  )
  files.sort((a, b) => (a.name < b.name ? -1 : 1))
  const clash = files.find(({ name }, i) => files[i + 1]?.name === name)
  if (clash !== undefined)
    throw new UsageError(`two inputs are both called ${clash.name}: rename one, so that evidence can tell them apart.`)
  return files
}

/** The bytes of a file, a chunk at a time. */
export function openFile(file: InputFile): AsyncIterable<Uint8Array> {
  return createReadStream(file.path, { highWaterMark: 1 << 18 })
}

/** Files as tables, one after the other. */
export function* openTables(files: readonly InputFile[]): Generator<Table> {
  for (const file of files) yield { file: file.name, content: openFile(file) }
}
