import { describe, expect, it } from 'vitest'
import { composeRepeats } from '../../../../src/findings/quality/compose/compose-measures.ts'
import {
  compareTraces,
  createRepeatedReports,
  MAX_TRACES,
  mergeRepeatedReports,
  type RepeatedReports,
  type ReportTrace,
} from '../../../../src/findings/quality/measures/repeated-reports.ts'
import { countDistinct, sampleHash } from '../../../../src/kernels/adaptive-sample.ts'
import { hashText } from '../../../../src/kernels/hash.ts'
import { createRandom } from '../../../../src/kernels/random.ts'
import { at } from '../../../make.ts'

const [NONE, COUNT] = [new Uint32Array(), 80_000]
const random = createRandom(3)

/** Traces of which every second says the same as the one before it. */
const TRACES: readonly ReportTrace[] = Array.from({ length: COUNT / 2 }, () =>
  Uint32Array.from({ length: 6 }, () => random() * 2 ** 32).sort(),
).flatMap((shingles, i) =>
  [0, 1].map((which) => ({
    id: `R${i * 2 + which}`,
    place: { file: 'a.csv', line: i * 2 + which + 2 },
    day: '2023-03-01',
    shingles,
    numbers: NONE,
    names: NONE,
  })),
)

function stateOf(traces: readonly ReportTrace[]): RepeatedReports {
  const state = createRepeatedReports()
  for (const { id } of traces) sampleHash(state.ids, hashText(id))
  return { ...state, traces: [...traces] }
}

function merge(parts: readonly RepeatedReports[]): RepeatedReports {
  const into = createRepeatedReports()
  for (const part of parts) mergeRepeatedReports(into, part)
  return into
}

const idsOf = ({ traces }: RepeatedReports): readonly string[] => traces.map(({ id }) => id).sort()

describe('reports beyond the bound', () => {
  const thinned = merge([stateOf(TRACES)])

  it('are thinned out to a sample of it, in which those of one text go or stay together', () => {
    expect(countDistinct(thinned.ids)).toBe(COUNT)
    expect(thinned.level).toBe(1)
    expect(thinned.traces.length).toBeLessThanOrEqual(MAX_TRACES)
    const kept = new Set(idsOf(thinned))
    expect(TRACES.filter((_, i) => kept.has(`R${i}`) !== kept.has(`R${i - (i % 2)}`))).toEqual([])
  })

  it('are thinned out to the same whatever their order and parts', () => {
    const parts = [TRACES.slice(0, 5000), TRACES.slice(5000, -5000), TRACES.slice(-5000)].map((part) => merge([stateOf(part.toReversed())]))
    expect(parts.map(({ level }) => level)).toEqual([0, 1, 0])
    for (const order of [parts, parts.toReversed(), [...parts.slice(1), ...parts.slice(0, 1)]]) {
      const merged = merge(order)
      expect([countDistinct(merged.ids), merged.level]).toEqual([COUNT, thinned.level])
      expect(idsOf(merged)).toEqual(idsOf(thinned))
    }
  })

  it('give an estimate of how many repeat each other, within six standard errors', () => {
    const { isEstimate, repeated, setCount, independentSources, sets } = composeRepeats(thinned)
    expect([isEstimate, sets.length]).toEqual([true, 200])
    expect(repeated).toBe(setCount * 2)
    expect(independentSources).toBe(COUNT - setCount)
    expect(Math.abs(setCount / (COUNT / 2) - 1)).toBeLessThan(6 / Math.sqrt(COUNT / 4))
  })

  it('are all kept up to the bound', () => {
    const merged = merge([stateOf(TRACES.slice(0, 5)), stateOf(TRACES.slice(5, MAX_TRACES))])
    expect([merged.level, merged.traces.length]).toEqual([0, MAX_TRACES])
  })
})

describe('statements of provenance within the bound', () => {
  it('are counted in full where only texts are a sample', () => {
    const traces = TRACES.map((trace) => ({ ...trace, shingles: NONE }))
    const provenance = TRACES.slice(0, 2000).map(({ id, place }, i) => ({ id, place, from: `R${i - (i % 2)}` }))
    const merged = merge([{ ...stateOf(traces), provenance }])
    expect([merged.level, merged.provenanceLevel]).toEqual([1, 0])
    expect(composeRepeats(merged)).toMatchObject({ repeated: 2000, setCount: 1000, independentSources: COUNT - 1000, isEstimate: true })
  })
})

describe('statements of provenance beyond the bound', () => {
  it('are thinned out by the origin, so that all who name one go or stay together', () => {
    const provenance = TRACES.map(({ id, place }, i) => ({ id, place, from: `Source ${i % 20_000}` }))
    const { provenance: kept, provenanceLevel } = merge([{ ...createRepeatedReports(), provenance }])
    expect([provenanceLevel, kept.length <= MAX_TRACES]).toEqual([1, true])
    const counts = new Map<string, number>()
    for (const { from } of kept) counts.set(from, (counts.get(from) ?? 0) + 1)
    expect(new Set(counts.values())).toEqual(new Set([COUNT / 20_000]))
  })
})

describe('compareTraces', () => {
  it('orders by id, then by place', () => {
    const traces = [
      { id: 'R2', place: { file: 'a.csv', line: 2 } },
      { id: 'R1', place: { file: 'b.csv', line: 2 } },
      { id: 'R1', place: { file: 'a.csv', line: 9 } },
    ]
    expect(traces.toSorted(compareTraces)).toEqual([at(traces, 2), at(traces, 1), at(traces, 0)])
  })
})
