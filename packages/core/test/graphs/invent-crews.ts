import { createRandom } from '../../src/kernels/random.ts'

/** Persons at events, and the crew of each person and event. */
export interface Crews {
  readonly persons: number
  /** The persons of each event, ascending. */
  readonly events: readonly (readonly number[])[]
  readonly crewOf: readonly number[]
}

/** Crews of 5 to 24 who meet at so many events of 1 to 5 people a person, a fifth of whom come from anywhere; seeded. */
export function inventCrews(persons: number, eventsAPerson: number, seed: number): Crews {
  const random = createRandom(seed)
  const below = (n: number): number => Math.floor(random() * n)
  const crewOf: number[] = []
  const crews: (readonly [first: number, size: number])[] = []
  while (crewOf.length < persons) {
    const size = Math.min(persons - crewOf.length, 5 + below(20))
    crews.push([crewOf.length, size])
    for (let i = 0; i < size; i++) crewOf.push(crews.length - 1)
  }
  const events = Array.from({ length: Math.round(persons * eventsAPerson) }, () => {
    const [first, size] = crews[crewOf[below(persons)] ?? 0] ?? [0, 1]
    const present = 1 + below(3) + below(3)
    const there = Array.from({ length: present }, () => (random() < 0.2 ? below(persons) : first + below(size)))
    return [...new Set(there)].sort((a, b) => a - b)
  })
  return { persons, events, crewOf }
}
