import type { Entities } from '../../entities/entity.ts'
import { definingRecords } from '../../graph/grade-floor.ts'
import type { Ground } from '../../graph/ground.ts'
import { compareText } from '../../model/id.ts'
import { GRADE_VIEWS, type GradeView } from '../../presets/grade-views.ts'
import { partsLeft, type Parts } from './parts-left.ts'

/** What is left of a group in a stricter look at the records. */
export interface Remainder {
  /** The id of a grade view. */
  readonly view: string
  readonly parts: Parts
}

/** What is left without all that one source gave. */
export interface SourceRemainder {
  /** A provenance reference, else an agency, else a source system, else a file. */
  readonly source: string
  /** How many of the group's records come from it. */
  readonly records: number
  readonly parts: Parts
}

/** What is left of a group at each stricter grade. */
export function remaindersByGrade(members: readonly number[], grounds: readonly Ground[], entities: Entities): readonly Remainder[] {
  return GRADE_VIEWS.map((view) => ({ view: view.id, parts: partsLeft(members, grounds, (record) => counts(record, view, entities)) }))
}

/** Whether a record counts in a view: by its own grading, or those of the reports it rests on. */
function counts(record: number, view: GradeView, entities: Entities): boolean {
  const found = entities.records[record]
  if (found?.kind === 'report') {
    if (found.grading === undefined) return view.countsUngraded
    const { source, information } = view.codes[found.grading.scheme]
    return source.includes(found.grading.source) && information.includes(found.grading.information)
  }
  if (found?.kind === 'link') {
    if (found.strength !== undefined && !view.strengths.includes(found.strength)) return false
    const reports = definingRecords(entities, entities.named[record]?.[2] ?? -1)
    return reports.length === 0 || reports.some((report) => counts(report, view, entities))
  }
  if (found?.kind !== 'mention') return true
  const reports = definingRecords(entities, entities.named[record]?.[0] ?? -1)
  return reports.some((report) => counts(report, view, entities))
}

/**
 * What is left without each single source, where that is less than the whole: reports of one provenance are one source, however many they are;
 * other records are of the agency or system that keeps them. In text order.
 *
 * @param evidence the records of the group
 */
export function remaindersBySource(
  members: readonly number[],
  grounds: readonly Ground[],
  evidence: readonly number[],
  entities: Entities,
): { readonly sources: number; readonly weak: readonly SourceRemainder[] } {
  const sources = new Map<string, number>()
  for (const record of evidence) {
    const source = sourceOf(record, entities)
    sources.set(source, (sources.get(source) ?? 0) + 1)
  }
  const weak = [...sources]
    .map(([source, records]) => ({
      source,
      records,
      parts: partsLeft(members, grounds, (record) => sourceOf(record, entities) !== source),
    }))
    .filter(({ parts }) => parts.length > 1)
    .sort((a, b) => compareText(a.source, b.source))
  return { sources: sources.size, weak }
}

/** Where a record comes from: its report's provenance, else who keeps it, or keeps the event it puts somebody in, else its file. */
function sourceOf(record: number, entities: Entities): string {
  const found = entities.records[record]
  if (found === undefined) return ''
  const [first = -1, , third = -1] = entities.named[record] ?? []
  const report = found.kind === 'mention' || found.kind === 'report' ? first : found.kind === 'link' ? third : -1
  if (report >= 0) {
    const told = definingRecords(entities, report).map((number) => entities.records[number]?.provenanceRef)
    return told.find((reference) => reference !== undefined) ?? `report ${entities.list[report]?.key ?? ''}`
  }
  const keeper = (number: number): string | undefined => {
    const record = entities.records[number]
    return record?.provenanceRef ?? record?.sourceAgency ?? record?.sourceSystem
  }
  const own = keeper(record)
  if (own !== undefined) return own
  const kept = found.kind === 'involvement' ? definingRecords(entities, first).map(keeper) : []
  return kept.find((name) => name !== undefined) ?? found.row.header.file
}
