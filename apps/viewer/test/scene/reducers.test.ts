import { beforeEach, describe, expect, it } from 'vitest'
import { buildSceneGraph, nodeKey, type SceneNode } from '../../src/scene/build-scene-graph.ts'
import { LIGHT_PALETTE } from '../../src/scene/palette.ts'
import { createEdgeReducer, createNodeReducer, MARK_FORMS, type MarkData, type StrokeData } from '../../src/scene/reducers.ts'
import type { SceneState } from '../../src/scene/scene-state.ts'
import { openCase, select } from '../../src/state/actions.ts'
import { deriveFocus } from '../../src/state/derive-focus.ts'
import { prepareCase } from '../../src/state/opened-case.ts'
import { INITIAL_STATE, type Selection } from '../../src/state/view-state.ts'
import { SHAPES } from '../../src/state/words.ts'
import { makeSmallCase } from '../make-case-file.ts'

const opened = prepareCase(makeSmallCase())
const graph = buildSceneGraph(opened, 1000)
const nodeOf = (entity: number): SceneNode => graph.getNodeAttributes(nodeKey(entity))
let state: SceneState

beforeEach(() => {
  state = { palette: LIGHT_PALETTE, focus: undefined, layers: INITIAL_STATE.layers, hovered: undefined, hoveredNear: new Set() }
})

function dwellOn(selection: Selection): void {
  state.focus = deriveFocus(select(selection)(openCase(opened)(INITIAL_STATE)))
}

function mark(entity: number): MarkData {
  return createNodeReducer(state)(nodeKey(entity), nodeOf(entity))
}

function stroke(key: string): StrokeData {
  return createEdgeReducer(state, nodeOf)(key, graph.getEdgeAttributes(key))
}

describe('the mark reducer', () => {
  it('cuts every shape in its own form', () => {
    expect(new Set(SHAPES.map(({ shape }) => MARK_FORMS[shape])).size).toBe(SHAPES.length)
  })

  it('hides events and places in the overview and shows them in their group', () => {
    expect([mark(0).hidden, mark(4).hidden, mark(5).hidden]).toEqual([false, true, true])
    dwellOn({ kind: 'group', group: 0 })
    expect([mark(4).hidden, mark(5).hidden]).toEqual([false, false])
  })

  it('shows events and places of all groups where that layer is on', () => {
    state.layers = new Set(['context'])
    expect(mark(5).hidden).toBe(false)
  })

  it('draws what is outside the group faint, until the pointer is on it', () => {
    dwellOn({ kind: 'group', group: 0 })
    expect(mark(3).color).toBe(LIGHT_PALETTE.faintMark)
    state.hovered = 3
    expect(mark(3).color).toBe(LIGHT_PALETTE.shapes.other)
  })

  it('gives a child the dot of a child', () => {
    expect([mark(0).dot, mark(1).dot]).toEqual([1, 0])
  })

  it('follows a change of the state it was made with', () => {
    const reduce = createNodeReducer(state)
    state.layers = new Set(['context'])
    expect(reduce(nodeKey(4), nodeOf(4)).hidden).toBe(false)
  })
})

describe('the line reducer', () => {
  it('dashes ties, draws recorded links solid and dots those ruled out', () => {
    expect([stroke('tie 1 2').gap > 0, stroke('recorded 0 4').gap, stroke('ruled-out 2 3').dash < 2]).toEqual([true, 0, true])
  })

  it('leaves out links that are ruled out until they are asked for', () => {
    expect(stroke('ruled-out 2 3').hidden).toBe(true)
    state.layers = new Set(['ruled-out'])
    expect(stroke('ruled-out 2 3').hidden).toBe(false)
  })

  it('leaves out ties where they are switched off', () => {
    state.layers = new Set(['recorded'])
    expect(stroke('tie 1 2').hidden).toBe(true)
  })

  it('shows no line whose end is hidden', () => {
    expect(stroke('recorded 0 4').hidden).toBe(true)
  })

  it('draws the lines of the selected person strong and the rest quiet', () => {
    dwellOn({ kind: 'entity', entity: 0 })
    expect(stroke('tie 0 1').color).toBe(LIGHT_PALETTE.ink)
    expect(stroke('tie 1 2').color).toBe(LIGHT_PALETTE.quietLine)
  })

  it('leaves out lines that lead out of what is dwelt on', () => {
    state.layers = new Set(['ruled-out'])
    dwellOn({ kind: 'group', group: 0 })
    expect(stroke('ruled-out 2 3').hidden).toBe(true)
    state.hovered = 3
    expect(stroke('ruled-out 2 3').hidden).toBe(false)
  })
})
