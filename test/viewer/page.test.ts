import { join } from 'node:path'
import type { CaseEntity, CaseFile } from '@weft/core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openViewer, SCREENSHOTS, type Viewer } from './open-viewer.ts'

let viewer: Viewer
let page: Page
let caseFile: CaseFile

beforeAll(async () => {
  viewer = await openViewer()
  ;({ page, caseFile } = viewer)
})

afterAll(async () => {
  await viewer.close()
})

/** The names under which records know a person, as they stand there. */
function fullNames(entity: CaseEntity): readonly string[] {
  const { rows, records, shapes } = caseFile.sources
  return entity.records.flatMap((record) => {
    const shape = shapes[records.shape[record] ?? -1]
    const cells = rows.cells[records.row[record] ?? -1] ?? []
    const cell = (field: string): string => (shape?.fields[field] ?? []).map((column) => cells[column] ?? '').join(' ')
    const [forenames, surname] = [cell('forenames'), cell('surname')]
    return shape?.kind === 'person' && forenames !== '' && surname !== '' ? [`${forenames} ${surname}`, `${surname}, ${forenames}`] : []
  })
}

describe('the page', () => {
  it('lists the groups of the case, those with most children first', async () => {
    const entries = page.locator('[data-group-id]')
    expect(await entries.count()).toBe(caseFile.groups.length)
    expect(await entries.first().getAttribute('data-group-id')).toBe(caseFile.groups[0]?.id)
    expect(await entries.first().textContent()).toContain(`${String(caseFile.groups[0]?.children)} children`)
  })

  it('bears the marking, the as-at date, and what a group and a link are not', async () => {
    expect(await page.getByTestId('marking-top').textContent()).toBe('OFFICIAL-SENSITIVE')
    expect(await page.getByTestId('marking-bottom').textContent()).toBe('OFFICIAL-SENSITIVE')
    const header = await page.getByTestId('case-header').textContent()
    expect(header).toMatch(/lead until a person decides/i)
    expect(header).toMatch(/guilt/i)
  })

  it('draws the network', async () => {
    const { nodes, edges } = await viewer.state()
    expect(Number(nodes)).toBeGreaterThan(100)
    expect(Number(edges)).toBeGreaterThan(100)
    expect(await page.locator('[data-testid="network"] canvas').count()).toBeGreaterThan(3)
  })

  it('shows a group with its people by category, its places, its events and its records with file and line', async () => {
    const [group] = caseFile.groups
    await viewer.selectGroup(group?.id ?? '')
    const details = page.getByTestId('details')
    const text = (await details.textContent()) ?? ''
    for (const { entity } of group?.people ?? []) {
      const { cipher, label } = caseFile.entities[entity] ?? {}
      expect(text).toContain(cipher ?? label)
    }
    for (const location of group?.locations ?? []) expect(text).toContain(caseFile.entities[location]?.label)
    await viewer.unfoldAll()
    const rows = page.getByTestId('evidence-row')
    expect(await rows.count()).toBeGreaterThanOrEqual(new Set(group?.evidence.map((record) => caseFile.sources.records.row[record])).size)
    expect(await rows.first().textContent()).toMatch(/\.csv/)
    expect(await rows.first().textContent()).toMatch(/line [\d,]+/)
    await page.screenshot({ path: join(SCREENSHOTS, 'group.png') })
  })

  it('shows no name of a masked person in any group, with everything unfolded', async () => {
    const masked = caseFile.entities.filter(({ cipher, unidentified }) => cipher !== undefined && unidentified === undefined)
    const open = new Set(caseFile.entities.filter(({ kind, cipher }) => kind === 'person' && cipher === undefined).flatMap(fullNames))
    const names = new Set(masked.flatMap(fullNames).filter((name) => !open.has(name)))
    expect(names.size).toBeGreaterThan(100)
    for (const [i, { id }] of caseFile.groups.slice(0, 12).entries()) {
      await viewer.selectGroup(id)
      await viewer.unfoldAll(i < 2)
      const html = await page.content()
      expect([...names].filter((name) => html.includes(name))).toEqual([])
    }
  })

  it('withholds the cells that tell who a masked person is', async () => {
    const victim = caseFile.groups[0]?.people.find(({ category }) => category === 'victim')?.entity ?? -1
    const { cipher, key } = caseFile.entities[victim] ?? { cipher: '', key: '' }
    await page.getByTestId('search').fill(key)
    await page.getByTestId('search').press('Enter')
    await page.waitForSelector(`[data-selected="person:${key}"]`)
    await viewer.unfoldAll()
    const text = (await page.getByTestId('details').textContent()) ?? ''
    expect(text).toContain(cipher)
    expect(text).toContain('withheld: identifies a masked person')
  })

  it('finds a person who is not masked by name, and no masked person by theirs', async () => {
    const search = page.getByTestId('search')
    const shown = caseFile.entities.find(
      ({ kind, cipher, label, key }) => kind === 'person' && cipher === undefined && label !== key && label.includes(' '),
    )
    await search.fill(shown?.label ?? '')
    expect(await page.getByTestId('results').textContent()).toContain(shown?.label)
    const open = caseFile.entities.filter(({ cipher }) => cipher === undefined).map(({ label }) => label)
    const hidden = caseFile.entities.find(({ cipher, label, key }) => cipher !== undefined && label !== key && !open.includes(label))
    await search.fill(hidden?.label ?? '')
    expect(await page.getByTestId('results').textContent()).not.toContain(hidden?.cipher)
    await search.fill('')
  })

  it('goes from group to group by keyboard', async () => {
    await viewer.selectGroup(caseFile.groups[0]?.id ?? '')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForSelector(`[data-selected="${caseFile.groups[1]?.id ?? ''}"]`)
    await page.keyboard.press('Escape')
    expect((await viewer.state()).selected ?? '').toBe('')
  })

  it('opens a case file that a person chooses, and says what is wrong with a broken one, which leaves the first on the screen', async () => {
    const small = { ...caseFile, title: 'Another case', groups: caseFile.groups.slice(0, 2) }
    await page
      .getByTestId('file')
      .first()
      .setInputFiles({ name: 'case.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(small)) })
    await page.waitForFunction(() => document.querySelectorAll('[data-group-id]').length === 2)
    await page
      .getByTestId('file')
      .first()
      .setInputFiles({ name: 'case.json', mimeType: 'application/json', buffer: Buffer.from('{"format":"weft-case"') })
    await page.getByTestId('problem').filter({ hasText: 'The case file is not JSON' }).waitFor()
    expect(await page.locator('[data-group-id]').count()).toBe(2)
    expect((await viewer.state()).state).toBe('error')
  })

  it('looks as it should on a wide screen', async () => {
    await page.setViewportSize({ width: 1400, height: 880 })
    await viewer.open()
    await page.screenshot({ path: join(SCREENSHOTS, 'overview.png') })
    await viewer.selectGroup(caseFile.groups[1]?.id ?? '')
    await page.screenshot({ path: join(SCREENSHOTS, 'viewer.png') })
    expect((await viewer.state()).state).toBe('open')
  })

  it('is one column on a narrow screen, in which what is chosen comes into sight', async () => {
    await page.setViewportSize({ width: 480, height: 800 })
    await viewer.open()
    await viewer.selectGroup(caseFile.groups[1]?.id ?? '')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(480)
    const headline = await page.getByTestId('headline').boundingBox()
    expect(headline?.y).toBeGreaterThan(0)
    expect(headline?.y).toBeLessThan(400)
    expect(headline?.width).toBeGreaterThan(400)
    await page.screenshot({ path: join(SCREENSHOTS, 'narrow.png') })
  })

  it('asks nothing of any other machine, and breaks no rule of its own', () => {
    expect(
      viewer.requests.filter((url) => !url.startsWith('http://127.0.0.1:') && !url.startsWith('data:') && !url.startsWith('blob:')),
    ).toEqual([])
    expect(viewer.requests.length).toBeGreaterThan(3)
    expect(viewer.faults).toEqual([])
  })
})
