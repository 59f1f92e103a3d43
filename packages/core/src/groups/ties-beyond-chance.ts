import type { CaseGraph } from '../graph/case-graph.ts'
import type { Notice } from '../graph/tie.ts'
import { findQValues } from '../kernels/false-discovery.ts'
import { findHypergeometricTail } from '../kernels/hypergeometric.ts'

/** The share of pairs held to be beyond chance that may be chance after all. */
const FALSE_DISCOVERY = 0.05

/** Two offenders whom an event or report names together, and how likely chance alone names them together as often. */
export interface PairChance {
  /** Entity numbers, a below b. */
  readonly a: number
  readonly b: number
  /** In how many events and reports together. */
  readonly shared: number
  /** How likely they are together as often if each stood in as many of them as they do, drawn without looking. */
  readonly p: number
  /** The least rate of false discovery, over all pairs of offenders, at which this one is beyond chance. */
  readonly q: number
  /** cannot-tell: they would not be told from chance even if they were together in all that the rarer of the two stands in, all others as they are. */
  readonly verdict: 'beyond-chance' | 'within-chance' | 'cannot-tell'
}

/** Which ties by events and reports are beyond chance: a stricter view of a case, not another case. */
export interface TiesBeyondChance {
  /** Events and reports that name at least one offender and may tie: what persons are drawn into. */
  readonly things: number
  readonly persons: number
  /** All pairs of them: what the rate of false discovery is taken over. */
  readonly tests: number
  readonly falseDiscovery: number
  /** Those together at least once; by a, then b. */
  readonly pairs: readonly PairChance[]
  readonly beyondChance: number
  /** How many of all pairs would be told from chance, each by itself, if they were together in all that the rarer of the two stands in. */
  readonly tellable: number
  /** Whether there are none of those, so that the case is too small to tell any tie from chance. */
  readonly isTooSmall: boolean
  readonly notices: readonly Notice[]
}

/**
 * Holds every pair of offenders named together against chance: the hypergeometric test of statistically validated networks
 * (Tumminello et al. 2011), and the rate of false discovery over all pairs (Benjamini & Hochberg 1995).
 */
export function findTiesBeyondChance({ namings }: Pick<CaseGraph, 'namings'>): TiesBeyondChance {
  const things = namings.filter(({ mayTie, offenders }) => mayTie && offenders.length > 0).map(({ offenders }) => offenders)
  const often = countAppearances(things)
  const tests = often.size < 2 ? 0 : (often.size * (often.size - 1)) / 2
  const tail = rememberTails(things.length)
  const together = countTogether(things, often)
  const pValues = Float64Array.from(together, ({ shared, oftenA, oftenB }) => tail(shared, oftenA, oftenB))
  const qValues = findQValues(pValues, tests)
  // what one pair more would have to fall below
  const asked = tests === 0 ? 0 : ((qValues.filter((q) => q <= FALSE_DISCOVERY).length + 1) * FALSE_DISCOVERY) / tests
  const tellable = countTellable([...often.values()], tail, asked)
  const pairs = together.map(({ a, b, shared, oftenA, oftenB }, i): PairChance => {
    const q = qValues[i] ?? 1
    const isTellable = tail(Math.min(oftenA, oftenB), oftenA, oftenB) <= asked
    const verdict = q <= FALSE_DISCOVERY ? 'beyond-chance' : isTellable ? 'within-chance' : 'cannot-tell'
    return { a, b, shared, p: pValues[i] ?? 1, q, verdict }
  })
  const found = {
    things: things.length,
    persons: often.size,
    tests,
    falseDiscovery: FALSE_DISCOVERY,
    pairs,
    beyondChance: pairs.filter(({ verdict }) => verdict === 'beyond-chance').length,
    tellable,
    isTooSmall: tellable === 0,
  }
  return { ...found, notices: pairs.length === 0 ? [] : [notice(found)] }
}

/** In how many things each person stands. */
function countAppearances(things: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const often = new Map<number, number>()
  for (const persons of things) for (const person of persons) often.set(person, (often.get(person) ?? 0) + 1)
  return often
}

/** The tail among so many things; few pairs differ in what it is of. */
function rememberTails(things: number): (shared: number, a: number, b: number) => number {
  const known = new Map<number, number>()
  const range = things + 1
  return (shared, a, b) => {
    const key = (shared * range + Math.min(a, b)) * range + Math.max(a, b)
    const found = known.get(key) ?? findHypergeometricTail(things, a, b, shared)
    known.set(key, found)
    return found
  }
}

/** How many pairs would have a p value of at most what is asked, had they been together in all that the rarer of the two stands in. */
function countTellable(often: readonly number[], tail: (shared: number, a: number, b: number) => number, asked: number): number {
  const holders = new Map<number, number>()
  for (const count of often) holders.set(count, (holders.get(count) ?? 0) + 1)
  const counts = [...holders].sort(([a], [b]) => a - b)
  let tellable = 0
  counts.forEach(([a, own], i) => {
    for (const [b, others] of counts.slice(i)) {
      if (tail(a, a, b) <= asked) tellable += a === b ? (own * (own - 1)) / 2 : own * others
    }
  })
  return tellable
}

interface Together {
  readonly a: number
  readonly b: number
  readonly oftenA: number
  readonly oftenB: number
  shared: number
}

/** Every pair that stands in a thing together; by a, then b. */
function countTogether(things: readonly (readonly number[])[], often: ReadonlyMap<number, number>): readonly Together[] {
  const order = 1 + things.reduce((most, persons) => Math.max(most, persons.at(-1) ?? 0), 0)
  const pairs = new Map<number, Together>()
  for (const persons of things) {
    for (let i = 0; i < persons.length; i++) {
      for (let j = i + 1; j < persons.length; j++) {
        const [a = 0, b = 0] = [persons[i], persons[j]]
        const pair = pairs.get(a * order + b)
        if (pair) pair.shared++
        else pairs.set(a * order + b, { a, b, oftenA: often.get(a) ?? 0, oftenB: often.get(b) ?? 0, shared: 1 })
      }
    }
  }
  return [...pairs.values()].sort((x, y) => x.a - y.a || x.b - y.b)
}

function notice(found: Omit<TiesBeyondChance, 'notices'>): Notice {
  const { things, pairs, tests, isTooSmall, beyondChance } = found
  const places = `${String(things)} events and reports that name suspects`
  const rate = `a false discovery rate of ${String(FALSE_DISCOVERY * 100)} % over all ${String(tests)} pairs`
  if (isTooSmall) {
    const message = `With ${places} the case is too small to tell any tie by them from chance: at ${rate}, not even two suspects who always stood together would stand out.`
    return { code: 'too-small-for-chance', message, entities: [] }
  }
  const unknown = pairs.filter(({ verdict }) => verdict === 'cannot-tell').length
  const message = `Of ${String(pairs.length)} pairs of suspects who stand together in ${places}, ${String(beyondChance)} do so more often than chance would have it (${rate}); ${String(unknown)} stand in too few of them to tell.`
  return { code: 'ties-beyond-chance', message, entities: [] }
}
