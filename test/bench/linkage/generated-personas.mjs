// Generated persons as linkage takes them: what reading would leave of them, and their personas.
import { personPersonas } from '@weft/core/linkage'
import { generatePersons } from './generate-persons.mjs'

/** What reading takes for no name and no date, as `weft build` would before anything is linked. */
const NO_NAME = /^(unknown|n\/k|u\/k|not known|refused|-|\*+)$/i
const NO_DATE = new Set(['1900-01-01', '1970-01-01'])

const known = (text, none) => (text === '' || none.test(text) ? undefined : text)

function claimsOf(person) {
  const { forenames, surname, aliases, dateOfBirth, phones, emails, address, postcode, pncId, niNumber } = person
  return {
    names: [{ forenames: known(forenames, NO_NAME), surname: known(surname, NO_NAME) }, ...aliases.map((fullName) => ({ fullName }))],
    dateOfBirth: dateOfBirth === '' || NO_DATE.has(dateOfBirth) ? undefined : dateOfBirth,
    phones,
    emails,
    address: address || undefined,
    postcode: postcode || undefined,
    pncId: pncId || undefined,
    niNumber: niNumber || undefined,
  }
}

/** The dates of birth of generated persons. */
export function* datesOf(options) {
  for (const { dateOfBirth } of generatePersons(options)) yield NO_DATE.has(dateOfBirth) ? undefined : dateOfBirth
}

/** The personas of generated persons, numbered in their order. */
export function* personasOf(options, defaultDates) {
  let entity = 0
  for (const person of generatePersons(options)) {
    const claims = claimsOf(person)
    const personas = personPersonas(defaultDates.has(claims.dateOfBirth) ? { ...claims, dateOfBirth: undefined } : claims)
    for (let i = 0; i < personas.length; i++) yield { entity, isPrimary: i === 0, values: personas[i] }
    entity++
  }
}
