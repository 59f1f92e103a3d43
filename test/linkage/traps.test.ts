import type { CaseIdentityPair } from '@weft/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { pairsAmongHarbour, withIds, type PersonRow } from './among-harbour.ts'

const HOME = { address: '14 Trapdoor Lane, Quaymouth', postcode: 'QH1 7ZZ' }

/** People who are not one, each set under a letter; nobody else in harbour has their names. */
const APART: Readonly<Record<string, readonly PersonRow[]>> = {
  'with two PNC numbers': [
    { surname: 'Zellinghast', forenames: 'Piers', date_of_birth: '1984-03-12', pnc_id: '2001/0000001Q', ...HOME },
    { surname: 'Zellinghast', forenames: 'Piers', date_of_birth: '1984-03-12', pnc_id: '2001/0000002R', ...HOME },
  ],
  'with two CRO numbers': [
    { surname: 'Zimmerdale', forenames: 'Rosalind', date_of_birth: '1991-07-21', cro_number: '000001/01G', ...HOME },
    { surname: 'Zimmerdale', forenames: 'Rosalind', date_of_birth: '1991-07-21', cro_number: '000002/01H', ...HOME },
  ],
  'nobody could identify': [
    {
      surname: 'Unknown',
      forenames: 'Male',
      identified: 'no',
      address: '3 Anvil Row, Quaymouth',
      postcode: 'QH1 7ZA',
      phones: '07700900001',
    },
    {
      surname: 'Unknown',
      forenames: 'Male',
      identified: 'no',
      address: '3 Anvil Row, Quaymouth',
      postcode: 'QH1 7ZA',
      phones: '07700900001',
    },
  ],
  'of whom only fillers are recorded': [
    { surname: 'N/K', forenames: '-', date_of_birth: '1900-01-01', phones: '00000000000' },
    { surname: 'N/K', forenames: '-', date_of_birth: '1900-01-01', phones: '00000000000' },
  ],
  'of one household': [
    {
      surname: 'Yarrowmere',
      forenames: 'Colin',
      date_of_birth: '1971-05-02',
      phones: '07700900002',
      address: '9 Trapdoor Lane, Quaymouth',
      postcode: 'QH1 7ZB',
    },
    {
      surname: 'Yarrowmere',
      forenames: 'Beatrix',
      date_of_birth: '1999-11-23',
      phones: '07700900002',
      address: '9 Trapdoor Lane, Quaymouth',
      postcode: 'QH1 7ZB',
    },
    { surname: 'Yarrowmere', forenames: 'Odette', phones: '07700900002', address: '9 Trapdoor Lane, Quaymouth', postcode: 'QH1 7ZB' },
  ],
  'who are twins': [
    {
      surname: 'Wexcombrey',
      forenames: 'Sara',
      date_of_birth: '2008-06-07',
      phones: '07700900003',
      address: '2 Sluice Walk, Quaymouth',
      postcode: 'QH1 7ZC',
    },
    {
      surname: 'Wexcombrey',
      forenames: 'Sarah',
      date_of_birth: '2008-06-07',
      phones: '07700900003',
      address: '2 Sluice Walk, Quaymouth',
      postcode: 'QH1 7ZC',
    },
    {
      surname: 'Wexcombrey',
      forenames: 'Tara',
      date_of_birth: '2008-06-07',
      phones: '07700900003',
      address: '2 Sluice Walk, Quaymouth',
      postcode: 'QH1 7ZC',
    },
  ],
  'who are father and son of one name': [
    {
      surname: 'Vandermoss',
      forenames: 'Edmund',
      date_of_birth: '1968-02-19',
      phones: '07700900004',
      address: '5 Sluice Walk, Quaymouth',
      postcode: 'QH1 7ZD',
    },
    {
      surname: 'Vandermoss',
      forenames: 'Edmund',
      date_of_birth: '1997-09-30',
      phones: '07700900004',
      address: '5 Sluice Walk, Quaymouth',
      postcode: 'QH1 7ZD',
    },
    { surname: 'Vandermoss', forenames: 'Edmund', phones: '07700900004', address: '5 Sluice Walk, Quaymouth', postcode: 'QH1 7ZD' },
  ],
  'who were both born in one year': [
    { surname: 'Underhollow', forenames: 'Rupert', date_of_birth: '1980-03-14', phones: '07700900005' },
    { surname: 'Underhollow', forenames: 'Rupert', date_of_birth: '1980-10-27', address: '77 Far Street, Tarnhaven', postcode: 'QH6 9ZZ' },
  ],
}

/** Forty people with one telephone, at one address, with one date of birth: a shop, a hostel, a default of the system. */
const FORENAMES = ['James', 'Sarah', 'Mohammed', 'Emma', 'David', 'Laura', 'Paul', 'Aisha', 'Mark', 'Joanne']
const CROWD: readonly PersonRow[] = Array.from({ length: 40 }, (_, i) => ({
  surname: ['Smith', 'Jones', 'Khan', 'Taylor'][i % 4] ?? '',
  forenames: FORENAMES[i % FORENAMES.length] ?? '',
  date_of_birth: '1985-06-15',
  phones: '07700900009',
  address: 'Mariners Hostel, 1 Dock Road, Quaymouth',
  postcode: 'QH1 7ZE',
}))

describe('people who are not one', () => {
  const sets = Object.entries(APART).map(([name, people], i) => [name, withIds(`T${String.fromCharCode(65 + i)}-`, people)] as const)
  let pairs: readonly CaseIdentityPair[]

  beforeAll(async () => {
    pairs = await pairsAmongHarbour([...sets.flatMap(([, people]) => people), ...withIds('CROWD-', CROWD)])
  })

  it.each(sets)('%s are never linked', (_name, people) => {
    const ids = new Set(people.map(({ person_id: id }) => id))
    expect(people.length).toBeGreaterThan(1)
    expect(pairs.filter(({ left, right, band }) => band === 'link' && (ids.has(left) || ids.has(right)))).toEqual([])
  })

  it.each([
    'with two PNC numbers',
    'with two CRO numbers',
    'nobody could identify',
    'of whom only fillers are recorded',
    'of one household',
  ])('%s are not even shown for review', (name) => {
    const ids = new Set(sets.find(([own]) => own === name)?.[1].map(({ person_id: id }) => id))
    expect(pairs.filter(({ left, right }) => ids.has(left) && ids.has(right))).toEqual([])
  })

  it('but who share a crowded telephone, a hostel and a default date of birth are never linked by these', () => {
    const linked = pairs.filter(({ left, right, band }) => band === 'link' && left.startsWith('CROWD-') && right.startsWith('CROWD-'))
    expect(linked).toEqual([])
  })
})

describe('people who are one', () => {
  const one: PersonRow = {
    surname: 'Thistlemoor',
    forenames: 'Gwendoline Ada',
    date_of_birth: '1979-08-24',
    phones: '07700900011',
    address: '8 Lantern Court, Quaymouth',
    postcode: 'QH1 7ZF',
  }
  const variants: readonly (readonly [string, PersonRow])[] = [
    ['a slip in the surname', { ...one, surname: 'Thistelmoor' }],
    ['a short forename', { ...one, forenames: 'Gwen' }],
    ['day and month changed round', { ...one, date_of_birth: '1979-02-08', forenames: 'Gwendoline', surname: 'Thistlemoor' }],
    ['forename and surname changed round', { ...one, surname: 'Gwendoline', forenames: 'Thistlemoor' }],
    ['another home and telephone', { ...one, phones: '07700900012', address: '61 Moor Road, Tarnhaven', postcode: 'QH6 1AB' }],
    ['the name as an alias of another', { ...one, surname: 'Ottersley', forenames: 'Jane', aliases: 'Gwendoline Thistlemoor' }],
  ]

  it.each(variants)('are linked or shown: %s', async (name, other) => {
    const found = (
      await pairsAmongHarbour(withIds('ONE-', [one, name.startsWith('day') ? { ...other, date_of_birth: '1979-24-08' } : other]))
    ).filter(({ left }) => left === 'ONE-0')
    expect(found.map(({ right }) => right)).toEqual(['ONE-1'])
  })
})
