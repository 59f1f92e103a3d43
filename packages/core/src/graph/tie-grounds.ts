import type { Ground } from './ground.ts'
import { recordsOf } from './ground.ts'
import type { Tie } from './tie.ts'

interface GrowingTie {
  readonly a: number
  readonly b: number
  readonly through: Set<number>
  readonly evidence: Set<number>
  readonly grounds: number[]
  weight: number
}

/**
 * The ties that grounds add up to: 1/(k-1) for each two of the k persons of a ground, so that each spends the same on it
 * however many share it (Newman 2001). By a, then b, then reason.
 *
 * @param reasons in the order in which ties of one pair stand
 */
export function tieGrounds<Reason extends string>(grounds: readonly Ground<Reason>[], reasons: readonly Reason[]): readonly Tie<Reason>[] {
  const ties = new Map(reasons.map((reason) => [reason, new Map<number, GrowingTie>()]))
  const order = 1 + grounds.reduce((most, { persons }) => Math.max(most, persons.at(-1) ?? 0), 0)
  grounds.forEach((ground, number) => {
    const own = ties.get(ground.reason)
    const { persons } = ground
    persons.forEach((a, i) => {
      for (const b of persons.slice(i + 1)) {
        const key = a * order + b
        const tie = own?.get(key) ?? { a, b, through: new Set<number>(), evidence: new Set<number>(), grounds: [], weight: 0 }
        own?.set(key, tie)
        addGround(tie, ground, number)
      }
    })
  })
  const ascending = (numbers: Iterable<number>): readonly number[] => [...numbers].sort((x, y) => x - y)
  return [...ties]
    .flatMap(([reason, own], rank) => [...own.values()].map((tie) => ({ ...tie, reason, rank })))
    .sort((x, y) => x.a - y.a || x.b - y.b || x.rank - y.rank)
    .map(({ a, b, reason, weight, through, evidence, grounds: own }) => ({
      a,
      b,
      reason,
      weight,
      through: ascending(through),
      evidence: ascending(evidence),
      grounds: own,
    }))
}

function addGround(tie: GrowingTie, ground: Ground<unknown>, number: number): void {
  tie.weight += 1 / (ground.persons.length - 1)
  if (ground.through >= 0) tie.through.add(ground.through)
  for (const record of recordsOf(ground, [tie.a, tie.b])) tie.evidence.add(record)
  tie.grounds.push(number)
}
