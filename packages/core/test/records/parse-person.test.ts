import { describe, expect, it } from 'vitest'
import { parsePerson } from '../../src/records/parse-person.ts'
import { cellsOf } from '../make.ts'

describe('parsePerson', () => {
  it('reads names, birth, age and flags', () => {
    const { cells, issues } = cellsOf({
      person_id: 'P1',
      surname: 'Quillfeather',
      forenames: 'Anwen Maye',
      aliases: 'Rook;Magpie',
      date_of_birth: '04/2010',
      age_recorded: '13',
      age_recorded_on: '2023-09-01',
      is_professional: 'no',
      flags: 'CSE',
    })
    expect(parsePerson(cells)).toEqual({
      kind: 'person',
      personId: 'P1',
      surname: 'Quillfeather',
      forenames: 'Anwen Maye',
      fullName: undefined,
      aliases: ['Rook', 'Magpie'],
      dateOfBirth: '2010-04',
      ageRecorded: 13,
      ageRecordedOn: '2023-09-01',
      isProfessional: false,
      isIdentified: undefined,
      phones: [],
      emails: [],
      flags: ['CSE'],
    })
    expect(issues.list()).toEqual([])
  })

  it('reads who they are in other registers, how they are reached and where they live', () => {
    const fields = {
      person_id: 'P1',
      sex: 'F',
      date_of_birth: '14/02/08',
      date_of_birth_basis: 'Est.',
      ethnicity_self_defined: 'W1 - White British',
      ethnicity_officer_defined: 'IC4',
      nationality: 'Irish',
      disability: 'Autism',
      looked_after: 'S20',
      school: 'Gantry Academy',
      occupation: 'pupil',
      identified: 'Y',
      description: 'red coat',
      phones: '07700 900123; 7700900123 | +33 6 12 34 56 78',
      emails: 'Rook@Mail.Example',
      address: '1 Quay Street',
      postcode: 'qh11ut',
      pnc_id: '05/9349914A',
      cro_number: '927334/09E',
    }
    const { cells, issues } = cellsOf(fields, { today: '2024-03-12' })
    expect(parsePerson(cells)).toMatchObject({
      sex: 'female',
      dateOfBirth: '2008-02-14',
      dateOfBirthBasis: 'estimated',
      ethnicitySelfDefined: { list: 'self-defined', state: 'stated', code: 'W1' },
      ethnicityOfficerDefined: { list: 'officer-defined', state: 'stated', code: 'IC4' },
      nationality: 'Irish',
      disability: 'Autism',
      isLookedAfter: true,
      school: 'Gantry Academy',
      occupation: 'pupil',
      isIdentified: true,
      description: 'red coat',
      phones: [
        { text: '07700 900123', number: '+447700900123' },
        { text: '7700900123', number: '+447700900123' },
        { text: '+33 6 12 34 56 78', number: '+33612345678' },
      ],
      emails: ['rook@mail.example'],
      address: '1 Quay Street',
      postcode: 'QH1 1UT',
      pncId: '2005/9349914A',
      croNumber: '927334/09E',
    })
    expect(issues.list()).toEqual([])
  })

  it.each([
    ['phones', '0770 0900', 'bad-phone', 'warning'],
    ['phones', '07777777777', 'placeholder', 'note'],
    ['emails', 'rook at mail', 'bad-email', 'warning'],
    ['emails', 'none@none.com', 'placeholder', 'note'],
    ['postcode', 'QH1', 'bad-postcode', 'warning'],
    ['postcode', 'ZZ99 3VZ', 'placeholder', 'note'],
    ['pnc_id', '2005/9349914B', 'bad-pnc-id', 'warning'],
    ['pnc_id', '0000/0000000Z', 'placeholder', 'note'],
    ['cro_number', '927334/09F', 'bad-cro-number', 'warning'],
    ['date_of_birth', '31/02/2001', 'bad-date', 'warning'],
    ['date_of_birth', '01/01/1900', 'placeholder', 'note'],
    ['age_recorded', '111', 'impossible-age', 'warning'],
    ['sex', 'yes', 'unknown-word', 'warning'],
    ['sex', 'U', 'placeholder', 'note'],
    ['surname', 'N/K', 'placeholder', 'note'],
    ['full_name', 'Unknown Unknown', 'placeholder', 'note'],
    ['aliases', 'A N Other', 'placeholder', 'note'],
    ['address', 'NFA', 'placeholder', 'note'],
    ['looked_after', 'perhaps', 'bad-yes-no', 'warning'],
    ['date_of_birth_basis', 'guess', 'unknown-word', 'warning'],
    ['ethnicity_self_defined', 'IC1', 'unknown-code', 'warning'],
    ['ethnicity_officer_defined', 'W1', 'unknown-code', 'warning'],
    ['ethnicity_self_defined', 'Not recorded', 'placeholder', 'note'],
  ])('gives a %s of %j one fault, and keeps nothing of it to match by', (column, text, code, severity) => {
    const { cells, issues } = cellsOf({ person_id: 'P1', [column]: text })
    const person = parsePerson(cells)
    expect(issues.list()).toMatchObject([{ code, severity, at: { file: 'cells.csv', line: 2, column } }])
    const { phones, ethnicitySelfDefined, ethnicityOfficerDefined, ...others } = person
    expect(phones.map(({ number }) => number).filter((number) => number !== undefined)).toEqual([])
    for (const claim of [ethnicitySelfDefined, ethnicityOfficerDefined]) expect(claim?.code).toBeUndefined()
    expect(Object.values(others).flat()).toEqual(expect.not.arrayContaining([expect.stringContaining(text)]))
  })

  it('keeps a phone that cannot be dialled as it is written', () => {
    expect(parsePerson(cellsOf({ phones: 'ask at the cafe' }).cells).phones).toEqual([{ text: 'ask at the cafe', number: undefined }])
  })

  it('tells what is not stated, not asked, not known, unreadable and not recorded apart', () => {
    const claim = (text: string): unknown => parsePerson(cellsOf({ ethnicity_self_defined: text }).cells).ethnicitySelfDefined?.state
    expect(['NS', 'N1', 'Unknown', 'blue', '', '-', 'Not recorded'].map(claim)).toEqual([
      'not-stated',
      'not-asked',
      'not-known',
      'unreadable',
      undefined,
      undefined,
      undefined,
    ])
  })

  it('makes neither view of ethnicity of the other', () => {
    const person = parsePerson(cellsOf({ ethnicity_officer_defined: 'IC3' }).cells)
    expect(person.ethnicitySelfDefined).toBeUndefined()
    expect(parsePerson(cellsOf({ ethnicity_self_defined: 'B1' }).cells).ethnicityOfficerDefined).toBeUndefined()
  })

  it('takes surname and forename together for someone whom nobody identified', () => {
    expect(parsePerson(cellsOf({ surname: 'UNKNOWN', forenames: 'Male' }).cells).isIdentified).toBe(false)
    expect(parsePerson(cellsOf({ surname: 'Unwin', forenames: 'Una' }).cells).isIdentified).toBeUndefined()
  })

  it.each(['Unknown male, silver car', 'UNIDENTIFIED', 'u/k female', 'Unknown Driver'])(
    'takes %j for someone whom nobody identified',
    (name) => {
      expect(parsePerson(cellsOf({ full_name: name }).cells).isIdentified).toBe(false)
    },
  )

  it('believes the column that says whether someone is identified before the name', () => {
    expect(parsePerson(cellsOf({ full_name: 'Unknown male', identified: 'yes' }).cells).isIdentified).toBe(true)
    expect(parsePerson(cellsOf({ full_name: 'Orrin Vexley', identified: 'no' }).cells).isIdentified).toBe(false)
    expect(parsePerson(cellsOf({ full_name: 'Orrin Vexley' }).cells).isIdentified).toBeUndefined()
  })

  it.each([
    ['110', 110],
    ['111', undefined],
    ['-3', undefined],
  ])('reads an age of %s as %s', (age, expected) => {
    expect(parsePerson(cellsOf({ age_recorded: age }).cells).ageRecorded).toBe(expected)
  })
})
