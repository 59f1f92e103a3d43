import { describe, expect, it } from 'vitest'
import { countChildren, countPeople, countThings, derivePeople, deriveTies, nameGroup, orderByDate } from '../../src/state/derive-group.ts'
import { prepareCase } from '../../src/state/opened-case.ts'
import { makeCaseFile, makeGroup, makePerson, makeSmallCase, makeThing } from '../make-case-file.ts'

const opened = prepareCase(makeSmallCase())

describe('derivePeople', () => {
  it('puts victims and every child first, then those who are both, then suspects, then others', () => {
    const categories = ['other', 'offender', 'both', 'victim', 'offender'] as const
    const entities = categories.map((category, i) =>
      makePerson(`P${String(i)}`, `Name ${String(i)}`, category, i === 4 ? { child: true, cipher: 'Child A' } : {}),
    )
    const group = makeGroup({ people: categories.map((category, entity) => ({ entity, category, isMember: true, events: [] })) })
    const sections = derivePeople(prepareCase(makeCaseFile({ entities, groups: [group] })), group)
    expect(sections.map(({ heading, people }) => [heading, people.map((member) => member.entity)])).toEqual([
      ['Victims and children', [3, 4]],
      ['Victims also recorded as suspects', [2]],
      ['Suspects and offenders', [1]],
      ['Others', [0]],
    ])
  })

  it('leaves out empty sections', () => {
    const [group] = opened.file.groups
    expect(derivePeople(opened, group ?? makeGroup()).map((section) => section.people.length)).toEqual([1, 2])
  })
})

describe('deriveTies', () => {
  it('gives ties with their reasons and records, strongest first', () => {
    const ties = deriveTies(opened, [1, 0])
    expect(ties.map(({ reason, weight, through, evidence }) => ({ reason, weight, through, evidence }))).toEqual([
      { reason: 'co-offending', weight: 1, through: [4], evidence: [3] },
      { reason: 'shared-victim', weight: 0.5, through: [0], evidence: [2, 3] },
    ])
  })
})

describe('the words of a group', () => {
  it('are its place in the list', () => {
    expect([nameGroup(0), nameGroup(1233)]).toEqual(['Group 1', 'Group 1,234'])
  })

  it('count children first', () => {
    expect(countPeople(makeGroup({ children: 1, possibleChildren: 1, victims: 4, offenders: 6 }))).toEqual([
      '1 child',
      '4 victims',
      '6 suspects',
    ])
  })

  it('count children as a span where the age of some is not known', () => {
    expect(countChildren(makeGroup({ children: 2, possibleChildren: 5 }))).toBe('2 to 5 children')
    expect(countChildren(makeGroup({ children: 0, possibleChildren: 1 }))).toBe('0 to 1 children')
  })

  it('count people and ties where no record gives anyone a part', () => {
    const group = makeGroup({ people: [{ entity: 0, category: 'other', isMember: true, events: [] }], ties: [0, 1] })
    expect([countPeople(group), countThings(group)]).toEqual([['1 person'], ['2 ties']])
  })

  it('count events and places', () => {
    expect(countThings(makeGroup({ events: [1, 2], locations: [3] }))).toEqual(['2 events', '1 place'])
  })
})

describe('orderByDate', () => {
  it('puts the earliest first and those without a date last', () => {
    const entities = [makeThing('event', 'A'), makeThing('event', 'B', { date: '2023-05' }), makeThing('event', 'C', { date: '2021' })]
    expect(orderByDate(prepareCase(makeCaseFile({ entities })), [0, 1, 2])).toEqual([2, 1, 0])
  })
})
