import type { DuckDBDataChunk } from '@duckdb/node-api'
import bindings from '@duckdb/node-bindings'
import type { SqlValue } from '@weft/core'
import { INLINE_BYTES, TEXT_BYTES } from './text-layout.ts'
import { readEach, viewColumn } from './view-column.ts'

// taken out of the bindings once: to look a function up in them takes as long as to call it
const { get_data_from_pointer: dataAt } = bindings
/** The first bit of each byte: none is set where all are ASCII. */
const BEYOND_ASCII = 0x80808080 | 0

/** Reads a column of texts: short ones, as most are, are cut from one text made of the whole column. */
export function readTexts(chunk: DuckDBDataChunk, column: number): readonly SqlValue[] {
  const view = viewColumn(chunk, column, TEXT_BYTES)
  const { buffer, offset, count } = view
  const words = new Int32Array(buffer, offset, count * 4)
  const bytes = Buffer.from(buffer, offset, count * TEXT_BYTES)
  const whole = bytes.toString('latin1')
  return readEach(view, (row) => {
    const word = row * 4
    const length = words[word] ?? 0
    const start = row * TEXT_BYTES + 4
    if (length > INLINE_BYTES) return decode(dataAt(buffer, offset + start + 4, length))
    const isAscii = (((words[word + 1] ?? 0) | (words[word + 2] ?? 0) | (words[word + 3] ?? 0)) & BEYOND_ASCII) === 0
    return isAscii ? whole.slice(start, start + length) : bytes.toString('utf8', start, start + length)
  })
}

function decode({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength).toString('utf8')
}
