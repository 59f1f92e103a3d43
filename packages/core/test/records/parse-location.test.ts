import { expect, it } from 'vitest'
import { parseLocation, parseObject } from '../../src/records/parse-location.ts'
import { cellsOf } from '../make.ts'

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
  })
})

it('reads a thing, and calls its kind other where none is given', () => {
  const { cells } = cellsOf({ object_id: 'O1', object_kind: 'Phone', value: '07700 900123' })
  expect(parseObject(cells)).toEqual({ kind: 'object', objectId: 'O1', objectKind: 'phone', value: '07700 900123' })
  expect(parseObject(cellsOf({ object_id: 'O2', object_kind: '' }).cells).objectKind).toBe('other')
})

it('takes a phone of noughts for no phone', () => {
  expect(parseObject(cellsOf({ object_id: 'O1', value: '00000000000' }).cells).value).toBeUndefined()
})
