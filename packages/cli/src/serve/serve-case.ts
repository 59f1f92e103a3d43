import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { UsageError } from '../exit-code.ts'

/** The one address that is served: nothing leaves the machine. */
const HOST = '127.0.0.1'

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
}

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
}

/** A case being served. */
export interface ServedCase {
  /** With the token without which nothing is answered. */
  readonly address: string
  readonly close: () => Promise<void>
}

/**
 * Serves the built viewer with one case file on 127.0.0.1. Only files of the viewer and that one file can be asked
 * for, only by GET, only under a random token, and only under this host's own name.
 *
 * @param port 0 for any that is free
 * @throws UsageError where the port is in use
 */
export async function serveCase(viewerFolder: string, caseFile: string, port: number): Promise<ServedCase> {
  const token = randomBytes(16).toString('base64url')
  const files = await listFiles(viewerFolder)
  files.set('case.json', caseFile)
  const server = createServer((request, response) => {
    answer(request, response, token, files)
  })
  await listen(server, port)
  const { port: taken } = server.address() as AddressInfo
  return {
    address: `http://${HOST}:${String(taken)}/${token}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

/** The files of a folder by the path they are asked for under. */
async function listFiles(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(files.map((file) => [file.slice(folder.length + 1).replaceAll('\\', '/'), file]))
}

function answer(request: IncomingMessage, response: ServerResponse, token: string, files: ReadonlyMap<string, string>): void {
  const host = request.headers.host?.replace(/:\d+$/, '')
  const [, given = '', ...rest] = new URL(request.url ?? '/', `http://${HOST}`).pathname.split('/')
  const file = files.get(rest.join('/') || 'index.html')
  if (request.method !== 'GET' || (host !== HOST && host !== 'localhost') || !isSame(given, token) || file === undefined) {
    response.writeHead(404, HEADERS).end()
    return
  }
  response.writeHead(200, { ...HEADERS, 'Content-Type': CONTENT_TYPES[extname(file)] ?? 'application/octet-stream' })
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response)
}

function isSame(given: string, token: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(token)
  return a.length === b.length && timingSafeEqual(a, b)
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) => {
      const isTaken = fault.code === 'EADDRINUSE' || fault.code === 'EACCES'
      reject(
        isTaken
          ? new UsageError(
              `port ${String(port)} on ${HOST} is in use or may not be used: name another with --port, or leave it out for any that is free.`,
            )
          : fault,
      )
    })
    server.listen(port, HOST, resolve)
  })
}
