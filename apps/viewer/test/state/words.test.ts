import { describe, expect, it } from 'vitest'
import { countOf, groupDigits, nameCategory, nameKind, readableDate, readablePeriod, shapeOf, spellOut } from '../../src/state/words.ts'
import { makePerson, makeThing } from '../make-case-file.ts'

describe('readableDate', () => {
  it('reads dates as far as they are known', () => {
    const dates = ['2023-04-02T21:30', '2023-04-12', '2023-04', '2023', '', undefined]
    expect(dates.map(readableDate)).toEqual(['2 Apr 2023, 21:30', '12 Apr 2023', 'Apr 2023', '2023', '', ''])
  })

  it('leaves what is no date as it is', () => {
    expect(readableDate('last spring')).toBe('last spring')
  })
})

describe('readablePeriod', () => {
  it('names both ends, or the one that is known, or the month both lie in', () => {
    expect(readablePeriod('2019-03-02', '2021-11-30')).toBe('Mar 2019 – Nov 2021')
    expect(readablePeriod('2019-03-02', '2019-03-30')).toBe('Mar 2019')
    expect(readablePeriod('', '2021')).toBe('2021')
    expect(readablePeriod('', '')).toBe('')
  })
})

describe('nameCategory', () => {
  it('names a victim first who is also recorded as a suspect', () => {
    expect(nameCategory(makePerson('P', 'A', 'both', { child: true }))).toBe('victim, also recorded as suspect, child')
  })

  it('says where a person stands otherwise in a group than over all', () => {
    const person = makePerson('P', 'A', 'offender')
    expect(nameCategory(person, { entity: 0, category: 'other', isMember: true, events: [] })).toBe('suspect or offender elsewhere')
    expect(nameCategory(makePerson('P', 'A', 'both'), { entity: 0, category: 'victim', isMember: true, events: [] })).toBe(
      'victim here, victim, also recorded as suspect over all',
    )
  })

  it('says what is not known of a person', () => {
    expect(nameCategory(makePerson('P', 'A', 'other', { unidentified: true, undefinedInData: true }))).toBe(
      'other part, not identified, named but not described in the data',
    )
  })
})

describe('words', () => {
  it('name kinds with their types', () => {
    expect(nameKind(makeThing('location', 'L', { type: 'taxi-office' }))).toBe('place: taxi office')
    expect(nameKind(makeThing('report', 'R'))).toBe('report')
  })

  it('count one and many', () => {
    expect([countOf(1, 'child', 'children'), countOf(0, 'child', 'children'), countOf(1200, 'event')]).toEqual([
      '1 child',
      '0 children',
      '1,200 events',
    ])
  })

  it('part thousands by commas', () => {
    expect([groupDigits(7), groupDigits(1234567)]).toEqual(['7', '1,234,567'])
  })

  it('spell codes out', () => {
    expect(spellOut('at-risk_child')).toBe('at risk child')
  })

  it('give every entity a shape', () => {
    expect([shapeOf(makePerson('P', 'A', 'victim')), shapeOf(makeThing('object', 'O'))]).toEqual(['victim', 'object'])
  })
})
