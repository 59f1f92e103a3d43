import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseCaseFile } from '@weft/core'
import { defineCommand, type ArgsDef } from 'citty'
import { EXIT, UsageError, type ExitCode } from '../exit-code.ts'
import { serveCase } from '../serve/serve-case.ts'

const ARGS = {
  folder: { type: 'positional', required: true, description: 'The case folder that "weft build" wrote', valueHint: 'case folder' },
  port: { type: 'string', description: 'Port on 127.0.0.1 (default: any that is free)', valueHint: 'n' },
  open: { type: 'boolean', default: true, description: 'Open the address in a browser', negativeDescription: 'Only print the address' },
} as const satisfies ArgsDef

/** `weft view`: serves the viewer with a case on 127.0.0.1 until it is stopped. */
export const viewCommand = defineCommand({
  meta: { name: 'view', description: 'Shows a case in the browser; nothing leaves this machine' },
  args: ARGS,
  run: ({ args }) => view(args.folder, args.port, args.open),
})

async function view(folder: string, portText: string | undefined, isOpening: boolean): Promise<ExitCode> {
  const port = portText === undefined ? 0 : Number(portText)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UsageError(`--port must be a whole number from 0 to 65535, got "${portText ?? ''}".`)
  const caseFile = resolve(folder, 'case.json')
  if (!existsSync(caseFile))
    throw new UsageError(`${folder}: there is no case here; build one with "weft build <exports> --out ${folder}".`)
  parseCaseFile(await readFile(caseFile, 'utf8'))
  const served = await serveCase(findViewer(), caseFile, port)
  process.stdout.write(`The case is at ${served.address}\nOnly this machine can reach it. Stop with Ctrl+C.\n`)
  if (isOpening) openBrowser(served.address)
  await new Promise((stop) => {
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
  await served.close()
  return EXIT.done
}

/** What opens an address in the browser, where it is not xdg-open. */
const BROWSER_OPENERS: Readonly<Record<string, { readonly command: string; readonly args: readonly string[] }>> = {
  darwin: { command: 'open', args: [] },
  win32: { command: 'cmd', args: ['/c', 'start', ''] },
}

/** The folder of the built viewer. */
function findViewer(): string {
  const folder = join(dirname(fileURLToPath(import.meta.resolve('@weft/viewer/package.json'))), 'dist')
  if (!existsSync(join(folder, 'index.html'))) throw new UsageError('the viewer is not built: run "npm start" once, or "pnpm build".')
  return folder
}

function openBrowser(address: string): void {
  const { command, args } = BROWSER_OPENERS[process.platform] ?? { command: 'xdg-open', args: [] }
  // where there is no browser to open, the address that was printed is enough
  spawn(command, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
}
