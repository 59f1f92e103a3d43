import type { CaseEntity, CaseGroupMember, PersonCategory, TieReason } from '@weft/core/case-file'

/** The kinds of thing, as the exports speak of them. */
type EntityKind = CaseEntity['kind']

/** What a mark is drawn for: a person by what the records say of them, anything else by its kind. */
export type Shape = PersonCategory | Exclude<EntityKind, 'person'>

/** Every shape with what it stands for, in the order of the legend. */
export const SHAPES: readonly { readonly shape: Shape; readonly name: string }[] = [
  { shape: 'victim', name: 'Victim' },
  { shape: 'both', name: 'Victim, also recorded as suspect' },
  { shape: 'offender', name: 'Suspect or offender' },
  { shape: 'other', name: 'Other person' },
  { shape: 'event', name: 'Event' },
  { shape: 'location', name: 'Place' },
  { shape: 'object', name: 'Object' },
  { shape: 'report', name: 'Report' },
]

const CATEGORY_NAMES: Readonly<Record<PersonCategory, string>> = {
  victim: 'victim',
  both: 'victim, also recorded as suspect',
  offender: 'suspect or offender',
  other: 'other part',
}

const KIND_NAMES: Readonly<Record<EntityKind, string>> = {
  person: 'person',
  event: 'event',
  location: 'place',
  object: 'object',
  report: 'report',
}

const REASON_NAMES: Readonly<Record<TieReason, string>> = {
  'co-offending': 'same event',
  'shared-victim': 'same victim',
  association: 'recorded association',
  'named-together': 'named in one report',
  'shared-vehicle': 'same vehicle',
  'shared-phone': 'same phone or account',
  'shared-object': 'same object',
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The mark an entity is drawn with; a person's by what they are over all. */
export function shapeOf(entity: CaseEntity): Shape {
  return entity.kind === 'person' ? (entity.category ?? 'other') : entity.kind
}

/** What a person is recorded as, in words: `victim, child`; for a member of a group, what they are to it first. */
export function nameCategory(entity: CaseEntity, member?: CaseGroupMember): string {
  const overall = entity.category ?? 'other'
  const words = member === undefined || member.category === overall ? [CATEGORY_NAMES[overall]] : nameParts(member.category, overall)
  if (entity.professional) words.push('professional')
  if (entity.child) words.push('child')
  if (entity.unidentified) words.push('not identified')
  if (entity.undefinedInData) words.push('named but not described in the data')
  return words.join(', ')
}

function nameParts(here: PersonCategory, overall: PersonCategory): string[] {
  if (here === 'other') return [`${CATEGORY_NAMES[overall]} elsewhere`]
  return [`${CATEGORY_NAMES[here]} here`, `${CATEGORY_NAMES[overall]} over all`]
}

/** The kind of an entity, with its type where it has one: `object: vehicle`. */
export function nameKind(entity: CaseEntity): string {
  const kind = KIND_NAMES[entity.kind]
  return entity.type === undefined || entity.type === '' ? kind : `${kind}: ${spellOut(entity.type)}`
}

/** Why two people are tied, in words. */
export function nameReason(reason: TieReason): string {
  return REASON_NAMES[reason]
}

/** A code of the data as words: `found-with` becomes `found with`. */
export function spellOut(code: string): string {
  return code.replaceAll(/[-_]+/g, ' ').trim()
}

/** A text with its first letter in upper case. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A share of 1, as `87 in 100`. */
export function inHundred(share: number): string {
  return `${String(Math.round(share * 100))} in 100`
}

/** A number of things: `1 event`, `12 events`, `2 people`. */
export function countOf(count: number, one: string, many?: string): string {
  return `${groupDigits(count)} ${count === 1 ? one : (many ?? `${one}s`)}`
}

/** A whole number with a comma between thousands. */
export function groupDigits(count: number): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',')
}

/** A date as far as it is known, for reading: `12 Apr 2023, 21:30`, `Apr 2023`, `2023`; '' for none. */
export function readableDate(date: string | undefined): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}))?)?)?/.exec(date ?? '')
  if (!parts) return date ?? ''
  const [, year = '', month, day, time] = parts
  const words = [day === undefined ? '' : String(Number(day)), month === undefined ? '' : (MONTHS[Number(month) - 1] ?? ''), year]
  return words.filter((word) => word !== '').join(' ') + (time === undefined ? '' : `, ${time}`)
}

/** The days between which something lies: `Mar 2019 – Nov 2021`, or one of them; '' where neither is known. */
export function readablePeriod(first: string, last: string): string {
  const from = readableDate(first.slice(0, 7))
  const to = readableDate(last.slice(0, 7))
  return from === to || to === '' ? from : from === '' ? to : `${from} – ${to}`
}
