import { createUnionFind, type UnionFind } from '../../../kernels/union-find.ts'
import { addTo } from '../../../model/group-by.ts'
import { compareText } from '../../../model/id.ts'
import type { Place } from './place.ts'
import { compareTraces, type RepeatedReports, type ReportTrace } from './repeated-reports.ts'
import { isWithin, similarity } from './shingle.ts'

/** Reports that are taken for one source: they name one provenance, or say nearly the same within days of each other. */
export interface RepeatSet {
  readonly reason: 'provenance' | 'text' | 'provenance and text'
  readonly firstDay: string
  readonly lastDay: string
  /** By id; a report that is named as the origin and stands in no file has no place. */
  readonly reports: readonly { readonly id: string; readonly place?: Place }[]
}

/** Share of shingles that two texts must have in common. */
const MIN_SIMILARITY = 0.75
/** Days within which they must be dated. */
const MAX_DAYS = 14
/** Earlier texts with a rare shingle in common that a text is compared with. */
const MAX_CANDIDATES = 200
const DAY_MS = 86_400_000

/**
 * The sets of reports that are taken for one source, by the id of their first report; rows of one id are one report, and
 * each of their texts counts. A report that names an origin which stands in no file repeats nothing by that alone. Texts are compared by the shingles
 * that stand in the fewest texts: two texts that share `MIN_SIMILARITY` of all share one of those (prefix filtering,
 * Chaudhuri et al. 2006), and each pair found so is then checked in full.
 */
export function findRepeats({ traces, provenance }: RepeatedReports): readonly RepeatSet[] {
  const reports = traces.toSorted(compareTraces)
  const ids = [...new Set([...reports.map(({ id }) => id), ...provenance.flatMap(({ id, from }) => [id, from])])].sort(compareText)
  const numbers = new Map(ids.map((id, number) => [id, number]))
  const numberOf = (id: string): number => numbers.get(id) ?? 0
  const byProvenance = createUnionFind(ids.length)
  for (const { id, from } of provenance) byProvenance.union(numberOf(id), numberOf(from))
  const byText = createUnionFind(ids.length)
  joinSimilar(reports, (a, b) => {
    byText.union(numberOf(a), numberOf(b))
  })
  const places = new Map(
    [...provenance]
      .sort(compareTraces)
      .reverse()
      .map(({ id, place }) => [id, { id, place, day: '' }]),
  )
  for (const { id, place, day } of reports.toReversed()) places.set(id, { id, place, day })
  return collectSets(ids, byProvenance, byText)
    .map(({ members, reason }) =>
      composeSet(
        members.map((number) => ids[number] ?? ''),
        reason,
        places,
      ),
    )
    .filter((set) => countPresent(set) > 1)
}

/** How many reports of a set stand in the data: an origin that is only named is none of them. */
export function countPresent({ reports }: RepeatSet): number {
  return reports.filter(({ place }) => place !== undefined).length
}

/** Tells of pairs of dated reports whose texts are nearly the same. */
function joinSimilar(reports: readonly ReportTrace[], join: (a: string, b: string) => void): void {
  const dated = reports.filter(({ day, shingles }) => day !== '' && shingles.length > 0)
  const inOrder = dated.sort((a, b) => compareText(a.day, b.day) || compareTraces(a, b))
  const counts = new Map<number, number>()
  for (const { shingles } of inOrder) for (const hash of shingles) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  const holders = new Map<number, ReportTrace[]>()
  for (const report of inOrder) {
    for (const hash of rarest(report.shingles, counts)) {
      const earlier = holders.get(hash) ?? []
      for (let i = earlier.length - 1; i >= Math.max(0, earlier.length - MAX_CANDIDATES); i--) {
        const other = earlier[i]
        if (other === undefined || daysApart(other.day, report.day) > MAX_DAYS) break
        if (isRepeat(other, report)) join(other.id, report.id)
      }
      if ((counts.get(hash) ?? 0) > 1) addTo(holders, hash, report)
    }
  }
}

/** Whether two texts are nearly the same and name the same: the numbers of both are equal, and one has every name of the other. */
function isRepeat(a: ReportTrace, b: ReportTrace): boolean {
  if (similarity(a.shingles, b.shingles) < MIN_SIMILARITY) return false
  if (a.numbers.length !== b.numbers.length || !isWithin(a.numbers, b.numbers)) return false
  return isWithin(a.names, b.names) || isWithin(b.names, a.names)
}

/** The shingles of a text that stand in the fewest, as many as it takes that no similar text has none of them. */
function rarest(shingles: Uint32Array, counts: ReadonlyMap<number, number>): readonly number[] {
  const needed = shingles.length - Math.ceil(shingles.length * MIN_SIMILARITY) + 1
  return [...shingles].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || a - b).slice(0, needed)
}

interface FoundSet {
  readonly members: readonly number[]
  readonly reason: RepeatSet['reason']
}

/** Reports joined by either reason, those that stand alone left out. */
function collectSets(ids: readonly string[], byProvenance: UnionFind, byText: UnionFind): readonly FoundSet[] {
  const either = createUnionFind(ids.length)
  for (const number of ids.keys()) {
    either.union(number, byProvenance.find(number))
    either.union(number, byText.find(number))
  }
  const sets = new Map<number, number[]>()
  for (const number of ids.keys()) {
    const root = either.find(number)
    addTo(sets, root, number)
  }
  return [...sets.values()]
    .filter((members) => members.length > 1)
    .map((members) => {
      const isOf = (sources: UnionFind): boolean => members.some((number) => sources.find(number) !== number)
      return { members, reason: !isOf(byText) ? 'provenance' : isOf(byProvenance) ? 'provenance and text' : 'text' }
    })
}

type KnownReports = ReadonlyMap<string, { readonly place: Place; readonly day: string }>

function composeSet(ids: readonly string[], reason: RepeatSet['reason'], known: KnownReports): RepeatSet {
  const days = ids
    .flatMap((id) => known.get(id)?.day ?? [])
    .filter((day) => day !== '')
    .sort(compareText)
  const reports = ids.map((id) => {
    const place = known.get(id)?.place
    return place === undefined ? { id } : { id, place }
  })
  return { reason, firstDay: days[0] ?? '', lastDay: days.at(-1) ?? '', reports }
}

function daysApart(a: string, b: string): number {
  return Math.abs(Date.parse(b) - Date.parse(a)) / DAY_MS
}
