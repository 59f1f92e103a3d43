import { COLUMN_FORMS, COMMON_FORMS, type ColumnForm, type Form } from '../../presets/column-forms.ts'
import type { RecordKind } from '../../presets/columns.ts'
import { ROLE_SYNONYMS } from '../../presets/roles.ts'
import { foldTerm, type ColumnProfile } from './profile-column.ts'

/** How well cells fit a field: -1 they speak against it, 0 they say nothing, 1 they are what it takes. */
export interface ValueFit {
  readonly score: number
  /** Whether so few columns look like this that the look alone tells something. */
  readonly isTelling: boolean
}

const NOTHING: ValueFit = { score: 0, isTelling: false }
/** Forms that hardly anything else has. */
const TELLING: ReadonlySet<Form> = new Set<Form>(['postcode', 'phones', 'emails', 'grading', 'coordinate'])

/** How well the cells of a column fit the form of a field; a column without cells says nothing. */
export function fitValues(profile: ColumnProfile, kind: RecordKind, field: string): ValueFit {
  const known = COLUMN_FORMS[kind][field] ?? COMMON_FORMS[field]
  if (known === undefined || profile.values.length === 0) return NOTHING
  const score = FITS[known.form](profile, known)
  return { score, isTelling: score > 0.8 && (TELLING.has(known.form) || known.isClosed === true || known.isTelling === true) }
}

type Fit = (profile: ColumnProfile, known: ColumnForm) => number

const FITS: Readonly<Record<Form, Fit>> = {
  id: fitId,
  ids: fitId,
  text: fitText,
  texts: fitText,
  'long text': fitLongText,
  word: fitWord,
  words: fitWord,
  code: fitCode,
  date: ({ dates, times }) => spread(dates) - times * 0.1,
  'date and time': ({ dates, times }) => spread(dates) - (dates - times) * 0.1,
  number: ({ numbers, dates }) => spread(numbers) - dates,
  coordinate: ({ decimals }) => spread(decimals),
  'yes/no': ({ yesNos }) => spread(yesNos),
  postcode: ({ postcodes }) => spread(postcodes),
  phones: ({ phones }) => spread(phones),
  emails: ({ emails }) => spread(emails),
  grading: ({ gradings }) => spread(gradings),
}

/** A share as a fit: all is 1, half is 0.25, none is -1. */
function spread(share: number): number {
  return share >= 0.8 ? 1 : share >= 0.2 ? share - 0.25 : share * 5 - 1
}

function fitId({ ids, dates, emails, meanWords, numbers, yesNos }: ColumnProfile): number {
  if (dates > 0.5 || emails > 0.5 || meanWords > 4) return -1
  if (yesNos === 1) return -0.8
  return Math.max(spread(ids), numbers > 0.8 ? 0.2 : -1, meanWords > 1.5 ? -0.6 : -0.2)
}

function fitText({ dates, yesNos, emails, numbers, ids, meanLength }: ColumnProfile): number {
  if (dates > 0.5 || emails > 0.5) return -1
  if (yesNos > 0.9 || numbers > 0.8) return -0.6
  if (ids > 0.9) return -0.5
  return meanLength > 60 ? -0.1 : 0.3
}

function fitLongText(profile: ColumnProfile): number {
  const { meanLength, meanWords, distinct } = profile
  if (fitText(profile) < -0.2) return fitText(profile)
  return meanWords >= 4 ? 0.8 : meanLength < 12 ? -0.5 : distinct < 0.1 ? -0.2 : 0
}

function fitCode(profile: ColumnProfile, known: ColumnForm): number {
  const { codes, dates, meanWords } = profile
  if (dates > 0.5 || meanWords > 3) return -1
  const words = known.words === undefined ? 0 : shareOfWords(profile, known.words)
  return words > 0.7 ? 1 : codes > 0.7 ? 0.3 : -0.2
}

function fitWord(profile: ColumnProfile, known: ColumnForm): number {
  const { dates, distinct, values, ids, meanWords } = profile
  if (dates > 0.5 || meanWords > 5) return -1
  if (ids > 0.9) return -0.7
  const share = shareOfWords(profile, known.words ?? [])
  if (share > 0.7) return 1
  if (known.isClosed === true) return share - 0.7
  if (share > 0.25) return 0.6
  return distinct > 0.5 && values.length > 20 ? -0.3 : 0
}

/** The share of values that are one of some words, however cased, spaced or hyphenated. */
function shareOfWords({ terms }: ColumnProfile, words: readonly string[]): number {
  const known = new Set(words.map(foldTerm))
  const isRole = words.includes('suspect')
  let all = 0
  let found = 0
  for (const [term, count] of terms) {
    all += count
    if (known.has(term) || (isRole && Object.hasOwn(ROLE_SYNONYMS, term))) found += count
  }
  return all === 0 ? 0 : found / all
}
