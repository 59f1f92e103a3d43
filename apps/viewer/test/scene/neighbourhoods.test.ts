import { describe, expect, it } from 'vitest'
import { buildSceneGraph } from '../../src/scene/build-scene-graph.ts'
import { buildNeighbourhoods, middleOf, spanPoints } from '../../src/scene/neighbourhoods.ts'
import { prepareCase } from '../../src/state/opened-case.ts'
import { makeCaseFile, makeGroup, makeSmallCase } from '../make-case-file.ts'

describe('spanPoints', () => {
  it('joins points by the shortest lines', () => {
    const points = [0, 10, 1, 11, 2].map((x) => ({ x, y: 0 }))
    const lines = spanPoints(points).map(([a, b]) => Math.abs((points[a]?.x ?? 0) - (points[b]?.x ?? 0)))
    expect(lines.sort((a, b) => a - b)).toEqual([1, 1, 1, 8])
  })

  it('needs no line for a single point, nor for none', () => {
    expect([spanPoints([{ x: 1, y: 1 }]), spanPoints([])]).toEqual([[], []])
  })
})

describe('buildNeighbourhoods', () => {
  it('covers the people of each group', () => {
    const file = makeSmallCase()
    const [found] = buildNeighbourhoods(file, buildSceneGraph(prepareCase(file), 1000))
    expect(found?.points).toHaveLength(3)
    expect(found?.lines).toHaveLength(2)
  })

  it('leaves out a group nobody of which is drawn', () => {
    const file = makeCaseFile({ groups: [makeGroup()] })
    expect(buildNeighbourhoods(file, buildSceneGraph(prepareCase(file), 1000))).toEqual([])
  })
})

describe('middleOf', () => {
  it('is not moved by one who is far off', () => {
    const points = [0, 1, 2, 3, 1000].map((x) => ({ x, y: x }))
    expect(middleOf(points)).toEqual({ x: 2, y: 2 })
  })
})
