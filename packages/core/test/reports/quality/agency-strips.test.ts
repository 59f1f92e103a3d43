import { describe, expect, it } from 'vitest'
import { drawAgencyStrips } from '../../../src/reports/quality/agency-strips.ts'
import { at, build, only, table, type TestRow } from '../../make.ts'
import { attributeOf, elementsOf, numberOf, ofClass, readPage, textOf, type PageElement } from '../read-page.ts'

const event = (id: string, day: string, agency: string): TestRow => ({ event_id: id, occurred_from: day, source_agency: agency })

async function strips(rows: readonly TestRow[]): Promise<PageElement> {
  return readPage(drawAgencyStrips((await build([table('events.csv', rows)])).quality).html)
}

describe('the strip of an agency', () => {
  const ROWS = [
    event('E1', '2022-01-01', 'Harrowgate'),
    event('E2', '2022-01-02', 'Harrowgate'),
    event('E3', '2022-02-02', 'Harrowgate'),
    event('E4', '2022-03-02', 'Harrowgate'),
    event('E5', '2022-02-02', 'Fellmoor'),
  ]

  it('has a mark for every month of the whole period, hollow where the agency has nothing', async () => {
    const page = await strips(ROWS)
    const [whole, gaps] = elementsOf(page, 'svg')
    const hollow = (svg: PageElement | undefined): readonly boolean[] =>
      svg === undefined ? [] : elementsOf(svg, 'rect').map((rect) => attributeOf(rect, 'stroke') !== '')
    expect(hollow(whole)).toEqual([false, false, false])
    expect(hollow(gaps)).toEqual([true, false, true])
  })

  it('says which months are without a record, or that none is', async () => {
    const page = await strips(ROWS)
    expect(ofClass(page, 'bar-label').map(textOf)).toEqual([
      'Harrowgate records in every month',
      'Fellmoor nothing in January 2022 and March 2022',
    ])
    expect(elementsOf(page, 'svg').map((svg) => attributeOf(svg, 'aria-label'))).toEqual([
      'Harrowgate: records in every month; at most 2 records in a month',
      'Fellmoor: nothing in January 2022 and March 2022; at most 1 records in a month',
    ])
  })

  it('has marks of one width, side by side over its whole length', async () => {
    const rects = elementsOf(at(elementsOf(await strips(ROWS), 'svg'), 0), 'rect')
    const step = 1000 / 3
    for (const [i, rect] of rects.entries()) {
      expect(numberOf(rect, 'x')).toBeGreaterThanOrEqual(i * step)
      expect(numberOf(rect, 'x') + numberOf(rect, 'width')).toBeLessThanOrEqual((i + 1) * step)
      expect(numberOf(rect, 'width')).toBeGreaterThan(step / 2)
    }
  })

  it('is darker in a month with more records', async () => {
    const rects = elementsOf(at(elementsOf(await strips(ROWS), 'svg'), 0), 'rect')
    const [january, february, march] = rects.map((rect) => parseInt(attributeOf(rect, 'fill').slice(1, 3), 16))
    expect(february).toBe(march)
    expect(january).toBeLessThan(february ?? 0)
  })
})

describe('the strips together', () => {
  it('end in the first and the last month', async () => {
    const page = await strips([event('E1', '2021-11-01', 'Harrowgate'), event('E2', '2022-02-02', 'Fellmoor')])
    expect(elementsOf(only(ofClass(page, 'ends')), 'span').map(textOf)).toEqual(['November 2021', 'February 2022'])
  })

  it('leave out files where agencies are named, and stand for files where none is', async () => {
    const named = await strips([event('E1', '2022-01-01', 'Harrowgate'), event('E2', '2022-01-01', '')])
    expect(elementsOf(named, 'bdi').map(textOf)).toEqual(['Harrowgate'])
    const unnamed = await strips([event('E1', '2022-01-01', ''), event('E2', '2022-01-01', '')])
    expect(elementsOf(unnamed, 'bdi').map(textOf)).toEqual(['events.csv'])
  })

  it('leave out an agency of which no record is dated', async () => {
    const page = await strips([event('E1', '2022-01-01', 'Harrowgate'), event('E2', '', 'Fellmoor')])
    expect(elementsOf(page, 'bdi').map(textOf)).toEqual(['Harrowgate'])
  })

  it('are twenty-four at most, and the others are counted', async () => {
    const rows = Array.from({ length: 27 }, (_, i) => event(`E${String(i)}`, '2022-01-01', `Agency ${String(i)}`))
    const page = await strips(rows)
    expect(elementsOf(page, 'svg')).toHaveLength(24)
    expect(elementsOf(page, 'p').map(textOf)).toEqual(['And 3 more, in quality.json.'])
  })

  it('give way to a sentence where no record is dated', async () => {
    const page = await strips([event('E1', '', 'Harrowgate')])
    expect(elementsOf(page, 'svg')).toEqual([])
    expect(textOf(page)).toBe('No record is dated.')
  })
})
