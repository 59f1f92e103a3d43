import { standardiseAddress } from '../entities/standardise/standardise-address.ts'
import type { Entities } from '../entities/entity.ts'
import { addTo } from '../model/group-by.ts'
import { compareText } from '../model/id.ts'
import type { EventRecord, LocationRecord, ReportRecord } from '../records/record.ts'
import { EDGE_KINDS, type Edges } from './edges.ts'
import { collectPlaces } from './event-parts.ts'

/** What a district is known by, the best first; unknown is one for all that nothing places. */
export type DistrictBasis = 'postcode' | 'grid' | 'force' | 'unknown'

/** Part of the country in which something is recorded. */
export interface District {
  readonly basis: DistrictBasis
  /** `QH1`; a cell of the grid by its south-west corner; the code of a force; '' where it is not known. */
  readonly name: string
}

/** Districts of events and reports, and of places. */
export interface Districts {
  /** Of an event or report, by entity number: that of its first place with one, else of its force. */
  readonly ofThing: (thing: number) => District
  /** Of a place, by entity number; never a force. */
  readonly ofPlace: (place: number) => District
}

const UNKNOWN: District = { basis: 'unknown', name: '' }
/** Metres on a side of the cells of the grid, about as wide as a postcode district of a town. */
const CELL = 5000
/** The same in degrees, on a side from south to north and from west to east at the latitude of Great Britain. */
const DEGREES = { north: 0.045, east: 0.075 }

/** Where events and reports are recorded: by the postcode district of their place, else a grid cell, else the force that recorded them. */
export function collectDistricts({ entities, edges }: { readonly entities: Entities; readonly edges: Edges }): Districts {
  const places = new Map([...collectPlaces(edges), ...collectMentioned(entities, edges)])
  const ofPlace = remember((place: number) => districtOfPlace(entities, place))
  const ofThing = remember((thing: number): District => {
    const [known] = (places.get(thing) ?? []).map(ofPlace).filter(({ basis }) => basis !== 'unknown')
    return known ?? districtOfText(entities, thing) ?? districtOfForce(entities, thing)
  })
  return { ofThing, ofPlace }
}

/** The places that each report mentions. */
function collectMentioned(entities: Entities, edges: Edges): ReadonlyMap<number, readonly number[]> {
  const mentioned = new Map<number, number[]>()
  const mention = EDGE_KINDS.indexOf('mention')
  for (let edge = 0; edge < edges.from.length; edge++) {
    const place = edges.to[edge] ?? -1
    if (edges.kind[edge] === mention && entities.list[place]?.kind === 'location') addTo(mentioned, edges.from[edge] ?? -1, place)
  }
  return mentioned
}

function districtOfPlace(entities: Entities, place: number): District {
  const records = recordsOf(entities, place).filter((record) => record.kind === 'location')
  const outcode = first(records.map(({ address, postcode }) => standardiseAddress(address, postcode).outcode))
  if (outcode !== undefined) return { basis: 'postcode', name: outcode }
  const cell = first(records.map(cellOf))
  return cell === undefined ? UNKNOWN : { basis: 'grid', name: cell }
}

function cellOf({ easting, northing, latitude, longitude }: LocationRecord): string | undefined {
  if (easting !== undefined && northing !== undefined) return `${Math.floor(easting / CELL)} ${Math.floor(northing / CELL)}`
  if (latitude === undefined || longitude === undefined) return undefined
  return `${Math.floor(latitude / DEGREES.north)}N ${Math.floor(longitude / DEGREES.east)}E`
}

/** By a postcode in the words that an event itself has for its place. */
function districtOfText(entities: Entities, thing: number): District | undefined {
  const texts = recordsOf(entities, thing).map((record) => (record.kind === 'event' ? record.locationText : undefined))
  const outcode = first(texts.map((text) => standardiseAddress(text, undefined).outcode))
  return outcode === undefined ? undefined : { basis: 'postcode', name: outcode }
}

function districtOfForce(entities: Entities, thing: number): District {
  const force = first(recordsOf(entities, thing).map(({ forceCode }) => forceCode))
  return force === undefined ? UNKNOWN : { basis: 'force', name: force }
}

/** The records that define a place, an event or a report. */
function recordsOf({ list, records }: Entities, number: number): readonly (LocationRecord | EventRecord | ReportRecord)[] {
  return (list[number]?.records ?? []).flatMap((record) => {
    const found = records[record]
    return found?.kind === 'location' || found?.kind === 'event' || found?.kind === 'report' ? [found] : []
  })
}

/** The first in text order of those that are known. */
function first(texts: readonly (string | undefined)[]): string | undefined {
  return texts.filter((text) => text !== undefined).sort(compareText)[0]
}

function remember(find: (number: number) => District): (number: number) => District {
  const known = new Map<number, District>()
  return (number) => {
    const district = known.get(number) ?? find(number)
    known.set(number, district)
    return district
  }
}
