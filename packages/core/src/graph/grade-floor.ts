import type { Entities } from '../entities/entity.ts'
import { isSuspectedFalse } from '../model/grading.ts'

/**
 * Whether a record may hold anything: not where it is a report that its own grading suspects to be false, nor where
 * every report it rests on is one.
 */
export function createFloor(entities: Entities, includeSuspectedFalse: boolean): (record: number) => boolean {
  if (includeSuspectedFalse) return () => true
  const isFalse = (record: number): boolean => {
    const found = entities.records[record]
    return found?.kind === 'report' && found.grading !== undefined && isSuspectedFalse(found.grading)
  }
  return (record) => {
    const found = entities.records[record]
    if (found?.kind === 'report') return !isFalse(record)
    if (found?.kind !== 'mention' && found?.kind !== 'link') return true
    const reports = definingRecords(entities, entities.named[record]?.[found.kind === 'mention' ? 0 : 2] ?? -1)
    return reports.length === 0 || !reports.every(isFalse)
  }
}

/** The records that define a thing: rows of its own table, not those that only name it. */
export function definingRecords(entities: Entities, entity: number): readonly number[] {
  const found = entities.list[entity]
  return (found?.records ?? []).filter((record) => entities.records[record]?.kind === found?.kind)
}

/** The record without which nothing would be known of a thing; none where several define it, or none does. */
export function neededRecords(entities: Entities, entity: number): readonly number[] {
  const defining = definingRecords(entities, entity)
  return defining.length === 1 ? defining : []
}
