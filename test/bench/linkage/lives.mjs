// What is true of a person all their life: names, homes, phones, what they are also called. It follows from the person alone, and is told when asked for.
import { Dice, mix } from './dice.mjs'
import { writePhone, writePncId } from './numbers.mjs'
import { STREET_NAMES } from './spelling-tables.mjs'

const STREAMS = { life: 1, email: 2, alias: 3, marriage: 4, pncId: 5 }
const MOBILES_OF_PERSON = 4
const EMAIL_HOSTS = ['mail.example', 'post.example', 'inbox.example', 'letterbox.example', 'example.com', 'example.net', 'example.org']
/** Parts the numbers of those who live together. */
const EMAIL_SCATTER = 7919
const JOINTS = ['.', '_', '', '-']

/** The weights of hostels or shops: as many people as its weight are told of each, in proportion to the others. */
export function planHubs(people, share, sizes, dice) {
  const mean = (sizes.fewest + sizes.most) / 2
  return Array.from({ length: Math.max(1, Math.round((people * share) / mean)) }, () => dice.between(sizes.fewest, sizes.most))
}

const toPlain = (text) => text.toLowerCase().replace(/[^a-z]/g, '')

/** The life of one person after another: `turnTo` sets whose it is. */
export class Life {
  at = 0
  #world
  #dice
  #home = 0
  #laterHome = 0
  #area = 0
  #laterArea = 0

  /**
   * @param {object} world the people and all that they live among
   * @param {number} seed a whole number
   */
  constructor(world, seed) {
    this.#world = world
    this.#dice = new Dice(seed)
  }

  /** Turns to a person, and settles what is not settled by the columns. */
  turnTo(at) {
    const { people, shares, hostels, shops, homes, households } = this.#world
    const dice = this.#dice.turnTo(at, STREAMS.life)
    this.at = at
    this.hostel = dice.chance(shares.peopleOfHostels) ? hostels.draw(dice) : -1
    this.shop = dice.chance(shares.peopleOfShops) ? shops.draw(dice) : -1
    this.#home = this.hostel >= 0 ? households + people.count + this.hostel : people.household[at]
    this.#area = homes.areaOf(this.#home)
    const movesIn = dice.chance(shares.movesToOthers)
    this.#laterHome = movesIn ? dice.below(households) : households + at
    const staysNear = dice.chance(shares.movesWithinArea)
    this.#laterArea = movesIn ? homes.areaOf(this.#laterHome) : staysNear ? this.#area : dice.below(homes.areas)
    this.hasMobile = dice.chance(shares.mobiles)
    this.hasLaterMobile = dice.chance(shares.laterMobiles)
    this.hasEmail = dice.chance(shares.emails)
    this.hasAlias = dice.chance(shares.aliases)
    return this
  }

  get surname() {
    return this.#world.names.surnames[this.#world.people.surname[this.at]]
  }

  get forename() {
    return this.#world.names.forenames[this.#world.people.forename[this.at]]
  }

  /** The second forename, or nothing. */
  get middleName() {
    return this.#world.hasMiddle(this.at) ? this.#world.names.forenames[this.#world.people.middle[this.at]] : ''
  }

  get born() {
    return this.#world.bornOn(this.at)
  }

  get home() {
    return this.#world.homes.describe(this.#home, this.#area)
  }

  get laterHome() {
    return this.#world.homes.describe(this.#laterHome, this.#laterArea)
  }

  get mobile() {
    return this.hasMobile ? writePhone('mobile', this.at * MOBILES_OF_PERSON) : ''
  }

  get laterMobile() {
    return this.hasLaterMobile ? writePhone('mobile', this.at * MOBILES_OF_PERSON + 1) : this.mobile
  }

  /** The phone of a hostel, or of the whole household where it has one. */
  get homePhone() {
    if (this.hostel >= 0) return writePhone('shared', this.hostel)
    const household = this.#world.people.household[this.at]
    return mix(household) % 100 < 100 * this.#world.shares.landlines ? writePhone('home', household) : ''
  }

  get laterHomePhone() {
    return writePhone('home', this.#laterHome)
  }

  get shopPhone() {
    return this.shop < 0 ? '' : writePhone('shared', this.#world.hostels.count + this.shop)
  }

  /** The address of e-mail: a person's own, or that of the one before them at home. */
  get email() {
    if (!this.hasEmail) return ''
    const { people, names, shares } = this.#world
    const dice = this.#dice.turnTo(this.at, STREAMS.email)
    const isShared = dice.chance(shares.emailsOfHousehold) && this.at > 0 && people.household[this.at - 1] === people.household[this.at]
    const owner = isShared ? this.at - 1 : this.at
    if (isShared) dice.turnTo(owner, STREAMS.email).next()
    const forename = toPlain(names.forenames[people.forename[owner]])
    const start = dice.chance(0.7) ? forename : forename[0]
    const surname = toPlain(names.surnames[people.surname[owner]])
    return `${start}${dice.pick(JOINTS)}${surname}${(owner * EMAIL_SCATTER) % 10_000}@${dice.pick(EMAIL_HOSTS)}`
  }

  /** The name that a person gives out for their own: another forename and often another surname, or a name of the street. */
  get alias() {
    const { people, names, shares } = this.#world
    const dice = this.#dice.turnTo(this.at, STREAMS.alias)
    if (dice.chance(shares.streetNames)) return { forename: dice.pick(STREET_NAMES), surname: '' }
    const tradition = names.traditions[people.tradition[this.at]]
    const forename = names.forenames[tradition.forenames[people.sex[this.at]].at(-1).draw(dice)]
    const drawn = names.surnameFor(tradition.surnames.draw(dice), people.sex[this.at])
    return { forename, surname: names.surnames[dice.chance(0.5) ? drawn : people.surname[this.at]] }
  }

  /** The surname after a marriage. */
  get laterSurname() {
    const { people, names } = this.#world
    const dice = this.#dice.turnTo(this.at, STREAMS.marriage)
    return names.surnames[names.surnameFor(names.traditions[people.tradition[this.at]].surnames.draw(dice), people.sex[this.at])]
  }

  get pncId() {
    return writePncId(this.at, Number(this.born.slice(0, 4)) + this.#dice.turnTo(this.at, STREAMS.pncId).between(10, 35))
  }
}
