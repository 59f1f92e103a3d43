// npm run -s weft -- <command>: the command line of this checkout, with paths taken from where it was called.
import { join } from 'node:path'
import { build, checkNode, install } from './bootstrap.mjs'
import { ROOT, runNode } from './shell.mjs'

checkNode()
install()
build()
process.exit(
  runNode([join(ROOT, 'packages/cli/dist/main.js'), ...process.argv.slice(2)], { cwd: process.env['INIT_CWD'] ?? process.cwd() }),
)
