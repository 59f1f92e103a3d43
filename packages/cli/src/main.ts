import { runWeft } from './run-weft.ts'

process.exitCode = await runWeft(process.argv.slice(2))
