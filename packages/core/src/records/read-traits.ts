import { SEX_SYNONYMS, SEXES, UNKNOWN_SEXES, type Sex } from '../presets/cell-words.ts'
import type { Cells } from './cells.ts'
import { parseEthnicity, type EthnicityClaim, type EthnicityList } from './forms/ethnicity.ts'
import { isPlaceholder } from './forms/placeholder.ts'
import { createWordTable } from './forms/word-table.ts'

const SEX_WORDS = createWordTable(SEXES, SEX_SYNONYMS)

/** A person's sex, in any of the codes for it. */
export function readSex(cells: Cells): Sex | undefined {
  return cells.text('sex', isUnknownSex) === undefined ? undefined : cells.oneOf('sex', SEX_WORDS)
}

function isUnknownSex(text: string): boolean {
  return UNKNOWN_SEXES.has(text) || isPlaceholder(text)
}

/**
 * What a column says of a person's ethnicity: a code of its list, that it is not stated, not asked or not known, or
 * something unreadable, with an issue. A blank cell and `not recorded` give undefined: nothing is recorded.
 */
export function readEthnicity(cells: Cells, field: string, list: EthnicityList): EthnicityClaim | undefined {
  const text = cells.raw(field)
  if (text === '') return undefined
  const claim = parseEthnicity(text, list)
  if (claim !== undefined) return claim
  if (cells.text(field) === undefined) return undefined
  cells.fault('unknown-code', 'warning', `The cell holds no code of the ${list} list; it is counted as unreadable.`, field)
  return { list, state: 'unreadable' }
}
