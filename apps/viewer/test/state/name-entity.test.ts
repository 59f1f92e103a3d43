import { createMask } from '@weft/core/case-file'
import { describe, expect, it } from 'vitest'
import { nameEntity } from '../../src/state/name-entity.ts'
import { makeCaseFile, makePerson, makeSmallCase, makeThing } from '../make-case-file.ts'

const small = makeSmallCase()
const file = makeCaseFile({
  ...small,
  entities: [
    ...small.entities,
    makePerson('P9', 'Rosmer Ashvale', 'offender'),
    makeThing('event', 'E2', { label: 'Visit to Rosmer Ashvale' }),
  ],
})
const nameOf = (entity: number): string => nameEntity(file, createMask(file), entity)

describe('nameEntity', () => {
  it('gives the cipher of a masked person and the label of anyone else', () => {
    expect([nameOf(0), nameOf(1)]).toEqual(['Child QXZRT', 'Orsic Dunmarsh'])
  })

  it('takes nobody for a masked person of the same name', () => {
    expect(nameOf(7)).toBe('P9 (same name as Child QXZRT)')
  })

  it('replaces a masked name within a label', () => {
    expect(nameOf(8)).toBe('Visit to Child QXZRT')
  })

  it('gives nothing for an entity that does not exist', () => {
    expect(nameOf(99)).toBe('')
  })
})
