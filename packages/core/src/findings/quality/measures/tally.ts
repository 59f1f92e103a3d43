import { detach } from '../../../rows/detach.ts'

/** Counts by key: a row of whole numbers for each, in an order that each use of it says. Plain data, fit to be sent between threads. */
export type Tally = Map<string, number[]>

/** How many keys a tally keeps apart; the counts of the rest stand together under `OTHER_KEYS`. */
const MAX_KEYS = 256
/** The key of all that a full tally no longer keeps apart. */
export const OTHER_KEYS = ''

/**
 * The counts of a key, at least as many as asked for, to be added to. A tally that is full keeps the keys that come first
 * in text order, so that the order in which keys are met does not matter: what it keeps apart it has counted in full.
 */
export function countsOf(tally: Tally, key: string, width: number, maxKeys: number = MAX_KEYS): number[] {
  const counts = tally.get(key) ?? openKey(tally, key, maxKeys)
  while (counts.length < width) counts.push(0)
  return counts
}

/** Adds to one count of a key. */
export function addToTally(tally: Tally, key: string, index: number, amount = 1, maxKeys: number = MAX_KEYS): void {
  const counts = countsOf(tally, key, index + 1, maxKeys)
  counts[index] = (counts[index] ?? 0) + amount
}

/** Adds one to every count of a key that holds. */
export function bumpCounts(tally: Tally, key: string, holds: readonly boolean[], maxKeys: number = MAX_KEYS): void {
  const counts = countsOf(tally, key, holds.length, maxKeys)
  for (const [index, isHeld] of holds.entries()) if (isHeld) counts[index] = (counts[index] ?? 0) + 1
}

/** Adds every count of one tally to another. */
export function mergeTally(into: Tally, from: Tally, maxKeys: number = MAX_KEYS): void {
  for (const [key, counts] of from) {
    for (const [index, amount] of counts.entries()) addToTally(into, key, index, amount, maxKeys)
  }
}

/** One count of a key; 0 where it has none. */
export function countIn(tally: Tally, key: string, index: number): number {
  return tally.get(key)?.[index] ?? 0
}

/** The sum of one count over every key. */
export function sumOf(tally: Tally, index: number): number {
  let sum = 0
  for (const counts of tally.values()) sum += counts[index] ?? 0
  return sum
}

/** The keys in text order, those kept together last. */
export function keysOf(tally: Tally): readonly string[] {
  const keys = [...tally.keys()].filter((key) => key !== OTHER_KEYS).sort()
  return tally.has(OTHER_KEYS) ? [...keys, OTHER_KEYS] : keys
}

function openKey(tally: Tally, key: string, maxKeys: number): number[] {
  if (key !== OTHER_KEYS && tally.size - Number(tally.has(OTHER_KEYS)) >= maxKeys) {
    const last = LAST_KEYS.get(tally) ?? lastKey(tally)
    LAST_KEYS.set(tally, last)
    if (key > last) return tally.get(OTHER_KEYS) ?? openKey(tally, OTHER_KEYS, maxKeys)
    const dropped = tally.get(last) ?? []
    tally.delete(last)
    LAST_KEYS.delete(tally)
    for (const [index, amount] of dropped.entries()) addToTally(tally, OTHER_KEYS, index, amount, maxKeys)
  }
  const counts: number[] = []
  tally.set(detach(key), counts)
  return counts
}

/** The last key of tallies that are full: looked up anew only once another took its place. */
const LAST_KEYS = new WeakMap<Tally, string>()

function lastKey(tally: Tally): string {
  let last = OTHER_KEYS
  for (const key of tally.keys()) if (key > last) last = key
  return last
}
