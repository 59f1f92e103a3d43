import { OBJECT_KIND_SYNONYMS, OBJECT_KINDS } from '../presets/cell-words.ts'
import type { Cells } from './cells.ts'
import { EASTING, LATITUDE, LONGITUDE, NORTHING, UPRN } from './forms/place-number.ts'
import { isPlaceholder, isPlaceholderAddress } from './forms/placeholder.ts'
import { createWordTable } from './forms/word-table.ts'
import { readValue } from './read-value.ts'
import type { BodyOf, LocationRecord, ObjectRecord } from './record.ts'

const OBJECT_WORDS = createWordTable(OBJECT_KINDS, OBJECT_KIND_SYNONYMS)

/** A place. */
export function parseLocation(cells: Cells): BodyOf<LocationRecord> {
  const [latitude, longitude] = readPair(cells, 'latitude', 'longitude')
  const [easting, northing] = readPair(cells, 'easting', 'northing')
  return {
    kind: 'location',
    locationId: cells.text('location_id') ?? '',
    name: cells.text('name'),
    address: cells.text('address', (text) => isPlaceholder(text) || isPlaceholderAddress(text)),
    postcode: cells.read('postcode', cells.rules.postcode),
    uprn: cells.read('uprn', UPRN),
    latitude,
    longitude,
    easting,
    northing,
    premisesType: cells.text('premises_type')?.toLowerCase(),
    flags: cells.list('flags'),
  }
}

const FORMS = { latitude: LATITUDE, longitude: LONGITUDE, easting: EASTING, northing: NORTHING } as const

/** Two coordinates of one point; both unknown where both are 0, which systems fill in. */
function readPair(cells: Cells, first: keyof typeof FORMS, second: keyof typeof FORMS): readonly [number | undefined, number | undefined] {
  const pair = [cells.read(first, FORMS[first]), cells.read(second, FORMS[second])] as const
  if (pair[0] !== 0 || pair[1] !== 0) return pair
  cells.fault('placeholder', 'note', `${first} and ${second} 0 are what systems fill in; they are read as unknown.`, first)
  return [undefined, undefined]
}

/** A phone, vehicle, account or other thing that people use. */
export function parseObject(cells: Cells): BodyOf<ObjectRecord> {
  const objectKind = cells.wordOrText('object_kind', OBJECT_WORDS) ?? 'other'
  return { kind: 'object', objectId: cells.text('object_id') ?? '', objectKind, ...readValue(cells, objectKind) }
}
