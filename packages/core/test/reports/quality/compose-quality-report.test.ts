import { beforeAll, describe, expect, it } from 'vitest'
import { composeQualityReport } from '../../../src/reports/quality/compose-quality-report.ts'
import { at, only, table } from '../../make.ts'
import { attributeOf, elementsOf, headingsOf, ofClass, readPage, textOf, type PageElement } from '../read-page.ts'
import { FULL, reportOf, SOUND, type ReportedCase } from './report-case.ts'

const OPTIONS = { title: 'Operation Lamplight', purpose: 'To try the report', marking: 'OFFICIAL' } as const

let full: ReportedCase
let empty: ReportedCase

beforeAll(async () => {
  full = await reportOf(FULL, OPTIONS)
  empty = await reportOf([])
})

/** What stands right in the body, first to last. */
function bodyOf(page: PageElement): readonly PageElement[] {
  return only(elementsOf(page, 'body')).children.filter((child) => typeof child !== 'string')
}

describe('the report as a document', () => {
  it('is one page of which every tag closes where it should, with all of it inside', () => {
    for (const { page, text } of [full, empty]) {
      expect(text).toMatch(/^<!doctype html>\n<html lang="en-GB">\n/)
      const html = only(page.children.filter((child) => typeof child !== 'string'))
      expect(html.children.flatMap((child) => (typeof child === 'string' ? [] : [child.tag]))).toEqual(['head', 'body'])
    }
  })

  it('is refused by the reader of these tests where a tag does not close, so that the test above says something', () => {
    expect(() => readPage(full.text.replace('</section>', ''))).toThrow('closed as')
    expect(() => readPage(full.text.replace('</body>', '</body></div>'))).toThrow('closed as')
    expect(() => readPage(full.text.replace('class="marking"', 'class=marking'))).toThrow('No tag and no text')
  })

  it('holds no script, no form, no frame, no picture from elsewhere and no handler', () => {
    const tags = new Set(elementsOf(full.page).map(({ tag }) => tag))
    for (const tag of ['script', 'link', 'img', 'iframe', 'object', 'embed', 'form', 'base', 'video', 'audio', 'image', 'use'])
      expect(tags).not.toContain(tag)
    const names = new Set(elementsOf(full.page).flatMap(({ attributes }) => [...attributes.keys()]))
    expect([...names].filter((name) => /^on|^src|^action$|^xlink|^ping$/.test(name))).toEqual([])
  })

  it('refers to nothing but places in itself, each of which it has', () => {
    const elements = elementsOf(full.page)
    const ids = elements.map((element) => attributeOf(element, 'id')).filter((id) => id !== '')
    expect(new Set(ids).size).toBe(ids.length)
    const links = elements.map((element) => attributeOf(element, 'href')).filter((link) => link !== '')
    expect(links).toEqual(['#all-findings'])
    const drawn = Array.from(full.text.matchAll(/url\(([^)]*)\)/g), ([, target]) => target)
    expect(new Set(drawn)).toEqual(new Set(['#none']))
    expect(ids).toEqual(expect.arrayContaining(['all-findings', 'none']))
    expect(full.text).not.toMatch(/https?:|\/\/[a-z]|@import/i)
    const values = elements.flatMap(({ attributes }) => [...attributes.values()])
    expect(values.filter((value) => /^\s*(?:data|file|javascript|blob):/i.test(value))).toEqual([])
  })

  it('forbids itself everything but its own style', () => {
    for (const { page } of [full, empty]) {
      const policy = elementsOf(page, 'meta').filter((meta) => attributeOf(meta, 'http-equiv') === 'Content-Security-Policy')
      expect(attributeOf(only(policy), 'content')).toBe("default-src 'none'; style-src 'unsafe-inline'")
    }
  })

  it('says its encoding before all else', () => {
    const [first] = only(elementsOf(full.page, 'head')).children.filter((child) => typeof child !== 'string')
    expect(first?.attributes.get('charset')).toBe('utf-8')
  })

  it('names every picture for whoever cannot see it, or hides it from them', () => {
    const pictures = elementsOf(full.page, 'svg')
    expect(pictures.length).toBeGreaterThan(20)
    for (const picture of pictures) {
      const isNamed = attributeOf(picture, 'role') === 'img' && attributeOf(picture, 'aria-label').length > 10
      expect(isNamed).not.toBe(attributeOf(picture, 'aria-hidden') === 'true')
    }
  })

  it('gives the same bytes for the same case, whatever the order of rows and files', async () => {
    const turned = FULL.toReversed()
    expect((await reportOf(turned, OPTIONS)).text).toBe(full.text)
    expect((await reportOf(FULL, OPTIONS)).text).toBe(full.text)
  })

  it('gives the same page with the rows of sound files in another order', async () => {
    const rows = ['QH1 1AA', 'QH2 2BB', 'QH3 3CC'].map((postcode, i) => ({ location_id: `L${String(i)}`, name: 'Ferry steps', postcode }))
    const [one, other] = [await reportOf([table('places.csv', rows)]), await reportOf([table('places.csv', rows.toReversed())])]
    expect(other.text).toBe(one.text)
  })
})

describe('the marking', () => {
  it('stands first and last in the page, in its title, and in the margin of every page that is printed', () => {
    for (const [{ page, text }, marking] of [[full, 'OFFICIAL'] as const, [empty, 'OFFICIAL-SENSITIVE'] as const]) {
      const body = bodyOf(page)
      const [head, foot] = [at(body, 0), at(body, body.length - 1)]
      expect([head, foot].map((element) => [attributeOf(element, 'class'), textOf(element)])).toEqual([
        ['marking', marking],
        ['marking', marking],
      ])
      expect(textOf(only(elementsOf(page, 'title')))).toMatch(new RegExp(`^${marking}: data quality`))
      expect(text).toMatch(new RegExp(`@top-center \\{ content: "${marking}";.*@bottom-center \\{ content: "${marking}";`))
    }
  })

  it('is the highest that a row or a line of a file bears', async () => {
    const row = { location_id: 'L1', name: 'Ferry steps', marking: 'Confidential' }
    const { page } = await reportOf([table('places.csv', [row])], OPTIONS)
    expect(ofClass(page, 'marking').map(textOf)).toEqual(['CONFIDENTIAL', 'CONFIDENTIAL'])
    const banner = { file: 'places.csv', content: 'SECRET\n\nlocation_id,name,postcode\nL1,Ferry steps,QH1 1AA\n' }
    const { page: other } = await reportOf([banner], OPTIONS)
    expect(ofClass(other, 'marking').map(textOf)).toEqual(['SECRET', 'SECRET'])
  })
})

describe('the head of the report', () => {
  it('gives title, purpose and day', () => {
    const header = only(elementsOf(full.page, 'header'))
    expect(headingsOf(header, 'h1')).toEqual(['Operation Lamplight'])
    expect(textOf(only(ofClass(header, 'purpose')))).toBe('To try the report')
    expect(textOf(header)).toContain('As at 1 February 2023.')
  })

  it('counts to the day that is set', async () => {
    const { page } = await reportOf(FULL, { ...OPTIONS, asAt: '2024-05-06' })
    expect(textOf(only(elementsOf(page, 'header')))).toContain('As at 6 May 2024.')
  })

  it('says what is lacking where there is no title, no purpose and no date', () => {
    const header = only(elementsOf(empty.page, 'header'))
    expect(headingsOf(header, 'h1')).toEqual(['Data quality'])
    expect(textOf(header)).toContain('No purpose is stated: give one in the configuration.')
    expect(textOf(header)).toContain('As at no known day: no record is dated.')
  })

  it('shows a title and a purpose that hold tags as text', async () => {
    const title = '</title><script>alert(1)</script>'
    const { page } = await reportOf(SOUND, { title, purpose: '<b>"&' })
    expect(headingsOf(page, 'h1')).toEqual([title])
    expect(textOf(only(elementsOf(page, 'title')))).toContain(title)
    expect(textOf(only(ofClass(page, 'purpose')))).toBe('<b>"&')
  })
})

it('says at its end that no figure is a statement about a person', () => {
  expect(textOf(only(elementsOf(full.page, 'footer')))).toContain('none is a statement about a person')
})

it('needs no account of issues to be composed', async () => {
  const { quality } = await reportOf(SOUND)
  const page = readPage(composeQualityReport(quality, { files: [], issues: [], issueCounts: [] }))
  expect(headingsOf(page)).toContain('Files')
})
