import { createAdaptiveSample, mergeSamples, sampleHash, type AdaptiveSample } from '../../../kernels/adaptive-sample.ts'
import { hashText } from '../../../kernels/hash.ts'
import { detach } from '../../../rows/detach.ts'
import { comparePlaces, placeOf, type Place } from './place.ts'
import { knownDay, type QualityItem } from './quality-item.ts'
import { listNamed, shingle } from './shingle.ts'

/** A report as far as it takes to tell whether it says what another says. */
export interface ReportTrace {
  readonly id: string
  readonly place: Place
  /** ISO day; '' where none is known. */
  readonly day: string
  /** Hashes of its runs of words, ascending; none where the text is short. */
  readonly shingles: Uint32Array
  /** Hashes of what it names: words with digits, and words with capitals; each ascending. */
  readonly numbers: Uint32Array
  readonly names: Uint32Array
}

/** That a report says where it comes from: another report, or a source that several may name. */
interface ProvenanceTrace {
  readonly id: string
  readonly place: Place
  readonly from: string
}

/**
 * Traces of reports that may repeat each other. Where there are more than `MAX_TRACES`, only those whose least shingle
 * hash ends in as many zero bits as the level says are kept: texts that are nearly the same share it, so that they go or
 * stay together.
 */
export interface RepeatedReports {
  /** The ids of all reports: rows of one id are one report. */
  readonly ids: AdaptiveSample
  undated: number
  level: number
  traces: ReportTrace[]
  provenanceLevel: number
  provenance: ProvenanceTrace[]
}

/** Reports, and statements of provenance, that are compared exactly; above it a sample of them is. */
export const MAX_TRACES: number = 1 << 16

/** Ids of reports that are told apart exactly; above it they are estimated. */
const MAX_IDS = 1 << 18
/** A hash has no more bits to tell apart by. */
const MAX_LEVEL = 32

/** No reports yet. */
export function createRepeatedReports(): RepeatedReports {
  return { ids: createAdaptiveSample(MAX_IDS, 0), undated: 0, level: 0, traces: [], provenanceLevel: 0, provenance: [] }
}

/** Takes in a report. */
export function addReport(repeated: RepeatedReports, { date, cells, record }: QualityItem): void {
  if (record?.kind !== 'report') return
  const { reportId: id, text = '', provenanceRef: from } = record
  const place = placeOf(cells)
  const day = knownDay(date) ?? ''
  const shingles = shingle(text)
  sampleHash(repeated.ids, hashText(id))
  if (day === '') repeated.undated++
  if (isKept(shingles[0] ?? hashText(id), repeated.level))
    repeated.traces.push({ id: detach(id), place, day: detach(day), shingles, ...listNamed(text) })
  if (from !== undefined && isKept(hashText(from), repeated.provenanceLevel))
    repeated.provenance.push({ id: detach(id), place, from: detach(from) })
  thinOut(repeated)
}

/** Adds the reports of other rows. */
export function mergeRepeatedReports(into: RepeatedReports, from: RepeatedReports): void {
  mergeSamples(into.ids, from.ids, () => undefined)
  into.undated += from.undated
  into.level = Math.max(into.level, from.level)
  into.provenanceLevel = Math.max(into.provenanceLevel, from.provenanceLevel)
  into.traces = [...into.traces, ...from.traces].filter((trace) => isKept(traceKey(trace), into.level))
  into.provenance = [...into.provenance, ...from.provenance].filter((trace) => isKept(hashText(trace.from), into.provenanceLevel))
  thinOut(into)
}

/** By id, then place: an order that does not depend on how the reports came. */
export function compareTraces(a: Pick<ReportTrace, 'id' | 'place'>, b: Pick<ReportTrace, 'id' | 'place'>): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : comparePlaces(a.place, b.place)
}

function thinOut(repeated: RepeatedReports): void {
  while (repeated.traces.length > MAX_TRACES && repeated.level < MAX_LEVEL) {
    repeated.level++
    repeated.traces = repeated.traces.filter((trace) => isKept(traceKey(trace), repeated.level))
  }
  while (repeated.provenance.length > MAX_TRACES && repeated.provenanceLevel < MAX_LEVEL) {
    repeated.provenanceLevel++
    repeated.provenance = repeated.provenance.filter((trace) => isKept(hashText(trace.from), repeated.provenanceLevel))
  }
}

function traceKey({ id, shingles }: ReportTrace): number {
  return shingles[0] ?? hashText(id)
}

function isKept(key: number, level: number): boolean {
  return key % 2 ** level === 0
}
