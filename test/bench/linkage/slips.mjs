// Slips of the pen: what a typist does to a name, a date, a postcode or an address. Each gives the text as it was where there is nothing to do.
import { HEARD_ALIKE, NEIGHBOURS, NICKNAMES, SPELLINGS } from './spelling-tables.mjs'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const SHORT_TYPES = [
  ['Road', 'Rd'],
  ['Street', 'St'],
  ['Avenue', 'Ave'],
  ['Close', 'Cl'],
  ['Lane', 'Ln'],
  ['Drive', 'Dr'],
  ['Terrace', 'Ter'],
  ['Gardens', 'Gdns'],
  ['Grove', 'Gr'],
  ['Crescent', 'Cres'],
  ['Place', 'Pl'],
  ['Court', 'Ct'],
]
const DATE_TRIES = 8
const LAST_YEAR = 2023

const replaceAt = (text, at, count, other) => text.slice(0, at) + other + text.slice(at + count)

/** One letter wrong, left out, too many, or two in the wrong order; the first letter is the least often wrong. */
export function mistype(text, dice) {
  if (text.length < 3) return text
  const at = dice.chance(0.1) ? 0 : dice.between(1, text.length - 1)
  const lower = text[at].toLowerCase()
  const matchCase = (letter) => (text[at] === lower ? letter : letter.toUpperCase())
  const kind = dice.below(10)
  if (kind < 4) {
    const beside = dice.chance(0.6) ? NEIGHBOURS[lower] : undefined
    return replaceAt(text, at, 1, matchCase(dice.pick(beside ?? LETTERS)))
  }
  if (kind < 6) return replaceAt(text, at, 1, '')
  if (kind < 8) return replaceAt(text, at, 0, dice.chance(0.5) && at > 0 ? lower : matchCase(dice.pick(LETTERS)))
  const first = Math.max(1, Math.min(at, text.length - 2))
  return replaceAt(text, first, 2, text[first + 1] + text[first])
}

/** A short form of a forename, or the forename that a short form stands for. */
export function useNickname(forename, dice) {
  const forms = NICKNAMES.get(forename)
  return forms === undefined ? forename : dice.pick(forms)
}

/** A name as another ear would write it. */
export function transliterate(name, dice) {
  const listed = SPELLINGS.get(name)
  if (listed !== undefined) return dice.pick(listed)
  const lower = name.toLowerCase()
  const fitting = HEARD_ALIKE.filter(([heard]) => lower.indexOf(heard) > 0)
  if (fitting.length === 0) return name
  const [heard, other] = dice.pick(fitting)
  return replaceAt(name, lower.indexOf(heard), heard.length, other)
}

/** Whether a text is a day that somebody may have been born on. */
function isDay(date) {
  if (!/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-\d\d$/.test(date)) return false
  const [year, month, day] = date.split('-').map(Number)
  return year <= LAST_YEAR && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** A day whose month and day of month have changed places, where that is a day. */
export function swapDayAndMonth(date) {
  const swapped = `${date.slice(0, 4)}-${date.slice(8)}-${date.slice(5, 7)}`
  return isDay(swapped) ? swapped : date
}

/** Does something to a day until it is another day. */
function change(date, dice, attempt) {
  for (let tries = 0; tries < DATE_TRIES; tries++) {
    const changed = attempt(dice.pick([2, 3, 3, 5, 6, 6, 8, 9, 9]))
    if (changed !== date && isDay(changed)) return changed
  }
  return date
}

/** A day with one digit wrong. */
export function mistypeDigit(date, dice) {
  return change(date, dice, (at) => replaceAt(date, at, 1, String(dice.below(10))))
}

/** A day with two digits beside each other in the wrong order. */
export function transposeDigits(date, dice) {
  return change(date, dice, (at) => {
    const other = at === 5 || at === 8 ? at + 1 : at - 1
    const [first, second] = other > at ? [at, other] : [other, at]
    return date[first] === '-' ? date : replaceAt(date, first, 2, date[second] + date[first])
  })
}

/** A day in another year: mostly the one before or after, at times another decade. */
export function shiftYear(date, dice) {
  const years = dice.pick([1, 1, 1, 1, 2, 10]) * (dice.chance(0.5) ? 1 : -1)
  const shifted = `${Number(date.slice(0, 4)) + years}${date.slice(4)}`
  return isDay(shifted) ? shifted : date
}

/** A postcode with a digit or letter wrong, or two in the wrong order. */
export function mistypePostcode(postcode, dice) {
  const at = dice.pick([...postcode].flatMap((sign, index) => (sign === ' ' || index === 0 ? [] : [index])))
  const next = postcode[at + 1]
  const isDigit = (sign) => /\d/.test(sign ?? '')
  if (next !== undefined && next !== ' ' && isDigit(next) === isDigit(postcode[at]) && dice.chance(0.4))
    return replaceAt(postcode, at, 2, next + postcode[at])
  const other = isDigit(postcode[at]) ? String(dice.below(10)) : dice.pick('ABDEFGHJLNPQRSTUWXYZ')
  return replaceAt(postcode, at, 1, other)
}

/** An address spelled another way. */
export function respellAddress(address, dice) {
  const short = SHORT_TYPES.find(([long]) => address.includes(` ${long},`))
  const ways = [
    (text) => text.replaceAll(',', ''),
    (text) => text.slice(0, Math.max(text.lastIndexOf(','), 1)),
    (text) => text.toUpperCase(),
    (text) => text.replace(/^Flat (\d+), (\d+)/, dice.chance(0.5) ? '$1/$2' : '$2 Flat $1'),
    (text) => text.replace(/^(\d+) /, '$1, '),
  ]
  const abbreviated = short !== undefined && dice.chance(0.7) ? address.replace(` ${short[0]},`, ` ${short[1]},`) : address
  return abbreviated !== address && dice.chance(0.5) ? abbreviated : dice.pick(ways)(abbreviated)
}
