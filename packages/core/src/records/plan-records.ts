import { CaseError } from '../error.ts'
import { isFileOf, type ColumnSource, type RecordMapping, type TableMapping } from '../mapping.ts'
import { COMMON_COLUMNS, KINDS } from '../presets/columns.ts'
import type { TableHeader } from '../rows/row.ts'
import { foldColumn, placeColumns } from './place-columns.ts'
import type { RecordShape } from './record.ts'

/** How one record is made of each row of a file. */
export interface RecordPlan {
  readonly shape: RecordShape
  readonly sources: readonly FieldSource[]
  readonly constants: readonly (readonly [field: string, text: string])[]
  /** Field -> cell text -> the texts to read instead. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
  /** Position of the column that must hold something; undefined where none must. */
  readonly when: number | undefined
}

/** The text of a field: the cells at some positions, joined, behind a prefix. */
interface FieldSource {
  readonly field: string
  readonly positions: readonly number[]
  readonly join: string
  readonly prefix: string
}

/**
 * The plans for a file: from the first mapping whose pattern fits its name, else from its header; none where the
 * header fits no kind.
 *
 * @throws CaseError `bad-config` where a mapping names a column that the file lacks, or a field that the kind lacks
 */
export function planRecords(header: TableHeader, mappings: readonly TableMapping[]): readonly RecordPlan[] {
  const mapping = mappings.find((candidate) => isFileOf(candidate, header.file))
  if (mapping) return mapping.records.map((record) => planMapped(header, record))
  const placement = placeColumns(header.columns)
  if (placement === undefined) return []
  const sources = Object.entries(placement.fields).map(([field, position]) => ({ field, positions: [position], join: '', prefix: '' }))
  return [{ shape: shapeOf(header, placement.kind, sources), sources, constants: [], values: {}, when: undefined }]
}

function planMapped(header: TableHeader, record: RecordMapping): RecordPlan {
  const known = { ...COMMON_COLUMNS, ...KINDS[record.kind].columns }
  const named = [...Object.keys(record.columns), ...Object.keys(record.constants ?? {}), ...Object.keys(record.values ?? {})]
  const unknown = named.find((field) => !Object.hasOwn(known, field))
  if (unknown !== undefined) {
    throw new CaseError(
      'bad-config',
      `The mapping of ${header.file} names "${unknown}", which a ${record.kind} does not have: it has ${Object.keys(known).join(', ')}.`,
    )
  }
  const sources = Object.entries(record.columns).map(([field, source]) => placeSource(header, field, source))
  return {
    shape: shapeOf(header, record.kind, sources),
    sources,
    constants: Object.entries(record.constants ?? {}),
    values: record.values ?? {},
    when: record.when === undefined ? undefined : positionOf(header, record.when),
  }
}

function placeSource(header: TableHeader, field: string, source: ColumnSource): FieldSource {
  if (typeof source === 'string') return { field, positions: [positionOf(header, source)], join: '', prefix: '' }
  if ('column' in source) return { field, positions: [positionOf(header, source.column)], join: '', prefix: source.prefix }
  return { field, positions: source.columns.map((column) => positionOf(header, column)), join: source.join ?? ' ', prefix: '' }
}

function positionOf(header: TableHeader, column: string): number {
  const exact = header.columns.indexOf(column)
  if (exact >= 0) return exact
  const folded = header.columns.findIndex((name) => foldColumn(name) === foldColumn(column))
  if (folded >= 0) return folded
  throw new CaseError(
    'bad-config',
    `The mapping of ${header.file} names the column "${column}", which the file does not have: it has ${header.columns.join(', ')}.`,
  )
}

function shapeOf(header: TableHeader, kind: RecordShape['kind'], sources: readonly FieldSource[]): RecordShape {
  return { header, kind, fields: Object.fromEntries(sources.map(({ field, positions }) => [field, positions])) }
}

/** The texts of a row's fields under a plan: one map a record, several where a value stands for several; none where `when` holds nothing. */
export function readFields(plan: RecordPlan, cells: readonly string[]): readonly ReadonlyMap<string, string>[] {
  if (plan.when !== undefined && (cells[plan.when] ?? '').trim() === '') return []
  const texts = new Map<string, string>(plan.constants)
  for (const { field, positions, join, prefix } of plan.sources) {
    const text =
      positions.length === 1
        ? (cells[positions[0] ?? 0] ?? '')
        : positions
            .map((position) => cells[position] ?? '')
            .filter((cell) => cell !== '')
            .join(join)
    if (text !== '' || !texts.has(field)) texts.set(field, text === '' ? '' : prefix + text)
  }
  let records: Map<string, string>[] = [texts]
  for (const [field, translations] of Object.entries(plan.values)) {
    records = records.flatMap((record) => {
      const text = record.get(field)?.trim() ?? ''
      const translated = Object.hasOwn(translations, text) ? translations[text] : undefined
      if (translated === undefined) return [record]
      return [translated].flat().map((value) => new Map(record).set(field, value))
    })
  }
  return records
}
