import { ANSWER_SYNONYMS, ANSWERS, BIRTH_BASES, BIRTH_BASIS_SYNONYMS, LOOKED_AFTER_SYNONYMS } from '../presets/cell-words.ts'
import { UNIDENTIFIED_NAMES } from '../presets/placeholders.ts'
import type { Cells } from './cells.ts'
import { CRO_NUMBER } from './forms/cro-number.ts'
import { EMAIL } from './forms/email.ts'
import type { Phone } from './forms/phone.ts'
import { NI_NUMBER } from './forms/ni-number.ts'
import { isPlaceholder, isPlaceholderAddress, isPlaceholderName } from './forms/placeholder.ts'
import { PNC_ID } from './forms/pnc-id.ts'
import { createWordTable } from './forms/word-table.ts'
import { readEthnicity, readSex } from './read-traits.ts'
import type { BodyOf, PersonRecord } from './record.ts'

const YES_NO = createWordTable(ANSWERS, ANSWER_SYNONYMS)
const LOOKED_AFTER = createWordTable(ANSWERS, LOOKED_AFTER_SYNONYMS)
const BIRTH_BASIS = createWordTable(BIRTH_BASES, BIRTH_BASIS_SYNONYMS)

/** A person as one system describes them. */
export function parsePerson(cells: Cells): BodyOf<PersonRecord> {
  return {
    kind: 'person',
    personId: cells.text('person_id') ?? '',
    surname: cells.text('surname', isPlaceholderName),
    forenames: cells.text('forenames', isPlaceholderName),
    fullName: cells.text('full_name', isPlaceholderName),
    aliases: cells.list('aliases', isPlaceholderName),
    dateOfBirth: cells.birthDate('date_of_birth'),
    dateOfBirthBasis: cells.oneOf('date_of_birth_basis', BIRTH_BASIS),
    ageRecorded: cells.age('age_recorded'),
    ageRecordedOn: cells.pastDate('age_recorded_on'),
    sex: readSex(cells),
    ethnicitySelfDefined: readEthnicity(cells, 'ethnicity_self_defined', 'self-defined'),
    ethnicityOfficerDefined: readEthnicity(cells, 'ethnicity_officer_defined', 'officer-defined'),
    nationality: cells.text('nationality'),
    disability: cells.text('disability'),
    isLookedAfter: cells.yesNo('looked_after', LOOKED_AFTER),
    school: cells.text('school'),
    occupation: cells.text('occupation'),
    isProfessional: cells.yesNo('is_professional', YES_NO),
    isIdentified: cells.yesNo('identified', YES_NO) ?? (isNamedUnknown(cells) ? false : undefined),
    description: cells.text('description'),
    phones: readPhones(cells),
    emails: readEmails(cells),
    address: cells.text('address', isNoAddress),
    postcode: cells.read('postcode', cells.rules.postcode),
    pncId: cells.read('pnc_id', PNC_ID),
    croNumber: cells.read('cro_number', CRO_NUMBER),
    niNumber: cells.read('ni_number', NI_NUMBER),
    flags: cells.list('flags'),
  }
}

/** Whether the name is given to someone nobody could identify, in one column or over two. */
function isNamedUnknown(cells: Cells): boolean {
  const surname = cells.raw('surname')
  const forenames = cells.raw('forenames')
  return [cells.raw('full_name'), surname, forenames, `${surname} ${forenames}`].some(
    (name) => (name.startsWith('U') || name.startsWith('u')) && UNIDENTIFIED_NAMES.some((pattern) => pattern.test(name.toUpperCase())),
  )
}

/** Every number; what is none is kept as it is written. */
function readPhones(cells: Cells): readonly Phone[] {
  return cells.readList('phones', cells.rules.phone).map(([text, number]) => ({ text, number }))
}

function readEmails(cells: Cells): readonly string[] {
  return cells.readList('emails', EMAIL).flatMap(([, email]) => (email === undefined ? [] : [email]))
}

function isNoAddress(text: string): boolean {
  return isPlaceholder(text) || isPlaceholderAddress(text)
}
