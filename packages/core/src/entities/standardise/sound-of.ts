import { doubleMetaphone } from 'double-metaphone'
import { rememberFirst } from './remember-first.ts'

/** Longer than the codes of all but compound names. */
const LONGEST = 8

/** How words sound, by the Double Metaphone (L. Philips 2000), the first of its two codes; the word itself where it sounds like nothing. */
export function createSoundOf(): (word: string) => string {
  return rememberFirst((word) => {
    const [code] = doubleMetaphone(word)
    return code === '' ? word : code.slice(0, LONGEST)
  })
}
