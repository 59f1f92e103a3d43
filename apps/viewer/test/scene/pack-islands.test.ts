import { describe, expect, it } from 'vitest'
import { packIslands } from '../../src/scene/pack-islands.ts'

interface Place {
  readonly entity: number
  readonly x: number
  readonly y: number
  readonly isPerson: boolean
  readonly group: number
}

function place(entity: number, x: number, y: number, rest: Partial<Place> = {}): Place {
  return { entity, x, y, isPerson: true, group: -1, ...rest }
}

describe('packIslands', () => {
  it('leaves a picture of one island as it was', () => {
    const places = [place(0, 0, 0), place(1, 9, 9)]
    expect(packIslands(places, [{ a: 0, b: 1 }])).toBe(places)
  })

  it('brings an island that lies far off near, and moves nothing within it', () => {
    const places = [place(0, 0, 0), place(1, 10, 0), place(2, 0, 10), place(3, 9000, 9000), place(4, 9001, 9002)]
    const lines = [
      { a: 0, b: 1 },
      { a: 1, b: 2 },
      { a: 3, b: 4 },
    ]
    const packed = packIslands(places, lines)
    const [, , , c, d] = packed
    expect([(d?.x ?? 0) - (c?.x ?? 0), (d?.y ?? 0) - (c?.y ?? 0)]).toEqual([1, 2])
    expect(Math.max(...packed.map(({ x, y }) => Math.abs(x) + Math.abs(y)))).toBeLessThan(60)
  })

  it('lets a place join no two islands, and moves it with its group', () => {
    const places = [
      place(0, 0, 0, { group: 0 }),
      place(1, 0, 1, { group: 0 }),
      place(2, 500, 0, { group: 1 }),
      place(3, 500, 1, { group: 1 }),
      place(4, 250, 0, { isPerson: false, group: 0 }),
    ]
    const lines = [
      { a: 0, b: 4 },
      { a: 2, b: 4 },
    ]
    const packed = packIslands(places, lines)
    expect((packed[4]?.x ?? 0) - (packed[0]?.x ?? 0)).toBe(250)
    expect((packed[2]?.x ?? 0) - (packed[0]?.x ?? 0)).toBeLessThan(10)
  })

  it('keeps the people of a group together whom no line joins', () => {
    const places = [place(0, 0, 0, { group: 0 }), place(1, 40, 0, { group: 0 }), place(2, 9000, 0)]
    const packed = packIslands(places, [])
    expect((packed[1]?.x ?? 0) - (packed[0]?.x ?? 0)).toBe(40)
  })

  it('puts islands with groups in the order of the groups', () => {
    const places = Array.from({ length: 6 }, (_, i) => place(i, i * 1000, 0, { group: 5 - i }))
    const packed = [...packIslands(places, [])].sort((a, b) => b.y - a.y || a.x - b.x)
    expect(packed.map(({ group }) => group)).toEqual([0, 1, 2, 3, 4, 5])
  })

  it('draws people without a group no larger than groups', () => {
    const group = [place(0, 0, 0, { group: 0 }), place(1, 10, 0, { group: 0 }), place(2, 5, 5, { group: 0 }), place(3, 5, 9, { group: 0 })]
    const packed = packIslands([...group, place(4, 0, 0), place(5, 900, 0)], [{ a: 4, b: 5 }])
    expect((packed[5]?.x ?? 0) - (packed[4]?.x ?? 0)).toBeCloseTo(10)
  })

  it('keeps islands apart', () => {
    const places = Array.from({ length: 12 }, (_, i) => place(i, i * 1000, 0))
    const packed = packIslands(places, [])
    expect(new Set(packed.map(({ x, y }) => `${String(x)} ${String(y)}`)).size).toBe(12)
  })

  it('gives nothing for nothing', () => {
    expect(packIslands([], [])).toEqual([])
  })
})
