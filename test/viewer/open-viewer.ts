import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseCaseFile, type CaseFile } from '@weft/core'
import { chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
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

/** Where pictures of the page are left, for people to look at. */
export const SCREENSHOTS: string = join(ROOT, '.weft/screenshots')

/** The viewer as `weft view` serves it, with the sample case open in a browser. */
export interface Viewer {
  readonly page: Page
  readonly caseFile: CaseFile
  /** Everything the page has asked for, and every error of it and its console. */
  readonly requests: readonly string[]
  readonly faults: readonly string[]
  /** Opens the page anew. */
  readonly open: () => Promise<void>
  /** What the page says of itself. */
  readonly state: () => Promise<Readonly<Record<string, string | undefined>>>
  readonly selectGroup: (id: string) => Promise<void>
  /** Unfolds everything in the details, so that all there is to see is in the page; of definitions only where asked. */
  readonly unfoldAll: (withDefinitions?: boolean) => Promise<void>
  readonly close: () => Promise<void>
}

/** Builds the sample case, serves it and opens it. */
export async function openViewer(): Promise<Viewer> {
  const folder = join(makeFolder(), 'harbour')
  const config = join(ROOT, 'sample-data/mappings/harbour.json')
  expect(runWeft(['build', HARBOUR, '--config', config, '--out', folder, '--quiet']).code).toBe(0)
  const served = await viewCase(folder)
  const browser = await chromium.launch({ executablePath: process.env.WEFT_CHROMIUM ?? '/usr/bin/chromium', args: CHROMIUM_ARGS })
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 }, reducedMotion: 'reduce' })
  const requests: string[] = []
  const faults: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  const open = async (): Promise<void> => {
    await page.goto(served.address)
    await page.waitForSelector('[data-state="open"]')
  }
  await open()
  return {
    page,
    caseFile: parseCaseFile(readFileSync(join(folder, 'case.json'), 'utf8')),
    requests,
    faults,
    open,
    state: () => readState(page),
    selectGroup: async (id) => {
      await page.locator(`[data-group-id="${id}"]`).first().click()
      await page.waitForSelector(`[data-selected="${id}"]`)
    },
    unfoldAll: (withDefinitions = false) => unfoldAll(page, withDefinitions),
    close: async () => {
      await browser.close()
      served.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function readState(page: Page): Promise<Readonly<Record<string, string | undefined>>> {
  const root = page.locator('[data-state]')
  const names = ['state', 'selected', 'nodes', 'edges']
  const values = await Promise.all(names.map(async (name) => [name, (await root.getAttribute(`data-${name}`)) ?? undefined] as const))
  return Object.fromEntries(values)
}

async function unfoldAll(page: Page, withDefinitions: boolean): Promise<void> {
  await page.evaluate(async (isAsked) => {
    for (let round = 0; round < 6; round++) {
      for (const fold of document.querySelectorAll('[data-testid="details"] details:not([open])')) fold.setAttribute('open', '')
      for (const more of document.querySelectorAll<HTMLButtonElement>('[data-testid="details"] button'))
        if (/show all/i.test(more.textContent) || (isAsked && more.ariaExpanded === 'false')) more.click()
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }, withDefinitions)
}
