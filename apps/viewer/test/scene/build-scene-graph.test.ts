import { describe, expect, it } from 'vitest'
import { buildSceneGraph, nodeKey } from '../../src/scene/build-scene-graph.ts'
import { prepareCase } from '../../src/state/opened-case.ts'
import { makeSmallCase } from '../make-case-file.ts'

const graph = buildSceneGraph(prepareCase(makeSmallCase()), 600 * 400)

describe('buildSceneGraph', () => {
  it('draws the entities of the layout and no others', () => {
    expect(graph.nodes().sort()).toEqual(['0', '1', '2', '3', '4', '5'])
  })

  it('labels a masked person with their cipher', () => {
    expect(graph.getNodeAttribute(nodeKey(0), 'label')).toBe('Child QXZRT')
    const labels = graph.mapNodes((_key, node) => node.label).join(' ')
    expect(labels).not.toMatch(/rosmer|ashvale/i)
  })

  it('draws persons of a group all of one size', () => {
    const sizes = [0, 1, 2].map((entity) => graph.getNodeAttribute(nodeKey(entity), 'size'))
    expect(new Set(sizes).size).toBe(1)
  })

  it('puts victims last, so that nothing covers them', () => {
    expect(graph.nodes().at(-1)).toBe('0')
  })

  it('keeps ties, recorded links and links ruled out apart', () => {
    const kinds = graph.mapEdges((_key, edge) => `${edge.kind} ${String(edge.a)}-${String(edge.b)}`)
    expect(kinds).toEqual(['ruled-out 2-3', 'recorded 0-4', 'recorded 1-4', 'recorded 2-4', 'recorded 4-5', 'tie 0-1', 'tie 1-2'])
  })

  it('draws two edges between the same two as one line that counts both', () => {
    const file = makeSmallCase()
    const { edges } = file
    const twice = {
      ...edges,
      from: [...edges.from, 0],
      to: [...edges.to, 4],
      kind: [...edges.kind, 0],
      type: [...edges.type, 1],
      date: [...edges.date, ''],
      evidence: [...edges.evidence, [2]],
    }
    const drawn = buildSceneGraph(prepareCase({ ...file, edges: twice }), 1000)
    expect(drawn.getEdgeAttribute('recorded 0 4', 'count')).toBe(2)
    expect(drawn.size).toBe(graph.size)
  })

  it('thickens ties with their weight', () => {
    expect(graph.getEdgeAttribute('tie 1 2', 'size')).toBeGreaterThan(graph.getEdgeAttribute('tie 0 1', 'size'))
  })

  it('parts a tie from a recorded link between the same two', () => {
    const file = makeSmallCase()
    const ties = { ...file.ties, a: [2, 0], b: [3, 1] }
    const drawn = buildSceneGraph(prepareCase({ ...file, ties }), 1000)
    const offsets = [drawn.getEdgeAttribute('tie 2 3', 'offset'), drawn.getEdgeAttribute('ruled-out 2 3', 'offset')]
    expect(offsets[0]).toBe(-(offsets[1] ?? 0))
    expect(offsets[0]).not.toBe(0)
  })
})
