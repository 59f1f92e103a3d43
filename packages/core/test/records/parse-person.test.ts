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
      flags: ['CSE'],
    })
    expect(issues.list()).toEqual([])
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
