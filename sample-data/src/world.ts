import type { Dice } from './dice.ts'
import { createNationalIds, type NationalIds } from './national-ids.ts'
import { createPlace, type Place, type Street, type Streets } from './place.ts'
import { STREET_STEMS, STREET_TYPES, TOWNS, type Premises } from './presets/gazetteer.ts'
import type { Thing } from './thing.ts'

/** The invented district: what everybody in it draws from. */
export interface World {
  readonly streets: Streets
  readonly phones: { readonly draw: () => string }
  readonly plates: { readonly draw: (dice: Dice) => Thing }
  readonly nationalIds: NationalIds
  readonly schools: readonly Place[]
  readonly custody: Readonly<Record<'HB' | 'NV', Place>>
  /** A shop, park, public house and the like where things happen to everybody. */
  readonly venue: (dice: Dice, premises: Premises, force?: 'HB' | 'NV') => Place
}

/** The district for so many people, its landmarks already standing. */
export function createWorld(dice: Dice, people: number): World {
  const streets: Streets = { all: layStreets(dice.branch('streets'), Math.min(5000, 120 + Math.round(people / 12))), taken: new Set() }
  const landmarks = dice.branch('landmarks')
  const build = (premises: Premises, force: 'HB' | 'NV'): Place => createPlace(streets, landmarks, premises, force)
  return {
    streets,
    phones: shufflePhones(dice.branch('phones')),
    plates: createPlates(),
    nationalIds: createNationalIds(),
    schools: [
      build('school', 'HB'),
      build('school', 'HB'),
      build('school', 'HB'),
      build('school', 'HB'),
      build('school', 'NV'),
      build('school', 'NV'),
    ],
    custody: { HB: build('custody-suite', 'HB'), NV: build('custody-suite', 'NV') },
    venue: openVenues(streets, dice.branch('venues'), Math.max(3, Math.ceil(people / 100))),
  }
}

function layStreets(dice: Dice, count: number): Street[] {
  const names = STREET_STEMS.flatMap((stem) => STREET_TYPES.flatMap(([type]) => TOWNS.map((town) => ({ stem, type, town }))))
  // capped by the names there are; Harbour has two streets for one of Northvale
  return dice.some(names, count).map((name) => ({ ...name, inwards: [drawInward(dice), drawInward(dice)] }))
}

const VENUES: readonly Premises[] = [
  'shop',
  'supermarket',
  'petrol-station',
  'public-house',
  'leisure-centre',
  'bus-station',
  'park',
  'car-park',
  'hospital',
]

// two of a kind in Harbour for one in Northvale, and one hospital for all
function openVenues(streets: Streets, dice: Dice, each: number): World['venue'] {
  const open = (premises: Premises, force: 'HB' | 'NV', count: number): Place[] =>
    Array.from({ length: count }, () => createPlace(streets, dice, premises, force))
  const venues = new Map(
    VENUES.map((premises) => [
      premises,
      premises === 'hospital' ? open(premises, 'HB', 1) : [...open(premises, 'HB', each), ...open(premises, 'NV', Math.ceil(each / 2))],
    ]),
  )
  return (own, premises, force) => {
    const all = venues.get(premises) ?? []
    const near = force === undefined ? all : all.filter((place) => place.force === force)
    return own.pick(near.length > 0 ? near : all)
  }
}

const INWARD_LETTERS = Array.from('ABDEFGHJLNPQRSTUWXYZ')

function drawInward(dice: Dice): string {
  return `${dice.whole(1, 9)}${dice.pick(INWARD_LETTERS)}${dice.pick(INWARD_LETTERS)}`
}

// the thousand mobile numbers set aside for drama; nobody gets one twice, and latecomers get none
function shufflePhones(dice: Dice): World['phones'] {
  const left = dice.shuffle(Array.from({ length: 1000 }, (_, n) => `07700 900${String(n).padStart(3, '0')}`))
  return { draw: () => left.pop() ?? '' }
}

const PLATE_LETTERS = Array.from('ABCDEFGHJKLMNOPRSTUVWXYZ')

// marks beginning with Q are not issued in the current style
function createPlates(): World['plates'] {
  const taken = new Set<string>()
  const draw = (dice: Dice): Thing => {
    const letters = Array.from({ length: 3 }, () => dice.pick(PLATE_LETTERS)).join('')
    const value = `${dice.pick(['QH', 'QN'])}${dice.chance(0.5) ? dice.whole(10, 23) : dice.whole(60, 73)} ${letters}`
    if (taken.has(value)) return draw(dice)
    taken.add(value)
    return { kind: 'object', sort: 'vehicle', value }
  }
  return { draw }
}
