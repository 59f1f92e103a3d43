import { CaseError } from '../error.ts'
import { isFileOf, type RecordMapping, type TableMapping } from '../mapping.ts'
import { COMMON_COLUMNS, KINDS } from '../presets/columns.ts'
import type { TableHeader } from '../rows/row.ts'
import { placeSource, type FieldSource } from './field-source.ts'
import { foldColumn, placeColumns } from './place-columns.ts'
import type { RecordShape } from './record.ts'

/** The fields that a plan feeds, the place of each among them, and the position of the one column that feeds it; -1 where it is not one. */
export interface PlannedFields {
  readonly names: readonly string[]
  readonly places: ReadonlyMap<string, number>
  readonly columns: readonly number[]
}

/** How one record is made of each row of a file. */
export interface RecordPlan {
  readonly shape: RecordShape
  readonly fields: PlannedFields
  readonly sources: readonly FieldSource[]
  readonly constants: readonly (readonly [field: string, text: string])[]
  /** Fields, and for each: cell text -> the texts to read instead. */
  readonly values: readonly (readonly [field: string, translations: Translations])[]
  /** Position of the column that must hold something; undefined where none must. */
  readonly when: number | undefined
}

type Translations = Readonly<Record<string, string | readonly string[]>>

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
  const sources = Object.entries(placement.fields).map(([field, position]) => placeSource(field, '', () => position))
  const shape = shapeOf(header, placement.kind, sources)
  return [{ shape, fields: planFields([], sources), sources, constants: [], values: [], when: undefined }]
}

/** The fields that columns feed, and others that constants or values do. */
export function planFields(
  others: readonly string[],
  sources: readonly { readonly field: string; readonly positions: readonly number[] }[],
): PlannedFields {
  const names = [...new Set([...others, ...sources.map(({ field }) => field)])]
  const columnOf = (name: string): number => {
    const positions = sources.find(({ field }) => field === name)?.positions ?? []
    return positions.length === 1 ? (positions[0] ?? -1) : -1
  }
  return { names, places: new Map(names.map((field, place) => [field, place])), columns: names.map(columnOf) }
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
  const sources = Object.entries(record.columns).map(([field, source]) =>
    placeSource(field, source, (column) => positionOf(header, column)),
  )
  return {
    shape: shapeOf(header, record.kind, sources),
    fields: planFields(named, sources),
    sources,
    constants: Object.entries(record.constants ?? {}),
    values: Object.entries(record.values ?? {}),
    when: record.when === undefined ? undefined : positionOf(header, record.when),
  }
}

/** Where a column of a name stands; where none has it to the letter, one that is matched as headers are. */
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

/**
 * The texts of a row's fields under a plan, without the blanks around them: one list a record, in the order of the plan's
 * fields; several where a value stands for several; none where `when` holds nothing.
 */
export function readFields(plan: RecordPlan, cells: readonly string[]): readonly (readonly string[])[] {
  if (plan.when !== undefined && (cells[plan.when] ?? '').trim() === '') return []
  const { places } = plan.fields
  const texts = plan.fields.names.map(() => '')
  for (const [field, text] of plan.constants) texts[places.get(field) ?? 0] = text.trim()
  for (const source of plan.sources) {
    const text = source.read(cells)
    if (text !== '') texts[places.get(source.field) ?? 0] = text
  }
  let records: readonly (readonly string[])[] = [texts]
  for (const { field, split } of plan.sources) {
    if (split !== undefined) records = records.flatMap((record) => splitField(record, places.get(field) ?? 0, split))
  }
  for (const [field, translations] of plan.values) {
    records = records.flatMap((record) => translate(record, places.get(field) ?? 0, translations))
  }
  return records
}

/** The records that one becomes where a cell holds several values. */
function splitField(
  record: readonly string[],
  place: number,
  { separator, prefix }: NonNullable<FieldSource['split']>,
): readonly (readonly string[])[] {
  const values = (record[place] ?? '').split(separator).map((value) => value.trim())
  const filled = values.filter((value) => value !== '')
  return filled.length === 0 ? [record.with(place, '')] : filled.map((value) => record.with(place, prefix + value))
}

/** The ids that a row makes of itself under some plans, each once; none where it has ids of its own. */
export function findOwnIds(plans: readonly RecordPlan[], cells: readonly string[]): readonly string[] {
  const made = plans.flatMap(({ sources }) => sources.filter(({ isOwnId }) => isOwnId?.(cells) === true))
  return [...new Set(made.map(({ read }) => read(cells)))]
}

/** The records that one becomes where a value stands for others. */
function translate(record: readonly string[], place: number, translations: Translations): readonly (readonly string[])[] {
  const text = record[place] ?? ''
  const translated = Object.hasOwn(translations, text) ? translations[text] : undefined
  return translated === undefined ? [record] : [translated].flat().map((value) => record.with(place, value))
}
