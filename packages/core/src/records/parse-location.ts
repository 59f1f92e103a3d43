import type { Cells } from './cells.ts'
import type { BodyOf, LocationRecord, ObjectRecord } from './record.ts'

/** A place. */
export function parseLocation(cells: Cells): BodyOf<LocationRecord> {
  return {
    kind: 'location',
    locationId: cells.text('location_id') ?? '',
    name: cells.text('name'),
    address: cells.text('address'),
    postcode: cells.text('postcode'),
    premisesType: cells.text('premises_type')?.toLowerCase(),
  }
}

/** A phone, vehicle, account or other thing that people use. */
export function parseObject(cells: Cells): BodyOf<ObjectRecord> {
  return {
    kind: 'object',
    objectId: cells.text('object_id') ?? '',
    objectKind: cells.text('object_kind')?.toLowerCase() ?? 'other',
    value: cells.text('value'),
  }
}
