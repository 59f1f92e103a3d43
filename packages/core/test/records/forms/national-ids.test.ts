import { describe, expect, it } from 'vitest'
import { parseCroNumber } from '../../../src/records/forms/cro-number.ts'
import { parseImei } from '../../../src/records/forms/imei.ts'
import { parsePncId } from '../../../src/records/forms/pnc-id.ts'

describe('parsePncId', () => {
  it.each([
    ['2005/9349914A', '2005/9349914A'],
    ['05/9349914A', '2005/9349914A'],
    ['2005/9349914a', '2005/9349914A'],
    [' 2005 / 9349914 A ', '2005/9349914A'],
    ['20059349914A', '2005/9349914A'],
    ['059349914A', '2005/9349914A'],
    ['1999/9096700Y', '1999/9096700Y'],
    ['99/9096700Y', '1999/9096700Y'],
    ['2003/0011985X', '2003/0011985X'],
    ['03/11985X', '2003/0011985X'],
  ])('reads %j as %s', (text, expected) => {
    expect(parsePncId(text)).toBe(expected)
  })

  it.each(['', '2005/9349914B', '2005/9349941A', '2005/9349914', '2005/93499140A', '205/9349914A', '59349914A', 'A'.repeat(1_000_000)])(
    'reads %.30j as none',
    (text) => {
      expect(parsePncId(text)).toBeUndefined()
    },
  )

  it('takes one letter of 23 for each number', () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')
    for (let serial = 9_000_000; serial < 9_000_050; serial++) {
      expect(letters.filter((letter) => parsePncId(`2005/${serial}${letter}`) !== undefined)).toHaveLength(1)
    }
  })
})

describe('parseCroNumber', () => {
  it.each([
    ['927334/09E', '927334/09E'],
    ['927334/09e', '927334/09E'],
    ['000001/09J', '000001/09J'],
    ['1/09J', '000001/09J'],
    ['SF39/5678J', 'SF39/5678J'],
    ['sf39 / 05678j', 'SF39/5678J'],
  ])('reads %j as %s', (text, expected) => {
    expect(parseCroNumber(text)).toBe(expected)
  })

  it.each(['', '927334/09F', '927334/9E', '9273340/09E', 'SF39/5678A', 'SF/5678J', '2005/9349914A', '9'.repeat(1_000_000)])(
    'reads %.30j as none',
    (text) => {
      expect(parseCroNumber(text)).toBeUndefined()
    },
  )
})

describe('parseImei', () => {
  it.each([
    ['490154203237518', '490154203237518', 'whole'],
    ['49-015420-323751-8', '490154203237518', 'with dashes'],
    ['49015420323751', '490154203237518', 'without its check digit'],
    ['4901542032375101', '490154203237518', 'with the number of its software'],
    ['490154203237510', '490154203237518', 'with a nought for its check digit'],
  ])('reads %s as %s (%s)', (text, expected) => {
    expect(parseImei(text)).toBe(expected)
  })

  it.each(['', '490154203237519', '490154203327518', '4901542032375', '49015420323751812', '49015420323751A', '4'.repeat(1_000_000)])(
    'reads %.30j as none',
    (text) => {
      expect(parseImei(text)).toBeUndefined()
    },
  )
})
