import { describe, expect, it } from 'vitest'
import { clearSelection, openCase, select } from '../../src/state/actions.ts'
import { deriveCrumbs } from '../../src/state/derive-crumbs.ts'
import { deriveFocus } from '../../src/state/derive-focus.ts'
import { prepareCase } from '../../src/state/opened-case.ts'
import { INITIAL_STATE } from '../../src/state/view-state.ts'
import { makeSmallCase } from '../make-case-file.ts'

const open = openCase(prepareCase(makeSmallCase()))(INITIAL_STATE)
const inGroup = select({ kind: 'group', group: 0 })(open)

describe('deriveFocus', () => {
  it('dwells on nothing where the case as a whole is shown', () => {
    expect(deriveFocus(INITIAL_STATE)).toBeUndefined()
    expect(deriveFocus(clearSelection()(inGroup))).toBeUndefined()
  })

  it('dwells on all that a group holds', () => {
    expect([...(deriveFocus(inGroup)?.entities ?? [])].sort()).toEqual([0, 1, 2, 4, 5])
  })

  it('dwells on a person, their neighbours and the group they were reached from', () => {
    const focus = deriveFocus(select({ kind: 'entity', entity: 0 })(inGroup))
    expect(focus?.selected).toBe(0)
    expect(focus?.group).toBe(0)
    expect([...(focus?.near ?? [])].sort()).toEqual([0, 1, 4])
    expect(focus?.entities.has(5)).toBe(true)
  })

  it('dwells on a person of no group with their neighbours alone', () => {
    const focus = deriveFocus(select({ kind: 'entity', entity: 3 })(inGroup))
    expect(focus?.group).toBeUndefined()
    expect([...(focus?.entities ?? [])].sort()).toEqual([2, 3])
  })
})

describe('what can be doubted of the group that is dwelt on', () => {
  it('is what it falls apart without, records left out, and who is less than core', () => {
    const focus = deriveFocus(inGroup)
    expect([...(focus?.weakPoints ?? [])]).toEqual([4])
    expect([...(focus?.unsure ?? [])]).toEqual([[2, 'fringe']])
  })

  it('stays in sight with a person reached from the group, and is nothing for a person of no group', () => {
    expect(deriveFocus(select({ kind: 'entity', entity: 1 })(inGroup))?.weakPoints.has(4)).toBe(true)
    const alone = deriveFocus(select({ kind: 'entity', entity: 3 })(inGroup))
    expect([alone?.weakPoints.size, alone?.unsure.size]).toEqual([0, 0])
  })
})

describe('deriveCrumbs', () => {
  it('names the way by case, group and person, with the cipher of a masked one', () => {
    const state = select({ kind: 'entity', entity: 0 })(inGroup)
    expect(deriveCrumbs(state).map((crumb) => crumb.name)).toEqual(['About this case', 'Group 1', 'Child QXZRT'])
  })
})
