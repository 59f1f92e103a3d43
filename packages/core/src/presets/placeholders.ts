/** What people type where nothing is known, folded to upper case without spaces; such a cell is unknown and never matches another. */
export const PLACEHOLDERS: ReadonlySet<string> = new Set([
  'N/K',
  'NK',
  'N/A',
  'NA',
  'NOTKNOWN',
  'UNKNOWN',
  'UNK',
  'UNKN',
  'NOTGIVEN',
  'NOTRECORDED',
  'NONE',
  'NULL',
  'NIL',
  'TBC',
  '-',
  '--',
  '---',
  '.',
  '?',
  '??',
  '???',
  '****',
  '*****',
  '******',
  '*',
  'XXXX',
  'XXX',
  '00000000000',
  '0000000000',
  '07000000000',
  'ZZ99',
  'ZZ993VZ',
  'ZZ999ZZ',
  'XX11XX',
  'AA11AA',
])

/** Dates that systems fill in where none is known. */
export const PLACEHOLDER_DATES: ReadonlySet<string> = new Set([
  '1900-01-01',
  '1899-12-30',
  '1753-01-01',
  '1970-01-01',
  '0001-01-01',
  '9999-12-31',
])

/** Names given to someone nobody could identify, folded to upper case. */
export const UNIDENTIFIED_NAMES: readonly RegExp[] = [
  /^UNKNOWN (MALE|FEMALE|PERSON|MAN|WOMAN|ADULT|DRIVER)/,
  /^UNIDENTIFIED/,
  /^U\/K (MALE|FEMALE)/,
]
