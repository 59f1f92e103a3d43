// What goes wrong in a further record of a person. Each error changes a draft, and says false where there was nothing for it to change.
import { writeAddress } from './homes.mjs'
import { writePhone } from './numbers.mjs'
import {
  mistype,
  mistypeDigit,
  mistypePostcode,
  respellAddress,
  shiftYear,
  swapDayAndMonth,
  transliterate,
  transposeDigits,
  useNickname,
} from './slips.mjs'

const MOBILES_OF_PERSON = 4
const MOST_TRIES = 6

/** A name as one text. */
export function writeName({ forename, surname }) {
  return surname === '' ? forename : `${forename} ${surname}`
}

/** Sets a property of an object, and tells whether that changed it. */
function set(of, key, value) {
  const isChanged = of[key] !== value
  of[key] = value
  return isChanged
}

/** Moves the draft to a home of later years; the phone at home goes with it. */
function move({ draft, life, dice }) {
  const home = life.laterHome
  const { homePhone, laterHomePhone, mobile, laterMobile } = life
  draft.address = writeAddress(home)
  draft.postcode = home.postcode
  draft.phones = draft.phones.map((phone) =>
    phone === homePhone ? laterHomePhone : phone === mobile && dice.chance(0.5) ? laterMobile : phone,
  )
  return true
}

function useAlias({ draft, life, dice }) {
  const { alias } = life
  if (dice.chance(0.3)) draft.aliases.push(writeName({ forename: draft.forenames[0], surname: draft.surname }))
  draft.forenames = [alias.forename]
  if (alias.surname !== '') draft.surname = alias.surname
  draft.aliases = draft.aliases.filter((name) => name !== writeName(alias))
  return true
}

/** Writes down the number of somebody else: of one of the household, or of anybody. */
function takePhoneOfOther({ draft, world, life, dice }) {
  const { people } = world
  const near = life.at + (dice.chance(0.5) ? 1 : -1)
  const isNear = near >= 0 && near < people.count && people.household[near] === people.household[life.at]
  const other = isNear && dice.chance(0.7) ? near : dice.below(people.count)
  draft.phones = [writePhone('mobile', other * MOBILES_OF_PERSON), ...draft.phones.slice(1)]
  return other !== life.at
}

function changeMiddleName({ draft, life, world, dice }) {
  if (draft.forenames.length > 1) draft.forenames = draft.forenames.slice(0, 1)
  else {
    const lists = world.names.traditions[world.people.tradition[life.at]].forenames[world.people.sex[life.at]]
    draft.forenames = [...draft.forenames, world.names.forenames[dice.pick(lists).draw(dice)]]
  }
  return true
}

function marry({ draft, life, dice, world }) {
  if (world.people.sex[life.at] === 0 && !dice.chance(0.1)) return false
  if (dice.chance(0.3)) draft.aliases.push(writeName({ forename: draft.forenames[0], surname: draft.surname }))
  return set(draft, 'surname', dice.chance(0.12) ? `${draft.surname}-${life.laterSurname}` : life.laterSurname)
}

const onForename = (slip) => (of) => {
  const [first, ...rest] = of.draft.forenames
  const changed = slip(first, of.dice)
  of.draft.forenames = [changed, ...rest]
  return changed !== first
}
const onSurname = (slip) => (of) => set(of.draft, 'surname', slip(of.draft.surname, of.dice))
const onDate = (slip) => (of) => set(of.draft, 'dateOfBirth', slip(of.draft.dateOfBirth, of.dice))

const ERRORS = {
  surnameMistyped: onSurname(mistype),
  forenameMistyped: onForename(mistype),
  nickname: onForename(useNickname),
  transliteration: (of) => onForename(transliterate)(of) || onSurname(transliterate)(of),
  namesSwapped({ draft }) {
    const [first, ...rest] = draft.forenames
    draft.forenames = [draft.surname, ...rest]
    return set(draft, 'surname', first)
  },
  dayAndMonthSwapped: onDate(swapDayAndMonth),
  digitWrong: onDate(mistypeDigit),
  digitsTransposed: onDate(transposeDigits),
  yearOff: onDate(shiftYear),
  surnameChanged: marry,
  moved: move,
  initialsOnly({ draft }) {
    const initials = draft.forenames.map((name) => name[0])
    const isChanged = draft.forenames[0].length > 1
    draft.forenames = initials
    return isChanged
  },
  aliasUsed: useAlias,
  phoneOfAnother: takePhoneOfOther,
  middleNameChanged: changeMiddleName,
  addressRespelled: ({ draft, dice }) => set(draft, 'address', respellAddress(draft.address, dice)),
  streetMistyped: ({ draft, dice }) =>
    set(
      draft,
      'address',
      draft.address.replace(/[A-Z][a-z]{3,}/, (word) => mistype(word, dice)),
    ),
  postcodeMistyped: ({ draft, dice }) => set(draft, 'postcode', mistypePostcode(draft.postcode, dice)),
  emailMistyped({ draft, dice }) {
    const [user, host] = (draft.emails[0] ?? '').split('@')
    if (host === undefined) return false
    draft.emails = [`${mistype(user, dice)}@${host}`]
    return true
  },
}

/** The names of all errors, to which shares are given. */
export const ERROR_KINDS = Object.keys(ERRORS)

/**
 * Makes one error.
 *
 * @param {object} of the draft, the life it is of, the world and the dice
 * @param {() => string} drawKind draws the name of an error
 */
export function err(of, drawKind) {
  for (let tries = 0; tries < MOST_TRIES; tries++) if (ERRORS[drawKind()](of)) return
}

/** Leaves nothing by which anyone could tell whom the record is about. */
export function spoil({ draft, world, dice, life }) {
  const { names, people } = world
  const other = dice.below(people.count)
  move({ draft, world, dice, life })
  draft.surname = names.surnames[people.surname[other]]
  draft.forenames = [mistype(life.alias.forename, dice)]
  draft.dateOfBirth = world.bornOn(dice.below(people.count))
  draft.phones = []
  draft.emails = []
  draft.aliases = []
  draft.pncId = ''
}
