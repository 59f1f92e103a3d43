import type { Entities } from '../entities/entity.ts'
import { createUnionFind } from '../kernels/union-find.ts'
import { groupBy } from '../model/group-by.ts'
import { compareText } from '../model/id.ts'
import { definingRecords } from './grade-floor.ts'

/** What each report goes back to, by its entity number: a report that derives from no other, or what the first of them is said to derive from. */
export function nameOrigins(entities: Entities): ReadonlyMap<number, string> {
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
