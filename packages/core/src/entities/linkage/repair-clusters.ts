import type { SqlEngine } from '../../engine/sql-engine.ts'
import type { LinkModel } from '../../model/link-model.ts'
import { createUnionFind } from '../../kernels/union-find.ts'
import { groupBy } from '../../model/group-by.ts'
import { averageLinkage } from './average-linkage.ts'
import { createContradiction, type BandedPair } from './band-pairs.ts'
import { findComponents, joinTies, type Tie } from './cluster-pairs.ts'
import { TABLES } from './make-candidates.ts'
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
  readonly score: (table: string, atLeast: number) => Promise<readonly ScoredPair[]>
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
  const components = findComponents(task.count, [...links, ...task.same]).filter((component) => component.length > 2)
  const sets = components.flatMap((component) =>
    component.length > MOST_WEIGHED ? partBySize(component, task, MOST_WEIGHED) : [component],
  )
  const relations = createRelations(task, await weighWithin(task, sets))
  const clusters = sets.map((things) => takeApart(things, task, relations))
  const part = new Map(clusters.flat().flatMap((things, number) => things.map((thing) => [thing, number] as const)))
  const isCut = ({ left, right }: Tie): boolean => part.get(left) !== part.get(right)
  const pairs = task.pairs.map((pair): BandedPair =>
    pair.band === 'link' && isCut(pair) ? { ...pair, band: 'review', heldBy: 'repair' } : pair,
  )
  return {
    pairs,
    clusters: joinTies(task.count, [...pairs.filter(({ band }) => band === 'link'), ...task.same]),
    repaired: clusters.filter((parts) => parts.length > 1).length,
  }
}

/**
 * Parts a component that is too large to weigh every pair in it: the strongest ties join first, and none joins two parts that
 * are too large together. Those that a person holds to be one join before all others.
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

/** How two things of one set stand to each other. */
interface Relations {
  readonly weight: (a: number, b: number) => number
  readonly isApart: (a: number, b: number) => boolean
}

function createRelations({ model, same, isApart }: RepairTask, weights: ReadonlyMap<string, ScoredPair>): Relations {
  const held = new Set(same.map(({ left, right }) => keyOf(left, right)))
  const isContradiction = createContradiction(model)
  return {
    weight: (a, b) => (held.has(keyOf(a, b)) ? Infinity : (weights.get(keyOf(a, b))?.weight ?? 0)),
    isApart: (a, b) => {
      const pair = weights.get(keyOf(a, b))
      return isApart(a, b) || (pair !== undefined && isContradiction(pair.pattern))
    },
  }
}

/** The clusters of a set: all of it, where nobody in it contradicts anybody. */
function takeApart(things: readonly number[], task: RepairTask, relations: Relations): readonly (readonly number[])[] {
  if (!hasContradiction(things, relations)) return [things]
  if (things.length > LARGEST) return partBySize(things, task, LARGEST).flatMap((piece) => takeApart(piece, task, relations))
  const at = (place: number): number => things[place] ?? -1
  const { weight, isApart } = relations
  const clusters = averageLinkage(
    things.length,
    (a, b) => weight(at(a), at(b)),
    (a, b) => isApart(at(a), at(b)),
    EVEN,
  )
  return [...groupBy(things.keys(), (place) => clusters[place]).values()].map((places) => places.map(at))
}

function hasContradiction(things: readonly number[], { weight, isApart }: Relations): boolean {
  return things.some((a, i) => things.slice(i + 1).some((b) => isApart(a, b) || weight(a, b) < CONTRADICTORY))
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
  const pairs = await score('within', -Infinity)
  await engine.drop('parts', 'members', 'within')
  return new Map(pairs.map((pair) => [keyOf(pair.left, pair.right), pair]))
}
