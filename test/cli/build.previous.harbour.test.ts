import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRandom } from '@weft/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildCase, readTable, type Line } from '../cli-linkage.ts'
import { HARBOUR, makeFolder } from '../run-weft.ts'

/** One in so many involvements is not in the second export. */
const LOST = 20

/** The harbour exports without some of their involvements. */
function loseInvolvements(): string {
  const folder = makeFolder()
  cpSync(HARBOUR, folder, { recursive: true })
  const [head = '', ...lines] = readFileSync(join(HARBOUR, 'involvements.csv'), 'utf8').split('\n')
  const random = createRandom(5)
  writeFileSync(join(folder, 'involvements.csv'), [head, ...lines.filter((line) => line === '' || random() * LOST > 1)].join('\n'))
  return folder
}

const idsOf = (folder: string): readonly string[] => readTable(folder, 'groups.csv').flatMap(({ group_id }) => group_id ?? [])
const inGroup = (lines: readonly Line[], id: string): readonly Line[] => lines.filter(({ group_id }) => group_id === id)

describe('harbour, and harbour with one involvement in twenty gone', () => {
  let whole: string
  let thinned: string

  beforeAll(() => {
    whole = buildCase(HARBOUR)
    thinned = buildCase(loseInvolvements(), '--previous', whole)
  })

  it('have groups under the same ids, though their people are not the same', () => {
    const changes = readTable(thinned, 'groups-changes.csv')
    const kept = idsOf(thinned).filter((id) => idsOf(whole).includes(id))
    expect(kept.length).toBeGreaterThan(0.8 * idsOf(whole).length)
    const moved = kept.filter((id) => inGroup(changes, id)[0]?.change !== 'unchanged')
    expect(moved.length).toBeGreaterThan(0)
    const accounted = changes.flatMap(({ group_id, change, from }) => (change === 'gone' ? [group_id] : (from?.split('; ') ?? [])))
    expect([...new Set(accounted)].filter((id) => id !== '').sort()).toEqual([...idsOf(whole)].sort())
  })

  it('say of every group who joined and who left', () => {
    const [before, now] = [readTable(whole, 'group-members.csv'), readTable(thinned, 'group-members.csv')]
    const lines = readTable(thinned, 'groups-changes.csv').filter(({ change }) =>
      ['unchanged', 'grown', 'shrunk', 'changed'].includes(change ?? ''),
    )
    expect(lines.length).toBeGreaterThan(0)
    for (const { group_id: id = '', joined = '', left = '' } of lines) {
      const [then, later] = [inGroup(before, id), inGroup(now, id)].map((people) => people.map(({ person_id }) => person_id ?? ''))
      const list = (cell: string): readonly string[] => (cell === '' ? [] : cell.split('; ').sort())
      expect(list(joined)).toEqual(later?.filter((person) => then?.includes(person) === false).sort())
      expect(list(left)).toEqual(then?.filter((person) => later?.includes(person) === false).sort())
    }
  })

  it('have the old ids again once the involvements are back', () => {
    const back = buildCase(HARBOUR, '--previous', thinned)
    expect(idsOf(back)).toEqual(idsOf(whole))
  })
})
