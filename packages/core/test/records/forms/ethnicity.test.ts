import { describe, expect, it } from 'vitest'
import { OFFICER_DEFINED_CODES, SELF_DEFINED_CODES } from '../../../src/presets/ethnicity-codes.ts'
import { parseEthnicity } from '../../../src/records/forms/ethnicity.ts'

describe.each([
  ['self-defined', SELF_DEFINED_CODES],
  ['officer-defined', OFFICER_DEFINED_CODES],
] as const)('the %s list', (list, codes) => {
  it('reads every code, every name, and a code before its name', () => {
    for (const { code, state, names } of codes) {
      const claim = { list, state, code: code === '' ? undefined : code }
      for (const name of names) expect([name, parseEthnicity(name.toLowerCase(), list)]).toEqual([name, claim])
      if (code === '') continue
      for (const text of [code, code.toLowerCase(), ` ${code} `, `${code} - whatever it means`]) {
        if (text.startsWith('IC') && text.includes('-')) continue
        expect([text, parseEthnicity(text, list)]).toEqual([text, claim])
      }
    }
  })

  it('gives each code and name one meaning', () => {
    const folded = codes.flatMap(({ code, names }) => [code, ...names]).filter((name) => name !== '')
    const letters = folded.map((name) => name.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    expect(letters).toEqual([...new Set(letters)])
  })
})

it('holds the 18+1 list with the older codes beside it', () => {
  const stated = SELF_DEFINED_CODES.filter(({ state }) => state === 'stated').map(({ code }) => code)
  const eighteen = ['W1', 'W2', 'W3', 'W9', 'M1', 'M2', 'M3', 'M9', 'A1', 'A2', 'A3', 'A4', 'A9', 'B1', 'B2', 'B9', 'O2', 'O9']
  expect(stated.filter((code) => !['O1', 'W4'].includes(code))).toEqual(eighteen)
})

it('tells what a person would not state from what nobody asked and what is not known', () => {
  expect(['NS', 'Refused', 'N1', 'N3', 'Not known'].map((text) => parseEthnicity(text, 'self-defined')?.state)).toEqual([
    'not-stated',
    'not-stated',
    'not-asked',
    'not-asked',
    'not-known',
  ])
  expect(['IC9', 'IC0', 'Unknown'].map((text) => parseEthnicity(text, 'officer-defined')?.state)).toEqual([
    'not-known',
    'not-known',
    'not-known',
  ])
})

it.each(['IC1', 'IC4', '4'])('does not read %s, which an officer says, as what a person says', (code) => {
  expect(parseEthnicity(code, 'self-defined')).toBeUndefined()
})

it.each(['W1', 'A2', 'M1', 'White British'])('does not read %s, which a person says, as what an officer says', (code) => {
  expect(parseEthnicity(code, 'officer-defined')).toBeUndefined()
})

it.each(['', 'W5', 'White', 'British', 'Chinese', 'X', 'constructor', 'W'.repeat(1_000_000)])('reads %.30j as no code', (text) => {
  expect(parseEthnicity(text, 'self-defined')).toBeUndefined()
})
