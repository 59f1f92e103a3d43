import { join } from 'node:path'
import type { CaseFile } from '@weft/core'
import { createMask, describeGroup } from '@weft/core/case-file'
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

/** Opens a case that is like the one under test but for what is given. */
async function openLike(rest: Partial<CaseFile>): Promise<void> {
  const buffer = Buffer.from(JSON.stringify({ ...caseFile, ...rest }))
  await page.getByTestId('file').first().setInputFiles({ name: 'case.json', mimeType: 'application/json', buffer })
  await page.waitForFunction((title) => document.title.startsWith(title), rest.title ?? '')
}

/** The ids of the groups in the order in which they are listed. */
async function listedGroups(): Promise<readonly (string | null)[]> {
  return page.locator('[data-group-id]').evaluateAll((entries) => entries.map((entry) => entry.getAttribute('data-group-id')))
}

describe('what the page tells of groups', () => {
  it('describes a group in the words of the command line, with every member and every record by date', async () => {
    const [, group] = caseFile.groups
    await viewer.selectGroup(group?.id ?? '')
    await viewer.unfoldAll()
    const details = page.getByTestId('details')
    const text = (await details.textContent()) ?? ''
    const description = group && describeGroup(caseFile, createMask(caseFile), group)
    expect(await page.getByTestId('headline').textContent()).toBe(description?.headline)
    for (const { heading, lines } of description?.sections ?? []) {
      expect(text).toContain(heading)
      // the table says of each definition what the sentences say
      if (heading !== 'Whose definition it meets') for (const line of lines) expect(text).toContain(line)
    }
    const members = group?.people.filter(({ isMember }) => isMember) ?? []
    expect(await page.getByTestId('people').locator('.membership .sure').count()).toBe(members.length)
    const shares = members.map(
      ({ membership, coMembership = 0 }) => `${membership ?? ''}, stays with ${String(Math.round(coMembership * 100))} in 100`,
    )
    for (const words of shares) expect(await page.getByTestId('people').textContent()).toContain(words)
    const dates = await page.locator('.is-dated .row-date').allTextContents()
    const days = dates.filter((date) => date !== 'no date').map((date) => Date.parse(`${date} UTC`))
    expect(days.length).toBeGreaterThan(50)
    expect(days).toEqual([...days].sort((a, b) => a - b))
    expect(dates.lastIndexOf('no date')).toBe(dates.includes('no date') ? dates.length - 1 : -1)
    expect(await page.locator('.row-grade').first().textContent()).toMatch(/^graded \S/)
  })

  it('leads from what a group would fall apart without to each such thing, and marks them in the network', async () => {
    const group = caseFile.groups.find(({ explanation }) => explanation.weakPoints?.some(({ kind }) => kind === 'person'))
    await viewer.selectGroup(group?.id ?? '')
    expect(await page.getByTestId('legend-group').textContent()).toContain('falls apart without it')
    await viewer.unfoldAll()
    const points = group?.explanation.weakPoints?.filter(({ kind }) => kind !== 'record') ?? []
    const links = page.getByTestId('weak-points').locator('[data-entity-id]')
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('data-entity-id')))).toEqual(
      points.map(({ number }) => caseFile.entities[number]?.id),
    )
    await links.first().click()
    await page.waitForSelector(`[data-selected="${caseFile.entities[points[0]?.number ?? -1]?.id ?? ''}"]`)
    expect(await page.getByTestId('measures-of').count()).toBe(1)
  })

  it('leads from somebody in several groups to the others', async () => {
    const groupsOf = (entity: number): readonly string[] =>
      caseFile.groups.filter(({ people }) => people.some((person) => person.entity === entity)).map(({ id }) => id)
    const entity = caseFile.groups.flatMap(({ people }) => people).find((person) => groupsOf(person.entity).length > 1)?.entity ?? -1
    const [first = '', second = ''] = groupsOf(entity)
    await viewer.selectGroup(first)
    await page.locator('.also-in .group-link').first().click()
    await page.waitForSelector(`[data-selected="${second}"]`)
  })

  it('says of each group how stable it is and whether records know it, and lists them in other orders', async () => {
    const entries = page.locator('[data-group-id]')
    for (const [i, { stability, recorded }] of caseFile.groups.slice(0, 5).entries()) {
      const text = await entries.nth(i).textContent()
      expect(text).toContain(`Stays together ${String(Math.round(stability * 100))} in 100`)
      expect(text?.includes('Recorded nowhere')).toBe(recorded.verdict === 'not recorded')
    }
    const verdictOf = (id: string | null): string | undefined => caseFile.groups.find((group) => group.id === id)?.recorded.verdict
    await page.getByTestId('order').selectOption('unrecorded')
    const verdicts = (await listedGroups()).map(verdictOf)
    expect(verdicts).toHaveLength(caseFile.groups.length)
    expect(verdicts.indexOf('recorded')).toBeGreaterThan(verdicts.lastIndexOf('not recorded'))
    await page.getByTestId('order').selectOption('stable')
    const most = Math.max(...caseFile.groups.map(({ stability }) => stability))
    const first = (await listedGroups())[0]
    expect(caseFile.groups.find(({ id }) => id === first)?.stability).toBe(most)
    await page.getByTestId('order').selectOption('case')
    expect(await listedGroups()).toEqual(caseFile.groups.map(({ id }) => id))
  })

  it('holds every group against every definition in a table, and opens what decides a verdict by keyboard alone', async () => {
    await page.getByTestId('tab-network').focus()
    await page.keyboard.press('ArrowRight')
    const table = page.getByTestId('matrix')
    expect(await table.locator('tbody tr[data-group]').count()).toBe(caseFile.groups.length)
    expect(await table.locator('thead th').count()).toBe(caseFile.definitions.length + 1)
    expect(await table.locator('[data-cell][tabindex="0"]').count()).toBe(1)
    await table.locator('[data-cell][tabindex="0"]').focus()
    for (const key of ['ArrowDown', 'ArrowUp', 'End', 'ArrowLeft', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
    const number = Number(await table.locator('tr[data-group]').first().getAttribute('data-group'))
    const [group, definition] = [caseFile.groups[number], caseFile.definitions.at(-1)]
    await page.waitForSelector(`[data-selected="${group?.id ?? ''}"]`)
    const asked = page.locator('[data-asked]')
    expect(await asked.getAttribute('data-definition')).toBe(definition?.id)
    const verdict = group?.verdicts.at(-1)
    for (const { statement } of verdict?.clauses ?? []) expect(await asked.textContent()).toContain(statement)
    await page.screenshot({ path: join(SCREENSHOTS, 'definitions.png') })
  })

  it('puts first what meets a definition and is recorded nowhere, and keeps what is asked for', async () => {
    const isOverlooked = ({ recorded, verdicts }: CaseFile['groups'][number]): boolean =>
      recorded.verdict === 'not recorded' && verdicts.some(({ verdict }) => verdict === 'met')
    const numbers = (test: (group: CaseFile['groups'][number]) => boolean): readonly string[] =>
      caseFile.groups.flatMap((group, i) => (test(group) ? [String(i)] : []))
    const shown = async (): Promise<readonly (string | null)[]> =>
      page
        .getByTestId('matrix')
        .locator('tr[data-group]')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-group')))
    const overlooked = numbers(isOverlooked)
    expect(overlooked.length).toBeGreaterThan(0)
    expect((await shown()).slice(0, overlooked.length)).toEqual(overlooked)
    await page.locator('[data-filter="unrecorded"]').press('Enter')
    expect(await shown()).toEqual(overlooked)
    await page.locator('[data-filter="differ"]').press('Enter')
    expect([...(await shown())].sort()).toEqual([...numbers(({ isSensitive }) => isSensitive)].sort())
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-filter'))).toBe('differ')
    await page.locator('[data-filter="all"]').press('Enter')
    await page.getByTestId('tab-network').click()
    await page.keyboard.press('Escape')
  })

  it('says how groups were found, what else was tried, and how members were measured', async () => {
    expect(await page.getByTestId('resamplings').textContent()).toMatch(/30 times/)
    expect(await page.getByTestId('measures').textContent()).toMatch(/exact/)
    const tried = [0.01, 0.02, 0.04].map((resolution, i) => ({ resolution, count: i + 2, information: 10 - i, change: 0.25 }))
    const component = { people: 40, ties: 90, objective: 'cpm', resolution: 0.02, tried }
    await openLike({ title: 'Tried', communities: { ...caseFile.communities, components: [component] } })
    await viewer.unfoldAll()
    const rows = page.getByTestId('components').locator('tbody tr')
    expect(await rows.allTextContents()).toEqual(['0.01210.00.25', '0.02chosen39.00.25', '0.0448.00.25'])
    await viewer.open()
  })

  it('breaks no rule of its own', () => {
    expect(viewer.faults).toEqual([])
  })
})
