import type { CaseGraph } from '../graph/case-graph.ts'
import type { Notice } from '../graph/tie.ts'
import { shuffleIncidence, type Standings } from '../kernels/shuffle-incidence.ts'
import { roundTo } from '../kernels/round.ts'
import { workHere, type WorkPool } from '../kernels/work-pool.ts'
import type { CaseOptions, GroupOptions } from '../options.ts'
import { findCommunities } from './find-communities.ts'
import { measureGroups, perPair, RANDOM_WORLD_TASK, sizesOf, sumOver, type WorldAccount } from './random-world.ts'
import { joinLists, projectStandings, recordStandings, type Lists, type Recorded } from './recorded-standings.ts'

/** How a group stands against worlds in which chance alone put people into events and reports. */
export interface GroupChance {
  readonly worlds: number
  /**
   * In how many worlds there is anywhere a community of at least as many people with at least the tie weight a pair; undefined where
   * none could tell: without worlds, without ties by events and reports that could be drawn anew, or where nobody of it ever moved.
   */
  readonly asTight: number | undefined
  readonly persons: number
  readonly pairs: number
  readonly tiedPairs: number
  /** Tied pairs of all pairs, 0 to 1, as recorded and in the mean of the worlds, of the same people. */
  readonly density: number
  readonly worldDensity: number | undefined
  /** The weight of ties a pair, as recorded and in the mean of the worlds, of the same people. */
  readonly weightPerPair: number
  readonly worldWeightPerPair: number | undefined
  /** The share of the recorded weight that rests on events, reports and victims which the worlds may draw anew, 0 to 1. */
  readonly drawnShare: number
  /** The mean share of its people's places in events and reports that a world gives to others, 0 to 1. */
  readonly movedShare: number | undefined
}

/** How the worlds came about, to be said wherever they are shown. */
export interface ChanceAccount {
  readonly worlds: number
  readonly seed: number
  /** Districts and quarters of a year within which people change places, of events and of reports. */
  readonly strata: number
  /** Places of persons in events and reports that may tie. */
  readonly standings: number
  /** How many of them stay in every world: their event or report is the only one of its district and quarter. */
  readonly fixedStandings: number
  /** The mean share of all of them that a world gives to others, 0 to 1. */
  readonly movedShare: number | undefined
  readonly notices: readonly Notice[]
}

/** The number of the world whose communities tell how those of the others are looked for; it is not counted. */
const PILOT = 0

/**
 * How often each group would come out by chance, if who stands in which event and report were drawn anew within its district and
 * quarter: as many people in each, each person in as many. Links and shared objects stay as they are recorded, and so do victims.
 *
 * @param groups the members of each, as entity numbers
 * @param pool who does the work: what comes out is the same
 */
export async function measureChance(
  graph: CaseGraph,
  groups: readonly (readonly number[])[],
  options: Pick<CaseOptions, 'graph' | 'groups'>,
  pool: WorkPool = workHere,
): Promise<{ readonly groups: readonly GroupChance[]; readonly account: ChanceAccount }> {
  const recorded = recordStandings(graph, options.graph)
  const nodes = new Map(recorded.entities.map((entity, node) => [entity, node]))
  const members = joinLists(groups.map((group) => group.flatMap((person) => nodes.get(person) ?? [])))
  const isMovable = findMovable(recorded)
  const worlds = await drawWorlds(recorded, members, isMovable.includes(1) ? options.groups : { ...options.groups, randomWorlds: 0 }, pool)
  return { groups: describeGroups(recorded, members, isMovable, worlds), account: giveAccount(recorded, isMovable, worlds, options.groups) }
}

/** The worlds, and the communities of a pilot by which those of all others are looked for, since a random world has components of its own. */
async function drawWorlds(recorded: Recorded, groups: Lists, options: GroupOptions, pool: WorkPool): Promise<readonly WorldAccount[]> {
  const { standings, strata, mayTie, victims, victimNodes, maxOffendersPerVictim, kept } = recorded
  const { randomWorlds, seed } = options
  if (randomWorlds === 0) return []
  const csr = projectStandings(recorded, shuffleIncidence(standings, strata, PILOT, seed))
  const { components, componentOf } = findCommunities(csr, options)
  const shared = {
    ...{ standings, strata, mayTie, victims, victimNodes, maxOffendersPerVictim, kept },
    groups,
    groupWeights: measureGroups(projectStandings(recorded, standings.people), groups).weights,
    pilot: { components, componentOf },
    seed,
  }
  const runs = Array.from({ length: randomWorlds }, (_, i) => PILOT + 1 + i)
  return pool.run(RANDOM_WORLD_TASK, shared, runs, randomWorlds * STEPS_A_SLOT * (csr.neighbours.length + standings.people.length))
}

/** About how often a world goes over each slot of its graph. */
const STEPS_A_SLOT = 100

/** 1 for each event and report that shares its district and quarter with another, so that people may change places. */
function findMovable({ mayTie, strata: { offsets, things } }: Recorded): Uint8Array {
  const isMovable = new Uint8Array(mayTie.length)
  for (let stratum = 0; stratum + 1 < offsets.length; stratum++) {
    const own = things.subarray(offsets[stratum], offsets[stratum + 1])
    if (own.length > 1) for (const thing of own) isMovable[thing] = 1
  }
  return isMovable
}

function describeGroups(
  recorded: Recorded,
  members: Lists,
  isMovable: Uint8Array,
  worlds: readonly WorldAccount[],
): readonly GroupChance[] {
  const { standings, mayTie } = recorded
  const before = measureGroups(projectStandings(recorded, standings.people), members)
  const drawn = measureGroups(projectStandings(keepMovable(recorded, isMovable), standings.people), members)
  const often = countStandings(standings, mayTie)
  return sizesOf(members).map((persons, group): GroupChance => {
    const pairs = persons < 2 ? 0 : (persons * (persons - 1)) / 2
    const weight = before.weights[group] ?? 0
    const drawnShare = shareOf(drawn.weights[group] ?? 0, weight)
    const mean = (of: number, valueOf: (world: WorldAccount) => number | undefined): number | undefined =>
      worlds.length === 0
        ? undefined
        : shareOf(
            worlds.reduce((sum, world) => sum + (valueOf(world) ?? 0), 0),
            of * worlds.length,
          )
    const movedShare = mean(sumOver(members, group, often), ({ moved }) => moved[group])
    const isTellable = worlds.length > 0 && drawnShare > 0 && movedShare !== 0
    return {
      worlds: worlds.length,
      asTight: isTellable ? worlds.filter(({ isMatched }) => isMatched[group] === 1).length : undefined,
      persons,
      pairs,
      tiedPairs: before.tiedPairs[group] ?? 0,
      density: shareOf(before.tiedPairs[group] ?? 0, pairs),
      worldDensity: mean(pairs, ({ tiedPairs }) => tiedPairs[group]),
      weightPerPair: roundTo(perPair(weight, persons), 6),
      worldWeightPerPair: mean(pairs, ({ weights }) => weights[group]),
      drawnShare,
      movedShare,
    }
  })
}

/** The same case with nothing but what the worlds may draw anew: events and reports that may change, and victims of such. */
function keepMovable(recorded: Recorded, isMovable: Uint8Array): Recorded {
  const { victims, victimNodes } = recorded
  const lists = Array.from(victimNodes, (_, victim) => [...victims.items.subarray(victims.offsets[victim], victims.offsets[victim + 1])])
  const drawn = lists.map((things) => (things.some((thing) => isMovable[thing] === 1) ? things : []))
  return { ...recorded, mayTie: isMovable, victims: joinLists(drawn), kept: joinLists([]) }
}

/** In how many events and reports that may tie each person stands. */
function countStandings({ order, offsets, people }: Standings, isCounted: Uint8Array): Float64Array {
  const often = new Float64Array(order)
  for (let thing = 0; thing < isCounted.length; thing++) {
    if (isCounted[thing] === 0) continue
    for (const person of people.subarray(offsets[thing], offsets[thing + 1])) often[person] = (often[person] ?? 0) + 1
  }
  return often
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : roundTo(part / whole, 6)
}

function giveAccount(
  { standings, strata, mayTie }: Recorded,
  isMovable: Uint8Array,
  worlds: readonly WorldAccount[],
  { seed, randomWorlds }: GroupOptions,
): ChanceAccount {
  const countAll = (isCounted: Uint8Array): number => countStandings(standings, isCounted).reduce((sum, count) => sum + count, 0)
  const all = countAll(mayTie)
  const fixedStandings = all - countAll(isMovable)
  const moved = worlds.reduce((sum, { movedOfAll }) => sum + movedOfAll, 0)
  return {
    worlds: worlds.length,
    seed,
    strata: strata.keys.length,
    standings: all,
    fixedStandings,
    movedShare: worlds.length === 0 ? undefined : shareOf(moved, all * worlds.length),
    notices: all === 0 || randomWorlds === 0 ? [] : [noticeFixed(all, fixedStandings)],
  }
}

function noticeFixed(all: number, fixed: number): Notice {
  const part =
    fixed === 0
      ? 'all of them may be drawn anew'
      : `${String(fixed)} stay in every random world, alone in their district and quarter of the year`
  const message = `Of ${String(all)} places of suspects in events and reports ${part}; a group that rests on what stays cannot be told from chance.`
  return { code: 'random-worlds', message, entities: [] }
}
