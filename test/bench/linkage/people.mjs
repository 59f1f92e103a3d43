// The true people of the invented world, household by household, as columns of whole numbers: some thirty bytes a person.
import { createLottery, Dice } from './dice.mjs'
import { LAST_DAY, toNewYear, writeDay } from './numbers.mjs'

const PEOPLE_STREAM = 72
const YEAR = 365.25
const GENERATIONS = [1965, 1990]
const TWIN_TRIES = 12
const NO_NAME = 0xffff

/** Columns of people; they grow as households move in. */
class People {
  count = 0
  #size

  constructor(size) {
    this.#size = size
    this.household = new Uint32Array(size)
    this.surname = new Uint16Array(size)
    this.forename = new Uint16Array(size)
    this.middle = new Uint16Array(size)
    this.born = new Uint16Array(size)
    this.sex = new Uint8Array(size)
    this.tradition = new Uint8Array(size)
    this.records = new Uint8Array(size)
  }

  get isFull() {
    return this.count === this.#size
  }
}

/** What all that builds people draws from. */
class Builder {
  /** The mean number of records of a person, and so how many people there are, follows from the shares. */
  constructor(records, seed, shares, names) {
    const mean = shares.recordsOfPerson.reduce((sum, share, index) => sum + share * (index + 1), 0)
    const expected = records / mean
    this.people = new People(Math.min(records, Math.ceil(expected + 8 * Math.sqrt(expected))))
    this.records = records
    this.dice = new Dice(seed).turnTo(PEOPLE_STREAM, 0)
    this.shares = shares
    this.names = names
    this.drawSize = createLottery(shares.householdSizes)
    this.drawRecords = createLottery(shares.recordsOfPerson)
    this.written = 0
  }

  drawForename(tradition, sex, born) {
    const lists = this.names.traditions[tradition].forenames[sex]
    const year = 1900 + born / YEAR
    const generation = GENERATIONS.filter((end) => year >= end).length
    return lists[Math.min(generation, lists.length - 1)].draw(this.dice)
  }

  drawSurname(tradition) {
    return this.names.traditions[tradition].surnames.draw(this.dice)
  }

  /** A day of birth; in some traditions many are told only by year. */
  drawBirth(age, tradition) {
    const day = Math.round(LAST_DAY - age * YEAR - this.dice.unit() * YEAR)
    const born = Math.min(LAST_DAY, Math.max(1, day))
    const { traditions, share } = this.shares.bornOnNewYear
    return traditions.includes(this.names.traditions[tradition].name) && this.dice.chance(share) ? toNewYear(born) : born
  }

  /** Adds a person; surnames are those that a man bears, and take the form of the sex here. */
  add(person) {
    const { people, dice, shares, names } = this
    if (people.isFull || this.written >= this.records) return -1
    const at = people.count++
    const hasMiddle = dice.chance(shares.middleNames)
    people.household[at] = person.household
    people.tradition[at] = person.tradition
    people.sex[at] = person.sex
    people.born[at] = person.born
    people.surname[at] = names.surnameFor(person.surname, person.sex)
    people.forename[at] = person.forename ?? this.drawForename(person.tradition, person.sex, person.born)
    const middle = hasMiddle ? this.drawForename(person.tradition, person.sex, person.born) : NO_NAME
    people.middle[at] = middle === people.forename[at] ? NO_NAME : middle
    people.records[at] = Math.min(this.drawRecords(dice) + 1, this.records - this.written)
    if (at > 0 && dice.chance(shares.namesakes)) this.#makeNamesake(at)
    this.written += people.records[at]
    return at
  }

  /** Gives a person the name, and sometimes the day of birth, of somebody who has nothing to do with them. */
  #makeNamesake(at) {
    const { people, dice, shares } = this
    const other = dice.below(at)
    people.surname[at] = people.surname[other]
    people.forename[at] = people.forename[other]
    people.sex[at] = people.sex[other]
    people.tradition[at] = people.tradition[other]
    if (dice.chance(shares.namesakesOfOneBirthday)) people.born[at] = people.born[other]
  }
}

/** The oldest of a household: more of them are young than old, and more are men. */
function addLead(builder, household) {
  const { dice, names, shares } = builder
  const tradition = names.drawTradition(dice)
  const age = 16 + 70 * dice.unit() ** 1.7
  const lead = {
    household,
    tradition,
    sex: dice.chance(shares.men) ? 0 : 1,
    born: builder.drawBirth(age, tradition),
    surname: builder.drawSurname(tradition),
  }
  builder.add(lead)
  return { ...lead, age, at: builder.people.count - 1 }
}

function addPartner(builder, lead) {
  const { dice, shares } = builder
  const shared = dice.chance(shares.spousesOfOneName)
  const tradition = shared || dice.chance(0.8) ? lead.tradition : builder.names.drawTradition(dice)
  const surname = shared ? lead.surname : builder.drawSurname(tradition)
  const born = builder.drawBirth(Math.max(16, lead.age + 12 * (dice.unit() - 0.5)), tradition)
  builder.add({ household: lead.household, tradition, sex: dice.chance(0.96) ? 1 - lead.sex : lead.sex, born, surname })
  return surname
}

/** A forename for a twin: another than the first twin's, and alike in its first letters where it is meant to be. */
function nameTwin(builder, first, sex) {
  const { people, names, dice, shares } = builder
  const texts = names.forenames
  const known = people.forename[first]
  const start = dice.chance(shares.twinsNamedAlike) ? texts[known].slice(0, 2) : ''
  let chosen = known
  for (let tries = 0; tries < TWIN_TRIES; tries++) {
    const drawn = builder.drawForename(people.tradition[first], sex, people.born[first])
    if (drawn === known) continue
    chosen = drawn
    if (texts[drawn].startsWith(start)) break
  }
  return chosen
}

function addChild(builder, lead, otherSurname, elder) {
  const { people, dice, shares } = builder
  if (elder >= 0 && elder < people.count && dice.chance(shares.twins)) {
    const sex = dice.chance(0.65) ? people.sex[elder] : 1 - people.sex[elder]
    const forename = nameTwin(builder, elder, sex)
    const twin = builder.add({
      ...lead,
      tradition: people.tradition[elder],
      sex,
      born: people.born[elder],
      surname: people.surname[elder],
      forename,
    })
    if (twin >= 0) people.surname[twin] = people.surname[elder]
    return -1
  }
  const age = lead.age - dice.between(18, 38)
  const isSibling = age < 8
  const sex = dice.chance(0.6) ? 0 : 1
  const born = builder.drawBirth(isSibling ? Math.max(10, lead.age + 16 * (dice.unit() - 0.5)) : age, lead.tradition)
  const isJunior = !isSibling && sex === 0 && lead.sex === 0 && dice.chance(shares.sonsNamedAsFather)
  const forename = isJunior ? people.forename[lead.at] : undefined
  const surname = dice.chance(shares.childrenOfLeadName) ? lead.surname : otherSurname
  return builder.add({ household: lead.household, tradition: lead.tradition, sex, born, surname, forename })
}

/** People who share a home only: each has a name of their own. */
function addLodger(builder, household) {
  const { dice, names, shares } = builder
  const tradition = names.drawTradition(dice)
  const born = builder.drawBirth(18 + 30 * dice.unit(), tradition)
  builder.add({ household, tradition, sex: dice.chance(shares.men) ? 0 : 1, born, surname: builder.drawSurname(tradition) })
}

function addHousehold(builder, household) {
  const { dice, shares } = builder
  const size = builder.drawSize(dice) + 1
  const lead = addLead(builder, household)
  if (size === 1) return
  const isShared = dice.chance(shares.sharedHouses)
  const hasPartner = !isShared && dice.chance(shares.couples)
  const otherSurname = hasPartner ? addPartner(builder, lead) : lead.surname
  let elder = -1
  for (let member = hasPartner ? 2 : 1; member < size; member++) {
    if (isShared) addLodger(builder, household)
    else elder = addChild(builder, lead, otherSurname, elder)
  }
}

/**
 * Builds as many people as have a number of records between them.
 *
 * @param {number} records how many records there shall be
 * @param {number} seed a whole number
 * @param {object} shares what is how frequent
 * @param {object} names from `createNames`
 */
export function buildPeople(records, seed, shares, names) {
  const builder = new Builder(records, seed, shares, names)
  let households = 0
  while (builder.written < records && !builder.people.isFull) addHousehold(builder, households++)
  const { people } = builder
  return { people, households, hasMiddle: (at) => people.middle[at] !== NO_NAME, bornOn: (at) => writeDay(people.born[at]) }
}
