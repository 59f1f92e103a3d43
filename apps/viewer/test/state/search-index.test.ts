import { createMask, type CaseFile } from '@weft/core/case-file'
import { describe, expect, it } from 'vitest'
import { buildSearchIndex, foldText, searchCase, type SearchAnswer } from '../../src/state/search-index.ts'
import { makeCaseFile, makePerson, makeSmallCase } from '../make-case-file.ts'

function search(file: CaseFile, query: string, limit = 20): SearchAnswer {
  return searchCase(file, buildSearchIndex(file, createMask(file)), query, limit)
}

const file = makeSmallCase()

describe('searchCase', () => {
  it('never finds a masked person by their name', () => {
    for (const query of ['Rosmer', 'Ashvale', 'rosmer ashvale', 'ashv']) expect(search(file, query).results).toEqual([])
  })

  it('finds a masked person by cipher and by key', () => {
    expect(search(file, 'child qx').results).toEqual([{ kind: 'entity', entity: 0, reason: 'cipher' }])
    expect(search(file, 'P1').results).toContainEqual({ kind: 'entity', entity: 0, reason: 'id' })
  })

  it('finds names whatever their accents and case, and in any order of words', () => {
    expect(search(file, 'ELISE').results).toEqual([{ kind: 'entity', entity: 2, reason: 'name' }])
    expect(search(file, 'kilnworth eli').results).toEqual([{ kind: 'entity', entity: 2, reason: 'name' }])
  })

  it('says why something was found', () => {
    expect(search(file, 'fish').results).toEqual([{ kind: 'entity', entity: 5, reason: 'address' }])
    expect(search(file, 'taxi').results).toEqual([{ kind: 'entity', entity: 5, reason: 'type' }])
  })

  it('finds groups by name and by id, before anything else', () => {
    expect(search(file, 'group 1').results[0]).toEqual({ kind: 'group', group: 0, reason: 'group' })
    expect(search(file, 'g-aaaaa').results[0]).toEqual({ kind: 'group', group: 0, reason: 'group' })
  })

  it('finds by the full id', () => {
    expect(search(file, 'event:E1').results[0]).toEqual({ kind: 'entity', entity: 4, reason: 'id' })
  })

  it('puts the whole text before its beginning, and the beginning before the middle', () => {
    const people = ['Jorvik Ann', 'Annwell', 'Ann', 'Joanna'].map((name, i) => makePerson(`K${String(i)}`, name, 'other'))
    const found = search(makeCaseFile({ entities: people }), 'ann').results
    expect(found.map((result) => (result.kind === 'entity' ? people[result.entity]?.label : ''))).toEqual([
      'Ann',
      'Annwell',
      'Jorvik Ann',
      'Joanna',
    ])
  })

  it('gives no more than asked for and counts the rest', () => {
    const people = Array.from({ length: 33 }, (_, i) => makePerson(`K${String(i)}`, `Lowen ${String(i)}`, 'other'))
    const answer = search(makeCaseFile({ entities: people }), 'lowen', 20)
    expect([answer.results.length, answer.more]).toEqual([20, 13])
  })

  it('finds nothing for a blank query or one of punctuation', () => {
    expect(search(file, ' - ')).toEqual({ results: [], more: 0 })
  })

  it('does not find a namesake of a masked person by the name', () => {
    const namesake = makePerson('P9', 'Rosmer Ashvale', 'offender')
    const twice = makeCaseFile({ ...file, entities: [...file.entities, namesake] })
    expect(search(twice, 'rosmer').results).toEqual([])
    expect(search(twice, 'P9').results).toHaveLength(1)
  })
})

describe('foldText', () => {
  it('folds accents, case and punctuation', () => {
    expect(foldText('  O’Brien-Ünal,  12/3 ')).toBe('o brien unal 12 3')
  })
})
