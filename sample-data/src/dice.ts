import { createRandom, type Random } from '@weft/core'

/** Seeded choices. A branch draws numbers of its own, so that one more draw in one place moves nothing in another. */
export interface Dice {
  readonly next: Random
  /** True with this probability. */
  readonly chance: (probability: number) => boolean
  /** A whole number, both ends included. */
  readonly whole: (low: number, high: number) => number
  /** One of the items, each as likely. */
  readonly pick: <T>(items: readonly T[]) => T
  /** Some of the items, each at most once; all of them where fewer are there. */
  readonly some: <T>(items: readonly T[], count: number) => T[]
  readonly shuffle: <T>(items: readonly T[]) => T[]
  /** One of the values, by weight. */
  readonly weighted: <T>(table: readonly (readonly [value: T, weight: number])[]) => T
  readonly branch: (name: string) => Dice
}

/** Dice whose every draw follows from the seed. */
export function createDice(seed: number): Dice {
  const next = createRandom(seed)
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(items: readonly T[]): T => itemAt(items, whole(0, items.length - 1))
  const some = <T>(items: readonly T[], count: number): T[] =>
    count * 4 > items.length ? shuffleWith(next, items).slice(0, count) : distinct(items, count, pick)
  return {
    next,
    chance: (probability) => next() < probability,
    whole,
    pick,
    some,
    shuffle: (items) => shuffleWith(next, items),
    weighted: (table) => drawByWeight(next(), table),
    branch: (name) => createDice(hash(`${seed}/${name}`)),
  }
}

/** The item at an index that is known to be there. */
export function itemAt<T>(items: readonly T[], index: number): T {
  const item = items[index]
  if (item === undefined) throw new RangeError(`No item ${index} among ${items.length}.`)
  return item
}

function shuffleWith<T>(next: Random, items: readonly T[]): T[] {
  const shuffled = [...items]
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1))
    const held = itemAt(shuffled, last)
    shuffled[last] = itemAt(shuffled, other)
    shuffled[other] = held
  }
  return shuffled
}

function distinct<T>(items: readonly T[], count: number, pick: (items: readonly T[]) => T): T[] {
  const chosen = new Set<T>()
  while (chosen.size < count) chosen.add(pick(items))
  return [...chosen]
}

function drawByWeight<T>(draw: number, table: readonly (readonly [value: T, weight: number])[]): T {
  let left = draw * table.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [value, weight] of table) {
    left -= weight
    if (left < 0) return value
  }
  return itemAt(table, table.length - 1)[0]
}

// FNV-1a, 32 bits
function hash(text: string): number {
  let state = 0x811c9dc5
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193)
  return state >>> 0
}
