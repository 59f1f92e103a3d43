import fc from 'fast-check'
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { describe, expect, it } from 'vitest'
import { createPhoneForm, isPlaceholderPhone, parsePhone } from '../../../src/records/forms/phone.ts'
import { LAW } from '../../make.ts'

describe('parsePhone', () => {
  it.each([
    '07700 900123',
    '07700900123',
    '07700-900-123',
    '(07700) 900123',
    '07700.900.123',
    '+447700900123',
    '+44 7700 900123',
    '+44 (0)7700 900123',
    '+44(0)7700900123',
    '00447700900123',
    '0044 (0) 7700 900123',
    '447700900123',
    '7700900123',
    '7700900123.0',
    '447700900123.0',
    'tel: 07700 900123',
    '07700 900123 (mobile)',
    '07700 900123 ext 5',
  ])('reads %j as one and the same number', (text) => {
    expect(parsePhone(text)).toBe('+447700900123')
  })

  it.each([
    ['020 7946 0018', '+442079460018'],
    ['01632 960001', '+441632960001'],
    ['1632960001', '+441632960001'],
    ['0800 1111', '+448001111'],
    ['07797 712345', '+447797712345'],
    ['+33 6 12 34 56 78', '+33612345678'],
    ['0033612345678', '+33612345678'],
    ['+1 202 555 0123', '+12025550123'],
    ['+92 300 1234567', '+923001234567'],
    ['+290 2 1234', '+29021234'],
    ['٠٧٧٠٠ ٩٠٠١٢٣', '+447700900123'],
  ])('reads %j as %s', (text, expected) => {
    expect(parsePhone(text)).toBe(expected)
  })

  it.each([
    '',
    'none of it',
    '999',
    '101',
    '0770 090012',
    '07700 9001234',
    '61412345678',
    '4477009001',
    '0770O900123',
    '7.7009E+09',
    '07700900123/07700900124',
    '+44 0700 900123',
    '+999 123 456789',
    'a'.repeat(1_000_000),
    '0'.repeat(1_000_000),
  ])('reads %.30j as no number', (text) => {
    expect(parsePhone(text)).toBeUndefined()
  })

  it('says of a British number what the library says, which it does not ask', () => {
    const national = fc.stringMatching(/^[1-35789]\d{9}$/)
    const begun = fc.constantFrom('0', '+44', '0044', '44', '', '+44 (0)')
    fc.assert(
      fc.property(national, begun, (digits, beginning) => {
        expect(parsePhone(`${beginning}${digits}`)).toBe(`+44${digits}`)
        expect(parsePhoneNumberFromString(`0${digits}`, 'GB')?.number).toBe(`+44${digits}`)
      }),
      LAW,
    )
  })

  it('reads its own numbers back', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[+0-9 ()-]{6,18}$/), (text) => {
        const number = parsePhone(text)
        if (number === undefined) return
        expect(number).toMatch(/^\+\d{7,15}$/)
        expect(parsePhone(number)).toBe(number)
      }),
      { ...LAW, numRuns: 500 },
    )
  })
})

describe('isPlaceholderPhone', () => {
  it.each([
    ['00000000000', true],
    ['07000000000', true],
    ['07777 777777', true],
    ['99999', true],
    ['99999999999', true],
    ['+44 7777777777', true],
    ['07123456789', true],
    ['01234567890', true],
    ['07700 900123', false],
    ['01234 567123', false],
    ['0800 1111', false],
    ['999', false],
  ])('of %j is %s', (text, expected) => {
    expect(isPlaceholderPhone(text)).toBe(expected)
  })
})

it('reads the same with and without remembering', () => {
  const form = createPhoneForm()
  for (const text of ['07700 900123', '0800 1111', 'junk', '0800 1111', 'junk']) expect(form.parse(text)).toBe(parsePhone(text))
})
