import { describe, expect, it } from 'vitest'
import { parsePncId } from '../../../packages/core/src/records/forms/pnc-id.ts'
import { parsePhone } from '../../../packages/core/src/records/forms/phone.ts'
import { createPostcodeForm } from '../../../packages/core/src/records/forms/postcode.ts'
import { generatePersons, type GeneratedPerson } from './generate-persons.mjs'

const RECORDS = 20_000
const persons = [...generatePersons({ records: RECORDS, seed: 7 })]

/** The records of each true person. */
function groupByTruth(): readonly (readonly GeneratedPerson[])[] {
  const groups = new Map<string, GeneratedPerson[]>()
  for (const person of persons) {
    const group = groups.get(person.trueId)
    if (group === undefined) groups.set(person.trueId, [person])
    else group.push(person)
  }
  return [...groups.values()]
}

const shareOf = (test: (person: GeneratedPerson) => boolean): number => persons.filter(test).length / RECORDS

describe('generated persons', () => {
  it('are the same for the same seed, and others for another', () => {
    const write = (seed: number): string => JSON.stringify([...generatePersons({ records: 500, seed })])
    expect(write(1)).toBe(write(1))
    expect(write(2)).not.toBe(write(1))
  })

  it('are as many as asked for, each with an id of its own', () => {
    for (const records of [0, 1, 2, 137]) expect([...generatePersons({ records, seed: 3 })]).toHaveLength(records)
    expect(new Set(persons.map(({ id }) => id)).size).toBe(RECORDS)
  })

  it('are about people of whom some seven in ten have one record, and none more than five', () => {
    const groups = groupByTruth()
    expect(groups.filter(({ length }) => length === 1).length / groups.length).toBeCloseTo(0.7, 1)
    expect(Math.max(...groups.map(({ length }) => length))).toBe(5)
  })

  it('stand in an order that does not keep the records of one person together', () => {
    const together = persons.filter(({ trueId }, at) => at > 0 && persons[at - 1]?.trueId === trueId)
    expect(together.length).toBeLessThan(10)
  })

  it('have PNC ids whose check letter fits, on two records in five, one for each person and no two people', () => {
    const owners = new Map<string, string>()
    for (const { pncId, trueId } of persons) {
      if (pncId === '') continue
      expect(parsePncId(pncId)).toBe(pncId)
      expect(owners.get(pncId) ?? trueId).toBe(trueId)
      owners.set(pncId, trueId)
    }
    expect(new Set(owners.values()).size).toBe(owners.size)
    expect(shareOf(({ pncId }) => pncId !== '')).toBeCloseTo(0.4, 1)
  })

  it('have dates, phones and postcodes of the forms that are read', () => {
    const { parse } = createPostcodeForm()
    for (const { dateOfBirth, phones, postcode } of persons) {
      expect(dateOfBirth).toMatch(/^(?:(?:19|20)\d\d(?:-\d\d-\d\d)?)?$/)
      for (const phone of phones) expect(parsePhone(phone)).toBe(phone)
      if (postcode !== '') expect(parse(postcode)).toBe(postcode)
    }
  })

  it('know one phone and one address of more than fifty people', () => {
    const peopleAt = (keysOf: (person: GeneratedPerson) => readonly string[]): number => {
      const people = new Map<string, Set<string>>()
      for (const person of persons) for (const key of keysOf(person)) people.set(key, (people.get(key) ?? new Set()).add(person.trueId))
      return Math.max(...[...people.values()].map(({ size }) => size))
    }
    expect(peopleAt(({ phones }) => phones)).toBeGreaterThan(50)
    expect(peopleAt(({ address, postcode }) => (address === '' ? [] : [`${address} ${postcode}`]))).toBeGreaterThan(50)
  })
})
