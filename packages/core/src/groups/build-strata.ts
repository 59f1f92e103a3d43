import type { CaseGraph } from '../graph/case-graph.ts'
import { collectDistricts } from '../graph/districts.ts'
import type { Naming } from '../graph/naming.ts'
import { hashText } from '../kernels/hash.ts'
import type { Strata } from '../kernels/shuffle-incidence.ts'
import { addTo } from '../model/group-by.ts'
import { compareText } from '../model/id.ts'
import type { PartialDate } from '../model/partial-date.ts'

/**
 * The strata of namings, numbered by their place in the list: events, or reports, of one district and one quarter of a year. What is
 * not known of a place or a time is a stratum of its own. Strata stand in text order, and so do the things of each by their ids;
 * namings that may tie nobody are in none.
 */
export function buildStrata({ entities, edges }: Pick<CaseGraph, 'entities' | 'edges'>, namings: readonly Naming[]): Strata {
  const districts = collectDistricts({ entities, edges })
  const strata = new Map<string, number[]>()
  namings.forEach(({ thing, date, mayTie, offenders }, number) => {
    if (!mayTie || offenders.length === 0) return
    const { basis, name } = districts.ofThing(thing)
    addTo(strata, [entities.list[thing]?.kind ?? '', basis, name, quarterOf(date)].join('\n'), number)
  })
  const idOf = (number: number): string => entities.list[namings[number]?.thing ?? -1]?.id ?? ''
  const sorted = [...strata].sort(([a], [b]) => compareText(a, b))
  const offsets = [0]
  for (const [, things] of sorted) offsets.push((offsets.at(-1) ?? 0) + things.length)
  return {
    offsets: Int32Array.from(offsets),
    things: Int32Array.from(sorted.flatMap(([, things]) => things.sort((a, b) => compareText(idOf(a), idOf(b))))),
    keys: Float64Array.from(sorted, ([key]) => hashText(key)),
  }
}

/** `2024 Q2`; the year alone where no month is known, '' without a date. */
function quarterOf(date: PartialDate | undefined): string {
  if (date === undefined) return ''
  const month = Number(date.slice(5, 7))
  return month === 0 ? date.slice(0, 4) : `${date.slice(0, 4)} Q${String(Math.ceil(month / 3))}`
}
