import { hashText } from '../../../kernels/hash.ts'

/** Words a shingle holds. */
const RUN = 3
/** Texts of fewer words are too short to tell whether one repeats the other. */
const MIN_WORDS = 8
/** Words that are looked at, from the first. */
const MAX_WORDS = 400
const MAX_CHARACTERS = 8000
const WORD = /[\p{L}\p{N}]+/gu
const DIGIT = /\p{N}/u
const CAPITAL = /^\p{Lu}/u

/**
 * Hashes of the runs of three words of a text, each once and ascending; without case and marks. A text of fewer than eight words gives none,
 * and of a long one the first four hundred words count.
 */
export function shingle(text: string): Uint32Array {
  const words = text.slice(0, MAX_CHARACTERS).toLowerCase().match(WORD)?.slice(0, MAX_WORDS) ?? []
  if (words.length < MIN_WORDS) return new Uint32Array()
  const hashes = new Set<number>()
  for (let i = 0; i + RUN <= words.length; i++) hashes.add(hashText(words.slice(i, i + RUN).join(' ')) % 0x1_0000_0000)
  return Uint32Array.from(hashes).sort()
}

/**
 * What a text names: hashes of its words that hold a digit, and of those that begin with a capital, each once and
 * ascending. Texts of one wording that name other vehicles, places or people are not the same report.
 */
export function listNamed(text: string): { readonly numbers: Uint32Array; readonly names: Uint32Array } {
  const words = text.slice(0, MAX_CHARACTERS).match(WORD) ?? []
  return { numbers: hashWords(words.filter((word) => DIGIT.test(word))), names: hashWords(words.filter((word) => CAPITAL.test(word))) }
}

function hashWords(words: readonly string[]): Uint32Array {
  return Uint32Array.from(new Set(words.map((word) => hashText(word.toLowerCase()) % 0x1_0000_0000))).sort()
}

/** Whether everything of the first list is in the second; both ascending. */
export function isWithin(inner: Uint32Array, outer: Uint32Array): boolean {
  let place = 0
  return inner.every((hash) => {
    while (place < outer.length && (outer[place] ?? 0) < hash) place++
    return outer[place] === hash
  })
}

/** The share of the shingles of two texts that both have (Jaccard), from 0 to 1; 0 where both have none. */
export function similarity(a: Uint32Array, b: Uint32Array): number {
  let shared = 0
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const x = a[i] ?? 0
    const y = b[j] ?? 0
    if (x === y) shared++
    if (x <= y) i++
    if (y <= x) j++
  }
  const all = a.length + b.length - shared
  return all === 0 ? 0 : shared / all
}
