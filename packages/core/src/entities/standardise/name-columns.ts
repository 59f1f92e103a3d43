import type { SqlValue } from '../../engine/sql-engine.ts'
import { remember } from '../../records/forms/remember.ts'
import { rootsOf } from './name-roots.ts'
import { splitFullName, splitNames, type SplitName } from './split-name.ts'
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
const columnsOfForenames = remember((words: string) => forenameColumns(words === '' ? [] : words.split(' ')), REMEMBERED)
const columnsOfSurname = remember((parts: string) => surnameColumns(parts === '' ? [] : parts.split(' ')), REMEMBERED)

/** The columns of the person model that a name fills, in their order; and the name itself, by which two are told to be one. */
export function nameColumns(name: PersonName): { readonly key: string; readonly columns: readonly SqlValue[] } {
  const { forenames, surname } = splitOf(name)
  const [own, ofSurname] = [shorten(forenames), shorten(surname)]
  const first = columnsOfForenames(own)
  const last = columnsOfSurname(ofSurname)
  return { key: `${own}|${ofSurname}`, columns: [...first, ...last, sortSounds(first[4], last[1])] }
}

/** A longer name is a text about one; comparing two of them takes the square of their length. */
const LONGEST = 80

function shorten(words: readonly string[]): string {
  return words.join(' ').slice(0, LONGEST).trimEnd()
}

function splitOf({ forenames, surname, fullName }: PersonName): SplitName {
  return fullName !== undefined && (forenames === undefined || surname === undefined)
    ? splitFullName(fullName)
    : splitNames(forenames, surname)
}

function forenameColumns(words: readonly string[]): readonly SqlValue[] {
  const [forename] = words
  if (forename === undefined) return [null, null, null, null, null, null]
  const { root, other = null } = rootsOf(forename)
  return [words.join(' '), forename, root, other, soundOf(forename), forename.charAt(0)]
}

function surnameColumns(parts: readonly string[]): readonly SqlValue[] {
  if (parts.length === 0) return [null, null, null, null, null]
  const whole = parts.join('')
  return [whole, soundOf(whole), parts[0] ?? null, parts.at(-1) ?? null, whole.slice(0, START)]
}

/** So many letters of a surname make a key of their own. */
const START = 2

/** The sounds of both names in text order: the same whichever stands first. */
function sortSounds(forename: SqlValue | undefined, surname: SqlValue | undefined): string | null {
  if (typeof forename !== 'string' || typeof surname !== 'string') return null
  return forename < surname ? `${forename} ${surname}` : `${surname} ${forename}`
}
