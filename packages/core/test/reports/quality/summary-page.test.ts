import { describe, expect, it } from 'vitest'
import type { QualityFinding } from '../../../src/findings/quality/quality.ts'
import { writeFinding, writeSummary } from '../../../src/reports/quality/summary-page.ts'
import type { Table } from '../../../src/rows/table.ts'
import { at, build, only, table } from '../../make.ts'
import { attributeOf, elementsOf, headingsOf, numberOf, ofClass, readPage, textOf, type PageElement } from '../read-page.ts'
import { FULL, reportOf, SOUND } from './report-case.ts'

const summaryOf = async (tables: readonly Table[]): Promise<PageElement> => readPage(writeSummary((await build(tables)).quality).html)
const ledeOf = (page: PageElement): string => textOf(only(ofClass(page, 'lede')))
const statements = (page: PageElement): readonly string[] => ofClass(page, 'statement').map(textOf)

const FINDING: QualityFinding = {
  code: 'sample',
  severity: 'moderate',
  statement: 'Half of <the> rows are "odd".',
  advice: 'Ask why.',
  count: 1,
  of: 4,
}

describe('the account of rows', () => {
  it.each([
    ['nothing', [], '0 rows in 0 files were read. Nothing stands in them. They hold 0 records.'],
    [
      'a header alone',
      [{ file: 'a.csv', content: 'person_id,surname\n' }],
      '0 rows in 1 file were read. Nothing stands in them. They hold 0 records.',
    ],
    ['sound rows', SOUND, '2 rows in 1 file were read. All were used; none was set aside. They hold 2 records.'],
    [
      'rows of which one is set aside',
      [{ file: 'a.csv', content: 'person_id,surname,source_agency\nP1,Vexley,Fellmoor\nP2\nP3,Vexley,Fellmoor\n' }],
      '3 rows in 1 file were read. 2 were used, 1 (33 %) were set aside and kept word for word. They hold 2 records from 1 agency.',
    ],
  ])('is in words for %s', async (_what, tables, said) => {
    expect(ledeOf(await summaryOf(tables))).toBe(said)
  })

  it('draws the rows that were used beside all', async () => {
    const page = await summaryOf([{ file: 'a.csv', content: 'person_id,surname\nP1,Vexley\nP2,Rook\nP3,Rook\nP4\n' }])
    const bar = only(ofClass(page, 'loss'))
    expect(attributeOf(bar, 'aria-label')).toBe('75 % of the rows were used, 25 % set aside')
    expect(elementsOf(bar, 'rect').map((rect) => numberOf(rect, 'width'))).toEqual([1000, 750])
  })

  it('names six agencies and counts the others', async () => {
    const rows = Array.from({ length: 9 }, (_, i) => ({
      person_id: `P${String(i)}`,
      surname: 'Vexley',
      source_agency: `Agency ${String(i)}`,
    }))
    const page = await summaryOf([table('persons.csv', rows)])
    expect(textOf(at(elementsOf(page, 'dd'), 2))).toBe('Agency 0, Agency 1, Agency 2, Agency 3, Agency 4, Agency 5 and 3 more')
    expect(ledeOf(page)).toContain('from 9 agencies')
  })

  it('says what is not known', async () => {
    const page = await summaryOf(SOUND)
    expect(elementsOf(page, 'dd').map(textOf)).toEqual(['No record is dated.', '–', 'none is named'])
  })
})

describe('the worst findings', () => {
  it('are the first five, in the order in which they were found to matter, with how many more there are', async () => {
    const { quality, page } = await reportOf(FULL)
    const all = quality.findings.map(({ statement }) => statement)
    expect(all.length).toBeGreaterThan(6)
    const summary = only(ofClass(page, 'summary'))
    expect(statements(summary)).toEqual(all.slice(0, 5))
    expect(textOf(summary)).toContain(`${String(all.length - 5)} further findings: see All findings.`)
    expect(statements(only(ofClass(page, 'tables')))).toEqual(all)
  })

  it('stand by severity, the gravest first', async () => {
    const { page } = await reportOf(FULL)
    const severities = ofClass(only(ofClass(page, 'tables')), 'severity').map((element) => textOf(element).replace(/^\W+/, ''))
    const order = ['Serious', 'Moderate', 'Minor']
    expect(new Set(severities)).toEqual(new Set(order))
    expect(severities).toEqual(severities.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)))
  })

  it.each([
    [5, undefined],
    [6, '1 further finding: see All findings.'],
    [7, '2 further findings: see All findings.'],
  ])('of %i leave the right number to the list of all', async (count, said) => {
    const { quality } = await build(SOUND)
    const findings = Array.from({ length: count }, (_, i) => ({ ...FINDING, statement: `Finding ${String(i)}.` }))
    const page = readPage(writeSummary({ ...quality, findings }).html)
    expect(statements(page)).toEqual(['Finding 0.', 'Finding 1.', 'Finding 2.', 'Finding 3.', 'Finding 4.'])
    expect(elementsOf(page, 'p').map(textOf).at(-1)).toBe(said ?? 'What to do: Ask why.')
  })

  it('give way to a heading that says so where there is none', async () => {
    const page = await summaryOf(SOUND)
    expect(headingsOf(page)).toEqual(['Nothing was found wrong'])
    expect(statements(page)).toEqual([])
  })
})

describe('a finding', () => {
  const written = (finding: QualityFinding): PageElement => readPage(writeFinding(finding).html)

  it('says how bad it is, what it is and what to do, in words', () => {
    const page = written(FINDING)
    expect(textOf(only(ofClass(page, 'severity')))).toBe('◆ Moderate')
    expect(statements(page)).toEqual(['Half of <the> rows are "odd".'])
    expect(textOf(only(ofClass(page, 'advice')))).toBe('What to do: Ask why.')
  })

  it.each([
    [1, 4, 250],
    [0, 4, 0],
    [4, 4, 1000],
    [9, 4, 1000],
    [0, 0, 0],
  ])('of %i in %i draws its share, from none to all', (count, of, width) => {
    const [, share] = elementsOf(written({ ...FINDING, count, of }), 'rect')
    expect(share === undefined ? undefined : numberOf(share, 'width')).toBe(width)
  })

  it('tells its severity by a sign and a word, not by colour alone', () => {
    const said = (['serious', 'moderate', 'minor'] as const).map((severity) =>
      textOf(only(ofClass(written({ ...FINDING, severity }), 'severity'))),
    )
    expect(said).toEqual(['▲ Serious', '◆ Moderate', '● Minor'])
  })
})
