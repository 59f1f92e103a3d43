import { describe, expect, it } from 'vitest'
import { parseLocation, parseObject } from '../../src/records/parse-location.ts'
import { cellsOf, only } from '../make.ts'

it('reads a place', () => {
  const { cells } = cellsOf({
    location_id: 'L1',
    name: 'Quay Cafe',
    address: '1 Quay Street',
    postcode: 'QH1 1AA',
    premises_type: 'Takeaway',
  })
  expect(parseLocation(cells)).toEqual({
    kind: 'location',
    locationId: 'L1',
    name: 'Quay Cafe',
    address: '1 Quay Street',
    postcode: 'QH1 1AA',
    premisesType: 'takeaway',
    flags: [],
  })
})

it('reads a thing, and calls its kind other where none is given', () => {
  const { cells } = cellsOf({ object_id: 'O1', object_kind: 'Phone', value: '07700 900123' })
  expect(parseObject(cells)).toEqual({
    kind: 'object',
    objectId: 'O1',
    objectKind: 'phone',
    value: '07700 900123',
    normalValue: '+447700900123',
  })
  expect(parseObject(cellsOf({ object_id: 'O2', object_kind: '' }).cells).objectKind).toBe('other')
})

it('takes a phone of noughts for no phone', () => {
  expect(parseObject(cellsOf({ object_id: 'O1', object_kind: 'phone', value: '00000000000' }).cells).value).toBeUndefined()
})

describe('where a place is', () => {
  it('is read by number, by degrees and by the grid', () => {
    const { cells, issues } = cellsOf({
      uprn: '000012345678',
      latitude: '54.70427',
      longitude: '1.81935',
      easting: '638000',
      northing: '535000',
      flags: 'cse',
    })
    expect(parseLocation(cells)).toMatchObject({
      uprn: '12345678',
      latitude: 54.70427,
      longitude: 1.81935,
      easting: 638_000,
      northing: 535_000,
      flags: ['cse'],
    })
    expect(issues.list()).toEqual([])
  })

  it.each([
    ['postcode', 'QH1', 'bad-postcode'],
    ['postcode', 'XX1 1XX', 'placeholder'],
    ['address', 'No fixed abode', 'placeholder'],
    ['uprn', '1234567890123', 'bad-uprn'],
    ['uprn', '0', 'placeholder'],
    ['latitude', '154.7', 'bad-coordinate'],
    ['easting', '-5', 'bad-coordinate'],
  ])('is unknown where %s is %j, with one fault', (column, text, code) => {
    const { cells, issues } = cellsOf({ [column]: text })
    expect(Object.values(parseLocation(cells)).filter((value) => typeof value === 'number' || value === text)).toEqual([])
    expect(only(issues.list())).toMatchObject({ code, at: { column } })
  })

  it('is unknown where both coordinates are nought, and no other', () => {
    const { cells, issues } = cellsOf({ latitude: '0', longitude: '0.0', easting: '0', northing: '535000' })
    expect(parseLocation(cells)).toMatchObject({ latitude: undefined, longitude: undefined, easting: 0, northing: 535_000 })
    expect(only(issues.list())).toMatchObject({ code: 'placeholder', at: { column: 'latitude' } })
  })
})

describe('the kind and value of a thing', () => {
  it.each([
    ['Mobile Phone', '+44 (0)7700 900123', 'phone', '+447700900123', undefined],
    ['SIM card', '07700 900123', 'sim', '+447700900123', undefined],
    ['sim', '8944 1234 5678 9012 345', 'sim', '8944123456789012345', undefined],
    ['IMEI', '49-015420-323751-8', 'imei', '490154203237518', undefined],
    ['VRM', 'qh22 pkp', 'vehicle', 'QH22PKP', 'current'],
    ['E-Mail', 'Rook@Mail.Example', 'email', 'rook@mail.example', undefined],
    ['Snapchat', 'rook_01', 'snapchat', undefined, undefined],
    ['account', 'rook_01', 'account', undefined, undefined],
    ['', 'rook_01', 'other', undefined, undefined],
  ])('reads %j %j as a %s, compared as %s', (object_kind, value, objectKind, normalValue, markForm) => {
    const { cells, issues } = cellsOf({ object_id: 'O1', object_kind, value })
    expect(parseObject(cells)).toEqual({ kind: 'object', objectId: 'O1', objectKind, value, normalValue, markForm })
    expect(issues.list().map(({ code }) => code)).toEqual(object_kind === 'Snapchat' ? ['unknown-word'] : [])
  })

  it.each([
    ['phone', '0770 0900', 'bad-phone', '0770 0900', undefined],
    ['phone', '99999', 'placeholder', undefined, undefined],
    ['sim', '9944 1234 5678 9012 345', 'bad-phone', '9944 1234 5678 9012 345', undefined],
    ['imei', '490154203237519', 'bad-imei', '490154203237519', undefined],
    ['imei', '111111111111111', 'placeholder', undefined, undefined],
    ['email', 'rook', 'bad-email', 'rook', undefined],
    ['vehicle', 'ABC 1234', 'unknown-vehicle-mark', 'ABC 1234', 'ABC1234'],
    ['vehicle', 'silver van seen at the quay', 'unknown-vehicle-mark', 'silver van seen at the quay', undefined],
    ['vehicle', 'N/K', 'placeholder', undefined, undefined],
  ])('gives a %s of %j one fault', (object_kind, value, code, kept, normalValue) => {
    const { cells, issues } = cellsOf({ object_id: 'O1', object_kind, value })
    const { value: found, normalValue: normal } = parseObject(cells)
    expect([found, normal]).toEqual([kept, normalValue])
    expect(only(issues.list())).toMatchObject({ code, at: { column: 'value' } })
  })
})
