import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this checkout. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Where work that can be made again is kept: cases of the sample data, and what they were made from. */
export const WORK = join(ROOT, '.weft')

const IGNORED = new Set(['node_modules', 'dist', '.git', '.weft', 'coverage'])

/** Runs a command in the checkout and gives its exit code; its output goes where ours goes. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32', ...options })
  if (error) process.stderr.write(`${command}: ${error.message}\n`)
  return status ?? 1
}

/** Runs a command and ends this process with its exit code where it fails. */
export function must(command, args, options = {}) {
  const code = run(command, args, options)
  if (code !== 0) process.exit(code)
}

/** Runs a script with this Node and gives its exit code. */
export function runNode(args, options = {}) {
  return run(process.execPath, args, { ...options, shell: false })
}

/** Runs a script with this Node and ends this process with its exit code where it fails. */
export function mustNode(args, options = {}) {
  must(process.execPath, args, { ...options, shell: false })
}

/** What a command prints; undefined where it cannot be run or fails. */
export function ask(command, args) {
  const { status, stdout } = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' })
  return status === 0 ? stdout.trim() : undefined
}

/** A hash of the names and contents of files and of everything below folders. */
export function hashFiles(paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((path) => listFiles(join(ROOT, path))).sort())
    hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function listFiles(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .filter((name) => !IGNORED.has(name))
    .flatMap((name) => listFiles(join(path, name)))
}

/** Does something unless it was last done for the same stamp and what it made is still there. */
export function unlessDone(stampFile, stamp, made, doIt) {
  const isMade = made.every((path) => existsSync(join(ROOT, path)))
  if (isMade && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  doIt()
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, stamp)
}
