// Seeded draws for invented data: sfc32, which can be set to a stream of its own for every person and record, and lotteries drawn in constant time.

const UNIT = 2 ** 32

/** Spreads the bits of a whole number of 32 bits (the finaliser of MurmurHash3). */
export function mix(number) {
  let bits = number | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

/** Draws by sfc32. What is drawn follows from the seed and the stream alone. */
export class Dice {
  #a = 0
  #b = 0
  #c = 0
  #count = 0
  #seed

  /**
   * @param {number} seed a whole number
   */
  constructor(seed) {
    this.#seed = mix(seed ^ 0x5bd1e995)
    this.turnTo(0, 0)
  }

  /** Begins another stream, told by two whole numbers. */
  turnTo(stream, part) {
    this.#a = mix(this.#seed ^ Math.imul(stream + 1, 0x9e3779b1))
    this.#b = mix(this.#a ^ Math.imul(part + 1, 0x85ebca77))
    this.#c = this.#seed
    this.#count = 1
    for (let round = 0; round < 8; round++) this.next()
    return this
  }

  /** A whole number of 32 bits. */
  next() {
    const sum = (((this.#a + this.#b) | 0) + this.#count++) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0
    return sum >>> 0
  }

  /** A number from 0 up to 1. */
  unit() {
    return this.next() / UNIT
  }

  /** A whole number from 0 up to a bound that it does not reach. */
  below(bound) {
    return Math.floor((this.next() / UNIT) * bound)
  }

  /** A whole number between two, both included. */
  between(low, high) {
    return low + this.below(high - low + 1)
  }

  /** True with this probability. */
  chance(probability) {
    return this.next() / UNIT < probability
  }

  /** One of the items, each as likely. */
  pick(items) {
    return items[this.below(items.length)]
  }
}

/**
 * A draw of indices by weight, in constant time (Vose's alias method).
 *
 * @param {readonly number[]} weights one for each index
 * @returns {(dice: Dice) => number} draws an index
 */
export function createLottery(weights) {
  const size = weights.length
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const share = Float64Array.from(weights, (weight) => (weight * size) / sum)
  const other = new Uint32Array(size)
  const small = []
  const large = []
  for (let index = 0; index < size; index++) (share[index] < 1 ? small : large).push(index)
  while (small.length > 0 && large.length > 0) {
    const less = small.pop()
    const more = large.pop()
    other[less] = more
    share[more] += share[less] - 1
    ;(share[more] < 1 ? small : large).push(more)
  }
  for (const index of [...small, ...large]) share[index] = 1
  return (dice) => {
    const index = dice.below(size)
    return dice.unit() < share[index] ? index : other[index]
  }
}

/** Shuffles a list or typed array in place (Fisher and Yates). */
export function shuffle(items, dice) {
  for (let last = items.length - 1; last > 0; last--) {
    const chosen = dice.below(last + 1)
    const held = items[last]
    items[last] = items[chosen]
    items[chosen] = held
  }
  return items
}
