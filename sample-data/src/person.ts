import { bornAged } from './calendar.ts'
import { itemAt, type Dice } from './dice.ts'
import type { Place } from './place.ts'
import { FEMALE_NAMES, MALE_NAMES } from './presets/given-names.ts'
import { OCCUPATIONS } from './presets/recording.ts'
import { SURNAME_FAMILIES } from './presets/surname-parts.ts'
import { CARE, HARBOUR, NORTHVALE, type Source } from './source.ts'
import type { World } from './world.ts'

/** A true person, or what one record says of them. Blank text means that nothing is known. */
export interface Person {
  readonly kind: 'person'
  readonly origin: 'background' | 'planted'
  readonly source: Source
  readonly forenames: string
  readonly surname: string
  readonly sex: 'M' | 'F' | ''
  readonly born: string
  readonly bornBasis: 'exact' | 'estimated' | ''
  readonly home: Place | undefined
  readonly phone: string
  readonly email: string
  readonly aliases: readonly string[]
  readonly school: string
  readonly occupation: string
  readonly lookedAfter: boolean
  readonly professional: boolean
  readonly identified: boolean
  readonly description: string
  readonly pncId: string
  readonly croNumber: string
}

/** What is wished of a new person; everything else is drawn. */
export interface Wishes extends Partial<Omit<Person, 'kind'>> {
  /** Age on the first day of the period. */
  readonly age?: number
  /** Has been through custody before, and so has a national record. */
  readonly known?: boolean
}

/** A new person, drawn by the dice where nothing is wished. */
export function createPerson(world: World, dice: Dice, wishes: Wishes = {}): Person {
  const { age = dice.whole(18, 74), known = false, ...given } = wishes
  const sex = given.sex ?? (dice.chance(0.55) ? 'M' : 'F')
  const drawn: Person = {
    kind: 'person',
    origin: 'background',
    source: given.professional === true ? CARE : given.home?.force === 'NV' ? NORTHVALE : HARBOUR,
    forenames: drawForenames(dice, sex),
    surname: drawSurname(dice),
    sex,
    born: bornAged(dice, age),
    bornBasis: 'exact',
    home: undefined,
    phone: dice.chance(age < 11 ? 0 : 0.55) ? world.phones.draw() : '',
    email: '',
    aliases: [],
    school: age >= 5 && age < 16 ? dice.pick(world.schools).name : '',
    occupation: age >= 67 ? 'retired' : age >= 18 ? dice.pick(OCCUPATIONS) : '',
    lookedAfter: false,
    professional: false,
    identified: true,
    description: '',
    pncId: known ? world.nationalIds.drawPnc(dice) : '',
    croNumber: known && dice.chance(0.4) ? world.nationalIds.drawCro(dice) : '',
  }
  const person = { ...drawn, ...given }
  return dice.chance(0.12) && given.email === undefined && age > 12 ? { ...person, email: emailOf(dice, person) } : person
}

function drawForenames(dice: Dice, sex: Person['sex']): string {
  const names = sex === 'F' ? FEMALE_NAMES : MALE_NAMES
  const first = dice.pick(names)
  return dice.chance(0.18) ? `${first} ${dice.pick(names)}` : first
}

/** A surname; some are much commoner than others, as surnames are. */
export function drawSurname(dice: Dice): string {
  const family = dice.weighted(SURNAME_FAMILIES.map((each) => [each, each.share] as const))
  const head = itemAt(family.heads, Math.floor(family.heads.length * dice.next() ** 1.5))
  const tail = itemAt(family.tails, Math.floor(family.tails.length * dice.next() ** 1.5))
  return `${head}${tail}`
}

/** Forenames and surname, as a report would write them. */
export function nameOf(person: Person): string {
  return `${person.forenames} ${person.surname}`.trim()
}

function emailOf(dice: Dice, person: Person): string {
  const local = `${person.forenames.split(' ')[0] ?? ''}.${person.surname}${dice.whole(1, 99)}`
  return `${local.toLowerCase().replaceAll(/[^a-z0-9.]/g, '')}@mail.example`
}
