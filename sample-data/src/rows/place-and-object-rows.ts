import type { Identifiers } from '../identifiers.ts'
import type { Ledger } from '../ledger.ts'
import { sortRows, toTable, type Table } from './table.ts'

/** The tables of locations and of objects. */
export function toPlaceAndObjectTables(ledger: Ledger, ids: Identifiers): Table[] {
  const places = ledger.places.map((entry) => ({
    location_id: ids.of(entry),
    source_system: entry.source.system,
    force_code: entry.source.force,
    name: entry.says.name,
    address: entry.says.address,
    postcode: entry.says.postcode,
    latitude: entry.says.latitude,
    longitude: entry.says.longitude,
    premises_type: entry.says.premises,
  }))
  const things = ledger.things.map((entry) => ({
    object_id: ids.of(entry),
    source_system: entry.source.system,
    force_code: entry.source.force,
    object_kind: entry.says.sort,
    value: entry.says.value,
  }))
  return [toTable('locations', sortRows(places, 'location_id')), toTable('objects', sortRows(things, 'object_id'))]
}
