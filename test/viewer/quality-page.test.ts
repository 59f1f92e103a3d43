import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HARBOUR, makeFolder, ROOT, runWeft } from '../run-weft.ts'

const SCREENSHOTS = join(ROOT, '.weft/screenshots')

/** A page that was opened, and all that happened while it was. */
interface Opened {
  readonly page: Page
  readonly requests: readonly string[]
  /** Errors and warnings of the console, errors of the page, and dialogs. */
  readonly faults: readonly string[]
}

let browser: Browser
let harbour: string

beforeAll(async () => {
  harbour = makeReport([HARBOUR, '--config', join(ROOT, 'sample-data/mappings/harbour.json')])
  browser = await chromium.launch({
    executablePath: process.env.WEFT_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  })
})

afterAll(async () => {
  await browser.close()
})

/** Checks exports and gives the folder of their reports. */
function makeReport(args: readonly string[]): string {
  const out = join(makeFolder(), 'reports')
  expect(runWeft(['check', ...args, '--out', out, '--quiet', '--max-rejected', '1']).code).toBe(0)
  return out
}

const addressOf = (folder: string): string => pathToFileURL(join(folder, 'quality.html')).href

async function open(folder: string, width: number): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, reducedMotion: 'reduce' })
  const requests: string[] = []
  const faults: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.goto(addressOf(folder), { waitUntil: 'load' })
  return { page, requests, faults }
}

describe.each([1000, 480])('the report of harbour, opened from a file %i pixels wide', (width) => {
  let opened: Opened

  beforeAll(async () => {
    opened = await open(harbour, width)
    await opened.page.screenshot({ path: join(SCREENSHOTS, `quality-${String(width)}.png`) })
  })
  afterAll(async () => {
    await opened.page.close()
  })

  it('has nothing to complain of', () => {
    expect(opened.faults).toEqual([])
  })

  it('asks for nothing but itself', () => {
    expect(opened.requests).toEqual([addressOf(harbour)])
  })

  it('shows the first finding, in large and near the top', async () => {
    const { findings } = JSON.parse(readFileSync(join(harbour, 'quality.json'), 'utf8')) as {
      readonly findings: readonly { readonly statement: string }[]
    }
    const first = findings[0]?.statement ?? '-'
    expect(await opened.page.locator('body').innerText()).toContain(first)
    const shown = opened.page.getByText(first, { exact: true }).first()
    const box = await shown.boundingBox()
    expect(await shown.isVisible()).toBe(true)
    expect(box?.y).toBeLessThan(800)
  })

  it('names every drawing, or hides it from whoever cannot see it', async () => {
    const drawings = await opened.page
      .locator('svg')
      .evaluateAll((all) =>
        all.map((svg) => [svg.getAttribute('aria-hidden'), svg.getAttribute('role'), svg.getAttribute('aria-label') ?? '']),
      )
    expect(drawings.length).toBeGreaterThan(20)
    expect(drawings.filter(([hidden, role, label]) => hidden !== 'true' && (role !== 'img' || label === ''))).toEqual([])
  })

  it('shows the marking at its head and at its foot', async () => {
    const markings = opened.page.locator('.marking')
    expect(await markings.allInnerTexts()).toEqual(['OFFICIAL-SENSITIVE', 'OFFICIAL-SENSITIVE'])
    const [head, foot] = [await markings.first().boundingBox(), await markings.last().boundingBox()]
    const height = await opened.page.evaluate(() => document.documentElement.scrollHeight)
    expect(head?.y).toBe(0)
    expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeGreaterThan(height - 10)
  })

  it('draws every bar within its drawing', async () => {
    const outside = await opened.page.locator('svg').evaluateAll((all) =>
      all.flatMap((svg) => {
        const frame = svg.getBoundingClientRect()
        const rects = [...svg.querySelectorAll(':scope > rect')].map((rect) => rect.getBoundingClientRect())
        return rects.filter(({ left, right }) => left < frame.left - 1 || right > frame.right + 1).map(({ left, right }) => [left, right])
      }),
    )
    expect(outside).toEqual([])
  })
})

it('the report of harbour is no wider than the screen of a telephone, where wide tables are pushed aside by themselves', async () => {
  const { page } = await open(harbour, 480)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(480)
  await page.close()
})

describe('the report of harbour on a screen of a thousand pixels', () => {
  let opened: Opened

  beforeAll(async () => {
    opened = await open(harbour, 1000)
  })
  afterAll(async () => {
    await opened.page.close()
  })

  it('is no wider than the screen', async () => {
    const [wide, screen] = await opened.page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
    expect(screen).toBe(1000)
    expect(wide).toBeLessThanOrEqual(1000)
  })

  it('goes to all findings by its one link', async () => {
    await opened.page.getByRole('link', { name: 'All findings' }).click()
    expect(opened.page.url()).toBe(`${addressOf(harbour)}#all-findings`)
    expect(await opened.page.getByRole('heading', { name: 'All findings, worst first' }).isVisible()).toBe(true)
    expect(opened.requests).toHaveLength(1)
  })

  it('prints on A4, with nothing cut off at the side', async () => {
    await opened.page.emulateMedia({ media: 'print' })
    await opened.page.setViewportSize({ width: 688, height: 1000 })
    const wide = await opened.page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(688)
    const printed = await opened.page.pdf({ format: 'A4', preferCSSPageSize: true })
    expect(printed.subarray(0, 5).toString('latin1')).toBe('%PDF-')
  })
})

describe('a report of exports whose names hold scripts', () => {
  const SCRIPT = '<script>window.ran = 1; alert(1)</script>'
  const IMAGE = '<img src=x onerror="window.ran = 1; alert(2)">'
  let opened: Opened
  let text: string

  beforeAll(async () => {
    const folder = join(makeFolder(), 'exports <script>window.ran = 1')
    mkdirSync(folder)
    const events = [SCRIPT, IMAGE, '"><svg onload="alert(3)">', "' onfocus='alert(4)' autofocus='"]
      .map((agency, i) => `E${String(i)},2022-0${String(i + 1)}-01,"${agency.replaceAll('"', '""')}"\n`)
      .join('')
    const files: Readonly<Record<string, string>> = {
      [`${IMAGE} events.csv`]: `event_id,occurred_from,source_agency\n${events}E1,x,Fellmoor\n`,
      '"><script>alert(5)<!-- list.csv': `${IMAGE},"${SCRIPT}"\nred,sweet\n`,
      'flags.csv': `entity_id,flag_kind,set_on,review_due,"${SCRIPT}"\n${SCRIPT},${IMAGE.replaceAll('"', '')},2021-01-01,2021-02-01,x\n`,
    }
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    const out = makeReport([folder])
    text = readFileSync(join(out, 'quality.html'), 'utf8')
    opened = await open(out, 1000)
  })

  it('shows them as text', async () => {
    const shown = await opened.page.locator('body').innerText()
    for (const name of [SCRIPT, IMAGE, '"><script>alert(5)<!-- list.csv', '"><svg onload="alert(3)">']) expect(shown).toContain(name)
    expect(text).not.toContain('<script')
    expect(text).not.toContain('<img')
  })

  it('runs none of them: no dialog, no error, no request, and a window that has nothing more than that of another report', async () => {
    const own = await opened.page.evaluate(() => [Object.keys(window).sort(), document.querySelectorAll('script, img').length])
    const plain = await open(harbour, 1000)
    const known = await plain.page.evaluate(() => Object.keys(window).sort())
    await plain.page.close()
    expect(own).toEqual([known, 0])
    expect(opened.faults).toEqual([])
    expect(opened.requests).toHaveLength(1)
  })

  it('has no element but those that a report has, and no handler on any', async () => {
    const found = await opened.page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap(({ attributes }) =>
        [...attributes].map(({ name }) => name).filter((name) => /^on|autofocus/.test(name)),
      ),
    )
    expect(found).toEqual([])
  })
})
