import { describe, expect, it } from 'vitest'
import { categoryOf } from '../../src/graph/standing.ts'
import { OFFENDER_ROLES, ROLES, VICTIM_ROLES } from '../../src/presets/roles.ts'
import { build, entityOf, involvements, table, type TestRow } from '../make.ts'

describe('categoryOf', () => {
  it('puts the victim first, whatever else someone is', () => {
    for (const role of ROLES) {
      const expected = VICTIM_ROLES.has(role) ? 'victim' : OFFENDER_ROLES.has(role) ? 'offender' : 'other'
      expect(categoryOf([role])).toBe(expected)
      expect(categoryOf([role, 'victim'])).toBe(expected === 'offender' ? 'both' : 'victim')
      expect(categoryOf([role, 'suspect'])).toBe(expected === 'victim' ? 'both' : 'offender')
    }
    expect(categoryOf([])).toBe('other')
  })

  it('takes neither witness nor professional for a party', () => {
    expect(categoryOf(['witness', 'professional', 'informant', 'associate', 'missing', 'other'])).toBe('other')
  })
})

describe('children', () => {
  /** Whether someone of these words is a child in a case with an event on 12 March 2024. */
  async function isChild(person: TestRow, role: string, asAt = ''): Promise<boolean> {
    const { caseFile } = await build(
      [
        table('p.csv', [{ person_id: 'P1', ...person }]),
        table('e.csv', [{ event_id: 'E1', date_from: '12/03/2024' }]),
        involvements([['E1', 'P1', role]]),
      ],
      { asAt },
    )
    return entityOf(caseFile, 'person:P1').child === true
  }

  it.each<[TestRow, string, boolean, string]>([
    [{ dob: '13/03/2006' }, 'suspect', true, 'a day under eighteen at the event'],
    [{ dob: '12/03/2006' }, 'suspect', false, 'eighteen on the day'],
    [{ dob: '2006' }, 'suspect', true, 'who may have been under eighteen'],
    [{ dob: '03/2006' }, 'witness', true, 'who may have been under eighteen, by the month'],
    [{ dob: '2005' }, 'witness', false, 'who cannot have been'],
    [{ sex: 'F' }, 'victim', false, 'of whose age nothing is known'],
    [{ sex: 'F' }, 'at-risk-child', true, 'recorded as a child at risk'],
    [{ dob: '13/03/2006', is_professional: 'yes' }, 'professional', true, 'who is a professional'],
  ])('%j as %s: %s, %s', async (person, role, expected) => {
    expect(await isChild(person, role)).toBe(expected)
  })

  it('are those who were children at an event, though grown up since', async () => {
    expect(await isChild({ dob: '13/03/2006' }, 'victim', '2030-01-01')).toBe(true)
  })

  it('are also those who are children at the as-at day', async () => {
    expect(await isChild({ dob: '12/03/2006' }, 'suspect', '2024-03-11')).toBe(true)
    const { caseFile } = await build([table('p.csv', [{ person_id: 'P1', dob: '2015-01-01' }])], { asAt: '2024-03-12' })
    expect(entityOf(caseFile, 'person:P1')).toMatchObject({ child: true, category: 'other' })
  })
})

it('says of someone who is victim of one event and suspect of another that they are both', async () => {
  const { caseFile } = await build([
    involvements([
      ['E1', 'P1', 'victim'],
      ['E2', 'P1', 'suspect'],
    ]),
  ])
  expect(entityOf(caseFile, 'person:P1').category).toBe('both')
})
