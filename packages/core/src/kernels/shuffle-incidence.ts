/**
 * Who stands in what, drawn anew: as many people in each thing, each person in as many things of each stratum, nobody twice
 * in one; every such filling is as likely in the long run.
 *
 * Curveball trades (G. Strona, D. Nappo, F. Boccacci, S. Fattorini & J. San-Miguel-Ayanz, "A fast and unbiased procedure to
 * randomize ecological binary matrices with fixed row and column totals", Nature Communications 5, 4114, 2014): two things
 * put together the people that only one of them has, and deal them out again at random. In each round every thing of a
 * stratum trades with another (global trades; C. J. Carstens, M. Hamann, U. Meyer, M. Penschuck, H. Tran & D. Wagner,
 * "Parallel and I/O-efficient randomisation of massive networks using global curveball trades", ESA 2018). Two who stood
 * together part in about every second trade: after ten rounds one such pair in a thousand was never parted. What a fixed
 * degree sequence is a null model of is said by B. K. Fosdick, D. B. Larremore, J. Nishimura & J. Ugander, "Configuring random
 * graph models with fixed degree sequences", SIAM Review 60(2), 2018.
 */
import { hashKeys } from './hash-keys.ts'
import { createRandom, type Random } from './random.ts'
import { shuffleOrder } from './relabel.ts'

/** Who stands in what. */
export interface Standings {
  /** How many people; they are 0..order-1. */
  readonly order: number
  /** One more than there are things: where the people of each begin. */
  readonly offsets: Int32Array
  /** Each once a thing. */
  readonly people: Int32Array
}

/** Things among which people may change places, each in one stratum; things in none keep their people. */
export interface Strata {
  /** One more than there are strata: where the things of each begin. */
  readonly offsets: Int32Array
  readonly things: Int32Array
  /** For each a number from 0 to 2^53 - 1 of what it is: draws depend on it, so that no stratum's draws depend on another. */
  readonly keys: Float64Array
}

const ROUNDS = 10

/**
 * People drawn anew into the places of `people`. The same seed, run, keys and order of things and people within a stratum give
 * the same draws: where that order comes from what things and people are, numbers do not matter.
 */
export function shuffleIncidence(standings: Standings, strata: Strata, run: number, seed: number): Int32Array {
  const people = standings.people.slice()
  const scratch = { seen: new Int32Array(standings.order).fill(-1), pool: new Int32Array(standings.people.length), trades: 0 }
  for (let stratum = 0; stratum + 1 < strata.offsets.length; stratum++) {
    const things = strata.things.subarray(strata.offsets[stratum], strata.offsets[stratum + 1])
    if (things.length < 2) continue
    const random = createRandom(hashKeys(seed, strata.keys[stratum] ?? 0, run))
    for (let round = 0; round < ROUNDS; round++) {
      // everyone trades with whoever comes next in a drawn order; of an odd number one sits out
      const order = shuffleOrder(things.length, random)
      for (let i = 0; i + 1 < order.length; i += 2)
        trade(standings.offsets, people, things[order[i] ?? 0] ?? 0, things[order[i + 1] ?? 0] ?? 0, random, scratch)
    }
  }
  return people
}

interface Scratch {
  /** The last mark each person was given. */
  readonly seen: Int32Array
  readonly pool: Int32Array
  trades: number
}

/** Deals the people that only one of two things has out again among the two. */
function trade(offsets: Int32Array, people: Int32Array, one: number, other: number, random: Random, scratch: Scratch): void {
  const { seen, pool } = scratch
  const [begin, end] = [offsets[one] ?? 0, offsets[one + 1] ?? 0]
  const [otherBegin, otherEnd] = [offsets[other] ?? 0, offsets[other + 1] ?? 0]
  // 2t: in one of them; 2t + 1: in both
  const mark = 2 * scratch.trades++
  for (let at = begin; at < end; at++) seen[people[at] ?? 0] = mark
  let size = 0
  for (let at = otherBegin; at < otherEnd; at++) {
    const person = people[at] ?? 0
    if (seen[person] === mark) seen[person] = mark + 1
    else pool[size++] = person
  }
  const fromOther = size
  for (let at = begin; at < end; at++) if (seen[people[at] ?? 0] === mark) pool[size++] = people[at] ?? 0
  if (fromOther === 0 || size === fromOther) return
  for (let i = size - 1; i > 0; i--) {
    const drawn = Math.floor(random() * (i + 1))
    const person = pool[i] ?? 0
    pool[i] = pool[drawn] ?? 0
    pool[drawn] = person
  }
  // into the places of those who were put together; who is in both stays
  let next = 0
  for (let at = otherBegin; at < otherEnd; at++) if (seen[people[at] ?? 0] !== mark + 1) people[at] = pool[next++] ?? 0
  for (let at = begin; at < end; at++) if (seen[people[at] ?? 0] === mark) people[at] = pool[next++] ?? 0
}
