import type { Entities } from '../../entities/entity.ts'
import { definingRecords } from '../../graph/grade-floor.ts'
import type { Ground } from '../../graph/ground.ts'
import { compareText } from '../../model/id.ts'
import { GRADE_VIEWS, type GradeView } from '../../presets/grade-views.ts'
import { partsLeft, type Parts } from './parts-left.ts'
import type { SourceOf } from './source-of.ts'

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
  // a report of which nothing but its name is known is as good as ungraded
  const rests = (report: number): boolean => {
    const own = definingRecords(entities, report)
    return own.length === 0 ? view.countsUngraded : own.some((one) => counts(one, view, entities))
  }
  if (found?.kind === 'report') {
    if (found.grading === undefined) return view.countsUngraded
    const { source, information } = view.codes[found.grading.scheme]
    return source.includes(found.grading.source) && information.includes(found.grading.information)
  }
  const [first = -1, , third = -1] = entities.named[record] ?? []
  if (found?.kind === 'link') {
    if (found.strength !== undefined && !view.strengths.includes(found.strength)) return false
    return third < 0 || rests(third)
  }
  return found?.kind !== 'mention' || rests(first)
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
  sourceOf: SourceOf,
): { readonly sources: number; readonly weak: readonly SourceRemainder[] } {
  const sources = new Map<string, number>()
  for (const record of evidence) {
    const source = sourceOf(record)
    sources.set(source, (sources.get(source) ?? 0) + 1)
  }
  const weak = [...sources]
    .map(([source, records]) => ({
      source,
      records,
      parts: partsLeft(members, grounds, (record) => sourceOf(record) !== source),
    }))
    .filter(({ parts }) => parts.length > 1)
    .sort((a, b) => compareText(a.source, b.source))
  return { sources: sources.size, weak }
}
