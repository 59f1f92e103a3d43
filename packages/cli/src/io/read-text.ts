import { readFile } from 'node:fs/promises'

/** The text of a file; a fault names its path, also where the system's own does not. */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (fault) {
    throw Object.assign(fault as NodeJS.ErrnoException, { path })
  }
}
