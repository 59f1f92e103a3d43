import type { CaseGraph } from '../graph/case-graph.ts'
import { collectDistricts, type District, type DistrictBasis, type Districts } from '../graph/districts.ts'
import { EDGE_KINDS } from '../graph/edges.ts'
import type { Notice } from '../graph/tie.ts'
import { addTo } from '../model/group-by.ts'
import { compareText } from '../model/id.ts'
import { roundTo } from '../kernels/round.ts'
import type { Group } from './group.ts'

/** How much is recorded somewhere, as multiples of the mean: 1 is as much as elsewhere. More recorded is more policing, more crime, or both. */
interface RecordedRatios {
  /** Events and reports against the mean district. */
  readonly things: number
  /** Events and reports a place recorded there, against all districts together; undefined where no place is recorded there. */
  readonly perPlace: number | undefined
  /** Events and reports a person named there, against all districts together; undefined where nobody is named there. */
  readonly perPerson: number | undefined
}

/** A district and how much is recorded in it. */
interface DistrictRecord {
  readonly district: District
  /** Events and reports of all kinds. */
  readonly things: number
  readonly places: number
  /** Persons whom they name in any part but as a professional. */
  readonly persons: number
  /** undefined where the case has no other district known in the same way. */
  readonly ratios: RecordedRatios | undefined
}

/** How much is recorded where a group's events and reports lie. */
export interface GroupPolicing {
  /** Those of most of its events and reports first. */
  readonly districts: readonly (DistrictRecord & {
    /** How many of the group's own events and reports lie here. */
    readonly own: number
  })[]
  /** How many of its own lie in no known district. */
  readonly unplaced: number
  /** The means over its districts, each as often as the group has events and reports there; undefined where no district has ratios. */
  readonly ratios: RecordedRatios | undefined
}

/** How districts came about, to be said wherever they are compared. */
export interface PolicingAccount {
  /** By postcode district, then by grid cell; only those of one kind are compared. */
  readonly districts: readonly {
    readonly basis: DistrictBasis
    readonly count: number
    readonly things: number
    readonly places: number
    readonly persons: number
  }[]
  /** Events and reports in no known district; those of which a force alone is known among them. */
  readonly unplaced: number
  readonly notices: readonly Notice[]
}

/**
 * How much is recorded in the districts of each group, against the mean of the case: what is looked at more is recorded more, so that
 * a group may come out because its places were watched, or because it is active there. Which of the two it is, records do not say.
 */
export function measurePolicing(
  graph: Pick<CaseGraph, 'entities' | 'edges'>,
  groups: readonly Pick<Group, 'events' | 'reports'>[],
): { readonly groups: readonly GroupPolicing[]; readonly account: PolicingAccount } {
  const districts = collectDistricts(graph)
  const { known, unplaced } = countDistricts(graph, districts)
  const records = addRatios([...known.values()])
  const byName = new Map(records.map((record) => [nameOf(record.district), record]))
  return {
    groups: groups.map(({ events, reports }) => describeGroup([...events, ...reports], districts, byName)),
    account: giveAccount(records, unplaced),
  }
}

interface Counted {
  readonly district: District
  things: number
  places: number
  readonly persons: Set<number>
}

function nameOf({ basis, name }: District): string {
  return `${basis} ${name}`
}

/** A force is no district, and neither is what is not known. */
function isPlaced({ basis }: District): boolean {
  return basis === 'postcode' || basis === 'grid'
}

function countDistricts(
  { entities, edges }: Pick<CaseGraph, 'entities' | 'edges'>,
  districts: Districts,
): { readonly known: ReadonlyMap<string, Counted>; readonly unplaced: number } {
  const known = new Map<string, Counted>()
  const countedOf = (district: District): Counted => {
    const counted = known.get(nameOf(district)) ?? { district, things: 0, places: 0, persons: new Set<number>() }
    known.set(nameOf(district), counted)
    return counted
  }
  const named = collectNamed({ entities, edges })
  let unplaced = 0
  entities.list.forEach(({ kind }, number) => {
    if (kind === 'location') {
      const district = districts.ofPlace(number)
      if (isPlaced(district)) countedOf(district).places++
    }
    if (kind !== 'event' && kind !== 'report') return
    const district = districts.ofThing(number)
    if (!isPlaced(district)) {
      unplaced++
      return
    }
    const counted = countedOf(district)
    counted.things++
    for (const person of named.get(number) ?? []) counted.persons.add(person)
  })
  return { known, unplaced }
}

/** The persons whom each event and report names, professionals left out. */
function collectNamed({ entities, edges }: Pick<CaseGraph, 'entities' | 'edges'>): ReadonlyMap<number, readonly number[]> {
  const named = new Map<number, number[]>()
  const [involvement, mention] = [EDGE_KINDS.indexOf('involvement'), EDGE_KINDS.indexOf('mention')]
  for (let edge = 0; edge < edges.from.length; edge++) {
    const kind = edges.kind[edge]
    if (kind !== involvement && kind !== mention) continue
    // an involvement runs from the person, a mention to them
    const [thing = -1, person = -1] = kind === mention ? [edges.from[edge], edges.to[edge]] : [edges.to[edge], edges.from[edge]]
    const found = entities.list[person]
    if (found?.kind === 'person' && !found.isProfessional) addTo(named, thing, person)
  }
  return named
}

interface Sums {
  count: number
  things: number
  places: number
  persons: number
}

function addUp(records: readonly { readonly things: number; readonly places: number; readonly persons: number }[]): Sums {
  const sums = { count: records.length, things: 0, places: 0, persons: 0 }
  for (const { things, places, persons } of records) {
    sums.things += things
    sums.places += places
    sums.persons += persons
  }
  return sums
}

/** Districts in the order of their names, each held against those known in the same way. */
function addRatios(counted: readonly Counted[]): readonly DistrictRecord[] {
  const plain = counted
    .map(({ district, things, places, persons }) => ({ district, things, places, persons: persons.size }))
    .sort((a, b) => compareText(nameOf(a.district), nameOf(b.district)))
  return plain.map((record) => {
    const all = addUp(plain.filter(({ district }) => district.basis === record.district.basis))
    if (all.count < 2 || all.things === 0) return { ...record, ratios: undefined }
    const perAll = (own: number, whole: number): number | undefined =>
      own === 0 ? undefined : roundTo(record.things / own / (all.things / whole), 3)
    const ratios = {
      things: perAll(1, all.count) ?? 0,
      perPlace: perAll(record.places, all.places),
      perPerson: perAll(record.persons, all.persons),
    }
    return { ...record, ratios }
  })
}

function describeGroup(things: readonly number[], districts: Districts, records: ReadonlyMap<string, DistrictRecord>): GroupPolicing {
  const own = new Map<DistrictRecord, number>()
  let unplaced = 0
  for (const thing of things) {
    const record = records.get(nameOf(districts.ofThing(thing)))
    if (record === undefined) unplaced++
    else own.set(record, (own.get(record) ?? 0) + 1)
  }
  const list = [...own]
    .map(([record, count]) => ({ ...record, own: count }))
    .sort((a, b) => b.own - a.own || compareText(nameOf(a.district), nameOf(b.district)))
  const mean = (valueOf: (ratios: RecordedRatios) => number | undefined): number | undefined => {
    const valued = list.flatMap(({ ratios, own: weight }) => {
      const value = ratios && valueOf(ratios)
      return value === undefined ? [] : [{ value, weight }]
    })
    const whole = valued.reduce((sum, { weight }) => sum + weight, 0)
    return whole === 0 ? undefined : roundTo(valued.reduce((sum, { value, weight }) => sum + value * weight, 0) / whole, 3)
  }
  const overall = mean((ratios) => ratios.things)
  const ratios =
    overall === undefined
      ? undefined
      : { things: overall, perPlace: mean(({ perPlace }) => perPlace), perPerson: mean(({ perPerson }) => perPerson) }
  return { districts: list, unplaced, ratios }
}

function giveAccount(records: readonly DistrictRecord[], unplaced: number): PolicingAccount {
  const districts = (['postcode', 'grid'] as const)
    .map((basis) => ({ basis, ...addUp(records.filter(({ district }) => district.basis === basis)) }))
    .filter(({ count }) => count > 0)
  return { districts, unplaced, notices: unplaced === 0 ? [] : [noticeUnplaced(unplaced, records)] }
}

function noticeUnplaced(unplaced: number, records: readonly DistrictRecord[]): Notice {
  const all = unplaced + records.reduce((sum, { things }) => sum + things, 0)
  const message = `${String(unplaced)} of ${String(all)} events and reports lie in no known district, having neither a postcode nor coordinates: how much is recorded where says nothing of them.`
  return { code: 'no-district', message, entities: [] }
}
