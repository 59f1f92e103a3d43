import { detectEncoding } from './detect-encoding.ts'
import { Decoder } from './decoder.ts'
import { refuseBinary, refuseSignature } from './refuse-binary.ts'
import type { Table } from './table.ts'

/** A stretch of the text of a file. */
export interface TextPiece {
  readonly text: string
  /** Whether no text follows. */
  readonly isLast: boolean
  /** What turned the bytes into text; undefined for text that came as such. */
  readonly decoder: Decoder | undefined
}

/** How many bytes are looked at before anything is read: the first piece of text is as long as that, if the file is. */
const SAMPLE_BYTES = 1 << 20
/** How much of the text is looked through for bytes that are no text. */
const BINARY_SAMPLE = 1 << 16
const BYTE_ORDER_MARK = /^\uFEFF/

/**
 * The text of a table, a piece at a time, without its byte order mark. How the bytes come in pieces makes no difference
 * to the first piece.
 *
 * @param forced the encoding that the configuration sets, if it does
 * @throws CaseError `bad-table` for a file that is no text, or not in the encoding that is set
 */
export async function* decodeTable({ file, content }: Table, forced: string | undefined): AsyncGenerator<TextPiece> {
  if (typeof content === 'string') {
    yield { text: content.replace(BYTE_ORDER_MARK, ''), isLast: true, decoder: undefined }
    return
  }
  let decoder: Decoder | undefined
  for await (const { bytes, isLast } of cutSample(content)) {
    const isFirst = decoder === undefined
    if (isFirst) refuseSignature(file, bytes)
    decoder ??= new Decoder(file, detectEncoding(bytes, isLast), forced)
    const text = decoder.decode(bytes, isLast)
    if (isFirst) refuseBinary(file, text.slice(0, BINARY_SAMPLE))
    yield { text: isFirst ? text.replace(BYTE_ORDER_MARK, '') : text, isLast, decoder }
  }
}

interface BytePiece {
  readonly bytes: Uint8Array
  readonly isLast: boolean
}

/** The bytes of a file: first the sample, in one piece, then the rest as it comes. */
async function* cutSample(content: AsyncIterable<Uint8Array>): AsyncGenerator<BytePiece> {
  let sample: Uint8Array[] = []
  let length = 0
  let isPast = false
  for await (const bytes of content) {
    if (isPast) {
      yield { bytes, isLast: false }
      continue
    }
    sample.push(bytes)
    length += bytes.length
    if (length < SAMPLE_BYTES) continue
    const whole = concat(sample, length)
    yield { bytes: whole.subarray(0, SAMPLE_BYTES), isLast: false }
    yield { bytes: whole.subarray(SAMPLE_BYTES), isLast: false }
    isPast = true
    sample = []
  }
  yield { bytes: isPast ? new Uint8Array() : concat(sample, length), isLast: true }
}

function concat(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
