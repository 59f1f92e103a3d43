import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout. */
export const ROOT: string = fileURLToPath(new URL('..', import.meta.url))
/** The committed sample exports, and what is true of them. */
export const HARBOUR: string = join(ROOT, 'sample-data/harbour')
export const TRUTH: string = join(ROOT, 'sample-data/truth')
/** Public data that is not part of the project; tests on it skip by name where it is absent. */
export const SHARED: string = join(ROOT, '../shared/data')

const MAIN = join(ROOT, 'packages/cli/dist/main.js')

export interface WeftRun {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the built command line and waits for its end. */
export function runWeft(args: readonly string[], cwd: string = ROOT): WeftRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { cwd, encoding: 'utf8', maxBuffer: 1 << 28 })
  return { code: status, stdout, stderr }
}

/** Starts the built command line. */
export function startWeft(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [MAIN, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Starts `weft view` and gives the address that it prints. */
export async function viewCase(folder: string): Promise<{ readonly address: string; readonly stop: () => void }> {
  const server = startWeft(['view', folder, '--no-open'])
  const address = await new Promise<string>((resolve, reject) => {
    let printed = ''
    server.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const found = /http:\S+/.exec(printed)?.[0]
      if (found !== undefined) resolve(found)
    })
    server.once('exit', () => {
      reject(new Error(`weft view ended: ${printed}`))
    })
  })
  return {
    address,
    stop: () => {
      server.kill()
    },
  }
}

/** A new empty folder, with some files in it if asked. */
export function makeFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'weft-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}
