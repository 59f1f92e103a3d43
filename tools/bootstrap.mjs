import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ask, hashFiles, must, mustNode, ROOT, unlessDone } from './shell.mjs'

const SOURCES = [
  'packages',
  'apps',
  'sample-data/src',
  'sample-data/package.json',
  'sample-data/tsconfig.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'pnpm-lock.yaml',
]
const MANIFESTS = [
  'package.json',
  'pnpm-workspace.yaml',
  'pnpm-lock.yaml',
  'packages/core/package.json',
  'packages/engine-duckdb/package.json',
  'packages/cli/package.json',
  'apps/viewer/package.json',
  'sample-data/package.json',
  'test/package.json',
]
const BUILT = [
  'packages/core/dist/index.js',
  'packages/engine-duckdb/dist/index.js',
  'packages/cli/dist/main.js',
  'sample-data/dist/index.js',
  'apps/viewer/dist/index.html',
]

/** Ends with a sentence where this Node is too old. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  process.stderr.write(`Weft needs Node 20.19 or later; this is ${process.version}.\n`)
  process.exit(2)
}

/** Installs what the lock file names, unless that is done. */
export function install() {
  unlessDone(join(ROOT, 'node_modules/.weft-installed'), hashFiles(MANIFESTS), ['node_modules'], () => {
    const { packageManager } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    const args = ['install', '--frozen-lockfile', '--reporter', 'append-only', '--loglevel', 'warn']
    process.stderr.write('Installing...\n')
    if (ask('pnpm', ['--version']) === packageManager.split('@')[1]) must('pnpm', args)
    else must('npx', ['--yes', packageManager, ...args])
  })
}

/** Compiles the packages and builds the viewer, unless that is done for these sources. */
export function build() {
  unlessDone(join(ROOT, 'node_modules/.weft-built'), hashFiles(SOURCES), BUILT, () => {
    process.stderr.write('Building...\n')
    mustNode(['node_modules/typescript/bin/tsc', '-b'])
    mustNode(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], { cwd: join(ROOT, 'apps/viewer') })
  })
}
