import type { SqlValue } from '../../engine/sql-engine.ts'
import { remember } from '../../records/forms/remember.ts'
import { rootsOf } from './name-roots.ts'
import { splitFullName, splitNames } from './split-name.ts'
import { createSoundOf } from './sound-of.ts'

/** A name in two columns, or in one. */
export interface PersonName {
  readonly forenames?: string | undefined
  readonly surname?: string | undefined
  readonly fullName?: string | undefined
}

const soundOf = createSoundOf()
/** How many names are remembered: they come back by the thousand. */
const REMEMBERED = 65_536

/** Part of a name: by what it is told from others, and its columns. */
interface NamePart {
  readonly key: string
  readonly columns: readonly SqlValue[]
}

const forenamesOf = remember((text: string) => forenamePart(splitNames(text, undefined).forenames), REMEMBERED)
const surnameOf = remember((text: string) => surnamePart(splitNames(undefined, text).surname), REMEMBERED)
const NO_FORENAMES: NamePart = { key: '', columns: [null, null, null, null, null, null] }
const NO_SURNAME: NamePart = { key: '', columns: [null, null, null, null, null] }

/** The columns of the person model that a name fills, in their order; and the name itself, by which two are told to be one. */
export function nameColumns(name: PersonName): NamePart {
  const [first, last] = partsOf(name)
  return { key: `${first.key}|${last.key}`, columns: first.columns.concat(last.columns, sortSounds(first.columns[4], last.columns[1])) }
}

function partsOf({ forenames, surname, fullName }: PersonName): readonly [NamePart, NamePart] {
  if (fullName !== undefined && (forenames === undefined || surname === undefined)) {
    const split = splitFullName(fullName)
    return [forenamePart(split.forenames), surnamePart(split.surname)]
  }
  return [forenames === undefined ? NO_FORENAMES : forenamesOf(forenames), surname === undefined ? NO_SURNAME : surnameOf(surname)]
}

/** A longer name is a text about one; comparing two of them takes the square of their length. */
const LONGEST = 80

function shorten(words: readonly string[], between: string): string {
  return words.join(between).slice(0, LONGEST).trimEnd()
}

function forenamePart(words: readonly string[]): NamePart {
  const key = shorten(words, ' ')
  const [forename = ''] = key.split(' ')
  if (forename === '') return NO_FORENAMES
  const { root, other = null } = rootsOf(forename)
  return { key, columns: [key, forename, root, other, soundOf(forename), forename.charAt(0)] }
}

function surnamePart(parts: readonly string[]): NamePart {
  const key = shorten(parts, ' ')
  if (key === '') return NO_SURNAME
  const own = key.split(' ')
  const whole = own.join('')
  return { key, columns: [whole, soundOf(whole), own[0] ?? null, own.at(-1) ?? null, whole.slice(0, START)] }
}

/** So many letters of a surname make a key of their own. */
const START = 2

/** The sounds of both names in text order: the same whichever stands first. */
function sortSounds(forename: SqlValue | undefined, surname: SqlValue | undefined): string | null {
  if (typeof forename !== 'string' || typeof surname !== 'string') return null
  return forename < surname ? `${forename} ${surname}` : `${surname} ${forename}`
}
