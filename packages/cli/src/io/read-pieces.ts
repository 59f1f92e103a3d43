import { closeSync, openSync, readSync } from 'node:fs'

const PIECE = 1 << 18

/** A text, then the bytes of files, a piece at a time. */
export function* readPieces(head: string, paths: readonly string[]): Generator<string | Uint8Array> {
  yield head
  for (const path of paths) {
    const handle = openSync(path, 'r')
    try {
      for (;;) {
        const bytes = Buffer.alloc(PIECE)
        const length = readSync(handle, bytes)
        if (length === 0) break
        yield bytes.subarray(0, length)
      }
    } finally {
      closeSync(handle)
    }
  }
}
