import { createMask, type CaseFile, type Mask } from '@weft/core/case-file'
import { buildCaseIndex, type CaseIndex } from './case-index.ts'
import { buildSearchIndex, type SearchIndex } from './search-index.ts'

/** A case file with what the page prepares of it once. */
export interface OpenedCase {
  readonly file: CaseFile
  readonly mask: Mask
  readonly index: CaseIndex
  readonly search: SearchIndex
  /** What an entity is called on the page, by number. */
  readonly nameOf: (entity: number) => string
}

/** Prepares a case file for looking at: its mask, its indexes, its search. */
export function prepareCase(file: CaseFile): OpenedCase {
  const mask = createMask(file)
  return {
    file,
    mask,
    index: buildCaseIndex(file),
    search: buildSearchIndex(file, mask),
    nameOf: mask.label,
  }
}
