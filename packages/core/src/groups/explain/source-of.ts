import type { Entities } from '../../entities/entity.ts'
import { definingRecords } from '../../graph/grade-floor.ts'
import { createUnionFind } from '../../kernels/union-find.ts'
import { groupBy } from '../../model/group-by.ts'
import { compareText } from '../../model/id.ts'

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

/** What each report goes back to, by its entity number: a report that derives from no other, or what the first of them is said to derive from. */
function nameOrigins(entities: Entities): ReadonlyMap<number, string> {
  const reports = [...entities.list.keys()].filter((number) => entities.list[number]?.kind === 'report')
  const keyOf = (report: number): string => entities.list[report]?.key ?? ''
  const derived = reports.flatMap((report) =>
    definingRecords(entities, report).flatMap((record) => {
      const from = entities.records[record]?.provenanceRef
      return from === undefined || from === keyOf(report) ? [] : [{ key: keyOf(report), from }]
    }),
  )
  const texts = [...new Set([...reports.map(keyOf), ...derived.map(({ from }) => from)])].sort(compareText)
  const places = new Map(texts.map((text, place) => [text, place]))
  const sets = createUnionFind(texts.length)
  for (const { key, from } of derived) sets.union(places.get(key) ?? 0, places.get(from) ?? 0)
  const isDerived = new Set(derived.map(({ key }) => key))
  const names = new Map(
    [...groupBy(texts, (text) => sets.find(places.get(text) ?? 0))].map(([set, own]) => {
      // reports that name each other in a ring go back to none
      const first = own.find((text) => !isDerived.has(text)) ?? own[0] ?? ''
      return [set, first]
    }),
  )
  const known = new Set(reports.map(keyOf))
  return new Map(
    reports.map((report) => {
      const name = names.get(sets.find(places.get(keyOf(report)) ?? 0)) ?? ''
      return [report, known.has(name) ? `report ${name}` : name]
    }),
  )
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
