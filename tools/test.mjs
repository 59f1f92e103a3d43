// npm test: installs, checks types, lint, unused code and formatting, builds, and runs every test. A check counts as a test.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, checkNode, install } from './bootstrap.mjs'
import { ensureChromium } from './chromium.mjs'
import { runNode } from './shell.mjs'

checkNode()
install()
const chromium = ensureChromium()
build()

const CHECKS = [
  ['types', ['node_modules/typescript/bin/tsc', '-b', 'tsconfig.tests.json']],
  ['lint', ['node_modules/eslint/bin/eslint.js', '.']],
  ['unused code', ['node_modules/knip/bin/knip.js', '--no-progress']],
  ['formatting', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
]
const counts = { passed: 0, failed: 0, skipped: 0 }
for (const [name, args] of CHECKS) {
  const isGood = runNode(args) === 0
  counts[isGood ? 'passed' : 'failed']++
  process.stdout.write(`${isGood ? '✓' : '✗'} ${name}\n`)
}

const folder = mkdtempSync(join(tmpdir(), 'weft-test-'))
const file = join(folder, 'counts.json')
const code = runNode(['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)], {
  env: { ...process.env, WEFT_CHROMIUM: chromium, WEFT_COUNTS: file },
})
try {
  for (const [key, count] of Object.entries(JSON.parse(readFileSync(file, 'utf8')))) counts[key] += count
} catch {
  counts.failed++
}
rmSync(folder, { recursive: true, force: true })
if (code !== 0 && counts.failed === 0) counts.failed++
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`)
process.exit(counts.failed === 0 ? 0 : 1)
