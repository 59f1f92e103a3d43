import { describe, expect, it } from 'vitest'
import { PLACEHOLDER_ADDRESSES, PLACEHOLDER_DATES, PLACEHOLDER_NAMES, PLACEHOLDERS } from '../../../src/presets/placeholders.ts'
import { isPlaceholder, isPlaceholderAddress, isPlaceholderDate, isPlaceholderName } from '../../../src/records/forms/placeholder.ts'

describe('isPlaceholder', () => {
  it.each([...PLACEHOLDERS])('knows %s however it is cased and spaced', (text) => {
    const spaced = text.replaceAll(/(?!^)/g, ' ').trim()
    for (const form of [text, text.toLowerCase(), `(${text})`, ...(spaced.length <= 30 ? [spaced] : [])]) {
      expect([form, isPlaceholder(form)]).toEqual([form, true])
    }
  })

  it.each(['Not Known', 'n /k', '[REDACTED]', '-', '---', '–', '....', '???', '********', '____', '########', 'xxx', 'XXXXXX', '0000000'])(
    'takes %j for nothing known',
    (text) => {
      expect(isPlaceholder(text)).toBe(true)
    },
  )

  it.each([
    '',
    '0',
    '000',
    'x',
    'XX',
    '-1',
    '*1',
    'Nat',
    'None of it',
    'Unknown male',
    'N/K road',
    '=1+1',
    '?q',
    'é',
    '东',
    'a'.repeat(1_000_000),
  ])('takes %.30j for something', (text) => {
    expect(isPlaceholder(text)).toBe(false)
  })
})

describe('isPlaceholderDate', () => {
  it.each([...PLACEHOLDER_DATES])('knows %s, with a time and without', (day) => {
    expect([day, `${day}T00:00`].map(isPlaceholderDate)).toEqual([true, true])
  })

  it.each([
    '1900-01-02',
    '1969-12-31',
    '1970-01-02',
    '2000-01-01',
    '2023-04-12T09:30',
    '2079-06-05',
    '2079-06-07',
    '1970',
    '1970-01',
    '9999-12-30',
  ])('takes %s for a date', (day) => {
    expect(isPlaceholderDate(day)).toBe(false)
  })
})

describe('isPlaceholderName', () => {
  it.each([...PLACEHOLDER_NAMES, 'UNKNOWN, UNKNOWN', 'Unknown Unknown', 'A N Other', 'A. N. Other', 'N/K', 'John Doe'])(
    'takes %s for nobody',
    (name) => {
      expect(isPlaceholderName(name)).toBe(true)
    },
  )

  it.each(['Blank', 'Nana', 'Doe', 'Bloggs', 'Unknown male', 'Another Vexley', 'Nan', 'Vexley', 'Ümit'])('takes %s for a name', (name) => {
    expect(isPlaceholderName(name)).toBe(false)
  })
})

describe('isPlaceholderAddress', () => {
  it.each([...PLACEHOLDER_ADDRESSES, 'NFA', 'N.F.A.', 'No Fixed Abode', 'of no fixed abode'])('takes %s for nowhere', (address) => {
    expect(isPlaceholderAddress(address)).toBe(true)
  })

  it.each(['1 Quay Street', 'NFA House', 'Refuge'])('takes %s for a place', (address) => {
    expect(isPlaceholderAddress(address)).toBe(false)
  })
})
