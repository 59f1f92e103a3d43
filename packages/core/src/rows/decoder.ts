import { CaseError } from '../error.ts'
import { sequenceLength, type FoundEncoding } from './detect-encoding.ts'

const NOTHING = new Uint8Array()
/** What Windows-1252 has at 0x80 to 0x9F, where ISO 8859-1 has control characters; some platforms decode it as the latter. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/**
 * Turns the bytes of a file into text, a piece at a time. Where the encoding was found and not set, bytes that are not
 * UTF-8 are read as Windows-1252: all that follows, if nothing but ASCII came before; else those bytes alone.
 */
export class Decoder {
  /** The encoding the text was read in, as far as it was read. */
  encoding: string
  /** How many bytes of UTF-8 text were none, and where in the text the first of them stands. */
  misfits = 0
  firstMisfit = -1
  /** How long the text is so far, its byte order mark with it. */
  length = 0

  readonly #file: string
  readonly #isForced: boolean
  readonly #wide: TextDecoder | undefined
  readonly #strict: TextDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  readonly #western: TextDecoder = new TextDecoder('windows-1252')
  #carry = NOTHING
  #isAscii = true

  /**
   * @param forced the encoding that the configuration sets, if it does
   * @throws CaseError `bad-config` for an encoding that is not known
   */
  constructor(file: string, found: FoundEncoding, forced: string | undefined) {
    this.#file = file
    this.#isForced = forced !== undefined
    this.encoding = forced ?? found
    const isNarrow = /^(?:utf-?8|windows-1252)$/i.test(this.encoding)
    this.#wide = isNarrow ? undefined : openDecoder(file, this.encoding)
    if (isNarrow) this.encoding = this.encoding.toLowerCase().replace('utf8', 'utf-8')
  }

  /** The text of some bytes, but for a letter that is cut off at their end. */
  decode(bytes: Uint8Array, isLast: boolean): string {
    const text = this.#wide === undefined ? this.#decodeNarrow(bytes, isLast) : this.#decodeWide(this.#wide, bytes, isLast)
    this.length += text.length
    return text
  }

  #decodeWide(decoder: TextDecoder, bytes: Uint8Array, isLast: boolean): string {
    try {
      return decoder.decode(bytes, { stream: !isLast })
    } catch (cause) {
      throw this.#refuse(cause)
    }
  }

  #decodeNarrow(bytes: Uint8Array, isLast: boolean): string {
    if (this.encoding === 'windows-1252') return this.#decodeWestern(bytes)
    const whole = this.#carry.length === 0 ? bytes : join(this.#carry, bytes)
    const cut = isLast ? whole.length : whole.length - unfinished(whole)
    this.#carry = cut === whole.length ? NOTHING : whole.slice(cut)
    const body = cut === whole.length ? whole : whole.subarray(0, cut)
    try {
      const text = this.#strict.decode(body)
      this.#isAscii &&= text.length === body.length
      return text
    } catch (cause) {
      if (this.#isForced) throw this.#refuse(cause)
      return this.#decodeMixed(body)
    }
  }

  #decodeMixed(bytes: Uint8Array): string {
    if (this.#isAscii) {
      const first = bytes.findIndex((byte) => byte >= 0x80)
      if (sequenceLength(bytes, first) <= 1) {
        this.encoding = 'windows-1252'
        const rest = join(bytes, this.#carry)
        this.#carry = NOTHING
        return this.#decodeWestern(rest)
      }
      this.#isAscii = false
    }
    const pieces: string[] = []
    let length = 0
    for (let at = 0; at < bytes.length;) {
      const from = at
      const isFit = sequenceLength(bytes, at) > 0
      while (at < bytes.length && sequenceLength(bytes, at) > 0 === isFit) at += isFit ? sequenceLength(bytes, at) : 1
      const part = bytes.subarray(from, at)
      const piece = isFit ? this.#strict.decode(part) : this.#decodeWestern(part)
      if (!isFit) {
        if (this.firstMisfit < 0) this.firstMisfit = this.length + length
        this.misfits += at - from
      }
      pieces.push(piece)
      length += piece.length
    }
    return pieces.join('')
  }

  #decodeWestern(bytes: Uint8Array): string {
    return this.#western.decode(bytes).replace(/[\u0080-\u009f]/g, (sign) => WESTERN[sign.charCodeAt(0) - 0x80] ?? sign)
  }

  #refuse(cause: unknown): unknown {
    if (!(cause instanceof TypeError)) return cause
    return new CaseError(
      'bad-table',
      `${this.#file} is not ${this.encoding.toUpperCase()} text: save it as UTF-8, or set its "encoding" in the configuration.`,
      { cause },
    )
  }
}

/** How many bytes at the end begin a UTF-8 sequence that they do not end. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    if ((bytes[bytes.length - back] ?? 0) >= 0xc0) return sequenceLength(bytes, bytes.length - back) < 0 ? back : 0
  }
  return 0
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

function openDecoder(file: string, encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  } catch (cause) {
    throw new CaseError(
      'bad-config',
      `"${encoding}", set for ${file}, is no encoding that is known here: try utf-8, utf-16le or windows-1252.`,
      { cause },
    )
  }
}
