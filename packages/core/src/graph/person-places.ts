import type { EventParts } from './event-parts.ts'

/** That somebody was at a place, by the events there in which they took part: made by projection, so an assessment. */
export interface PersonPlace {
  readonly person: number
  readonly place: number
  /** Event numbers, ascending. */
  readonly events: readonly number[]
  /** The records that put the person in those events, ascending. */
  readonly evidence: readonly number[]
}

/** Which of some persons were at which places, by some events; by place, then person. */
export function projectPlaces(
  persons: readonly number[],
  events: readonly number[],
  parts: ReadonlyMap<number, EventParts>,
  places: ReadonlyMap<number, readonly number[]>,
): readonly PersonPlace[] {
  const found = new Map<number, Map<number, { readonly events: number[]; readonly evidence: number[] }>>()
  for (const event of events) {
    const { offenders, victims } = parts.get(event) ?? {}
    for (const place of places.get(event) ?? []) {
      for (const person of persons) {
        const records = [...(offenders?.get(person) ?? []), ...(victims?.get(person) ?? [])]
        if (records.length === 0) continue
        const there = found.get(place) ?? new Map<number, { readonly events: number[]; readonly evidence: number[] }>()
        found.set(place, there)
        const own = there.get(person) ?? { events: [], evidence: [] }
        there.set(person, own)
        own.events.push(event)
        own.evidence.push(...records)
      }
    }
  }
  const ascending = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)].sort((a, b) => a - b)
  return [...found]
    .sort(([a], [b]) => a - b)
    .flatMap(([place, there]) =>
      [...there]
        .sort(([a], [b]) => a - b)
        .map(([person, own]) => ({ person, place, events: ascending(own.events), evidence: ascending(own.evidence) })),
    )
}
