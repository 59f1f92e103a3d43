import type { SqlEngine } from '../../engine/sql-engine.ts'
import type { LinkModel } from '../../model/link-model.ts'
import { createUnionFind } from '../../kernels/union-find.ts'
import { groupBy } from '../../model/group-by.ts'
import { averageLinkage } from './average-linkage.ts'
import { isContradiction, type BandedPair } from './band-pairs.ts'
import { findComponents, joinTies, type Tie } from './cluster-pairs.ts'
import { TABLES } from './make-candidates.ts'
import { createPatternCode } from './pattern.ts'
import type { ScoredPair } from './score-candidates.ts'
import { writePatterns } from './write-pattern.ts'

/** What clusters are made of. */
export interface RepairTask {
  readonly engine: SqlEngine
  readonly model: LinkModel
  readonly count: number
  readonly pairs: readonly BandedPair[]
  readonly same: readonly Tie[]
  readonly isApart: (left: number, right: number) => boolean
  readonly score: (table: string, patterns: Iterable<number>, atLeast: number) => Promise<readonly ScoredPair[]>
}

/** Clusters, and the pairs with the links that were cut put into review. */
export interface Repaired {
  readonly pairs: readonly BandedPair[]
  readonly clusters: Int32Array
  readonly repaired: number
}

/** Two of one cluster that weigh less contradict each other: one chance in a hundred. */
const CONTRADICTORY = -6.6
/** A cluster is taken apart to this mean weight: as likely as not. */
const EVEN = 0
/** A larger component is parted before every pair in it is weighed, its strongest ties kept; ... */
const MOST_WEIGHED = 2000
/** ... and a larger one is parted before it is taken apart. */
const LARGEST = 200

/** Puts linked things into clusters, and takes those apart in which members contradict each other. */
export async function repairClusters(task: RepairTask): Promise<Repaired> {
  const links = task.pairs.filter(({ band }) => band === 'link')
  const same = new Set(task.same.map(({ left, right }) => keyOf(left, right)))
  const components = findComponents(task.count, [...links, ...task.same]).filter((component) => component.length > 2)
  const parts = components.flatMap((component) =>
    component.length > MOST_WEIGHED ? partBySize(component, task, MOST_WEIGHED) : [component],
  )
  const weights = await weighWithin(task, parts)
  const part = new Map<number, number>()
  let repaired = 0
  let number = 0
  for (const things of parts) {
    const clusters = repairPart(task, things, weights, same)
    if (new Set(clusters).size > 1) repaired += 1
    things.forEach((thing, i) => part.set(thing, number + (clusters[i] ?? 0)))
    number += things.length
  }
  const isCut = ({ left, right }: Tie): boolean => part.get(left) !== part.get(right)
  const pairs = task.pairs.map((pair): BandedPair =>
    pair.band === 'link' && isCut(pair) ? { ...pair, band: 'review', heldBy: 'repair' } : pair,
  )
  return { pairs, clusters: joinTies(task.count, [...pairs.filter(({ band }) => band === 'link'), ...task.same]), repaired }
}

/**
 * Parts a component that is too large to weigh every pair in it: the strongest ties join first, and none joins two parts that
 * are too large together.
 *
 * @param ties those that a person holds first; of links the strongest first
 */
function partBySize(component: readonly number[], { count, pairs, same }: RepairTask, largest: number): readonly (readonly number[])[] {
  const within = new Set(component)
  const sets = createUnionFind(count)
  const sizes = new Map<number, number>()
  const links = pairs.filter(({ band, left, right }) => band === 'link' && within.has(left) && within.has(right))
  const strongest = [...links].sort((x, y) => y.weight - x.weight || x.left - y.left || x.right - y.right)
  for (const { left, right } of [...same.filter(({ left: one }) => within.has(one)), ...strongest]) {
    const [x, y] = [sets.find(left), sets.find(right)]
    const size = (sizes.get(x) ?? 1) + (sizes.get(y) ?? 1)
    if (x === y || size > largest) continue
    sets.union(x, y)
    sizes.set(sets.find(x), size)
  }
  return [...groupBy(component, (thing) => sets.find(thing)).values()]
}

/** The clusters of a set by place: all of it in one, where nobody in it contradicts anybody. */
function repairPart(
  task: RepairTask,
  things: readonly number[],
  weights: ReadonlyMap<string, ScoredPair>,
  same: ReadonlySet<string>,
): readonly number[] {
  const clusters = repairOne(task, things, weights, same)
  if (clusters === undefined) return things.map(() => 0)
  if (clusters !== 'too many') return clusters
  const places = new Map(things.map((thing, place) => [thing, place]))
  const parted = new Array<number>(things.length).fill(0)
  for (const piece of partBySize(things, task, LARGEST)) {
    const own = repairOne(task, piece, weights, same)
    piece.forEach((thing, i) => {
      const first = piece[typeof own === 'object' ? (own[i] ?? 0) : 0] ?? thing
      parted[places.get(thing) ?? 0] = places.get(first) ?? 0
    })
  }
  return parted
}

/** The clusters of a set by place; undefined where nobody in it contradicts anybody, and `too many` where it is too large to take apart. */
function repairOne(
  { model, isApart }: RepairTask,
  things: readonly number[],
  weights: ReadonlyMap<string, ScoredPair>,
  same: ReadonlySet<string>,
): readonly number[] | 'too many' | undefined {
  const code = createPatternCode(model.comparisons)
  const pairOf = (a: number, b: number): ScoredPair | undefined => weights.get(keyOf(things[a] ?? -1, things[b] ?? -1))
  const apart = (a: number, b: number): boolean => {
    const pair = pairOf(a, b)
    return isApart(things[a] ?? -1, things[b] ?? -1) || (pair !== undefined && isContradiction(model, code.digits(pair.pattern)))
  }
  const weight = (a: number, b: number): number =>
    same.has(keyOf(things[a] ?? -1, things[b] ?? -1)) ? Infinity : (pairOf(a, b)?.weight ?? 0)
  const contradicts = things.some((_, a) => things.some((__, b) => b > a && (apart(a, b) || weight(a, b) < CONTRADICTORY)))
  if (!contradicts) return undefined
  return things.length > LARGEST ? 'too many' : averageLinkage(things.length, weight, apart, EVEN)
}

function keyOf(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** The weight of every pair within each set. */
async function weighWithin(task: RepairTask, parts: readonly (readonly number[])[]): Promise<ReadonlyMap<string, ScoredPair>> {
  if (parts.length === 0) return new Map()
  const { engine, model, score } = task
  const columns = [
    { name: 'entity', type: 'integer' },
    { name: 'part', type: 'integer' },
  ] as const
  const entities = parts.flat()
  const numbers = parts.flatMap((things, part) => things.map(() => part))
  await engine.ingest('parts', columns, [[entities, numbers]])
  await engine.materialise('members', `SELECT p.*, a.part FROM parts a JOIN ${TABLES.personas} p ON p.entity = a.entity`)
  await engine.materialise(
    'within',
    writePatterns(
      model,
      ['l.number AS l', 'r.number AS r'],
      'members l JOIN members r ON l.part = r.part AND l.entity < r.entity',
      engine.dialect,
    ),
  )
  const patterns = await engine.rows('SELECT DISTINCT pattern FROM within', 1_000_000)
  const pairs = await score(
    'within',
    patterns.map(({ pattern }) => Number(pattern)),
    -Infinity,
  )
  await engine.drop('parts', 'members', 'within')
  return new Map(pairs.map((pair) => [keyOf(pair.left, pair.right), pair]))
}
