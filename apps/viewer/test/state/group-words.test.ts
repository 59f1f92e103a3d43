import { describe, expect, it } from 'vitest'
import { sayMembership, sayRecorded, sayRecordedShort, sayStability } from '../../src/state/group-words.ts'
import { makeCaseFile, makeGroup, makeSmallCase } from '../make-case-file.ts'

const file = makeSmallCase()
const [group = makeGroup()] = file.groups
const unlooked = makeCaseFile({ settings: { groups: { resamplings: 0 } } })

describe('the words for how sure a group is', () => {
  it('give the share that stays together and with each member', () => {
    expect(sayStability(file, group)).toBe('stays together 62 in 100')
    expect(group.people.map((member) => sayMembership(file, member))).toEqual([
      'by its events alone',
      'core, stays with 92 in 100',
      'fringe, stays with 31 in 100',
    ])
  })

  it('claim nothing where it was not looked at', () => {
    expect(sayStability(unlooked, group)).toBe('')
    expect(group.people.slice(1).map((member) => sayMembership(unlooked, member))).toEqual(['', ''])
  })

  it('say whether records know it for a group', () => {
    expect([sayRecorded(group), sayRecordedShort(group)]).toEqual(['Recorded nowhere as a group', 'Recorded nowhere'])
  })
})
