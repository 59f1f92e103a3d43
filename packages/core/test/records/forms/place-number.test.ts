import { describe, expect, it } from 'vitest'
import { EASTING, LATITUDE, LONGITUDE, NORTHING, parseUprn } from '../../../src/records/forms/place-number.ts'

describe('parseUprn', () => {
  it.each([
    ['100012345678', '100012345678'],
    ['000012345678', '12345678'],
    ['12345678.0', '12345678'],
    ['7', '7'],
  ])('reads %j as %s', (text, expected) => {
    expect(parseUprn(text)).toBe(expected)
  })

  it.each(['', '0', '1234567890123', '12A', '-5', '1.5', '9'.repeat(1_000_000)])('reads %.30j as none', (text) => {
    expect(parseUprn(text)).toBeUndefined()
  })
})

it.each([
  [LATITUDE, '54.70427', 54.70427],
  [LATITUDE, '-90', -90],
  [LATITUDE, '90.01', undefined],
  [LONGITUDE, '+1.81935', 1.81935],
  [LONGITUDE, '-180', -180],
  [LONGITUDE, '-180.5', undefined],
  [EASTING, '638000', 638_000],
  [EASTING, '638000.25', 638_000.25],
  [EASTING, '-1', undefined],
  [EASTING, '700001', undefined],
  [NORTHING, '1300000', 1_300_000],
  [NORTHING, '1300001', undefined],
  [LATITUDE, '', undefined],
  [LATITUDE, '54,7', undefined],
  [LATITUDE, '1e1', undefined],
  [LATITUDE, '0x10', undefined],
  [LATITUDE, 'Infinity', undefined],
  [LATITUDE, '54°42′N', undefined],
])('of %j, %j is read as %s', (form, text, expected) => {
  expect(form.parse(text)).toBe(expected)
})
