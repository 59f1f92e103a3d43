import { describe, expect, it } from 'vitest'
import { drawGradings } from '../../../src/reports/quality/grading-matrices.ts'
import { build, only, table } from '../../make.ts'
import { attributeOf, elementsOf, headingsOf, ofClass, readPage, tableUnder, textOf, type PageElement } from '../read-page.ts'

async function matrices(gradings: readonly string[]): Promise<PageElement> {
  const rows = gradings.map((grading, i) => ({ report_id: `R${String(i)}`, grading, text: `Ferry ${String(i)}.` }))
  return readPage(drawGradings((await build([table('reports.csv', rows)])).quality.gradings).html)
}

/** The counts of a scheme, a row a source. */
const countsOf = (page: PageElement, scheme: string): readonly (readonly number[])[] =>
  tableUnder(page, scheme)
    .slice(1)
    .map(([, ...counts]) => counts.map(Number))

describe('the matrix of a scheme', () => {
  it('counts reports by source and information, codes that nobody used among them', async () => {
    const page = await matrices(['1AP', '1AP', '2CC', '3EC'])
    expect(countsOf(page, '3x5x2')).toEqual([
      [2, 0, 0, 0, 0],
      [0, 0, 1, 0, 0],
      [0, 0, 0, 0, 1],
    ])
  })

  it('adds up to the reports of its scheme, and schemes stand apart', async () => {
    const page = await matrices(['1AP', '2BC', '3DP', 'B24', 'E55', '6x6 A1', '', 'good'])
    expect(headingsOf(page, 'h3')).toEqual(['3x5x2 3 reports, 38 % of all', '5x5x5 2 reports, 25 % of all', '6x6 1 reports, 13 % of all'])
    for (const [scheme, reports, sources, information] of [
      ['3x5x2', 3, 3, 5],
      ['5x5x5', 2, 5, 5],
      ['6x6', 1, 6, 6],
    ] as const) {
      const counts = countsOf(page, scheme)
      expect(counts.flat().reduce((sum, count) => sum + count, 0)).toBe(reports)
      expect([counts.length, ...counts.map((row) => row.length)]).toEqual([sources, ...Array.from({ length: sources }, () => information)])
    }
  })

  it.each([
    ['3x5x2', ['1AP'], 'Esuspected false', 3],
    ['5x5x5', ['B24'], '5suspected false', 5],
  ])('outlines what is suspected to be false in %s', async (scheme, gradings, head, sources) => {
    const page = await matrices(gradings)
    const place = tableUnder(page, scheme)[0]?.indexOf(head) ?? -1
    expect(place).toBe(5)
    const rows = elementsOf(page, 'tr').slice(1)
    const outlined = rows.map((row) =>
      row.children.filter((cell) => typeof cell !== 'string').findIndex((cell) => attributeOf(cell, 'class') === 'suspect'),
    )
    expect(outlined).toEqual(Array.from({ length: sources }, () => place))
  })

  it('outlines nothing in a scheme that has no code for it', async () => {
    expect(ofClass(await matrices(['6x6 A1']), 'suspect')).toEqual([])
  })

  it('says what a code means, which is another thing in another scheme', async () => {
    const page = await matrices(['1AP', 'B24'])
    expect(tableUnder(page, '3x5x2')[0]?.[1]).toBe('Aknown directly')
    expect(tableUnder(page, '5x5x5')[1]?.[0]).toBe('A always reliable')
  })

  it('is darker where more reports are graded so', async () => {
    const page = await matrices([...Array.from({ length: 9 }, () => '1AP'), '2BP'])
    const cells = elementsOf(only(elementsOf(page, 'tbody')), 'td')
    const ground = (count: string): string => attributeOf(cells.find((cell) => textOf(cell) === count) ?? cells[0] ?? page, 'style')
    expect(new Set(['9', '1', '0'].map(ground)).size).toBe(3)
    expect(ground('9')).toMatch(/^background:#1d4f7c;color:#ffffff$/)
  })
})

it('draws no matrix where no report is graded', async () => {
  expect(elementsOf(await matrices(['', 'good']), 'table')).toEqual([])
})
