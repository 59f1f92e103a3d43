import type { Dice } from '../dice.ts'
import { drawSurname, type Person } from '../person.ts'
import { NICKNAMES, SPELLINGS } from '../presets/name-variants.ts'

/** How a further record of somebody differs from the first. */
export type Variation =
  | 'typing-slip'
  | 'nickname'
  | 'changed-surname'
  | 'swapped-day-month'
  | 'missing-date-of-birth'
  | 'transposed-digits'
  | 'transliteration'
  | 'initials'
  | 'alias'

type Slip = (person: Person, dice: Dice) => Person | undefined

/** What each variation does to a person as recorded; undefined where it cannot be done to this one. */
export const SLIPS: Readonly<Record<Variation, Slip>> = {
  'typing-slip': (person, dice) =>
    dice.chance(0.65) ? { ...person, surname: mistype(person.surname, dice) } : { ...person, forenames: mistype(person.forenames, dice) },
  nickname: (person, dice) => renamed(person, dice, NICKNAMES),
  'changed-surname': (person, dice) => (person.sex === 'F' && person.born < '2003' ? { ...person, surname: drawSurname(dice) } : undefined),
  'swapped-day-month': (person) => swapDayAndMonth(person),
  'missing-date-of-birth': (person) => ({ ...person, born: '', bornBasis: '' }),
  'transposed-digits': (person, dice) => transposeDigits(person, dice),
  transliteration: (person, dice) => renamed(person, dice, SPELLINGS),
  initials: (person) => ({
    ...person,
    forenames: person.forenames
      .split(' ')
      .map((name) => name.charAt(0))
      .join(' '),
  }),
  alias: (person, dice) => {
    const name = drawSurname(dice)
    return { ...person, surname: name, aliases: [`${person.forenames} ${person.surname}`] }
  },
}

function renamed(person: Person, dice: Dice, table: Readonly<Record<string, readonly string[]>>): Person | undefined {
  const [first = '', ...rest] = person.forenames.split(' ')
  const variants = table[first]
  return variants === undefined ? undefined : { ...person, forenames: [dice.pick(variants), ...rest].join(' ') }
}

// two neighbouring letters changed round, one left out, or one typed twice
function mistype(name: string, dice: Dice): string {
  const at = dice.whole(1, Math.max(1, name.length - 2))
  const [before, letter, next, after] = [name.slice(0, at), name.charAt(at), name.charAt(at + 1), name.slice(at + 2)]
  if (dice.chance(0.4) && letter !== next) return before + next.toLowerCase() + letter.toLowerCase() + after
  return dice.chance(0.5) ? before + next + after : before + letter + letter + next + after
}

function swapDayAndMonth(person: Person): Person | undefined {
  const [year = '', month = '', day = ''] = person.born.split('-')
  return day === month || Number(day) > 12 || day === '' ? undefined : { ...person, born: `${year}-${day}-${month}` }
}

// 1987 for 1978, or the 21st for the 12th
function transposeDigits(person: Person, dice: Dice): Person | undefined {
  const [year = '', month = '', day = ''] = person.born.split('-')
  const otherYear = `${year.slice(0, 2)}${year.charAt(3)}${year.charAt(2)}`
  const otherDay = `${day.charAt(1)}${day.charAt(0)}`
  const yearFits =
    otherYear !== year && Math.abs(Number(otherYear) - Number(year)) <= 27 && otherYear <= '2012' && Number(otherYear) >= 1930
  const dayFits = otherDay !== day && Number(otherDay) >= 1 && Number(otherDay) <= 28
  if (dayFits && (dice.chance(0.6) || !yearFits)) return { ...person, born: `${year}-${month}-${otherDay}` }
  return yearFits ? { ...person, born: `${otherYear}-${month}-${day}` } : undefined
}
