import { TIE_REASONS, type Tie, type TieReason } from './tie.ts'

interface GrowingTie {
  readonly a: number
  readonly b: number
  readonly through: Set<number>
  readonly evidence: Set<number>
  weight: number
}

/** Gathers ties of one reason, adding up what several events or victims give to one pair. */
export class TieCollector {
  readonly #reason: TieReason
  readonly #ties = new Map<string, GrowingTie>()

  constructor(reason: TieReason) {
    this.#reason = reason
  }

  /** Adds to the tie of two persons. */
  add(one: number, other: number, weight: number, through: readonly number[], evidence: Iterable<number>): void {
    const a = Math.min(one, other)
    const b = Math.max(one, other)
    const key = `${String(a)} ${String(b)}`
    const tie = this.#ties.get(key) ?? { a, b, through: new Set<number>(), evidence: new Set<number>(), weight: 0 }
    this.#ties.set(key, tie)
    tie.weight += weight
    for (const entity of through) tie.through.add(entity)
    for (const record of evidence) tie.evidence.add(record)
  }

  /** Ties every pair of k persons with weight 1/(k-1), so that each spends the same on the event or victim however many share it (Newman 2001). */
  addAllPairs(persons: ReadonlyMap<number, readonly number[]>, through: number, shared: readonly number[]): void {
    const members = [...persons]
    const weight = 1 / (members.length - 1)
    members.forEach(([one, oneEvidence], i) => {
      for (const [other, otherEvidence] of members.slice(i + 1)) {
        this.add(one, other, weight, [through], [...oneEvidence, ...otherEvidence, ...shared])
      }
    })
  }

  /** The ties gathered, by a, then b. */
  list(): readonly Tie[] {
    const ascending = (numbers: Iterable<number>): readonly number[] => [...numbers].sort((x, y) => x - y)
    return [...this.#ties.values()]
      .sort((x, y) => x.a - y.a || x.b - y.b)
      .map((tie) => ({ ...tie, reason: this.#reason, through: ascending(tie.through), evidence: ascending(tie.evidence) }))
  }
}

/** Ties of several reasons in one order: by a, then b, then reason. */
export function mergeTies(...lists: readonly (readonly Tie[])[]): readonly Tie[] {
  return lists.flat().sort((x, y) => x.a - y.a || x.b - y.b || TIE_REASONS.indexOf(x.reason) - TIE_REASONS.indexOf(y.reason))
}
