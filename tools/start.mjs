// npm start: installs, builds, builds a case from the sample data, and shows it.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, checkNode, install } from './bootstrap.mjs'
import { ask, hashFiles, ROOT, runNode, unlessDone, WORK } from './shell.mjs'

const WEFT = join(ROOT, 'packages/cli/dist/main.js')
const EXPORTS = 'sample-data/harbour'
const CONFIG = 'sample-data/mappings/harbour.json'
const CASE = '.weft/harbour'
const SUMMARY = join(WORK, 'harbour.txt')

checkNode()
install()
build()

const args = [WEFT, 'build', EXPORTS, '--config', CONFIG, '--out', CASE]
const stamp = hashFiles([EXPORTS, CONFIG, 'node_modules/.weft-built'])
unlessDone(join(WORK, 'harbour.stamp'), stamp, [`${CASE}/case.json`, '.weft/harbour.txt'], () => {
  process.stderr.write('Building a case from the sample data...\n')
  const summary = ask(process.execPath, [...args, '--quiet'])
  if (summary === undefined) process.exit(runNode(args))
  writeFileSync(SUMMARY, `${summary}\n`)
})
process.stdout.write(readFileSync(SUMMARY, 'utf8'))

const asked = process.argv.slice(2)
if (!asked.includes('--no-view')) {
  const opens = process.stdout.isTTY ? [] : ['--no-open']
  process.exit(runNode([WEFT, 'view', CASE, ...opens, ...asked]))
}
