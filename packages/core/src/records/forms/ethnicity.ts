import {
  ETHNICITY_HEADINGS,
  OFFICER_DEFINED_CODES,
  SELF_DEFINED_CODES,
  type EthnicityCode,
  type EthnicityState,
} from '../../presets/ethnicity-codes.ts'

/** Whose view it is: the person's own, or an officer's. One is never made of the other. */
export type EthnicityList = 'self-defined' | 'officer-defined'

/** What a record says of a person's ethnicity; kept for counting how well it is recorded, and for nothing else. */
export interface EthnicityClaim {
  readonly list: EthnicityList
  /** `unreadable` where something stands there that is no code of the list. */
  readonly state: EthnicityState | 'unreadable'
  readonly code?: string | undefined
}

const LONGEST = 120
const SIGNS = /[^A-Z0-9]+/g
/** A code before what it means: `W1 - White British`. */
const LEADING_CODE = /^\s*([A-Za-z]{1,2}\d|NS)\s*[-–:(,]/
/** A heading before what it holds: `Asian/Asian British - Indian`. */
const HEADED = /^(.+?)\s[-–]\s(.+)$/
const HEADINGS: ReadonlySet<string> = new Set(ETHNICITY_HEADINGS.map(fold))

const TABLES: Readonly<Record<EthnicityList, ReadonlyMap<string, EthnicityClaim>>> = {
  'self-defined': createTable('self-defined', SELF_DEFINED_CODES),
  'officer-defined': createTable('officer-defined', OFFICER_DEFINED_CODES),
}

function createTable(list: EthnicityList, codes: readonly EthnicityCode[]): ReadonlyMap<string, EthnicityClaim> {
  const table = new Map<string, EthnicityClaim>()
  for (const { code, state, names } of codes) {
    const claim = { list, state, code: code === '' ? undefined : code }
    for (const name of code === '' ? names : [code, ...names]) table.set(fold(name), claim)
  }
  return table
}

/** Reads what stands in a column of one list: a code, a code before its meaning, or the meaning, with the heading of its group or without; undefined where it is none of them. */
export function parseEthnicity(text: string, list: EthnicityList): EthnicityClaim | undefined {
  const table = TABLES[list]
  const exact = table.get(text)
  if (exact !== undefined || text.length > LONGEST) return exact
  const [, heading = '', rest = ''] = HEADED.exec(text) ?? []
  return (
    table.get(fold(text)) ??
    table.get(fold(LEADING_CODE.exec(text)?.[1] ?? '')) ??
    (HEADINGS.has(fold(heading)) ? table.get(fold(rest)) : undefined)
  )
}

function fold(text: string): string {
  return text.toUpperCase().replace(SIGNS, '')
}
