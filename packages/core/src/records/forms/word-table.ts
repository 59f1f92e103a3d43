/** Words that a column takes, however they are cased, spaced or hyphenated, and the other words that exports have for them. */
export interface WordTable<T extends string> {
  readonly words: readonly T[]
  readonly find: (text: string) => T | undefined
}

/** Longer than any word of a table. */
const LONGEST = 60
const FILLERS = /[\s_\-.,'’&]+/g

/** A word as tables look it up: in lower case, without blanks and the signs that writers differ in. */
export function foldWord(text: string): string {
  return text.toLowerCase().replace(FILLERS, '')
}

/**
 * @param synonyms other words -> the word they stand for
 */
export function createWordTable<T extends string>(words: readonly T[], synonyms: Readonly<Record<string, T>> = {}): WordTable<T> {
  const known = new Map<string, T>()
  for (const [synonym, word] of Object.entries(synonyms)) known.set(foldWord(synonym), word)
  for (const word of words) known.set(word, word).set(foldWord(word), word)
  return { words, find: (text) => known.get(text) ?? (text.length > LONGEST ? undefined : known.get(foldWord(text))) }
}
