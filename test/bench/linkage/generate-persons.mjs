// Records of invented people as police keep them: households, twins, namesakes, hostels, and what goes wrong when somebody is written down again.
import { createLottery, Dice, shuffle } from './dice.mjs'
import { err, ERROR_KINDS, spoil, writeName } from './errors.mjs'
import { createHomes, writeAddress } from './homes.mjs'
import { Life, planHubs } from './lives.mjs'
import { createNames } from './names.mjs'
import { toNewYear, writeDay } from './numbers.mjs'
import { buildPeople } from './people.mjs'
import { UNKNOWN_NAMES } from './spelling-tables.mjs'

/** How frequent things are: shares of one, where nothing else is said. */
export const SHARES = {
  // people: one record, two, three ...; one at home, two ...
  recordsOfPerson: [0.7, 0.18, 0.07, 0.03, 0.02],
  householdSizes: [0.45, 0.25, 0.14, 0.1, 0.04, 0.02],
  men: 0.64,
  couples: 0.6,
  sharedHouses: 0.14,
  spousesOfOneName: 0.65,
  childrenOfLeadName: 0.9,
  twins: 0.03,
  twinsNamedAlike: 0.35,
  sonsNamedAsFather: 0.03,
  namesakes: 0.004,
  namesakesOfOneBirthday: 0.1,
  middleNames: 0.55,
  bornOnNewYear: { traditions: ['hornOfAfrica', 'urduBengali', 'westAfrican'], share: 0.06 },
  // what people have
  peopleOfHostels: 0.008,
  peopleOfShops: 0.01,
  hubSizes: { fewest: 50, most: 300 },
  landlines: 0.4,
  mobiles: 0.85,
  laterMobiles: 0.3,
  emails: 0.5,
  emailsOfHousehold: 0.04,
  aliases: 0.08,
  streetNames: 0.35,
  movesWithinArea: 0.7,
  movesToOthers: 0.25,
  // what a record of any kind tells
  pncIdShown: 0.4,
  mobileShown: 0.5,
  laterMobileShown: 0.35,
  homePhoneShown: 0.3,
  shopPhoneShown: 0.6,
  emailShown: 0.5,
  aliasShown: 0.5,
  middleNameShown: 0.75,
  addressMissing: 0.15,
  postcodeMissing: 0.04,
  forenamesMissing: 0.02,
  surnameMissing: 0.005,
  nameUnknown: 0.006,
  birthMissing: 0.08,
  birthYearOnly: 0.015,
  birthByDefault: 0.008,
  birthEstimated: 0.012,
  // further records: none, one, two or three errors; beyond recognition; each kind by weight
  errorsOfRecord: [0.1, 0.45, 0.33, 0.12],
  spoiled: 0.002,
  errorWeights: {
    ...{ surnameMistyped: 10, forenameMistyped: 10, nickname: 9, transliteration: 5, namesSwapped: 3, initialsOnly: 5, aliasUsed: 3 },
    ...{ dayAndMonthSwapped: 4, digitWrong: 5, digitsTransposed: 3, yearOff: 4, surnameChanged: 6, middleNameChanged: 8 },
    ...{ moved: 15, phoneOfAnother: 3, addressRespelled: 12, streetMistyped: 3, postcodeMistyped: 5, emailMistyped: 2 },
  },
}

const WORLD_STREAM = 70
const RECORD_STREAM = 100
const DEFAULT_BIRTHS = ['1900-01-01', '1970-01-01']
const ESTIMATED_WITHIN = 3

/** The people, and all that they live among. */
function buildWorld(records, seed) {
  const dice = new Dice(seed).turnTo(WORLD_STREAM, 0)
  const names = createNames(seed)
  const built = buildPeople(records, seed, SHARES, names)
  const hub = (share) => {
    const sizes = planHubs(built.people.count, share, SHARES.hubSizes, dice)
    return { count: sizes.length, draw: createLottery(sizes) }
  }
  const homes = createHomes(built.households + built.people.count * 0.2, seed)
  return { ...built, names, homes, shares: SHARES, hostels: hub(SHARES.peopleOfHostels), shops: hub(SHARES.peopleOfShops) }
}

/** Which record of which person comes when: the number of the person and, in the lowest three bits, of the record. */
function orderRecords({ people }, records, seed) {
  const order = new Uint32Array(records)
  let filled = 0
  for (let at = 0; at < people.count; at++) for (let part = 0; part < people.records[at]; part++) order[filled++] = at * 8 + part
  return shuffle(order, new Dice(seed).turnTo(WORLD_STREAM, 1))
}

/** What a careful officer writes down of a person at one time. */
function beginDraft(life, isFurther, dice) {
  const phones = []
  if (dice.chance(SHARES.mobileShown)) phones.push(isFurther && dice.chance(SHARES.laterMobileShown) ? life.laterMobile : life.mobile)
  if (dice.chance(SHARES.homePhoneShown)) phones.push(life.homePhone)
  if (life.shop >= 0 && dice.chance(SHARES.shopPhoneShown)) phones.push(life.shopPhone)
  const middleName = dice.chance(SHARES.middleNameShown) ? life.middleName : ''
  const email = dice.chance(SHARES.emailShown) ? life.email : ''
  const home = life.home
  return {
    surname: life.surname,
    forenames: middleName === '' ? [life.forename] : [life.forename, middleName],
    dateOfBirth: life.born,
    phones: phones.filter((phone) => phone !== ''),
    emails: email === '' ? [] : [email],
    address: writeAddress(home),
    postcode: home.postcode,
    pncId: dice.chance(SHARES.pncIdShown) ? life.pncId : '',
    aliases: life.hasAlias && dice.chance(SHARES.aliasShown) ? [writeName(life.alias)] : [],
  }
}

/** Leaves out what is not known, and fills in what stands for it. */
function leaveOut(draft, born, dice) {
  if (dice.chance(SHARES.nameUnknown)) {
    draft.surname = dice.pick(UNKNOWN_NAMES)
    draft.forenames = dice.chance(0.5) ? [] : [dice.pick(UNKNOWN_NAMES)]
  }
  if (dice.chance(SHARES.forenamesMissing)) draft.forenames = []
  if (dice.chance(SHARES.surnameMissing)) draft.surname = ''
  if (dice.chance(SHARES.birthByDefault)) draft.dateOfBirth = dice.pick(DEFAULT_BIRTHS)
  else if (dice.chance(SHARES.birthEstimated)) draft.dateOfBirth = estimateBirth(born, dice)
  else if (dice.chance(SHARES.birthYearOnly)) draft.dateOfBirth = draft.dateOfBirth.slice(0, 4)
  else if (dice.chance(SHARES.birthMissing)) draft.dateOfBirth = ''
  const isHomeless = dice.chance(SHARES.addressMissing)
  if (isHomeless) draft.address = ''
  if (dice.chance(isHomeless ? 0.8 : SHARES.postcodeMissing)) draft.postcode = ''
}

function estimateBirth(born, dice) {
  const year = Number(writeDay(toNewYear(born)).slice(0, 4)) + dice.between(-ESTIMATED_WITHIN, ESTIMATED_WITHIN)
  return `${Math.max(1900, year)}-01-01`
}

/** A record; its fields are those of an export of nominals. */
function finish(draft, index, at) {
  return {
    id: `P${String(index + 1).padStart(7, '0')}`,
    trueId: `T${String(at + 1).padStart(7, '0')}`,
    surname: draft.surname,
    forenames: draft.forenames.join(' '),
    dateOfBirth: draft.dateOfBirth,
    phones: draft.phones,
    emails: draft.emails,
    address: draft.address,
    postcode: draft.postcode,
    pncId: draft.pncId,
    niNumber: '',
    aliases: draft.aliases,
  }
}

/**
 * Yields records in an order, and with ids, that tell nothing of who is who; `trueId` tells it. The same seed gives the same records.
 *
 * @param {{ records: number, seed: number }} options
 * @returns {Generator<object>} records: id, trueId, surname, forenames, dateOfBirth, phones, emails, address, postcode, pncId, niNumber, aliases
 */
export function* generatePersons({ records, seed }) {
  const world = buildWorld(records, seed)
  const order = orderRecords(world, records, seed)
  const dice = new Dice(seed)
  const drawErrors = createLottery(SHARES.errorsOfRecord)
  const drawWeight = createLottery(ERROR_KINDS.map((kind) => SHARES.errorWeights[kind]))
  const drawKind = () => ERROR_KINDS[drawWeight(dice)]
  const life = new Life(world, seed)
  for (let index = 0; index < records; index++) {
    const at = order[index] >>> 3
    const part = order[index] & 7
    life.turnTo(at)
    dice.turnTo(at, RECORD_STREAM + part)
    const draft = beginDraft(life, part > 0, dice)
    const of = { draft, life, world, dice }
    if (part > 0) {
      if (dice.chance(SHARES.spoiled)) spoil(of)
      else for (let errors = drawErrors(dice); errors > 0; errors--) err(of, drawKind)
    }
    leaveOut(draft, world.people.born[at], dice)
    yield finish(draft, index, at)
  }
}
