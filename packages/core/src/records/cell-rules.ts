import type { DateOrder } from '../model/partial-date.ts'
import type { RecordOptions } from '../options.ts'
import type { CellForm } from './forms/cell-form.ts'
import { createPhoneForm } from './forms/phone.ts'
import { createPostcodeForm } from './forms/postcode.ts'
import { createWordTable, type WordTable } from './forms/word-table.ts'

/** How the cells of one file are read. */
export interface CellRules {
  readonly dateOrder: DateOrder
  /** ISO day after which the date of something past is a fault; '' for none. */
  readonly today: string
  /** The year of that day; 0 for none. */
  readonly year: number
  /** What parts several values in one cell. */
  readonly separators: RegExp
  readonly riskLevels: WordTable<string>
  readonly phone: CellForm<string>
  readonly postcode: CellForm<string>
}

/**
 * The rules for one file. What is slow to read is remembered as long as they live.
 *
 * @param today ISO day after which the date of something past is a fault; '' for none
 */
export function createCellRules(dateOrder: DateOrder, today: string, { listSeparators, riskLevels }: RecordOptions): CellRules {
  return {
    dateOrder,
    today,
    year: Number(today.slice(0, 4)),
    separators: compileSeparators(listSeparators),
    riskLevels: compileRiskLevels(riskLevels),
    phone: createPhoneForm(),
    postcode: createPostcodeForm(),
  }
}

/** A line break of any kind stands for every kind of it. */
function compileSeparators(separators: readonly string[]): RegExp {
  const parts = separators.map((text) => (/^[\r\n]+$/.test(text) ? '[\\r\\n]+' : text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')))
  return parts.length === 0 ? /(?!)/ : new RegExp(parts.join('|'))
}

function compileRiskLevels(levels: RecordOptions['riskLevels']): WordTable<string> {
  const synonyms = levels.flatMap(([level = '', ...others]) => others.map((other) => [other, level] as const))
  return createWordTable(
    levels.map(([level = '']) => level),
    Object.fromEntries(synonyms),
  )
}
