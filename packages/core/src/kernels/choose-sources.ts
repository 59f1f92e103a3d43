/**
 * Pivots for estimates of betweenness (Brandes & Pich 2007): so many nodes drawn without replacement, each as likely.
 */
import { chooseSmallest, hashKeys } from './hash-keys.ts'
import type { Rows } from './csr.ts'

/** Which nodes have neighbours, and which of those searches start from. */
export interface Sources {
  /** Ascending. */
  readonly nodes: Int32Array
  /** How many nodes have neighbours: only those are drawn from, since the others lie on no path. */
  readonly population: number
}

/** How many nodes may all be sources, and how many are where there are more. */
export interface SourceBounds {
  readonly exactNodes: number
  readonly sources: number
}

/**
 * All nodes with neighbours, or a draw of them where there are more than a bound; who is drawn follows from keys and seed.
 *
 * @param keys one integer from 0 to 2^53 - 1 a node, its own whatever its number
 */
export function chooseSources({ order, offsets }: Rows, keys: Float64Array, bounds: SourceBounds, seed: number): Sources {
  const connected: number[] = []
  for (let node = 0; node < order; node++) if ((offsets[node + 1] ?? 0) > (offsets[node] ?? 0)) connected.push(node)
  const population = connected.length
  if (population <= bounds.exactNodes || population <= bounds.sources) return { nodes: Int32Array.from(connected), population }
  const hashes = Float64Array.from(connected, (node) => hashKeys(seed, keys[node] ?? 0))
  const chosen = chooseSmallest(hashes, bounds.sources)
  return { nodes: Int32Array.from(connected.filter((_, i) => chosen[i] === 1)), population }
}
