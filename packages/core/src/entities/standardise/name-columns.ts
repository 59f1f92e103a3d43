import type { SqlValue } from '../../engine/sql-engine.ts'
import { rootsOf } from './name-roots.ts'
import { rememberFirst } from './remember-first.ts'
import { splitFullName, splitNames } from './split-name.ts'
import { createSoundOf } from './sound-of.ts'

/** A name in two columns, or in one. */
export interface PersonName {
  readonly forenames?: string | undefined
  readonly surname?: string | undefined
  readonly fullName?: string | undefined
}

const soundOf = createSoundOf()
/** Part of a name: by what it is told from others, and its columns. */
interface NamePart {
  readonly key: string
  readonly columns: readonly SqlValue[]
}

const forenamesOf = rememberFirst((text) => forenamePart(splitNames(text, undefined).forenames))
const surnameOf = rememberFirst((text) => surnamePart(splitNames(undefined, text).surname))
const NO_FORENAMES: NamePart = { key: '', columns: [null, null, null, null, null, null] }
const NO_SURNAME: NamePart = { key: '', columns: [null, null, null, null, null] }

/** A name in its two parts. */
export interface NameParts {
  readonly forenames: NamePart
  readonly surname: NamePart
}

/** The parts of a name, each with the columns of the person model that it fills. */
export function namePartsOf({ forenames, surname, fullName }: PersonName): NameParts {
  if (fullName !== undefined && (forenames === undefined || surname === undefined)) {
    const split = splitFullName(fullName)
    return { forenames: forenamePart(split.forenames), surname: surnamePart(split.surname) }
  }
  return {
    forenames: forenames === undefined ? NO_FORENAMES : forenamesOf(forenames),
    surname: surname === undefined ? NO_SURNAME : surnameOf(surname),
  }
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

/** The columns of a name, in the order of the person model, and those that follow. */
export function joinColumns({ forenames, surname }: NameParts, rest: readonly SqlValue[]): readonly SqlValue[] {
  return forenames.columns.concat(surname.columns, sortSounds(forenames.columns[4], surname.columns[1]), rest)
}

/** The sounds of both names in text order: the same whichever stands first. */
function sortSounds(forename: SqlValue | undefined, surname: SqlValue | undefined): string | null {
  if (typeof forename !== 'string' || typeof surname !== 'string') return null
  return forename < surname ? `${forename} ${surname}` : `${surname} ${forename}`
}
