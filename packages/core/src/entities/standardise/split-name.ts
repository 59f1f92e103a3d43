import { NAME_PARTICLES, NAME_SUFFIXES, NAME_TITLES } from '../../presets/name-words.ts'
import { foldText } from './fold-text.ts'

/** A name as it is compared: in upper case, without titles, apostrophes and hyphens. */
export interface SplitName {
  /** First, second and further ones, each a word. */
  readonly forenames: readonly string[]
  /** The parts of a double name, each with the particles before it; empty where none is known. */
  readonly surname: readonly string[]
}

const BETWEEN_WORDS = /[^A-Z0-9]+/
const APOSTROPHES = /['.]/g

/** A surname and forenames that stand in two columns. */
export function splitNames(forenames: string | undefined, surname: string | undefined): SplitName {
  return { forenames: forenameWords(forenames), surname: joinParticles(surnameWords(surname)) }
}

/** A name that stands in one column, as `Forenames Surname` or `Surname, Forenames`. */
export function splitFullName(text: string): SplitName {
  const comma = text.indexOf(',')
  if (comma >= 0) {
    const behind = wordsOf(text.slice(comma + 1))
    if (behind.length > 0 && behind.every((word) => NAME_SUFFIXES.has(word))) return splitFullName(text.slice(0, comma))
    return splitNames(text.slice(comma + 1), text.slice(0, comma))
  }
  const all = wordsOf(text)
  const words = dropSuffixes(dropTitles(all), 2)
  // who is called by a title and one word is called by the surname
  if (words.length < 2) return words.length < all.length ? { forenames: [], surname: words } : { forenames: words, surname: [] }
  let first = words.length - 1
  while (first > 1 && NAME_PARTICLES.has(words[first - 1] ?? '')) first--
  return { forenames: words.slice(0, first), surname: joinParticles(words.slice(first)) }
}

function forenameWords(text: string | undefined): readonly string[] {
  return text === undefined ? [] : dropSuffixes(dropTitles(wordsOf(text)))
}

function surnameWords(text: string | undefined): readonly string[] {
  return text === undefined ? [] : dropSuffixes(wordsOf(text))
}

/** What stands behind this in a name is no name. */
const LONGEST = 500

function wordsOf(text: string): readonly string[] {
  return foldText(text.slice(0, LONGEST))
    .replace(APOSTROPHES, '')
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '')
}

// a title is dropped only where a name is left
function dropTitles(words: readonly string[]): readonly string[] {
  let from = 0
  while (from < words.length - 1 && NAME_TITLES.has(words[from] ?? '')) from++
  return words.slice(from)
}

function dropSuffixes(words: readonly string[], least = 1): readonly string[] {
  let to = words.length
  while (to > least && NAME_SUFFIXES.has(words[to - 1] ?? '')) to--
  return words.slice(0, to)
}

function joinParticles(words: readonly string[]): readonly string[] {
  const parts: string[] = []
  let held = ''
  words.forEach((word, i) => {
    if (NAME_PARTICLES.has(word) && i < words.length - 1) {
      held += word
      return
    }
    parts.push(held + word)
    held = ''
  })
  return parts
}
