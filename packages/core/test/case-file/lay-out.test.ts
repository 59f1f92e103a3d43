import { describe, expect, it } from 'vitest'
import { associations, build, involvements, keysOf } from '../make.ts'

const gang = involvements([
  ['E1', 'P1', 'suspect'],
  ['E1', 'P2', 'suspect'],
  ['E1', 'P3', 'suspect'],
  ['E1', 'V1', 'victim'],
  ['E9', 'P8', 'suspect'],
  ['E9', 'W1', 'witness'],
])

describe('layOut', () => {
  it('draws the people and events of groups, and nobody who has no tie', async () => {
    const { caseFile } = await build([gang])
    expect(keysOf(caseFile, caseFile.layout.entity)).toEqual(['P1', 'P2', 'P3', 'V1', 'E1'])
  })

  it('draws no more than is set, people of groups first', async () => {
    const { caseFile } = await build([gang], { layout: { maxEntities: 4, iterations: 0 } })
    expect(keysOf(caseFile, caseFile.layout.entity)).toEqual(['P1', 'P2', 'P3', 'V1'])
    expect((await build([gang], { layout: { maxEntities: 0 } })).caseFile.layout).toEqual({ entity: [], x: [], y: [] })
  })

  it('gives the same picture for the same case, in finite numbers that JSON keeps', async () => {
    const pairs = Array.from({ length: 39 }, (_, i) => ['HUB', `A${i}`] as const)
    const options = { layout: { iterations: 50 } }
    const { layout } = (await build([associations(pairs)], options)).caseFile
    expect(layout.entity.length).toBe(40)
    expect((await build([associations([...pairs].reverse())], options)).caseFile.layout).toEqual(layout)
    for (const value of [...layout.x, ...layout.y]) expect(Number.isFinite(value) && !Object.is(value, -0)).toBe(true)
    expect(JSON.parse(JSON.stringify(layout))).toEqual(layout)
  })

  it('puts no two things on one spot', async () => {
    const { layout } = (await build([gang], { layout: { iterations: 100 } })).caseFile
    const spots = layout.entity.map((_, i) => `${layout.x[i] ?? ''} ${layout.y[i] ?? ''}`)
    expect(new Set(spots).size).toBe(layout.entity.length)
  })
})
