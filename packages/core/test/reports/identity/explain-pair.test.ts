import { describe, expect, it } from 'vitest'
import type { CaseFile, CaseIdentityPair } from '../../../src/case-file/case-file.ts'
import type { Judgement } from '../../../src/model/judgement.ts'
import { buildCaseFile } from '../../../src/pipeline.ts'
import { explainPair } from '../../../src/reports/identity/explain-pair.ts'
import { table } from '../../make.ts'
import { PAIR } from './make-pair.ts'

const same = (...keys: readonly string[]): Judgement => ({
  subject: keys.map((key) => `person:${key}`),
  judgement: 'same',
  reason: 'fingerprints',
  by: 'DC 4711',
  at: '2024-03-12T10:00:00Z',
})

/** A case of four ids, P1 in two tables, where judgements join ids; and what is found of pairs by weight. */
async function caseOf(pairs: readonly CaseIdentityPair[], judgements: readonly Judgement[] = [], judged = true): Promise<CaseFile> {
  const ids = ['P1', 'P2', 'P3', 'P4']
  const tables = [
    table(
      'a.csv',
      ids.map((person_id) => ({ person_id, surname: 'Vexley' })),
    ),
    table('b.csv', [
      { person_id: 'P1', surname: 'Vexley' },
      { location_id: 'P2', name: 'Quay' },
    ]),
  ]
  const { caseFile } = await buildCaseFile(tables, { layout: { iterations: 0 } }, { judgements })
  return { ...caseFile, identities: { pairs, judged: judged ? caseFile.identities.judged : [] } }
}
const verdictOf = (caseFile: CaseFile, one = 'P1', other = 'P2'): string | undefined => explainPair(caseFile, 'person', one, other)?.verdict

describe('explainPair', () => {
  it('gives nothing where the case has not both ids of the kind', async () => {
    const caseFile = await caseOf([])
    expect(explainPair(caseFile, 'person', 'P1', 'P9')).toBeUndefined()
    expect(explainPair(caseFile, 'person', 'P9', 'P1')).toBeUndefined()
    expect(explainPair(caseFile, 'event', 'P1', 'P2')).toBeUndefined()
  })

  it('gives step by step what a pair weighs, up to its weight', async () => {
    const { steps = [], pair } = explainPair(await caseOf([PAIR]), 'person', 'P1', 'P2') ?? {}
    expect(pair).toBe(PAIR)
    expect(steps.map(({ sum }) => Math.round(sum * 10) / 10)).toEqual([-12.3, -2.2, -2.8, 1.2, 15, 15.4, 14.6])
    let sum = 0
    for (const step of steps) {
      sum += step.weight
      expect(step.sum).toBeCloseTo(sum, 9)
    }
    for (const [i, word] of [/any two/, /surname/, /14/, /forename/, /date of birth/, /./, /kin/].entries())
      expect(steps[i]?.words).toMatch(word)
  })

  it('is the same whichever id is asked for first', async () => {
    const caseFile = await caseOf([PAIR])
    expect(explainPair(caseFile, 'person', 'P2', 'P1')).toEqual(explainPair(caseFile, 'person', 'P1', 'P2'))
  })

  it('gives the records of each id, also where both stand for one person', async () => {
    for (const judgements of [[], [same('P1', 'P2')]]) {
      const caseFile = await caseOf([PAIR], judgements)
      const { left = [], right = [] } = explainPair(caseFile, 'person', 'P1', 'P2') ?? {}
      const rowsOf = (records: readonly number[]): readonly (readonly string[] | undefined)[] =>
        records.map((record) => caseFile.sources.rows.cells[caseFile.sources.records.row[record] ?? -1])
      expect(rowsOf(left).map((cells) => cells?.[0])).toEqual(['P1', 'P1'])
      expect(rowsOf(right).map((cells) => cells?.[0])).toEqual(['P2'])
    }
  })
})

describe('the verdict on a pair', () => {
  const review: CaseIdentityPair = { ...PAIR, band: 'review' }

  it.each([
    ['a link', [PAIR], /^Held to be one: an assessment \(.*\+14\.6\), which "different" undoes\.$/],
    ['one for review', [review], /^For review: not held to be one \(.*\) until a person decides\.$/],
    ['one that repair cut', [{ ...review, heldBy: 'repair' }], /^For review: they weigh enough for a link .* contradict each other\.$/],
    ['one of which a person could not tell', [{ ...review, heldBy: 'judgement' }], /^For review: .* a person could not tell\.$/],
    ['no pair', [], /^They are held to be two: /],
  ] as const)('says of %s what came of it', async (_, pairs, verdict) => {
    expect(verdictOf(await caseOf(pairs))).toMatch(verdict)
  })

  it('is the word of a person where there is one', async () => {
    expect(verdictOf(await caseOf([], [same('P1', 'P2')]))).toBe('A person holds them to be one.')
  })

  it('is that others lie between, where two stand for one thing without being a pair', async () => {
    const caseFile = await caseOf([], [same('P1', 'P2'), same('P2', 'P3')])
    expect(verdictOf(caseFile, 'P1', 'P3')).toMatch(/^They stand for one thing through links with other ids/)
    expect(verdictOf(await caseOf([review], [same('P1', 'P3'), same('P2', 'P3')], false))).toMatch(
      /^They stand for one thing through links/,
    )
  })

  it('calls nothing certain', async () => {
    expect(verdictOf(await caseOf([{ ...PAIR, probability: 1 }]))).not.toMatch(/\b100 in 100/)
  })

  it('is of the kind that is asked for', async () => {
    expect(verdictOf(await caseOf([{ ...PAIR, kind: 'location' }]))).toMatch(/^They are held to be two/)
  })
})
