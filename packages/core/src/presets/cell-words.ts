import type { EntityKind } from '../model/id.ts'

/** What kinds of event there are; any other is kept as it is written, with a note. */
export const EVENT_KINDS = ['offence', 'incident', 'custody', 'stop', 'sighting', 'meeting', 'call', 'other'] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** What exports call these kinds of event. An arrest is left as it is written: it is no booking into custody. */
export const EVENT_KIND_SYNONYMS: Readonly<Record<string, EventKind>> = {
  crime: 'offence',
  'crime report': 'offence',
  'recorded crime': 'offence',
  'notifiable offence': 'offence',
  cad: 'incident',
  'cad incident': 'incident',
  'incident log': 'incident',
  'non crime': 'incident',
  'non crime incident': 'incident',
  'non crime occurrence': 'incident',
  occurrence: 'incident',
  'custody record': 'custody',
  'custody episode': 'custody',
  detention: 'custody',
  'stop search': 'stop',
  'stop and search': 'stop',
  'stop account': 'stop',
  'stop and account': 'stop',
  'stop check': 'stop',
  'traffic stop': 'stop',
  'vehicle stop': 'stop',
  'intelligence sighting': 'sighting',
  observation: 'sighting',
  seen: 'sighting',
  gathering: 'meeting',
  'phone call': 'call',
  'telephone call': 'call',
}

/** What kinds of thing there are; any other is kept as it is written, with a note. */
export const OBJECT_KINDS = ['phone', 'sim', 'imei', 'vehicle', 'account', 'email', 'bank', 'other'] as const
export type ObjectKind = (typeof OBJECT_KINDS)[number]

/** What exports call these kinds of thing. */
export const OBJECT_KIND_SYNONYMS: Readonly<Record<string, ObjectKind>> = {
  mobile: 'phone',
  'mobile phone': 'phone',
  'mobile number': 'phone',
  'phone number': 'phone',
  telephone: 'phone',
  'telephone number': 'phone',
  tel: 'phone',
  landline: 'phone',
  msisdn: 'phone',
  'sim card': 'sim',
  handset: 'imei',
  'imei number': 'imei',
  car: 'vehicle',
  van: 'vehicle',
  taxi: 'vehicle',
  motorcycle: 'vehicle',
  motorbike: 'vehicle',
  'motor vehicle': 'vehicle',
  vrm: 'vehicle',
  vrn: 'vehicle',
  'registration mark': 'vehicle',
  registration: 'vehicle',
  'social media': 'account',
  'social media account': 'account',
  'social handle': 'account',
  'online account': 'account',
  handle: 'account',
  username: 'account',
  'e-mail address': 'email',
  'bank account': 'bank',
  'bank card': 'bank',
  iban: 'bank',
}

/** What exports call the kinds of thing that links, mentions and flags join. */
export const ENTITY_KIND_SYNONYMS: Readonly<Record<string, EntityKind>> = {
  nominal: 'person',
  people: 'person',
  subject: 'person',
  occurrence: 'event',
  crime: 'event',
  incident: 'event',
  investigation: 'event',
  address: 'location',
  place: 'location',
  premises: 'location',
  item: 'object',
  property: 'object',
  vehicle: 'object',
  phone: 'object',
  telephone: 'object',
  intelligence: 'report',
  'intelligence report': 'report',
  'intelligence log': 'report',
  intel: 'report',
  log: 'report',
}

export const SEXES = ['female', 'male', 'other'] as const
/** A person's sex as recorded. */
export type Sex = (typeof SEXES)[number]

export const SEX_SYNONYMS: Readonly<Record<string, Sex>> = {
  f: 'female',
  '2': 'female',
  woman: 'female',
  girl: 'female',
  m: 'male',
  '1': 'male',
  man: 'male',
  boy: 'male',
  x: 'other',
  i: 'other',
  indeterminate: 'other',
  intersex: 'other',
  'non binary': 'other',
}

/** What stands in a column of sex where it is not known; no other column takes one letter for that. */
export const UNKNOWN_SEXES: ReadonlySet<string> = new Set(['U', 'u', '0', '9'])

export const BIRTH_BASES = ['exact', 'estimated'] as const
/** How well a date of birth is known. */
export type BirthBasis = (typeof BIRTH_BASES)[number]

export const BIRTH_BASIS_SYNONYMS: Readonly<Record<string, BirthBasis>> = {
  confirmed: 'exact',
  verified: 'exact',
  actual: 'exact',
  known: 'exact',
  est: 'estimated',
  estimate: 'estimated',
  approx: 'estimated',
  approximate: 'estimated',
  assessed: 'estimated',
  'age assessed': 'estimated',
}

export const ANSWERS = ['yes', 'no'] as const
export type Answer = (typeof ANSWERS)[number]

export const ANSWER_SYNONYMS: Readonly<Record<string, Answer>> = {
  y: 'yes',
  true: 'yes',
  t: 'yes',
  '1': 'yes',
  n: 'no',
  false: 'no',
  f: 'no',
  '0': 'no',
}

/** What stands for yes in a column that says whether a child is looked after: the legal grounds of care. */
export const LOOKED_AFTER_SYNONYMS: Readonly<Record<string, Answer>> = {
  ...ANSWER_SYNONYMS,
  lac: 'yes',
  cla: 'yes',
  'looked after': 'yes',
  'looked after child': 'yes',
  'in care': 'yes',
  'care order': 'yes',
  'full care order': 'yes',
  'interim care order': 'yes',
  fco: 'yes',
  ico: 'yes',
  s20: 'yes',
  'section 20': 'yes',
  s31: 'yes',
  'section 31': 'yes',
  'not lac': 'no',
  'not looked after': 'no',
}

/** What stands for yes in a column that says whether a child was offered an interview on return: it was had, or declined. */
export const OFFERED_SYNONYMS: Readonly<Record<string, Answer>> = {
  ...ANSWER_SYNONYMS,
  offered: 'yes',
  accepted: 'yes',
  completed: 'yes',
  declined: 'yes',
  refused: 'yes',
  'not offered': 'no',
}

/** The risk levels of missing episodes, lowest first: what each is called, then the other names that exports have for it. */
export const RISK_LEVELS: readonly (readonly string[])[] = [
  ['none-apparent', 'no apparent risk', 'no apparent risk (absent)', 'no risk apparent', 'nar', 'absent'],
  ['low', 'low risk', 'l'],
  ['medium', 'medium risk', 'med', 'm'],
  ['high', 'high risk', 'h'],
]

/** What parts several values in one cell. */
export const LIST_SEPARATORS: readonly string[] = [';', '|', '\n']
