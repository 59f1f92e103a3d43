import { describe, expect, it } from 'vitest'
import {
  askDefinition,
  clearSelection,
  dismissProblem,
  filterVerdicts,
  findNoCase,
  goBack,
  goForward,
  moveCamera,
  openCase,
  orderGroupsBy,
  refuseFile,
  searchFor,
  select,
  showMiddle,
  switchLayer,
} from '../../src/state/actions.ts'
import { prepareCase } from '../../src/state/opened-case.ts'
import { INITIAL_STATE, selectionOf, type ViewState } from '../../src/state/view-state.ts'
import { makeSmallCase } from '../make-case-file.ts'

const opened = prepareCase(makeSmallCase())
const open = openCase(opened)(INITIAL_STATE)
const inGroup = select({ kind: 'group', group: 0 })(open)
const atPerson = select({ kind: 'entity', entity: 0 })(inGroup)

function run(state: ViewState, ...actions: readonly ((state: ViewState) => ViewState)[]): ViewState {
  return actions.reduce((before, action) => action(before), state)
}

describe('actions', () => {
  it('opens a case with nothing selected', () => {
    expect(open.opened).toBe(opened)
    expect(selectionOf(open)).toEqual({ kind: 'about' })
    expect(open.isOpening).toBe(false)
  })

  it('forgets the selections of the case before, and keeps the switched layers', () => {
    const state = run(atPerson, switchLayer('context'), openCase(opened))
    expect(state.trail).toEqual([{ kind: 'about' }])
    expect(state.layers.has('context')).toBe(true)
  })

  it('keeps the case that is open where another file is refused', () => {
    const state = refuseFile('This is not a Weft case file.')(open)
    expect(state.opened).toBe(opened)
    expect(state.problem).toBe('This is not a Weft case file.')
    expect(dismissProblem()(state).problem).toBe('')
  })

  it('stops looking where no case lies beside the page', () => {
    expect(findNoCase()(INITIAL_STATE)).toMatchObject({ isOpening: false, opened: undefined, problem: '' })
  })

  it('goes back and forward through the selections', () => {
    expect(selectionOf(goBack()(atPerson))).toEqual({ kind: 'group', group: 0 })
    expect(selectionOf(run(atPerson, goBack(), goForward()))).toEqual({ kind: 'entity', entity: 0 })
  })

  it('stays where there is nothing to go back or forward to', () => {
    expect(goBack()(open)).toBe(open)
    expect(goForward()(atPerson)).toBe(atPerson)
  })

  it('forgets what was gone back from once something else is selected', () => {
    const state = run(atPerson, goBack(), select({ kind: 'entity', entity: 1 }))
    expect(goForward()(state)).toBe(state)
    expect(state.trail).toHaveLength(3)
  })

  it('changes nothing where the same thing is selected again', () => {
    expect(select({ kind: 'entity', entity: 0 })(atPerson)).toBe(atPerson)
    expect(clearSelection()(open)).toBe(open)
  })

  it('keeps no more than a hundred selections', () => {
    let state = open
    for (let entity = 0; entity < 250; entity++) state = select({ kind: 'entity', entity })(state)
    expect(state.trail).toHaveLength(100)
    expect(selectionOf(state)).toEqual({ kind: 'entity', entity: 249 })
  })

  it('switches a layer on and off again without touching the layers before', () => {
    const on = switchLayer('ruled-out')(open)
    expect(on.layers.has('ruled-out')).toBe(true)
    expect(open.layers.has('ruled-out')).toBe(false)
    expect(switchLayer('ruled-out')(on).layers.has('ruled-out')).toBe(false)
  })

  it('tells two alike camera moves apart', () => {
    const [first, second] = [moveCamera('in')(open), run(open, moveCamera('in'), moveCamera('in'))]
    expect(first.camera).not.toEqual(second.camera)
  })

  it('asks a definition of a group, and forgets it once something else is shown', () => {
    const asked = askDefinition(0, 'two')(open)
    expect(selectionOf(asked)).toEqual({ kind: 'group', group: 0 })
    expect(asked.definition).toBe('two')
    expect(askDefinition(0, 'two')(asked)).toBe(asked)
    expect(askDefinition(0, 'three')(asked)).toMatchObject({ definition: 'three', trail: asked.trail })
    for (const next of [select({ kind: 'entity', entity: 1 }), clearSelection(), goBack()]) expect(next(asked).definition).toBe('')
  })

  it('keeps how the page was set where another case is opened, but not which verdicts of the last were looked at', () => {
    const set = run(open, showMiddle('definitions'), orderGroupsBy('stable'), filterVerdicts('differ'), openCase(opened))
    expect([set.middle, set.groupOrder, set.verdictFilter]).toEqual(['definitions', 'stable', 'all'])
  })

  it('changes nothing where the page is set so already', () => {
    for (const action of [showMiddle('network'), orderGroupsBy('case'), filterVerdicts('all')]) expect(action(open)).toBe(open)
  })

  it('keeps the state where the query is the same', () => {
    expect(searchFor('')(open)).toBe(open)
  })
})
