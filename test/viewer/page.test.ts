import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseCaseFile, type CaseEntity, type CaseFile } from '@weft/core'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HARBOUR, makeFolder, ROOT, runWeft, viewCase } from '../run-weft.ts'

const CHROMIUM_ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
]
const SCREENSHOTS = join(ROOT, '.weft/screenshots')

let browser: Browser
let page: Page
let served: Awaited<ReturnType<typeof viewCase>>
let folder: string
let caseFile: CaseFile
const requests: string[] = []
const faults: string[] = []

beforeAll(async () => {
  folder = join(makeFolder(), 'harbour')
  const config = join(ROOT, 'sample-data/mappings/harbour.json')
  expect(runWeft(['build', HARBOUR, '--config', config, '--out', folder, '--quiet']).code).toBe(0)
  caseFile = parseCaseFile(readFileSync(join(folder, 'case.json'), 'utf8'))
  served = await viewCase(folder)
  browser = await chromium.launch({ executablePath: process.env.WEFT_CHROMIUM ?? '/usr/bin/chromium', args: CHROMIUM_ARGS })
  page = await browser.newPage({ viewport: { width: 1000, height: 700 }, reducedMotion: 'reduce' })
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  await open()
})

afterAll(async () => {
  await browser.close()
  served.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function open(): Promise<void> {
  await page.goto(served.address)
  await page.waitForSelector('[data-state="open"]')
}

/** What the page says of itself. */
async function state(): Promise<Readonly<Record<string, string | undefined>>> {
  const root = page.locator('[data-state]')
  const names = ['state', 'selected', 'nodes', 'edges']
  const values = await Promise.all(names.map(async (name) => [name, (await root.getAttribute(`data-${name}`)) ?? undefined] as const))
  return Object.fromEntries(values)
}

async function selectGroup(id: string): Promise<void> {
  await page.locator(`[data-group-id="${id}"]`).first().click()
  await page.waitForSelector(`[data-selected="${id}"]`)
}

/** Unfolds everything in the details, so that all there is to see is in the page. */
async function unfoldAll(): Promise<void> {
  await page.evaluate(async () => {
    for (let round = 0; round < 6; round++) {
      for (const fold of document.querySelectorAll('[data-testid="details"] details:not([open])')) fold.setAttribute('open', '')
      for (const more of document.querySelectorAll<HTMLButtonElement>('[data-testid="details"] button'))
        if (/show all/i.test(more.textContent)) more.click()
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  })
}

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
    const { nodes, edges } = await state()
    expect(Number(nodes)).toBeGreaterThan(100)
    expect(Number(edges)).toBeGreaterThan(100)
    expect(await page.locator('[data-testid="network"] canvas').count()).toBeGreaterThan(3)
  })

  it('shows a group with its people by category, its places, its events and its records with file and line', async () => {
    const [group] = caseFile.groups
    await selectGroup(group?.id ?? '')
    const details = page.getByTestId('details')
    const text = (await details.textContent()) ?? ''
    for (const { entity } of group?.people ?? []) {
      const { cipher, label } = caseFile.entities[entity] ?? {}
      expect(text).toContain(cipher ?? label)
    }
    for (const location of group?.locations ?? []) expect(text).toContain(caseFile.entities[location]?.label)
    await unfoldAll()
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
    for (const { id } of caseFile.groups.slice(0, 12)) {
      await selectGroup(id)
      await unfoldAll()
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
    await unfoldAll()
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
    await selectGroup(caseFile.groups[0]?.id ?? '')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForSelector(`[data-selected="${caseFile.groups[1]?.id ?? ''}"]`)
    await page.keyboard.press('Escape')
    expect((await state()).selected ?? '').toBe('')
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
    expect((await state()).state).toBe('error')
  })

  it('looks as it should on a wide screen', async () => {
    await page.setViewportSize({ width: 1400, height: 880 })
    await open()
    await page.screenshot({ path: join(SCREENSHOTS, 'overview.png') })
    await selectGroup(caseFile.groups[1]?.id ?? '')
    await page.screenshot({ path: join(SCREENSHOTS, 'viewer.png') })
    expect((await state()).state).toBe('open')
  })

  it('asks nothing of any other machine, and breaks no rule of its own', () => {
    expect(requests.filter((url) => !url.startsWith('http://127.0.0.1:') && !url.startsWith('data:') && !url.startsWith('blob:'))).toEqual(
      [],
    )
    expect(requests.length).toBeGreaterThan(3)
    expect(faults).toEqual([])
  })
})
