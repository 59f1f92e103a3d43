import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CaseIdentityPair, CaseOptionsInput, Judgement, Table } from '@weft/core'
import { stringify } from 'csv-stringify/sync'
import { buildWithEngine } from '../build-with-engine.ts'
import { HARBOUR } from '../run-weft.ts'

/** A row of persons, by column; a column left out is blank. */
export type PersonRow = Readonly<Record<string, string>>

const persons: Table = { file: 'persons.csv', content: readFileSync(join(HARBOUR, 'persons.csv'), 'utf8') }

function tableOf(people: readonly PersonRow[]): Table {
  const columns = [...new Set(['person_id', ...people.flatMap((person) => Object.keys(person))])]
  return { file: 'extra.csv', content: stringify([columns, ...people.map((person) => columns.map((column) => person[column] ?? ''))]) }
}

/** The pairs that are linked or shown once some people are added to those of harbour. */
export async function pairsAmongHarbour(
  people: readonly PersonRow[],
  options: CaseOptionsInput = {},
  judgements: readonly Judgement[] = [],
  others: readonly Table[] = [],
): Promise<readonly CaseIdentityPair[]> {
  const { caseFile } = await buildWithEngine([persons, tableOf(people), ...others], { layout: { maxEntities: 0 }, ...options }, judgements)
  return caseFile.identities.pairs
}

/** People with ids of their own, after a prefix. */
export function withIds(prefix: string, people: readonly PersonRow[]): readonly PersonRow[] {
  return people.map((person, i) => ({ person_id: `${prefix}${String(i)}`, ...person }))
}
