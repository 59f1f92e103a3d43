import type { Dice } from './dice.ts'
import { PREMISES_NAMES, type Premises, type Town } from './presets/gazetteer.ts'

/** A street of the invented district; each has one postcode for either side. */
export interface Street {
  readonly stem: string
  readonly type: string
  readonly town: Town
  readonly inwards: readonly [odd: string, even: string]
}

/** A true place. */
export interface Place {
  readonly kind: 'location'
  readonly name: string
  readonly address: string
  readonly postcode: string
  readonly latitude: string
  readonly longitude: string
  readonly premises: Premises
  readonly force: 'HB' | 'NV'
}

/** What a maker of places must know: the streets, and the addresses already given away. */
export interface Streets {
  readonly all: readonly Street[]
  readonly taken: Set<string>
}

/** A place on a free number of a street of this force. */
export function createPlace(streets: Streets, dice: Dice, premises: Premises, force?: 'HB' | 'NV'): Place {
  for (let attempt = 0; ; attempt++) {
    const street = dice.pick(streets.all)
    if (force !== undefined && street.town.force !== force) continue
    const place = placeOn(street, dice, premises)
    // two places may bear one name where the names run out, but never one address
    if (streets.taken.has(place.address) || (attempt < 30 && place.name !== '' && streets.taken.has(place.name))) continue
    streets.taken.add(place.address).add(place.name)
    return place
  }
}

function placeOn(street: Street, dice: Dice, premises: Premises): Place {
  const number = dice.whole(1, 180)
  const door = premises === 'flat' ? `Flat ${dice.whole(1, 12)}, ${number}` : String(number)
  return {
    kind: 'location',
    name: PREMISES_NAMES[premises].replace('{stem}', street.stem).replace('{type}', street.type),
    address: `${door} ${street.stem} ${street.type}, ${street.town.name}`,
    postcode: `${street.town.outward} ${street.inwards[number % 2 === 1 ? 0 : 1]}`,
    latitude: (street.town.latitude + dice.next() * 0.012).toFixed(5),
    longitude: (street.town.longitude + dice.next() * 0.018).toFixed(5),
    premises,
    force: street.town.force,
  }
}

/** How a report speaks of a place. */
export function nameOfPlace(place: Place): string {
  return place.name === '' ? place.address : place.name
}
