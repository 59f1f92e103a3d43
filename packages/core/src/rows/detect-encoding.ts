/** An encoding that is told by the bytes themselves. */
export type FoundEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** Share of pairs with a zero byte on one side that makes text UTF-16, and the most there may be on the other. */
const ZERO_SHARE = 0.4
const OTHER_SHARE = 0.1

/**
 * The encoding of a text by its first bytes: by its mark; UTF-16 by the zero bytes beside letters; UTF-8 where its rules
 * hold, but for one sequence in three at most; else Windows-1252, in which any bytes are text.
 *
 * @param isWhole whether nothing follows the bytes
 */
export function detectEncoding(bytes: Uint8Array, isWhole: boolean): FoundEncoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const wide = detectWide(bytes)
  if (wide !== undefined) return wide
  const { valid, invalid } = countSequences(bytes, isWhole)
  return invalid > 0 && invalid * 2 > valid ? 'windows-1252' : 'utf-8'
}

function detectWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = bytes.length >> 1
  if (pairs < 2) return undefined
  let first = 0
  let second = 0
  for (let i = 0; i < pairs * 2; i += 2) {
    if (bytes[i] === 0) first++
    if (bytes[i + 1] === 0) second++
  }
  if (second > pairs * ZERO_SHARE && first < pairs * OTHER_SHARE) return 'utf-16le'
  if (first > pairs * ZERO_SHARE && second < pairs * OTHER_SHARE) return 'utf-16be'
  return undefined
}

/** Sequences of several bytes that UTF-8 allows, and bytes that it does not. */
function countSequences(bytes: Uint8Array, isWhole: boolean): { readonly valid: number; readonly invalid: number } {
  let valid = 0
  let invalid = 0
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at)
    if (length === 1) at++
    else if (length > 1) {
      valid++
      at += length
    } else if (length < 0 && !isWhole) break
    else {
      invalid++
      at++
    }
  }
  return { valid, invalid }
}

/** How many bytes the UTF-8 sequence at a place has; 0 where there is none, -1 where the bytes end before it does. */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return 1
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  for (let i = 1; i < length; i++) {
    const next = bytes[at + i]
    if (next === undefined) return -1
    // overlong forms, surrogates and what lies beyond U+10FFFF
    const least = i > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
    const most = i > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
    if (next < least || next > most) return 0
  }
  return length
}
