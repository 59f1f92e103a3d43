import type { CaseGraph } from '../graph/case-graph.ts'
import { isInWindow } from '../graph/time-window.ts'
import type { Naming } from '../graph/naming.ts'
import type { Csr } from '../kernels/csr.ts'
import { projectIncidence } from '../kernels/incidence.ts'
import type { Standings, Strata } from '../kernels/shuffle-incidence.ts'
import { compareText } from '../model/id.ts'
import { addTo } from '../model/group-by.ts'
import { earlier } from '../model/partial-date.ts'
import type { GraphOptions } from '../options.ts'
import { buildStrata } from './build-strata.ts'

/** Lists of numbers one behind the other: those of list i from offsets[i] up to, not with, offsets[i + 1]. */
export interface Lists {
  readonly offsets: Int32Array
  readonly items: Int32Array
}

/** What the ties of a case are made of, so that who stands in its events and reports can be drawn anew. */
export interface Recorded {
  /** The offenders of each event and report; nodes are persons. */
  readonly standings: Standings
  readonly strata: Strata
  /** 1 for each event and report that ties those who stand in it. */
  readonly mayTie: Uint8Array
  /** The events and reports in which each victim is harmed; only victims that may tie. */
  readonly victims: Lists
  /** The node of each victim, who does not harm themselves; -1 for those who are offenders nowhere. */
  readonly victimNodes: Int32Array
  readonly maxOffendersPerVictim: number
  /** The persons of all other grounds: links and shared objects, which stay as they are recorded. */
  readonly kept: Lists
}

/** A case as standings, and whom its nodes stand for. */
export interface NumberedStandings extends Recorded {
  /** The entity number of each node, ascending. */
  readonly entities: readonly number[]
}

/** What the ties of a case are made of: projected as it is, it gives the ties of the case. */
export function recordStandings({ entities, edges, namings, grounds }: CaseGraph, options: GraphOptions): NumberedStandings {
  const kept = grounds.filter(({ reason }) => reason !== 'co-offending' && reason !== 'named-together' && reason !== 'shared-victim')
  const persons = new Set([...namings.flatMap(({ offenders }) => offenders), ...kept.flatMap((ground) => ground.persons)])
  const numbers = [...persons].sort((a, b) => a - b)
  const nodes = new Map(numbers.map((entity, node) => [entity, node]))
  const toNodes = (some: readonly number[]): readonly number[] => some.map((entity) => nodes.get(entity) ?? -1)
  // in an order that comes from what persons are called, not from their numbers
  const byId = (a: number, b: number): number => compareText(entities.list[a]?.id ?? '', entities.list[b]?.id ?? '')
  const standing = joinLists(namings.map(({ offenders }) => toNodes([...offenders].sort(byId))))
  const victims = [...listVictims(namings, options)]
  return {
    entities: numbers,
    standings: { order: numbers.length, offsets: standing.offsets, people: standing.items },
    strata: buildStrata({ entities, edges }, namings),
    mayTie: Uint8Array.from(namings, ({ mayTie }) => (mayTie ? 1 : 0)),
    victims: joinLists(victims.map(([, things]) => things)),
    victimNodes: Int32Array.from(victims, ([victim]) => nodes.get(victim) ?? -1),
    maxOffendersPerVictim: options.maxOffendersPerVictim,
    kept: joinLists(kept.map((ground) => toNodes(ground.persons))),
  }
}

/** Each victim that may tie, with the namings that harm them by their place in the list. */
function* listVictims(namings: readonly Naming[], options: GraphOptions): Generator<readonly [number, readonly number[]]> {
  const things = new Map<number, number[]>()
  namings.forEach(({ victims }, number) => {
    for (const victim of victims) addTo(things, victim, number)
  })
  for (const [victim, own] of [...things].sort(([a], [b]) => a - b)) {
    const date = own.map((number) => namings[number]?.date).reduce(earlier, undefined)
    if (isInWindow(date, options)) yield [victim, own]
  }
}

/** Lists put one behind the other. */
export function joinLists(lists: readonly (readonly number[])[]): Lists {
  const offsets = [0]
  for (const list of lists) offsets.push((offsets.at(-1) ?? 0) + list.length)
  return { offsets: Int32Array.from(offsets), items: Int32Array.from(lists.flat()) }
}

/** The graph of persons that events, reports, victims and what is kept add up to, with some people in the places of the standings. */
export function projectStandings(recorded: Recorded, people: Int32Array): Csr {
  const { standings, mayTie, victims, victimNodes, maxOffendersPerVictim, kept } = recorded
  const { order, offsets } = standings
  const groundOffsets = [0]
  const persons: number[] = []
  const close = (): void => {
    groundOffsets.push(persons.length)
  }
  for (let thing = 0; thing < mayTie.length; thing++) {
    if (mayTie[thing] === 0 || (offsets[thing + 1] ?? 0) - (offsets[thing] ?? 0) < 2) continue
    for (let at = offsets[thing] ?? 0; at < (offsets[thing + 1] ?? 0); at++) persons.push(people[at] ?? 0)
    close()
  }
  const seen = new Int32Array(order).fill(-1)
  for (let victim = 0; victim < victimNodes.length; victim++) {
    const begin = persons.length
    for (let item = victims.offsets[victim] ?? 0; item < (victims.offsets[victim + 1] ?? 0); item++) {
      const thing = victims.items[item] ?? 0
      for (let at = offsets[thing] ?? 0; at < (offsets[thing + 1] ?? 0); at++) {
        const person = people[at] ?? 0
        if (seen[person] === victim || person === victimNodes[victim]) continue
        seen[person] = victim
        persons.push(person)
      }
    }
    if (persons.length - begin > maxOffendersPerVictim) persons.length = begin
    close()
  }
  for (let ground = 0; ground + 1 < kept.offsets.length; ground++) {
    for (const person of kept.items.subarray(kept.offsets[ground], kept.offsets[ground + 1])) persons.push(person)
    close()
  }
  const none = new Int32Array(0)
  return projectIncidence({
    order,
    groundOffsets: Int32Array.from(groundOffsets),
    people: Int32Array.from(persons),
    unitOffsets: none,
    units: none,
    unitKeys: new Float64Array(0),
  })
}
