import { describe, expect, it } from 'vitest'
import { beyondEdges, isInBox, placeLabels, type LabelBox } from '../../src/scene/place-labels.ts'

function box(left: number, top: number, priority: number): LabelBox {
  return { left, top, width: 50, height: 14, priority }
}

describe('placeLabels', () => {
  it('keeps the more important of two that overlap', () => {
    const [low, high] = [box(0, 0, 1), box(20, 5, 2)]
    expect(placeLabels([low, high], 10)).toEqual([high])
  })

  it('keeps labels that only touch', () => {
    expect(placeLabels([box(0, 0, 1), box(50, 0, 1), box(0, 14, 1)], 10)).toHaveLength(3)
  })

  it('moves a label aside where its best place is taken', () => {
    const label = {
      ...box(0, 0, 1),
      others: [
        { left: 10, top: 5 },
        { left: 0, top: 30 },
      ],
    }
    expect(placeLabels([box(0, 0, 2), label], 10)[1]).toMatchObject({ left: 0, top: 30 })
  })

  it('covers a mark only with a label that insists', () => {
    const mark = { left: 10, top: 0, width: 10, height: 10 }
    expect(placeLabels([box(0, 0, 1)], 10, [mark], 5)).toEqual([])
    expect(placeLabels([box(0, 0, 6)], 10, [mark], 5)).toHaveLength(1)
  })

  it('moves a label inward that an edge of the picture would cut, and leaves one out that has no place inside', () => {
    const cut = { ...box(-20, 0, 1), others: [{ left: 30, top: 0 }] }
    expect(placeLabels([cut], 10, beyondEdges(100, 100), 5)).toMatchObject([{ left: 30, top: 0 }])
    expect(placeLabels([box(70, 20, 1)], 10, beyondEdges(100, 100), 5)).toEqual([])
    expect(placeLabels([box(50, 86, 1)], 10, beyondEdges(100, 100), 5)).toHaveLength(1)
  })

  it('keeps no more than it may', () => {
    expect(placeLabels([box(0, 0, 1), box(100, 0, 3), box(200, 0, 2)], 2).map((label) => label.priority)).toEqual([3, 2])
  })

  it('leaves no two overlapping, on seeded random labels', () => {
    let seed = 7
    const next = (bound: number): number => (seed = (seed * 48271) % 2147483647) % bound
    const placed = placeLabels(
      Array.from({ length: 400 }, () => box(next(600), next(400), next(9))),
      400,
    )
    const overlaps = placed.flatMap((a, i) =>
      placed
        .slice(i + 1)
        .filter((b) => a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height),
    )
    expect(placed.length).toBeGreaterThan(40)
    expect(overlaps).toEqual([])
  })
})

describe('isInBox', () => {
  it('holds the edges of a box and nothing beyond', () => {
    expect([isInBox(box(0, 0, 0), 50, 14), isInBox(box(0, 0, 0), 51, 3)]).toEqual([true, false])
  })
})
