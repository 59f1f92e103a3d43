import type { SqlValue } from '../../engine/sql-engine.ts'
import { foldText } from './fold-text.ts'
import { standardiseAddress } from './standardise-address.ts'

/** What records of one id claim of a place, as far as it tells where it is. */
export interface PlaceClaims {
  readonly uprn?: string | undefined
  readonly name?: string | undefined
  readonly address?: string | undefined
  readonly postcode?: string | undefined
  /** Degrees. */
  readonly latitude?: number | undefined
  readonly longitude?: number | undefined
  /** Metres on the British National Grid. */
  readonly easting?: number | undefined
  readonly northing?: number | undefined
}

/** Metres on a side of the cells in which places near each other are looked for. */
const CELL = 200
const METRES_A_DEGREE = 111_320
const WORD_START = 12
const LONGEST_NAME = 120
/** Coordinates beyond this are no metres on any grid. */
const FURTHEST = 20_100_000

/** The persona of a place, its columns in the order of the place model. */
export function placePersona(claims: PlaceClaims): readonly SqlValue[] {
  const { line = null, numbers = null, postcode = null } = standardiseAddress(claims.address, claims.postcode)
  const words = line === null ? [] : line.split(' ').filter((word) => !/^\d/.test(word) && word !== 'FLAT')
  const name =
    claims.name === undefined
      ? ''
      : foldText(claims.name.slice(0, LONGEST_NAME))
          .replace(/[^A-Z0-9]+/g, ' ')
          .trim()
  const [east, north] = positionOf(claims)
  return [
    claims.uprn ?? null,
    postcode === null || numbers === null ? null : `${postcode} ${numbers}`,
    line,
    numbers,
    words.length === 0 ? null : words.join(' ').slice(0, WORD_START),
    postcode,
    name === '' ? null : name,
    east,
    north,
    cellOf(east, north, 0),
    cellOf(east, north, CELL / 2),
  ]
}

/**
 * Whole metres on the grid where that is given, else on a plane on which two near places of the British Isles are as far apart
 * as on the ground, to a few metres in the hundred; further from Greenwich it is bent.
 */
function positionOf({ latitude, longitude, easting, northing }: PlaceClaims): readonly [number | null, number | null] {
  if (easting !== undefined && northing !== undefined) return inBounds(Math.round(easting), Math.round(northing))
  if (latitude === undefined || longitude === undefined) return [null, null]
  const north = Math.round(latitude * METRES_A_DEGREE)
  const east = Math.round(longitude * METRES_A_DEGREE * Math.cos((latitude * Math.PI) / 180))
  // kept apart from grid metres: far to the west of them
  return inBounds(east - FURTHEST / 2, north)
}

function inBounds(east: number, north: number): readonly [number | null, number | null] {
  return Math.abs(east) > FURTHEST * 2 || Math.abs(north) > FURTHEST * 2 ? [null, null] : [east, north]
}

function cellOf(east: number | null, north: number | null, shift: number): string | null {
  if (east === null || north === null) return null
  return `${Math.floor((east + shift) / CELL)} ${Math.floor((north + shift) / CELL)}`
}
