import { COLUMN_PHRASES, COMMON_PHRASES, FILE_PHRASES, WORD_MEANINGS } from '../../presets/column-words.ts'
import { COMMON_COLUMNS, KINDS } from '../../presets/columns.ts'

/** One word of a name: what it may stand for, each with how surely, 0 to 1. */
export interface Word {
  readonly text: string
  readonly meanings: ReadonlyMap<string, number>
}

/** How surely a word that is only cut short, or written without its vowels, stands for what it seems to. */
const CUT_SHORT = 0.85
const SKELETON = 0.7
/** How sure a piece of a run-together word is, against a word of its own. */
const IN_PIECES = 0.95
/** A text that is short for more meanings than this is less sure of each. */
const MANY = 3
/** The least letters that can be part of a longer word. */
const MIN_PIECE = 2
const MIN_CUT = 3
const ENDING = /^(?:s|es|d|ed|ing|er|or|ion|al|ally|ly)$/

/** The words of a name, lower case: parted at spaces and signs, at a capital after a small letter, and where digits begin. `D.O.B` and `Y/N` are one word each. */
export function splitWords(name: string): readonly string[] {
  return name
    .replace(/\b([A-Za-z])\.(?=[A-Za-z]\b)/g, '$1')
    .replace(/\by\/n\b/gi, 'yn')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Za-z]{2})(\d)/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}

const MEANINGS_OF_WORD = gatherMeanings()
const KNOWN_WORDS: readonly string[] = [...MEANINGS_OF_WORD.keys()].sort()

/** Every word that is known, and what it stands for: the listed ones, and those of all phrases, which stand for themselves. */
function gatherMeanings(): ReadonlyMap<string, readonly string[]> {
  const meanings = new Map<string, string[]>()
  const add = (word: string, meaning: string): void => {
    const known = meanings.get(word) ?? []
    if (!known.includes(meaning)) meanings.set(word, [...known, meaning])
  }
  for (const [meaning, words] of Object.entries(WORD_MEANINGS)) for (const word of [meaning, ...words]) add(word, meaning)
  const tables = [COMMON_PHRASES, ...Object.values(COLUMN_PHRASES), COMMON_COLUMNS, ...Object.values(KINDS).map(({ columns }) => columns)]
  const phrases = [...tables.flatMap((table) => Object.values(table).flat()), ...Object.values(FILE_PHRASES).flat()]
  for (const word of phrases.flatMap(splitWords)) if (!meanings.has(word)) add(word, word)
  return meanings
}

/** The words of a name with what they may stand for; a run-together word is parted where its pieces are known. */
export function readWords(name: string): readonly Word[] {
  return splitWords(name).flatMap(readWord)
}

function readWord(text: string): readonly Word[] {
  if (MEANINGS_OF_WORD.has(text) || /\d/.test(text)) return [{ text, meanings: meaningsOf(text) }]
  const pieces = partWord(text)
  if (pieces === undefined) return [{ text, meanings: meaningsOf(text) }]
  return pieces.map((piece) => ({
    text: piece,
    meanings: new Map([...meaningsOf(piece)].map(([meaning, surely]) => [meaning, surely * IN_PIECES])),
  }))
}

const READ = new Map<string, ReadonlyMap<string, number>>()

/** What a word may stand for; words are looked up once. */
function meaningsOf(text: string): ReadonlyMap<string, number> {
  const known = READ.get(text) ?? findMeanings(text)
  READ.set(text, known)
  return known
}

/** What a word may stand for: by itself, else as the beginning of a known word, else as a known word without its vowels. */
function findMeanings(text: string): ReadonlyMap<string, number> {
  const listed = MEANINGS_OF_WORD.get(text)
  if (listed !== undefined) return new Map(listed.map((meaning) => [meaning, 1]))
  const found = new Map<string, number>()
  if (text.length < MIN_CUT) return found
  for (const word of KNOWN_WORDS) {
    const likeness = likenessOf(text, word)
    for (const meaning of likeness > 0 ? (MEANINGS_OF_WORD.get(word) ?? []) : []) {
      found.set(meaning, Math.max(found.get(meaning) ?? 0, likeness))
    }
  }
  // what may be short for many words tells little
  const share = Math.min(1, MANY / found.size)
  return new Map([...found].map(([meaning, surely]) => [meaning, surely * share]))
}

/** How surely a text is a known word cut short: its beginning, the word with an ending, or its consonants. */
function likenessOf(text: string, word: string): number {
  if (word.length >= MIN_CUT && word.length < text.length)
    return text.startsWith(word) && ENDING.test(text.slice(word.length)) ? CUT_SHORT : 0
  if (word.startsWith(text)) return CUT_SHORT
  return isSkeleton(text, word) ? SKELETON : 0
}

/** Whether a text is some letters of a word in their order, the first among them, and hardly a vowel. */
function isSkeleton(text: string, word: string): boolean {
  if (word.length < 4 || !word.startsWith(text.charAt(0)) || (text.slice(1).match(/[aeiou]/g)?.length ?? 0) > text.length / 4) return false
  let at = 0
  for (const letter of word) at += Number(letter === text.charAt(at))
  return at === text.length
}

/** A run-together word parted into known pieces at the least cost, at most one of them cut short; undefined where it is one word, or cannot be parted. */
function partWord(text: string): readonly string[] | undefined {
  const whole = costOf(text)
  let best: { readonly pieces: readonly string[]; readonly cost: number } | undefined
  for (let first = MIN_PIECE; first <= text.length - MIN_PIECE; first++) {
    const head = text.slice(0, first)
    for (const tail of [[text.slice(first)], ...partTail(text, first)]) {
      const pieces = [head, ...tail]
      if (pieces.filter((piece) => !MEANINGS_OF_WORD.has(piece)).length > 1) continue
      const cost = pieces.reduce((sum, piece) => sum + costOf(piece), 0) + 0.1 * pieces.length
      if (Number.isFinite(cost) && (best === undefined || cost < best.cost)) best = { pieces, cost }
    }
  }
  return best !== undefined && best.cost < whole ? best.pieces : undefined
}

function partTail(text: string, first: number): readonly (readonly string[])[] {
  const parts: string[][] = []
  for (let second = first + MIN_PIECE; second <= text.length - MIN_PIECE; second++) {
    parts.push([text.slice(first, second), text.slice(second)])
  }
  return parts
}

/** What it costs to take a text for one word: nothing where it is known, more the less surely it is; endless where it is not. */
function costOf(text: string): number {
  if (MEANINGS_OF_WORD.has(text)) return 0.5
  const likeness = Math.max(0, ...meaningsOf(text).values())
  return likeness === 0 ? Infinity : 0.5 + (1 - likeness) * 3
}
