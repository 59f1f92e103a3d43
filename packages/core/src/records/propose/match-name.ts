import { COLUMN_PHRASES, COMMON_PHRASES, OWN_WORDS, WORD_WEIGHTS } from '../../presets/column-words.ts'
import { COMMON_COLUMNS, KINDS, type RecordKind } from '../../presets/columns.ts'
import { foldColumn } from '../place-columns.ts'
import { readWords, type Word } from './read-words.ts'

/** How well a header names a field, 0 to 1, and by what. */
export interface NameMatch {
  readonly score: number
  readonly by: 'exact name' | 'synonym' | 'words of the name'
}

/** A header, read: its words, and how much each weighs, less where most headers of the file have it. */
export interface HeaderWords {
  readonly folded: string
  readonly words: readonly Word[]
  readonly commonness: readonly number[]
}

const SYNONYM = 0.97
const UNKNOWN_WEIGHT = 1
/** What a name is worth that shares only light words with a header, where one of the two has a heavier one besides. */
const LIGHT_ONLY = 0.6
const LIGHT = 0.8
const OWN_WEIGHT = 0.3
const SINGLE_LETTER_WEIGHT = 0.15
const SAME_MEANING = 0.9
/** A word that this share of a file's headers have tells nothing apart. */
const COMMON_SHARE = 0.6
const MIN_HEADERS = 5

/** Reads the headers of a file. */
export function readHeaders(columns: readonly string[]): readonly HeaderWords[] {
  const read = columns.map((column) => withoutRepeats(readWords(column)))
  const shareOf = (text: string): number => read.filter((words) => words.some((word) => word.text === text)).length / columns.length
  return read.map((words, i) => ({
    folded: foldColumn(columns[i] ?? ''),
    words,
    commonness: words.map(({ text }) => (columns.length >= MIN_HEADERS && shareOf(text) >= COMMON_SHARE ? 0.15 : 1)),
  }))
}

/** Words without those that stand for the same as an earlier one. */
function withoutRepeats(words: readonly Word[]): readonly Word[] {
  const meaning = ({ meanings, text }: Word): string => (meanings.size === 0 ? text : [...meanings.keys()].sort().join(' '))
  return words.filter((word, i) => words.findIndex((other) => meaning(other) === meaning(word)) === i)
}

/** How well a header names a field of a kind: the best over all names the field is known by. */
export function matchName(header: HeaderWords, kind: RecordKind, field: string): NameMatch {
  const names = namesOf(kind, field)
  if (header.folded === names.folded) return { score: 1, by: 'exact name' }
  if (header.folded !== '' && names.synonyms.has(header.folded)) return { score: SYNONYM, by: 'synonym' }
  let score = 0
  for (const phrase of names.phrases) score = Math.max(score, compareWords(header, phrase, OWN_WORDS[kind]))
  return { score, by: 'words of the name' }
}

/** Every name that a field is known by. */
interface FieldNames {
  readonly folded: string
  readonly synonyms: ReadonlySet<string>
  readonly phrases: readonly Phrase[]
}

/** A name in words, with the weight of each. */
type Phrase = readonly { readonly word: Word; readonly weight: number }[]

const NAMES = new Map<string, FieldNames>()
/** The names of a field, read once. */
function namesOf(kind: RecordKind, field: string): FieldNames {
  const key = `${kind} ${field}`
  const names = NAMES.get(key) ?? readNames(kind, field)
  NAMES.set(key, names)
  return names
}

function readNames(kind: RecordKind, field: string): FieldNames {
  const isOwn = Object.hasOwn(KINDS[kind].columns, field)
  const phrases = (isOwn ? COLUMN_PHRASES[kind] : COMMON_PHRASES)[field] ?? []
  const synonyms = (isOwn ? KINDS[kind].columns : COMMON_COLUMNS)[field] ?? []
  return {
    folded: foldColumn(field),
    synonyms: new Set(synonyms.map(foldColumn)),
    phrases: [...new Set([field, ...synonyms, ...phrases])].map((phrase) => toPhrase(phrase, OWN_WORDS[kind])),
  }
}

function toPhrase(text: string, own: ReadonlySet<string>): Phrase {
  return withoutRepeats(readWords(text)).map((word) => ({ word, weight: weightOf(word, own) }))
}

/** Shared words over all words, by weight: 1 where each word of one stands for one of the other, 0 where none does. */
function compareWords({ words, commonness }: HeaderWords, phrase: Phrase, own: ReadonlySet<string>): number {
  const taken = new Set<number>()
  let shared = 0
  let total = 0
  let heaviest = 0
  let lacks = false
  for (const { word: wanted, weight } of phrase) {
    total += weight
    let best = -1
    let likeness = 0
    for (const [place, word] of words.entries()) {
      const found = taken.has(place) || weight === 0 ? 0 : likenessOf(wanted, word)
      if (found > likeness) [best, likeness] = [place, found]
    }
    if (best < 0) {
      lacks ||= weight >= LIGHT
      continue
    }
    taken.add(best)
    shared += 2 * weight * likeness
    total += weight
    heaviest = Math.max(heaviest, weight)
  }
  if (shared === 0) return 0
  for (const [place, word] of words.entries()) {
    if (taken.has(place)) continue
    const weight = weightOf(word, own) * (commonness[place] ?? 1)
    total += weight
    lacks ||= weight >= LIGHT
  }
  return (shared / total) * (heaviest < LIGHT && lacks ? LIGHT_ONLY : 1)
}

function weightOf({ text, meanings }: Word, own: ReadonlySet<string>): number {
  for (const meaning of meanings.keys()) if (own.has(meaning)) return OWN_WEIGHT
  const listed = Object.hasOwn(WORD_WEIGHTS, text) ? WORD_WEIGHTS[text] : undefined
  if (listed !== undefined) return listed
  if (/^(?:\d+|[a-z])$/.test(text)) return SINGLE_LETTER_WEIGHT
  if (meanings.size === 0) return UNKNOWN_WEIGHT
  return Math.max(...[...meanings.keys()].map((meaning) => WORD_WEIGHTS[meaning] ?? 1))
}

function likenessOf(a: Word, b: Word): number {
  if (a.text === b.text) return 1
  let best = 0
  for (const [meaning, surely] of b.meanings) best = Math.max(best, surely * (a.meanings.get(meaning) ?? 0) * SAME_MEANING)
  return best
}

const NO_OWN: ReadonlySet<string> = new Set()

/** How well a text, such as a file's name, is one of some phrases, 0 to 1. */
export function matchPhrases(words: readonly Word[], phrases: readonly string[]): number {
  const header: HeaderWords = { folded: '', words: withoutRepeats(words), commonness: words.map(() => 1) }
  return Math.max(0, ...phrases.map((phrase) => compareWords(header, toPhrase(phrase, NO_OWN), NO_OWN)))
}
