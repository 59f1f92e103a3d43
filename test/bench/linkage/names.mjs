// The names that can be drawn: every forename and surname once, with lotteries by tradition, sex and generation.
import { createLottery, Dice, shuffle } from './dice.mjs'
import { TRADITIONS } from './forename-tables.mjs'
import { SURNAMES } from './surname-tables.mjs'

/** Added to the rank of a name, so that the first do not outweigh all others. */
const FORENAME_OFFSET = 4
const SURNAME_OFFSET = 3
const NAMES_STREAM = 71
const FEMALE_ENDINGS = [
  [/ski$/, 'ska'],
  [/cki$/, 'cka'],
  [/(ov|ev|in)$/, '$1a'],
  [/as$/, 'iene'],
]

/** A list in which every text has one number. */
class Register {
  texts = []
  #numbers = new Map()

  numberOf(text) {
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    this.#numbers.set(text, this.texts.length)
    this.texts.push(text)
    return this.texts.length - 1
  }
}

const weighByRank = (names, offset, skew) => names.map((_, rank) => (rank + offset) ** -skew)

/** Draws numbers of a register by the rank of the names in a list. */
function drawFrom(register, names, offset, skew) {
  const numbers = names.map((name) => register.numberOf(name))
  const draw = createLottery(weighByRank(names, offset, skew))
  return { numbers, draw: (dice) => numbers[draw(dice)] }
}

/** The common surnames of a tradition, then the rare ones in an order that tells nothing. */
function listSurnames({ common, first, last }, dice) {
  const joined = first.flatMap((start) => last.map((end) => start + end)).filter((name) => !/(.)\1\1/.test(name))
  return [...new Set([...common, ...shuffle(joined, dice)])]
}

/** The form of a surname that a woman bears, where it has one. */
function toFemale(surname, tradition) {
  if (tradition === 'punjabiGujarati') return surname === 'Singh' ? 'Kaur' : surname
  if (tradition !== 'easternEuropean') return surname
  const rule = FEMALE_ENDINGS.find(([ending]) => ending.test(surname))
  return rule === undefined ? surname : surname.replace(rule[0], rule[1])
}

/**
 * All names of the invented world. Names are numbers; their texts stand in `forenames` and `surnames`.
 *
 * @param {number} seed a whole number
 */
export function createNames(seed) {
  const dice = new Dice(seed).turnTo(NAMES_STREAM, 0)
  const forenames = new Register()
  const surnames = new Register()
  const traditions = TRADITIONS.map(({ name, forenames: tables, skew }) => {
    const family = SURNAMES[name]
    const bySex = (lists) => lists.map((list) => drawFrom(forenames, list, FORENAME_OFFSET, skew))
    return {
      name,
      forenames: [bySex(tables.male), bySex(tables.female)],
      surnames: drawFrom(surnames, listSurnames(family, dice), SURNAME_OFFSET, family.skew),
    }
  })
  const female = new Map()
  for (const { name, surnames: pool } of traditions)
    for (const number of pool.numbers) {
      const other = toFemale(surnames.texts[number], name)
      if (other !== surnames.texts[number]) female.set(number, surnames.numberOf(other))
    }
  return {
    traditions,
    drawTradition: createLottery(TRADITIONS.map(({ share }) => share)),
    forenames: forenames.texts,
    surnames: surnames.texts,
    /** The number of the surname as a man (0) or a woman (1) bears it. */
    surnameFor: (surname, sex) => (sex === 1 ? (female.get(surname) ?? surname) : surname),
  }
}
