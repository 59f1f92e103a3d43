// Homes of the invented world: a number gives a postcode of an area that does not exist, a street and a town; nothing is kept.
import { mix } from './dice.mjs'

const AREA_FIRST = 'QV'
const AREA_SECOND = 'ABCDEFGHKLMNOPQRSTUVWXY'
const AREAS = AREA_FIRST.length * AREA_SECOND.length
const UNIT = 'ABDEFGHJLNPQRSTUWXYZ'
const HOMES_PER_POSTCODE = 15
const FEWEST_AREAS = 3
const MOST_UNITS = 60
const FEWEST_UNITS = 8
const HIGHEST_NUMBER = 160
const FLAT_EVERY = 7

const words = (text) => text.split(' ')
const STREETS = words(
  'Mill Church Station Victoria Albert Park Queens Kings Manor Chapel Springfield Grange Orchard Meadow Highfield Windsor Elm Beech Oak Ash Cedar Hazel Holly Laurel Rowan Willow Poplar Maple Lime Birch Harbour Quay Anchor Mariner Sandpiper Heron Curlew Kingfisher Lapwing Plover Bridge River Brook Ford Weir Lock Canal Tannery Foundry Forge Weaver Cooper Saddler Fuller Miller Market Corn Wool Barley Clover Heather Gorse Bramble Fern Ivy Primrose Bluebell Cowslip Foxglove Campion Northgate Southgate Eastgate Westgate Abbey Priory Minster Canon Bishop Deacon Tudor Stuart Hanover Regent Nelson Wellington Trafalgar Waterloo Alma Balaclava Jubilee Coronation Alexandra Beaconsfield Gladstone Cromwell Marlborough Raglan',
)
const TYPES = words('Road Street Avenue Close Lane Drive Terrace Gardens Grove Crescent Way Place Court View')
const TOWN_STARTS = words(
  'Ling Quay Harnow Senn Tarn Wethel Ormes Pell Crake Dunmar Ravel Hask Morl Thrap Velling Brann Coster Fell Gars Innes',
)
const TOWN_ENDS = words('haven mere wick ness by mouth combe thwaite ferry minster sea ford')

/** Rates the size of the country by its homes, so that as many share a postcode in a small world as in a large one. */
function planCountry(homes) {
  const postcodes = Math.max(1, Math.ceil(homes / HOMES_PER_POSTCODE))
  const areas = Math.min(AREAS, Math.max(FEWEST_AREAS, Math.round(Math.sqrt(postcodes) / 3)))
  return {
    areas,
    perArea: Math.max(1, Math.ceil(postcodes / areas)),
    units: Math.min(MOST_UNITS, Math.max(FEWEST_UNITS, Math.round(Math.cbrt(postcodes)))),
  }
}

/** The postcode with a number within an area: units fill a sector, ten sectors a district. */
function writePostcode(area, number, units) {
  const sector = Math.floor(number / units)
  const unit = ((number % units) * 7) % (UNIT.length * UNIT.length)
  const outward = AREA_FIRST[area % 2] + AREA_SECOND[Math.floor(area / 2)] + (1 + Math.floor(sector / 10))
  return `${outward} ${sector % 10}${UNIT[Math.floor(unit / UNIT.length)]}${UNIT[unit % UNIT.length]}`
}

/**
 * @param {number} homes how many homes there are at least
 * @param {number} seed a whole number
 */
export function createHomes(homes, seed) {
  const { areas, perArea, units } = planCountry(homes)
  const salt = mix(seed ^ 0x2545f491)
  return {
    areas,
    areaOf: (home) => mix(home ^ salt) % areas,
    /** What is written of a home. A home keeps its number when it is looked for in another area, and is another home there. */
    describe: (home, area) => {
      const luck = mix(Math.imul(home + 1, 0x9e3779b1) ^ salt ^ area)
      const number = luck % perArea
      const postcode = writePostcode(area, number, units)
      const street = mix(number * AREAS + area + salt)
      const town = mix(Math.floor(number / units) * AREAS + area)
      const more = mix(luck)
      return {
        flat: more % FLAT_EVERY === 0 ? 1 + ((more >>> 8) % 12) : 0,
        number: 1 + ((more >>> 12) % HIGHEST_NUMBER),
        street: STREETS[street % STREETS.length],
        type: TYPES[(street >>> 12) % TYPES.length],
        town: TOWN_STARTS[town % TOWN_STARTS.length] + TOWN_ENDS[(town >>> 8) % TOWN_ENDS.length],
        postcode,
      }
    },
  }
}

/** An address in the usual form. */
export function writeAddress({ flat, number, street, type, town }) {
  return `${flat === 0 ? '' : `Flat ${flat}, `}${number} ${street} ${type}, ${town}`
}
