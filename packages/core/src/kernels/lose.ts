/** Graphs as they would be had some of what is recorded been lost: links or persons, as in Ficara et al. (2021). */
import type { Csr } from './csr.ts'
import { chooseSmallest, hashKeys } from './hash-keys.ts'

/** What is lost: a share of the edges, or of the nodes with all their edges; at least one, if there is one. */
export interface Loss {
  readonly of: 'links' | 'people'
  /** From 0 to 1. */
  readonly share: number
}

/** A graph after a loss, its nodes numbered as before. */
export interface Remainder {
  readonly csr: Csr
  /** 1 for each node that is lost. */
  readonly isLost: Uint8Array
}

/** How many of so many things a loss takes. */
export function countLost(things: number, share: number): number {
  return share <= 0 ? 0 : Math.min(things, Math.max(1, Math.round(share * things)))
}

/**
 * Takes from a graph what a loss takes. What that is follows from the seed and the keys of nodes alone, so that neither
 * their numbers nor the order of edges matter; a larger share of links takes those of a smaller one, and more.
 *
 * @param keys one integer from 0 to 2^53 - 1 a node, its own whatever its number
 */
export function loseSome(csr: Csr, keys: Float64Array, { of, share }: Loss, seed: number): Remainder {
  const isLost =
    of === 'people'
      ? chooseSmallest(
          keys.map((key) => hashKeys(seed, key)),
          countLost(csr.order, share),
        )
      : new Uint8Array(csr.order)
  return { csr: keepSlots(csr, of === 'people' ? keepBetween(csr, isLost) : keepLinks(csr, keys, share, seed)), isLost }
}

/** 1 for each slot whose two ends are both still there. */
function keepBetween({ order, offsets, neighbours }: Csr, isLost: Uint8Array): Uint8Array {
  const kept = new Uint8Array(neighbours.length)
  for (let node = 0; node < order; node++) {
    if (isLost[node] === 1) continue
    for (let slot = offsets[node] ?? 0; slot < (offsets[node + 1] ?? 0); slot++) kept[slot] = isLost[neighbours[slot] ?? 0] === 1 ? 0 : 1
  }
  return kept
}

/** 1 for each slot whose edge is not among those lost. */
function keepLinks({ order, offsets, neighbours }: Csr, keys: Float64Array, share: number, seed: number): Uint8Array {
  const hashes = new Float64Array(neighbours.length)
  for (let node = 0; node < order; node++) {
    const own = keys[node] ?? 0
    for (let slot = offsets[node] ?? 0; slot < (offsets[node + 1] ?? 0); slot++) {
      const other = keys[neighbours[slot] ?? 0] ?? 0
      hashes[slot] = hashKeys(seed, Math.min(own, other), Math.max(own, other))
    }
  }
  // both slots of an edge have its hash
  const lost = chooseSmallest(hashes, 2 * countLost(neighbours.length / 2, share))
  return lost.map((isChosen) => 1 - isChosen)
}

function keepSlots({ order, offsets, neighbours, weights }: Csr, kept: Uint8Array): Csr {
  const fewer = new Int32Array(order + 1)
  for (let node = 0, count = 0; node < order; node++) {
    for (let slot = offsets[node] ?? 0; slot < (offsets[node + 1] ?? 0); slot++) count += kept[slot] ?? 0
    fewer[node + 1] = count
  }
  return {
    order,
    offsets: fewer,
    neighbours: neighbours.filter((_, slot) => kept[slot] === 1),
    weights: weights?.filter((_, slot) => kept[slot] === 1),
  }
}
