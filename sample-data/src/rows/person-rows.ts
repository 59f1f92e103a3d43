import { addDays, ageOn, PERIOD } from '../calendar.ts'
import type { Dice } from '../dice.ts'
import type { Entry } from '../entries.ts'
import type { Identifiers } from '../identifiers.ts'
import { spellPhone } from '../identity/respell.ts'
import type { Ledger } from '../ledger.ts'
import type { Person } from '../person.ts'
import { DISABILITIES, NATIONALITIES, OFFICER_DEFINED, SELF_DEFINED } from '../presets/recording.ts'
import { CARE, NORTHVALE } from '../source.ts'
import { sortRows, toTable, type Row, type Table } from './table.ts'

/** The person table. Protected characteristics are drawn here, after everything else and in the order of ids, so that they hang on nothing. */
export function toPersonTable(ledger: Ledger, ids: Identifiers, dice: Dice): Table {
  const warnings = warningsByPerson(ledger)
  const writing = dice.branch('writing')
  const rows = sortRows(
    ledger.people.map((entry) => toRow(entry, ids.of(entry), warnings.get(entry.of) ?? [], writing)),
    'person_id',
  )
  const protectedDice = dice.branch('protected characteristics')
  for (const row of rows) {
    row.ethnicity_self_defined = protectedDice.weighted(SELF_DEFINED)
    row.ethnicity_officer_defined = row.source_system === CARE.system ? '' : protectedDice.weighted(OFFICER_DEFINED)
    row.nationality = protectedDice.weighted(NATIONALITIES)
    row.disability = protectedDice.weighted(DISABILITIES)
  }
  return toTable('persons', rows)
}

function toRow(entry: Entry<Person>, id: string, warnings: readonly string[], dice: Dice): Row {
  const { says, source } = entry
  const known = says.born !== '' && says.born !== '1900-01-01' && says.born !== '1970-01-01'
  const recordedOn = addDays(PERIOD.first, dice.whole(0, 400))
  const showAge = !known && entry.of.born !== '' && entry.variation !== '' && dice.chance(0.4)
  return {
    person_id: id,
    source_system: source.system,
    source_agency: source.agency,
    force_code: source.force,
    ...nameCells(says, source === CARE),
    aliases: says.aliases.join(';'),
    date_of_birth: source === NORTHVALE ? dayFirst(says.born) : says.born,
    date_of_birth_basis: known && dice.chance(0.8) ? says.bornBasis : '',
    age_recorded: showAge ? String(ageOn(entry.of.born, recordedOn)) : '',
    age_recorded_on: showAge ? recordedOn : '',
    sex: source === NORTHVALE ? { M: 'Male', F: 'Female', '': '' }[says.sex] : says.sex,
    ethnicity_self_defined: '',
    ethnicity_officer_defined: '',
    nationality: '',
    disability: '',
    looked_after: says.lookedAfter ? 'yes' : source === CARE && !says.professional ? 'no' : '',
    school: says.school,
    occupation: says.occupation,
    is_professional: says.professional ? 'yes' : 'no',
    identified: says.identified ? 'yes' : 'no',
    description: says.description,
    phones: says.phone === '' ? '' : dice.chance(0.6) ? says.phone : spellPhone(dice, says.phone),
    emails: says.email,
    address: says.home === undefined ? '' : says.home.name === '' ? says.home.address : `${says.home.name}, ${says.home.address}`,
    postcode: says.home?.postcode ?? '',
    pnc_id: source === CARE ? '' : says.pncId,
    cro_number: source === CARE ? '' : says.croNumber,
    flags: entry.variation === '' ? warnings.join(';') : '',
  }
}

// the council writes a name into one cell
function nameCells(person: Person, joined: boolean): Row {
  if (!joined) return { surname: person.surname, forenames: person.forenames, full_name: '' }
  return {
    surname: '',
    forenames: '',
    full_name: person.forenames === '' ? person.surname.toUpperCase() : `${person.surname.toUpperCase()}, ${person.forenames}`,
  }
}

function dayFirst(day: string): string {
  return day.split('-').reverse().join('/')
}

// a register repeats its markers on the person; those about exploitation stand in the table of flags alone
function warningsByPerson(ledger: Ledger): Map<object, string[]> {
  const warnings = new Map<object, string[]>()
  for (const { on, sort } of ledger.flags) {
    if (on.kind !== 'person' || 'of' in on || sort === 'cse' || sort === 'group') continue
    warnings.set(on, [...(warnings.get(on) ?? []), sort])
  }
  return warnings
}
