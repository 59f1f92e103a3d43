import type { RecordKind } from '../../../presets/columns.ts'
import { KEY_FIELDS, type KeyField } from './key-fields.ts'
import type { CellCounts, FieldQuality, KindQuality, Quality } from '../quality.ts'
import { gradeShare, sayCount, sayField, sayKind, sayPart, sayShare } from '../say.ts'
import type { WeighedFinding } from './weighed-finding.ts'

type Measured = Omit<Quality, 'findings'>

/** Agencies with fewer records of a kind are not compared. */
const MIN_RECORDS = 20
/** An agency fills a field at least so often, and another at most so often: they record differently. */
const [FILLS, LEAVES] = [0.6, 0.2] as const
/** Fields that findings name, of placeholders and of faults. */
const MAX_FIELDS = 3
/** Fields of which findings about gradings tell. */
const OF_GRADING: ReadonlySet<string> = new Set(['grading', 'source_evaluation', 'information_evaluation'])

/** Fields that are left blank, filled with placeholders, faulty, or filled by some agencies alone. */
export function findFieldFaults({ kinds }: Measured): readonly WeighedFinding[] {
  return [...kinds.flatMap(findBlankFields), ...kinds.flatMap(findUneven), ...findPlaceholders(kinds), ...findFaulty(kinds)]
}

function findBlankFields({ kind, records, fields, absentFields }: KindQuality): readonly WeighedFinding[] {
  return KEY_FIELDS.filter((key) => key.kind === kind).flatMap((key): readonly WeighedFinding[] => {
    const found = fields.find(({ field }) => field === key.field)
    const missing = found === undefined ? records : records - found.filled - found.faulty
    if (missing === 0 || (found === undefined && !absentFields.includes(key.field))) return []
    const { severity, statement } = sayBlank(key, kind, missing, records, found)
    return [{ code: 'field-missing', severity, weight: key.weight, statement, advice: key.advice, count: missing, of: records }]
  })
}

function sayBlank(
  key: KeyField,
  kind: RecordKind,
  missing: number,
  records: number,
  found: FieldQuality | undefined,
): Pick<WeighedFinding, 'severity' | 'statement'> {
  const name = capitalise(sayField(key.field))
  const severity = gradeShare(missing, records, key.serious, key.moderate)
  if (found === undefined)
    return {
      severity,
      statement: `No file of ${sayKind(kind)} has a column for ${sayField(key.field)}: it is missing on all ${sayCount(records)}.`,
    }
  return { severity, statement: `${name} is missing on ${sayPart(missing, records, sayKind(kind))}${sayPlaceholders(found)}.` }
}

/** Placeholders among the cells in which nothing is known. */
function sayPlaceholders({ placeholder }: FieldQuality): string {
  return placeholder === 0 ? '' : `, ${sayCount(placeholder)} of them filled with a placeholder such as "N/K" or 01/01/1900`
}

function findUneven({ kind, fields }: KindQuality): readonly WeighedFinding[] {
  const gaps = fields.flatMap((field) => {
    if (!KEY_FIELDS.some((key) => key.kind === kind && key.field === field.field)) return []
    const compared = field.byAgency
      .map((counts) => ({ ...counts, records: recordsOf(counts) }))
      .filter(({ records }) => records >= MIN_RECORDS)
    const [worst] = compared.toSorted((a, b) => a.filled / a.records - b.filled / b.records)
    const [best] = compared.toSorted((a, b) => b.filled / b.records - a.filled / a.records)
    if (worst === undefined || best === undefined || best.filled / best.records < FILLS || worst.filled / worst.records > LEAVES) return []
    return [{ field: field.field, worst, best, gap: best.filled / best.records - worst.filled / worst.records }]
  })
  const [widest] = gaps.toSorted((a, b) => b.gap - a.gap)
  if (widest === undefined) return []
  const { field, worst, best } = widest
  return [
    {
      code: 'agencies-differ',
      severity: 'moderate',
      weight: 45,
      statement: `Agencies record ${sayField(field)} of ${sayKind(kind)} differently: ${worst.agency} on ${sayShare(worst.filled, worst.records)} of ${sayCount(worst.records)}, ${best.agency} on ${sayShare(best.filled, best.records)} of ${sayCount(best.records)}.`,
      advice: 'Do not compare agencies on it; ask the one that leaves it blank whether it holds it elsewhere.',
      count: worst.records - worst.filled,
      of: worst.records,
    },
  ]
}

function findPlaceholders(kinds: readonly KindQuality[]): readonly WeighedFinding[] {
  return worstFields(kinds, ({ kind, field: { field, placeholder } }) => (isKey(kind, field) ? 0 : placeholder)).map(
    ({ kind, records, field }) => ({
      code: 'placeholders',
      severity: gradeShare(field.placeholder, records, 0.25, 0.05),
      weight: 35,
      statement: `Placeholders such as "N/K" or 01/01/1900 stand in for ${sayField(field.field)} on ${sayPart(field.placeholder, records, sayKind(kind))}.`,
      advice: 'They are read as unknown and match nothing; ask that the field is left blank instead, or mandatory fields be made honest.',
      count: field.placeholder,
      of: records,
    }),
  )
}

function findFaulty(kinds: readonly KindQuality[]): readonly WeighedFinding[] {
  return worstFields(kinds, ({ field: { field, faulty } }) => (OF_GRADING.has(field) ? 0 : faulty)).map(({ kind, records, field }) => ({
    code: 'faulty-values',
    severity: gradeShare(field.faulty, records, 0.05, 0.01),
    weight: 48,
    statement: `${capitalise(sayField(field.field))} cannot be read on ${sayPart(field.faulty, records, sayKind(kind))} (${Object.keys(field.faults).join(', ')}).`,
    advice: 'See import.json for each place; correct it at the source, or map the values in the configuration.',
    count: field.faulty,
    of: records,
  }))
}

interface WorstField {
  readonly kind: RecordKind
  readonly records: number
  readonly field: FieldQuality
}

function worstFields(kinds: readonly KindQuality[], count: (found: WorstField) => number): readonly WorstField[] {
  return kinds
    .flatMap(({ kind, records, fields }) => fields.map((field) => ({ kind, records, field })))
    .filter((found) => count(found) > 0)
    .toSorted((a, b) => count(b) / b.records - count(a) / a.records || count(b) - count(a))
    .slice(0, MAX_FIELDS)
}

function isKey(kind: RecordKind, field: string): boolean {
  return KEY_FIELDS.some((key) => key.kind === kind && key.field === field)
}

function recordsOf({ filled, blank, placeholder, faulty, absent }: CellCounts): number {
  return filled + blank + placeholder + faulty + absent
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
