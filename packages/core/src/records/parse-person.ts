import { UNIDENTIFIED_NAMES } from '../presets/placeholders.ts'
import type { Cells } from './cells.ts'
import type { BodyOf, PersonRecord } from './record.ts'

/** A person as one system describes them. */
export function parsePerson(cells: Cells): BodyOf<PersonRecord> {
  const fullName = cells.text('full_name')
  const surname = cells.text('surname')
  const forenames = cells.text('forenames')
  const isNamedUnknown = UNIDENTIFIED_NAMES.some((pattern) =>
    [fullName, surname, forenames].some((name) => name !== undefined && pattern.test(name.toUpperCase())),
  )
  return {
    kind: 'person',
    personId: cells.text('person_id') ?? '',
    surname,
    forenames,
    fullName,
    aliases: cells.list('aliases'),
    dateOfBirth: cells.pastDate('date_of_birth'),
    ageRecorded: cells.wholeNumber('age_recorded', 110),
    ageRecordedOn: cells.pastDate('age_recorded_on'),
    isProfessional: cells.yesNo('is_professional'),
    isIdentified: cells.yesNo('identified') ?? (isNamedUnknown ? false : undefined),
    flags: cells.list('flags'),
  }
}
