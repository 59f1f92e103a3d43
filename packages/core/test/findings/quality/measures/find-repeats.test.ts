import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom, type Random } from '../../../../src/kernels/random.ts'
import type { RepeatedReportQuality } from '../../../../src/findings/quality/quality.ts'
import { at, only, type TestRow } from '../../../make.ts'
import { measureFile } from '../measure.ts'

const SEEN = 'Orrin Vexley was seen by the old quay with two young people and a grey van late in the evening'

async function repeatsOf(rows: readonly TestRow[]): Promise<RepeatedReportQuality> {
  return (await measureFile(rows)).repeatedReports
}

const pair = (first: TestRow, second: TestRow): readonly TestRow[] => [
  { report_id: 'R1', submitted_on: '10/03/2023', text: SEEN, provenance_ref: '', ...first },
  { report_id: 'R2', submitted_on: '10/03/2023', text: SEEN, provenance_ref: '', ...second },
]

describe('two reports', () => {
  it.each<[string, TestRow, TestRow, RepeatedReportQuality['sets'][number]['reason'] | undefined]>([
    ['of one text on one day are one source', {}, {}, 'text'],
    ['of one text fourteen days apart are', {}, { submitted_on: '24/03/2023' }, 'text'],
    ['of one text fourteen days apart, over a leap day, are', { submitted_on: '16/02/2024' }, { submitted_on: '01/03/2024' }, 'text'],
    ['of one text fifteen days apart are not', {}, { submitted_on: '25/03/2023' }, undefined],
    ['of one text are not where the day of one is not known', {}, { submitted_on: '03/2023' }, undefined],
    ['of one text but for a word at its end are', {}, { text: `${SEEN} again` }, 'text'],
    ['of one text in other case and marks are', {}, { text: `- ${SEEN.toUpperCase().replaceAll(' ', ', ')}!` }, 'text'],
    ['of which one says much more are not', {}, { text: `${SEEN} and they drove off to the north and came back by the bridge` }, undefined],
    ['of other texts are not', {}, { text: 'A source says that the boat at the far mooring changed hands last week' }, undefined],
    ['that name different vehicles are not', { text: `${SEEN} QX19 ABC` }, { text: `${SEEN} QX19 ABD` }, undefined],
    ['that name different numbers are not', { text: `${SEEN} by 9` }, { text: `${SEEN} by 8` }, undefined],
    ['of which one names a number are not', {}, { text: `${SEEN} 07700900123` }, undefined],
    ['that name the same vehicle are', { text: `${SEEN} QX19 ABC` }, { text: `${SEEN} QX19 ABC.` }, 'text'],
    ['of which one has a name more are', {}, { text: `${SEEN} Ashdown` }, 'text'],
    ['that name different people are not', {}, { text: SEEN.replace('Orrin', 'Anwen') }, undefined],
    ['of few words are not', { text: 'No trace at the address' }, { text: 'No trace at the address' }, undefined],
    ['without a text are not', { text: '' }, { text: '' }, undefined],
    ['of which one names the other as its origin are', {}, { text: 'Another', provenance_ref: 'R1' }, 'provenance'],
    ['of one text of which one names the other are', { provenance_ref: 'R2' }, { submitted_on: '11/03/2023' }, 'provenance and text'],
    ['of which one names itself are not', { provenance_ref: 'R1' }, { text: 'Another' }, undefined],
    ['that name a placeholder as their origin are not', { provenance_ref: 'N/K' }, { text: 'Another', provenance_ref: 'N/K' }, undefined],
  ])('%s', async (_, first, second, reason) => {
    const { reports, repeated, independentSources, setCount, sets, isEstimate } = await repeatsOf(pair(first, second))
    expect({ reports, isEstimate }).toEqual({ reports: 2, isEstimate: false })
    expect(sets.map((set) => set.reason)).toEqual(reason === undefined ? [] : [reason])
    expect({ repeated, independentSources, setCount }).toEqual(
      reason === undefined ? { repeated: 0, independentSources: 2, setCount: 0 } : { repeated: 2, independentSources: 1, setCount: 1 },
    )
  })
})

describe('a set of reports', () => {
  it('that come from one source outside the files is joined by it, and it has no place', async () => {
    const rows = ['R1', 'R2', 'R3'].map((report_id) => ({ report_id, provenance_ref: report_id === 'R3' ? '' : 'Lantern' }))
    const set = only((await repeatsOf(rows)).sets)
    expect(set).toEqual({
      reason: 'provenance',
      firstDay: '',
      lastDay: '',
      reports: [{ id: 'Lantern' }, { id: 'R1', place: { file: 'a.csv', line: 2 } }, { id: 'R2', place: { file: 'a.csv', line: 3 } }],
    })
  })

  it('is joined over several steps, each within its days', async () => {
    const days = ['01/03/2023', '14/03/2023', '27/03/2023']
    const rows = days.map((submitted_on, i) => ({ report_id: `R${i}`, submitted_on, text: SEEN }))
    expect(only((await repeatsOf(rows)).sets)).toMatchObject({ firstDay: '2023-03-01', lastDay: '2023-03-27' })
  })

  it('counts as one independent source beside those that stand alone', async () => {
    const texts = [SEEN, SEEN, SEEN, 'Nothing', SEEN.replace('Orrin Vexley', 'Anwen Quillfeather')]
    const rows = texts.map((text, i) => ({ report_id: `R${i}`, submitted_on: '01/03/2023', text, shoe: '' }))
    expect(await repeatsOf(rows)).toMatchObject({ reports: 5, repeated: 3, setCount: 1, independentSources: 3, undated: 0 })
  })

  it('is found among more of one wording than a text is compared with', async () => {
    const rows = Array.from({ length: 430 }, (_, i) => ({
      report_id: `R${1000 + i}`,
      submitted_on: '01/03/2023',
      text: `${SEEN} ${i % 2}`,
    }))
    const { sets, setCount, repeated } = await repeatsOf(rows)
    expect([setCount, repeated, ...sets.map(({ reports }) => reports.length)]).toEqual([2, 430, 215, 215])
  })

  it('is listed before smaller ones, and two hundred at most are', async () => {
    const rows = Array.from({ length: 503 }, (_, i) => ({ report_id: `R${i}`, provenance_ref: `R${i < 500 ? i - (i % 2) : 0}` }))
    const { sets, setCount } = await repeatsOf(rows)
    expect([setCount, sets.length, at(sets, 0).reports.length, at(sets, 1).reports.length]).toEqual([250, 200, 5, 2])
  })
})

const WORDS = 'van boat quay seen late two grey old young north bridge drove came back sold met rang sat'.split(' ')
const BASES = [0, 1, 2, 3].map((start) =>
  Array.from({ length: 16 + start * 3 }, (_, i) => at(WORDS, (i * (start + 5) + start) % WORDS.length)),
)
const NAMES = ['Orrin', 'Anwen', '7', 'QX19']

/** Reports of a few wordings with some words changed, within two months of each other. */
function drawReports(random: Random, count: number): readonly TestRow[] {
  const draw = (below: number): number => Math.floor(random() * below)
  return Array.from({ length: count }, (_, i) => {
    const words = [...at(BASES, draw(BASES.length))]
    for (let changes = draw(4); changes > 0; changes--) words[draw(words.length)] = at([...WORDS, ...NAMES], draw(22))
    const day = new Date(Date.UTC(2023, 2, 1 + draw(60))).toISOString().slice(0, 10)
    const submitted_on = random() < 0.1 ? '' : day
    return { report_id: `R${i}`, submitted_on, text: words.join(' '), provenance_ref: random() < 0.06 ? `R${draw(count)}` : '' }
  })
}

interface Said {
  readonly id: string
  readonly day: number
  readonly runs: ReadonlySet<string>
  readonly numbers: string
  readonly names: ReadonlySet<string>
}

function lookAt({ report_id: id = '', submitted_on: day = '', text = '' }: TestRow): Said {
  const words = text.split(' ')
  return {
    id,
    day: Date.parse(day) / 86_400_000,
    runs: new Set(
      words.slice(2).map((_, i) =>
        words
          .slice(i, i + 3)
          .join(' ')
          .toLowerCase(),
      ),
    ),
    numbers: [...new Set(words.filter((word) => /\d/.test(word)))].sort().join(' '),
    names: new Set(words.filter((word) => /^[A-Z]/.test(word))),
  }
}

/** Three quarters of the runs of three words shared, within fourteen days, and naming the same. */
function isSameText(a: Said, b: Said): boolean {
  const isIn = (inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean => [...inner].every((word) => outer.has(word))
  const shared = [...a.runs].filter((run) => b.runs.has(run)).length
  const isNear = Math.abs(a.day - b.day) <= 14 && shared / (a.runs.size + b.runs.size - shared) >= 0.75
  return isNear && a.numbers === b.numbers && (isIn(a.names, b.names) || isIn(b.names, a.names))
}

/** The ids that hang together by pairs, each set in text order; the sets by their first. */
function joinSlowly(rows: readonly TestRow[]): readonly (readonly string[])[] {
  const rootOf = new Map(rows.map(({ report_id = '' }) => [report_id, report_id]))
  const join = (a: string, b: string): void => {
    const [from, to] = [rootOf.get(a), rootOf.get(b)]
    for (const [id, root] of rootOf) if (root === from) rootOf.set(id, to ?? '')
  }
  for (const row of rows) if (row.provenance_ref !== '') join(row.report_id ?? '', row.provenance_ref ?? '')
  const said = rows.map(lookAt)
  for (const a of said) for (const b of said) if (a !== b && isSameText(a, b)) join(a.id, b.id)
  const sets = [...new Set(rootOf.values())].map((root) => [...rootOf.keys()].filter((id) => rootOf.get(id) === root).sort())
  return sets.filter((set) => set.length > 1).sort((a, b) => (at(a, 0) < at(b, 0) ? -1 : 1))
}

describe('sets of reports', () => {
  it.each([1, 2, 3, 4])('are those that comparing every pair gives, of drawn reports %i', async (seed) => {
    const rows = drawReports(createRandom(seed), 70)
    const { sets, repeated, independentSources } = await repeatsOf(rows)
    const expected = joinSlowly(rows)
    const found = sets.map(({ reports }) => reports.map(({ id }) => id)).sort((a, b) => (at(a, 0) < at(b, 0) ? -1 : 1))
    expect(expected.length).toBeGreaterThan(3)
    expect(found).toEqual(expected)
    expect(sets.map(({ reason }) => reason)).toContain('text')
    expect([repeated, independentSources]).toEqual([expected.flat().length, rows.length - expected.flat().length + expected.length])
  })

  it('are the same whatever the order of the reports', async () => {
    const rows = drawReports(createRandom(9), 40)
    const idsOf = async (list: readonly TestRow[]): Promise<unknown> =>
      (await repeatsOf(list)).sets.map(({ reason, firstDay, lastDay, reports }) => [reason, firstDay, lastDay, reports.map(({ id }) => id)])
    const expected = await idsOf(rows)
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...rows], { minLength: rows.length }), async (other) => {
        expect(await idsOf(other)).toEqual(expected)
      }),
      { seed: 5, numRuns: 6 },
    )
  })
})
