import { describe, expect, it } from 'vitest'
import { drawHeatMaps } from '../../../src/reports/quality/heat-map.ts'
import type { Table } from '../../../src/rows/table.ts'
import { at, build, only, table, type TestRow } from '../../make.ts'
import { attributeOf, elementsOf, headingsOf, ofClass, readPage, tableUnder, textOf, type PageElement } from '../read-page.ts'

const heatMaps = async (tables: readonly Table[]): Promise<PageElement> => readPage(drawHeatMaps((await build(tables)).quality).html)

const person = (id: number, agency: string, rest: TestRow = {}): TestRow => ({
  person_id: `P${String(id)}`,
  source_agency: agency,
  ...rest,
})

/** The cells of a field, as they read and as they say on pointing. */
function cellsOf(page: PageElement, field: string): readonly { readonly text: string; readonly said: string; readonly style: string }[] {
  const row = elementsOf(page, 'tr').find((line) => elementsOf(line, 'th').some((head) => textOf(head) === field))
  return row === undefined
    ? []
    : elementsOf(row, 'td').map((cell) => ({ text: textOf(cell), said: attributeOf(cell, 'title'), style: attributeOf(cell, 'style') }))
}

describe('the heat map of a kind', () => {
  it('gives the share of cells that are filled, and says how each of the others stands', async () => {
    const births = ['1990-01-01', '1991-01-01', '', 'N/K', '1990-02-31']
    const page = await heatMaps([
      table(
        'persons.csv',
        births.map((birth, i) => person(i, 'Harrowgate', { date_of_birth: birth })),
      ),
    ])
    const [cell] = cellsOf(page, 'date of birth')
    expect(cell?.text).toBe('40 %')
    expect(cell?.said).toBe('2 of 5 filled; 1 blank, 1 placeholders, 1 faulty, 0 without the column')
  })

  it('tells a column that an agency does not have from one that it leaves blank', async () => {
    const page = await heatMaps([
      table('one.csv', [person(1, 'Harrowgate', { sex: '' }), person(2, 'Harrowgate', { sex: '' })]),
      table('other.csv', [person(3, 'Fellmoor', { surname: 'Vexley' })]),
    ])
    expect(cellsOf(page, 'sex').map(({ text }) => text)).toEqual(['0 %', 'no column'])
    expect(cellsOf(page, 'surname').map(({ text }) => text)).toEqual(['no column', '100 %'])
    expect(ofClass(page, 'absent')).toHaveLength(2)
  })

  it('does not say all or none of what is not quite so', async () => {
    const rows = Array.from({ length: 201 }, (_, i) =>
      person(i, 'Harrowgate', { sex: i === 0 ? '' : 'F', school: i === 0 ? 'Lyceum' : '' }),
    )
    const page = await heatMaps([table('persons.csv', rows)])
    expect([at(cellsOf(page, 'sex'), 0).text, at(cellsOf(page, 'school'), 0).text]).toEqual(['>99 %', '<1 %'])
  })

  it('sets fields in bold without which a question cannot be answered, and colours them alone where they are not filled', async () => {
    const page = await heatMaps([table('persons.csv', [person(1, 'Harrowgate', { date_of_birth: '', school: '' })])])
    const bold = ofClass(page, 'key').map(textOf)
    expect(bold).toContain('date of birth')
    expect(bold).not.toContain('school')
    expect(at(cellsOf(page, 'date of birth'), 0).style).toBe('background:#9a3f00;color:#ffffff')
    expect(at(cellsOf(page, 'school'), 0).style).toBe('background:#eaf0f5;color:#18222d')
  })

  it('names the fields of which no file has a column', async () => {
    const page = await heatMaps([table('persons.csv', [person(1, 'Harrowgate', { surname: 'Vexley' })])])
    const said = only(elementsOf(page, 'p').map(textOf))
    expect(said).toMatch(/^No column anywhere: .*date of birth.*\.$/)
    expect(said).not.toMatch(/surname|person id/)
  })

  it('has a column for six agencies, those with most records, and counts the others', async () => {
    const rows = Array.from({ length: 8 }, (_, agency) =>
      Array.from({ length: 9 - agency }, (_row, i) => person(agency * 10 + i, `Agency ${String(agency)}`)),
    ).flat()
    const page = await heatMaps([table('persons.csv', rows)])
    expect(tableUnder(page, 'Person records')[0]).toEqual([
      '',
      ...Array.from({ length: 6 }, (_, i) => `Agency ${String(i)}${String(9 - i)}`),
    ])
    expect(elementsOf(page, 'p').map(textOf)).toContain('And 2 more agencies, in quality.json.')
    expect(ofClass(page, 'broad')).toHaveLength(1)
  })

  it('says of one agency more that it is one', async () => {
    const rows = Array.from({ length: 7 }, (_, i) => person(i, `Agency ${String(i)}`))
    expect(elementsOf(await heatMaps([table('persons.csv', rows)]), 'p').map(textOf)).toContain('And 1 more agency, in quality.json.')
  })

  it('says that no agency is named where records are known by their one file, and tells several files apart', async () => {
    const one = await heatMaps([table('one.csv', [{ person_id: 'P1', surname: 'Vexley' }])])
    expect(tableUnder(one, 'Person records')[0]).toEqual(['', 'no agency named1'])
    const two = await heatMaps([
      table('one.csv', [{ person_id: 'P1', surname: 'Vexley' }]),
      table('two.csv', [{ person_id: 'P2', surname: 'Vexley' }]),
    ])
    expect(tableUnder(two, 'Person records')[0]).toEqual(['', 'one.csv1', 'two.csv1'])
  })
})

it('draws a map a kind, with its records, kinds in their order', async () => {
  const page = await heatMaps([
    table('locations.csv', [{ location_id: 'L1', name: 'Ferry steps' }]),
    table('persons.csv', [person(1, 'Harrowgate'), person(2, 'Fellmoor')]),
  ])
  expect(headingsOf(page, 'h3')).toEqual(['Person records 2', 'Places 1'])
})
