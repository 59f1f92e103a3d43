import { describe, expect, it } from 'vitest'
import { foldLookAlikes, parseVehicleMark } from '../../../src/records/forms/vehicle-mark.ts'

describe('parseVehicleMark', () => {
  it.each([
    ['QH22 PKP', 'QH22PKP', 'current'],
    ['qh22pkp', 'QH22PKP', 'current'],
    ['QH-22-PKP', 'QH22PKP', 'current'],
    ['P123 ABC', 'P123ABC', 'prefix'],
    ['A1 BCD', 'A1BCD', 'prefix'],
    ['Q123 ABC', 'Q123ABC', 'q'],
    ['ABC 123D', 'ABC123D', 'suffix'],
    ['AAZ 1234', 'AAZ1234', 'northern-ireland'],
    ['IA 12', 'IA12', 'northern-ireland'],
    ['BIG 7', 'BIG7', 'northern-ireland'],
    ['AB 1234', 'AB1234', 'dateless'],
    ['1 ABC', '1ABC', 'dateless'],
    ['ABC 123', 'ABC123', 'dateless'],
    ['1234 AB', '1234AB', 'dateless'],
    ['ABC 1234', 'ABC1234', 'unknown'],
    ['2-XYZ-34', '2XYZ34', 'unknown'],
    ['QH22 PKPP', 'QH22PKPP', 'unknown'],
  ])('reads %j as %s, of %s form', (text, mark, form) => {
    expect(parseVehicleMark(text)).toEqual({ mark, form })
  })

  it.each(['', '---', 'silver van seen at the quay', 'A'.repeat(1_000_000)])('takes %.30j for no mark', (text) => {
    expect(parseVehicleMark(text)).toBeUndefined()
  })
})

it.each([
  ['QH22PKP', '0H22PKP'],
  ['OO12OOO', '0012000'],
  ['BD51SMR', '80515MR'],
  ['AI1ZGG', 'A11266'],
  ['KNX4', 'KNX4'],
])('folds the letters of %s that are misread for digits: %s', (mark, expected) => {
  expect(foldLookAlikes(mark)).toBe(expected)
})

it('folds marks alike that one glance takes for each other', () => {
  expect(foldLookAlikes('QH22PKP')).toBe(foldLookAlikes('OHZ2PKP'))
  expect(foldLookAlikes('QH22PKP')).not.toBe(foldLookAlikes('QN22PKP'))
})
