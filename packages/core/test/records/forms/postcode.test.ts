import { describe, expect, it } from 'vitest'
import { createPostcodeForm, isPlaceholderPostcode, parsePostcode } from '../../../src/records/forms/postcode.ts'

describe('parsePostcode', () => {
  it.each([
    ['QH1 1UT', 'QH1 1UT'],
    ['qh11ut', 'QH1 1UT'],
    ['QH1  1UT', 'QH1 1UT'],
    ['QH1-1UT', 'QH1 1UT'],
    [' QN12 3AB. ', 'QN12 3AB'],
    ['sw1a1aa', 'SW1A 1AA'],
    ['m1 1ae', 'M1 1AE'],
    ['gir0aa', 'GIR 0AA'],
  ])('reads %j as %s', (text, expected) => {
    expect(parsePostcode(text)).toBe(expected)
  })

  it.each(['', 'QH1', 'QH1 1U', '1UT QH1', 'BFPO 12', '12345', 'QH1 1UT Quaymouth', 'QH1 IUT', 'a'.repeat(1_000_000)])(
    'reads %.30j as none',
    (text) => {
      expect(parsePostcode(text)).toBeUndefined()
      expect(createPostcodeForm().parse(text)).toBeUndefined()
    },
  )
})

it.each([
  ['ZZ99 3VZ', true],
  ['zz993wz', true],
  ['ZZ99', true],
  ['XX1 1XX', true],
  ['XX99 9XX', true],
  ['AA1 1AA', true],
  ['NFA', true],
  ['AB1 2CD', true],
  ['AB10 1XG', false],
  ['QH1 1UT', false],
  ['ZE1 0AA', false],
])('%s is a postcode of nowhere: %s', (text, expected) => {
  expect(isPlaceholderPostcode(text)).toBe(expected)
})
