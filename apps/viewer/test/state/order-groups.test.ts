import { describe, expect, it } from 'vitest'
import { GROUP_ORDERS, orderGroups } from '../../src/state/order-groups.ts'
import { makeGroup } from '../make-case-file.ts'

const recorded = (verdict: 'recorded' | 'in part' | 'not recorded'): ReturnType<typeof makeGroup>['recorded'] => ({
  verdict,
  statement: '',
  evidence: [],
})
const groups = [
  makeGroup({ children: 2, possibleChildren: 2, stability: 0.4, recorded: recorded('recorded') }),
  makeGroup({ children: 2, possibleChildren: 3, stability: 0.9, recorded: recorded('in part') }),
  makeGroup({ children: 5, possibleChildren: 5, stability: 0.4, recorded: recorded('not recorded') }),
  makeGroup({ children: 0, possibleChildren: 0, stability: 1, recorded: recorded('not recorded') }),
]

describe('orderGroups', () => {
  it('leaves the order of the case file as it is', () => {
    expect(orderGroups(groups, 'case')).toEqual([0, 1, 2, 3])
  })

  it('puts most children first, of as many those with more who may be', () => {
    expect(orderGroups(groups, 'children')).toEqual([2, 1, 0, 3])
  })

  it('puts those first that are recorded nowhere, then those recorded in part', () => {
    expect(orderGroups(groups, 'unrecorded')).toEqual([2, 3, 1, 0])
  })

  it('puts the most stable first, those alike as in the case file', () => {
    expect(orderGroups(groups, 'stable')).toEqual([3, 1, 0, 2])
  })

  it('loses no group and lists none twice in any order', () => {
    for (const { order } of GROUP_ORDERS) expect([...orderGroups(groups, order)].sort()).toEqual([0, 1, 2, 3])
  })
})
