import { describe, expect, it } from 'vitest'
import type { GroupSnapshot } from '../../src/groups/group-snapshot.ts'
import { matchGroups } from '../../src/groups/match-groups.ts'
import { at, only } from '../make.ts'
import { snapshotOf, tellMatch, type ToldMatch } from './snapshots.ts'

type Case = readonly [name: string, before: readonly string[], now: readonly string[], groups: readonly string[], gone: readonly string[]]

/** Persons of now have other numbers than before. */
function match(before: readonly string[], now: readonly string[], peopleBefore = '', peopleNow = ''): ToldMatch {
  return tellMatch(snapshotOf(before, peopleBefore), snapshotOf(now, peopleNow, 100))
}

describe('what has become of a group', () => {
  it.each<Case>([
    ['the same people: unchanged', ['G1: abc | v'], ['X: abc | v'], ['G1 unchanged G1'], []],
    ['a member more: grown', ['G1: abc'], ['X: abcd'], ['G1 grown G1 +d'], []],
    ['a victim more: grown', ['G1: abc | v'], ['X: abc | vw'], ['G1 grown G1 +w'], []],
    ['a member less: shrunk', ['G1: abc'], ['X: ab'], ['G1 shrunk G1 -?c'], []],
    ['one for another: changed', ['G1: abc'], ['X: abd'], ['G1 changed G1 +d -?c'], []],
    ['a member who is harmed by it now: unchanged', ['G1: abc'], ['X: ab | c'], ['G1 unchanged G1'], []],
    ['a group of one: unchanged', ['G1: a'], ['X: a'], ['G1 unchanged G1'], []],
    ['half of the members stay: changed', ['G1: abcd'], ['X: abef'], ['G1 changed G1 +ef -?c?d'], []],
    ['nothing before: new', [], ['X: abc'], ['X new +abc'], []],
    ['nothing now: gone', ['G1: abc | v'], [], [], ['G1 ?a?b?c?v']],
    ['two stay, half of neither: gone and new', ['G1: abcde'], ['X: abfgh'], ['X new +a(G1)b(G1)fgh'], ['G1 a(X)b(X)?c?d?e']],
    ['one of two stays: gone and new', ['G1: ab'], ['X: bc'], ['X new +b(G1)c'], ['G1 b(X)?a']],
    ['only victims stay: gone and new', ['G1: abc | vw'], ['X: def | vw'], ['X new +defv(G1)w(G1)'], ['G1 v(X)w(X)?a?b?c']],
  ])('%s', (_name, before, now, groups, gone) => {
    expect(match(before, now)).toEqual({ groups, gone })
  })
})

describe('what has become of several groups', () => {
  it.each<Case>([
    [
      'a victim of two groups is no reason to merge them',
      ['G1: abc | v', 'G2: def | v'],
      ['X: abc | v', 'Y: def | v'],
      ['G1 unchanged G1', 'G2 unchanged G2'],
      [],
    ],
    [
      'members who act with both groups are no reason to merge them',
      ['G1: abc | de', 'G2: de | abc'],
      ['X: abc | de', 'Y: de | abc'],
      ['G1 unchanged G1', 'G2 unchanged G2'],
      [],
    ],
    ['one goes over', ['G1: abcd', 'G2: efg'], ['X: abc', 'Y: efgd'], ['G1 shrunk G1 -d(G2)', 'G2 grown G2 +d(G1)'], []],
    ['two in one: merged, under the id of the one most alike', ['G1: abc', 'G2: defg'], ['X: abcdefg'], ['G2 merged G2,G1'], []],
    ['merged, and others', ['G1: abc', 'G2: defg'], ['X: abdefgh'], ['G2 merged G2,G1 +h -?c'], []],
    [
      'one in two: split, the part most alike keeps the id',
      ['G1: abcdefg'],
      ['X: abc', 'Y: defg'],
      ['X split G1 -d(G1)e(G1)f(G1)g(G1)', 'G1 split G1 -a(X)b(X)c(X)'],
      [],
    ],
    [
      'split in halves: the part that others stay with keeps the id',
      ['G1: abcd | v'],
      ['X: ab', 'Y: cd | v'],
      ['X split G1 -c(G1)d(G1)v(G1)', 'G1 split G1 -a(X)b(X)'],
      [],
    ],
    [
      'split in halves that nothing tells apart: the first id of now keeps it',
      ['G1: abcd'],
      ['Y: cd', 'X: ab'],
      ['Y split G1 -a(G1)b(G1)', 'G1 split G1 -c(Y)d(Y)'],
      [],
    ],
    [
      'part of one joins another: merged there, split here',
      ['G1: abcd', 'G2: ef'],
      ['X: abef', 'Y: cd'],
      ['G2 merged G2,G1 -c(G1)d(G1)', 'G1 split G1 -a(G2)b(G2)'],
      [],
    ],
    [
      'the id stays with the group most alike, though another has none then',
      ['G1: abcdef', 'G2: agh'],
      ['X: abcdgh', 'Y: efi'],
      ['G1 merged G1,G2 -e(Y)f(Y)', 'Y split G1 +i -a(G1)b(G1)c(G1)d(G1)'],
      [],
    ],
  ])('%s', (_name, before, now, groups, gone) => {
    expect(match(before, now)).toEqual({ groups, gone })
  })
})

describe('somebody who left', () => {
  it('is in another group, in none, or not in the data', () => {
    expect(match(['G1: abcdef'], ['X: abc', 'Y: dgh'], '', 'e')).toEqual({
      groups: ['G1 shrunk G1 -ed(Y)?f', 'Y new +d(G1)gh'],
      gone: [],
    })
  })
})

describe('persons with several ids', () => {
  it('are the same by any id that both cases have', () => {
    expect(match(['G1: abc'], ['X: xyz'], 'a b c', 'xa yb zc').groups).toEqual(['G1 unchanged G1'])
    expect(match(['G1: xyz'], ['X: abc'], 'ax by cz', 'a b c').groups).toEqual(['G1 unchanged G1'])
    expect(match(['G1: xyz'], ['X: abc'], 'ax by cz', 'ad be cf').groups).toEqual(['G1 unchanged G1'])
    expect(match(['G1: xyz'], ['X: abc'], 'xd ye zf', 'a b c').groups).toEqual(['X new +abc'])
  })

  it('neither leave nor join where two have come to be held to be one, or one to be two', () => {
    const joined = matchGroups(snapshotOf(['G1: abc']), snapshotOf(['X: ac'], 'ab'))
    expect(only(joined.groups)).toMatchObject({ id: 'G1', change: 'unchanged', peopleBefore: 3, joined: [], left: [] })
    expect(match(['G1: acd'], ['X: abcd'], 'ab').groups).toEqual(['G1 unchanged G1'])
  })

  it('count once, so that no group goes on by a pair who have come to be held to be one', () => {
    expect(match(['G1: ab'], ['X: acd'], '', 'ab')).toEqual({ groups: ['X new +a(G1)cd'], gone: ['G1 a(X)'] })
    expect(match(['G1: abe'], ['X: acde'], '', 'ab').groups).toEqual(['G1 grown G1 +cd'])
  })
})

describe('the id of a group', () => {
  it('is never that of another group of before: who is named so again has another id', () => {
    const previous = snapshotOf(['G-A: def'])
    const { groups, gone } = matchGroups(previous, snapshotOf(['G-A: abc', 'G-B: xyz'], '', 100))
    expect(gone.map(({ id }) => id)).toEqual(['G-A'])
    expect(at(groups, 0)).toMatchObject({ id: expect.stringMatching(/^G-[BCDFGHJKLMNPQRSTVWXZ]{6}$/) as string, change: 'new' })
    expect(at(groups, 1).id).toBe('G-B')
  })

  it('is another, too, where the group of before goes on in another', () => {
    const { groups } = matchGroups(snapshotOf(['G-A: abcdef']), snapshotOf(['G-A: ab', 'G-C: cdef'], '', 100))
    expect(groups.map(({ id, from }) => [id === 'G-A', from])).toEqual([
      [false, ['G-A']],
      [true, ['G-A']],
    ])
    expect(new Set(groups.map(({ id }) => id)).size).toBe(2)
  })

  it('stays through months in which everybody is exchanged one by one', () => {
    let before = snapshotOf(['G-A: abc'])
    for (const members of ['bcd', 'cde', 'def', 'efg', 'abc']) {
      const now = snapshotOf([`G-${members}: ${members}`])
      const { groups } = matchGroups(before, now)
      expect(only(groups).id).toBe(members === 'abc' ? 'G-abc' : 'G-A')
      before = { ...now, groups: now.groups.map((group, place) => ({ ...group, id: at(groups, place).id })) }
    }
  })
})

describe('the new events of a group', () => {
  const withEvents = (groups: readonly string[], events: ReadonlyMap<number, readonly string[]>): GroupSnapshot => {
    const snapshot = snapshotOf(groups)
    return { ...snapshot, events, groups: snapshot.groups.map((group) => ({ ...group, events: [...events.keys()] })) }
  }

  it('are those that no group it goes back to had, by any of their ids', () => {
    const before = withEvents(['G1: abc'], new Map([[7, ['E1', 'E2']]]))
    const now = new Map([
      [9, ['E3']],
      [8, ['E0', 'E2']],
      [4, ['E4']],
    ])
    expect(only(matchGroups(before, withEvents(['X: abc'], now)).groups)).toMatchObject({ change: 'unchanged', newEvents: [4, 9] })
    expect(only(matchGroups(before, withEvents(['X: xyz'], now)).groups)).toMatchObject({ change: 'new', newEvents: [4, 8, 9] })
  })
})
