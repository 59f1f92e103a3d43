import { describe, expect, it } from 'vitest'
import { placePersona } from '../../../src/entities/standardise/place-persona.ts'
import { PLACE_MODEL } from '../../../src/presets/link-models/place-model.ts'

type Named = Readonly<Record<string, string | number | null>>
const named = (...claims: Parameters<typeof placePersona>): Named =>
  Object.fromEntries(placePersona(...claims).map((cell, i) => [PLACE_MODEL.columns[i]?.name ?? '', cell]))
const EMPTY = Object.fromEntries(PLACE_MODEL.columns.map(({ name }) => [name, null]))

describe('placePersona', () => {
  it('fills the columns of the place model, in their order', () => {
    const claims = {
      uprn: '100023',
      name: 'Quay Café',
      address: 'Flat 2, 14 Quay Street',
      postcode: 'QH1 1UT',
      easting: 400_130,
      northing: 300_050,
    }
    expect(placePersona(claims)).toHaveLength(PLACE_MODEL.columns.length)
    expect(named(claims)).toEqual({
      uprn: '100023',
      home: 'QH11UT 2/14',
      address: 'FLAT 2 14 QUAY ST',
      numbers: '2/14',
      address_start: 'QUAY ST',
      postcode: 'QH11UT',
      name: 'QUAY CAFE',
      east: 400_130,
      north: 300_050,
      cell: '2000 1500',
      cell_shifted: '2001 1500',
    })
    for (const { name, type } of PLACE_MODEL.columns) expect(typeof named(claims)[name]).toBe(type === 'integer' ? 'number' : 'string')
  })

  it.each([
    ['nothing is known', {}, {}],
    ['a name has no letter', { name: ' - ' }, {}],
    [
      'an address has no number',
      { address: 'Sable House', postcode: 'QH1 1UT' },
      { address: 'SABLE HSE', address_start: 'SABLE HSE', postcode: 'QH11UT' },
    ],
    ['an address has no word', { address: '14' }, { address: '14', numbers: '14' }],
    ['one half of a position is known', { latitude: 50, easting: 400_000 }, {}],
    ['a position lies on no grid', { easting: 90_000_000, northing: 1 }, {}],
  ])('leaves null what cannot be told: %s', (_, claims, known) => {
    expect(named(claims)).toEqual({ ...EMPTY, ...known })
  })

  it('compares the beginning of the street, whatever the flat and number', () => {
    const starts = ['Flat 2, 14 Long Quay Street', '14 Long Quay Street', '9A Long Quay St, Quaymouth'].map(
      (address) => named({ address }).address_start,
    )
    expect(new Set(starts)).toEqual(new Set(['LONG QUAY ST', 'LONG QUAY ST']))
  })

  it('takes the grid before degrees, where both are given', () => {
    expect(named({ easting: 1, northing: 2, latitude: 50, longitude: -3 })).toMatchObject({ east: 1, north: 2 })
  })

  it('puts degrees on a plane in metres: a degree to the north is 111 320, to the east by the cosine of the latitude', () => {
    const [here, north, east] = [
      { latitude: 54, longitude: -2 },
      { latitude: 54.001, longitude: -2 },
      { latitude: 54, longitude: -1.999 },
    ].map((claims) => named(claims))
    expect(Number(north?.north) - Number(here?.north)).toBeCloseTo(111.32, -1)
    expect(Number(east?.east) - Number(here?.east)).toBeCloseTo(111.32 * Math.cos((54 * Math.PI) / 180), -1)
    expect(east?.north).toBe(here?.north)
  })

  it('puts two places of the British Isles as far apart on the plane as they are on the ground', () => {
    const [here, there] = [
      { latitude: 57.6, longitude: -7.4 },
      { latitude: 57.599, longitude: -7.4 },
    ].map((claims) => named(claims))
    // due south of each other, some 111 metres apart
    expect(Math.hypot(Number(here?.east) - Number(there?.east), Number(here?.north) - Number(there?.north))).toBeLessThan(125)
  })

  it('shares a cell, shifted or not, with what lies near on one axis', () => {
    for (let metre = 0; metre < 400; metre++) {
      const [one, other] = [metre, metre + 25].map((easting) => named({ easting, northing: 50 }))
      expect(one?.cell === other?.cell || one?.cell_shifted === other?.cell_shifted).toBe(true)
    }
  })

  it('never mistakes degrees for grid metres', () => {
    // the corners of Great Britain in degrees lie far to the west of the grid
    for (const [latitude, longitude] of [
      [49.8, -7],
      [60.9, 1.8],
      [51.5, 0],
    ] as const)
      expect(Number(named({ latitude, longitude }).east)).toBeLessThan(-1_000_000)
  })
})
