import { doubleMetaphone } from 'double-metaphone'

/** Longer than the codes of all but compound names. */
const LONGEST = 8
/** How many words are remembered: names come back again and again. */
const REMEMBERED = 65_536

/** How words sound, by the Double Metaphone (L. Philips 2000), the first of its two codes; the word itself where it sounds like nothing. */
export function createSoundOf(): (word: string) => string {
  const known = new Map<string, string>()
  return (word) => {
    const found = known.get(word)
    if (found !== undefined) return found
    const [code] = doubleMetaphone(word)
    const sound = code === '' ? word : code.slice(0, LONGEST)
    if (known.size < REMEMBERED) known.set(word, sound)
    return sound
  }
}
