import type { Entities } from '../../entities/entity.ts'
import { definingRecords } from '../../graph/grade-floor.ts'
import { nameOrigins } from '../../graph/report-origins.ts'

/** Tells, of a record, the one source that all it says comes from. */
export type SourceOf = (record: number) => string

/**
 * Where records come from. Reports are of one source with those they derive from by their provenance, through however many hands; other
 * records are of who keeps them, or keeps the event they put somebody in, else of their file.
 */
export function createSourceOf(entities: Entities): SourceOf {
  const { records, named } = entities
  const origins = nameOrigins(entities)
  return (record) => {
    const found = records[record]
    const [first = -1, , third = -1] = named[record] ?? []
    const report = found?.kind === 'mention' || found?.kind === 'report' ? first : found?.kind === 'link' ? third : -1
    return origins.get(report) ?? keeperOf(record, entities)
  }
}

function keeperOf(record: number, entities: Entities): string {
  const found = entities.records[record]
  const keeper = (number: number): string | undefined => {
    const own = entities.records[number]
    return own?.provenanceRef ?? own?.sourceAgency ?? own?.sourceSystem
  }
  const [event = -1] = entities.named[record] ?? []
  const kept = found?.kind === 'involvement' ? definingRecords(entities, event).map(keeper) : []
  return keeper(record) ?? kept.find((name) => name !== undefined) ?? found?.row.header.file ?? ''
}
