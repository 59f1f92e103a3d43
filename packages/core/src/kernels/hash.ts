/**
 * A 53-bit hash of a text, for stable names and start positions; not a defence against anyone.
 *
 * Two multiply-xor lanes over UTF-16 code units, finished as in MurmurHash3 (A. Appleby); integer arithmetic only.
 *
 * @returns an integer from 0 to 2^53 - 1
 */
export function hashText(text: string, seed = 0): number {
  let high = 0xdeadbeef ^ seed
  let low = 0x41c6ce57 ^ seed
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    high = Math.imul(high ^ unit, 0x9e3779b1)
    low = Math.imul(low ^ unit, 0x5f356495)
  }
  return finish(high, low)
}

/**
 * A 53-bit hash of several texts in their order, as good as that of `hashText`, in the one pass that hashes each of them.
 *
 * @param hashes takes what `hashText` gives for each text
 * @returns an integer from 0 to 2^53 - 1
 */
export function hashEach(texts: readonly string[], hashes: number[], seed = 0): number {
  let high = 0xdeadbeef ^ seed
  let low = 0x41c6ce57 ^ seed
  for (let i = 0; i < texts.length; i++) {
    const hash = hashText(texts[i] ?? '')
    hashes[i] = hash
    high = Math.imul(high ^ hash, 0x9e3779b1)
    low = Math.imul(low ^ (hash / 0x1_0000_0000), 0x5f356495)
    high = (high << 13) | (high >>> 19)
  }
  return finish(high, low)
}

/** Mixes two lanes into one number. */
function finish(laneA: number, laneB: number): number {
  const high = Math.imul(laneA ^ (laneA >>> 16), 0x85ebca6b) ^ Math.imul(laneB ^ (laneB >>> 13), 0xc2b2ae35)
  const low = Math.imul(laneB ^ (laneB >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35)
  return (low & 0x1fffff) * 0x1_0000_0000 + (high >>> 0)
}

const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ'

/** A hash as capital consonants, which spell no word: `length` letters, at most 12. */
export function hashLetters(text: string, length: number, seed = 0): string {
  let rest = hashText(text, seed)
  let letters = ''
  for (let i = 0; i < length; i++) {
    letters += LETTERS[rest % LETTERS.length] ?? ''
    rest = Math.floor(rest / LETTERS.length)
  }
  return letters
}
