import { expect, it } from 'vitest'
import { matchLinkWords } from '../../src/graph/match-link-words.ts'
import { ONE_WAY_LINKS, ORDINARY_LINKS } from '../../src/presets/link-types.ts'

it.each([
  'mother',
  'stepmother of',
  'grandmother',
  'half-brother',
  'ex-husband',
  'step-parent',
  'colleague',
  'works with',
  'godfather',
  'next of kin',
  'lives with',
])('finds a word of ordinary life in %j', (type) => {
  expect(matchLinkWords(ORDINARY_LINKS).test(type)).toBe(true)
})

it.each([
  'trafficking associate',
  'drinks with',
  'haunts the same places',
  'unclear',
  'apparent associate',
  'associate',
  'co-accused',
  'travels with',
  'kingpin of',
  '',
])('finds none in %j', (type) => {
  expect(matchLinkWords(ORDINARY_LINKS).test(type)).toBe(false)
})

it.each([
  ['groomed by', true],
  ['child of', true],
  ['paid for', true],
  ['unpaid helper', false],
  ['known to', false],
  ['apparent associate', false],
])('tells whether %j runs one way: %s', (type, expected) => {
  expect(matchLinkWords(ONE_WAY_LINKS).test(type)).toBe(expected)
})
