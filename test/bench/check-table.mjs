// `weft check` on a table, in a process of its own: node check-table.mjs <file>. Prints rows, seconds and the most memory as JSON.
import { runWeft } from '../../packages/cli/dist/run-weft.js'

const write = process.stdout.write.bind(process.stdout)
let printed = ''
process.stdout.write = (text) => {
  printed += text
  return true
}
const began = performance.now()
const code = await runWeft(['check', process.argv[2], '--json', '--quiet'])
const seconds = (performance.now() - began) / 1000
if (code !== 0) throw new Error(`weft check ended with code ${code}.`)
const { rows } = JSON.parse(printed)
write(JSON.stringify({ rows: rows.accepted, seconds, megabytes: process.resourceUsage().maxRSS / 1024 }))
