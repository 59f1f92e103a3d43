import { describe, expect, it } from 'vitest'
import { table, type TestRow } from '../../../make.ts'
import { measure, measureFile } from '../measure.ts'

const episode = (fields: TestRow): TestRow => ({
  episode_id: 'M1',
  person_id: 'P1',
  missing_from_at: '01/03/2023',
  returned_at: '02/03/2023',
  risk_level: 'high',
  return_interview_offered: 'yes',
  return_interview_at: '03/03/2023',
  ...fields,
})

describe('missing episodes', () => {
  const SOUND = { episodes: 1, riskMissing: 0, returned: 1, offered: 1, notOffered: 0, offerUnknown: 0, held: 1, heldLate: 0 }
  const NOT_RETURNED = { returned: 0, offered: 0, held: 0 }

  it.each<[string, TestRow, Partial<typeof SOUND>]>([
    ['with all that is needed', {}, {}],
    ['without a risk level', { risk_level: '' }, { riskMissing: 1 }],
    ['with a placeholder for a risk level', { risk_level: 'N/K' }, { riskMissing: 1 }],
    ['with a risk level that is none', { risk_level: 'odd' }, { riskMissing: 1 }],
    ['with the lowest risk level', { risk_level: 'absent' }, {}],
    ['without a return, whatever stands beside it', { returned_at: '' }, NOT_RETURNED],
    ['with a return that cannot be read', { returned_at: '31/02/2023' }, NOT_RETURNED],
    ['with an interview not offered', { return_interview_offered: 'no', return_interview_at: '' }, { offered: 0, notOffered: 1, held: 0 }],
    ['with an interview declined', { return_interview_offered: 'declined', return_interview_at: '' }, { held: 0 }],
    ['with nothing said of an offer', { return_interview_offered: '', return_interview_at: '' }, { offered: 0, offerUnknown: 1, held: 0 }],
    ['with an odd word for an offer', { return_interview_offered: 'odd' }, { offered: 0, offerUnknown: 1 }],
    ['with an interview on the day of the return', { return_interview_at: '02/03/2023' }, {}],
    ['with an interview three days after', { return_interview_at: '05/03/2023' }, {}],
    ['with one three days after, late on that day', { returned_at: '02/03/2023 01:00', return_interview_at: '05/03/2023 23:00' }, {}],
    ['with an interview four days after', { return_interview_at: '06/03/2023' }, { heldLate: 1 }],
    [
      'with one four days after, over the end of a month',
      { returned_at: '27/02/2024', return_interview_at: '02/03/2024' },
      { heldLate: 1 },
    ],
    ['with an interview known to the month alone', { return_interview_at: '06/2023' }, {}],
  ])('are counted %s', async (_, fields, counts) => {
    const { byAgency, ...all } = (await measureFile([episode(fields)])).missingEpisodes
    expect(all).toEqual({ ...SOUND, ...counts })
    expect(byAgency).toEqual([{ agency: 'a.csv', ...all }])
  })

  it('are counted by agency', async () => {
    const { missingEpisodes } = await measureFile([
      episode({ episode_id: 'M1', source_agency: 'Harbour Police', risk_level: '' }),
      episode({ episode_id: 'M2', source_agency: 'Harbour Police' }),
      episode({ episode_id: 'M3', source_agency: 'Quay Council', returned_at: '' }),
    ])
    expect(missingEpisodes).toMatchObject({ episodes: 3, riskMissing: 1, returned: 2 })
    expect(missingEpisodes.byAgency).toMatchObject([
      { agency: 'Harbour Police', episodes: 2, riskMissing: 1, returned: 2 },
      { agency: 'Quay Council', episodes: 1, riskMissing: 0, returned: 0 },
    ])
  })
})

describe('offences', () => {
  const offence = (fields: TestRow): TestRow => ({
    event_id: 'E1',
    event_kind: '',
    offence_code: '',
    offence: 'Burglary',
    outcome_code: '',
    outcome: 'Charged',
    investigator_accreditation: 'PIP 2',
    ...fields,
  })

  it.each<[string, TestRow, readonly [offences: number, outcomeMissing: number, accreditationMissing: number]]>([
    ['by the kind of the event', { event_kind: 'crime', offence: '' }, [1, 0, 0]],
    ['by their title, where no kind is given', {}, [1, 0, 0]],
    ['by their code, where no kind is given', { offence: '', offence_code: '28A' }, [1, 0, 0]],
    ['not where the event is of another kind', { event_kind: 'incident' }, [0, 0, 0]],
    ['not where nothing says so', { offence: 'N/K' }, [0, 0, 0]],
    ['with an outcome code alone', { outcome: '', outcome_code: '1' }, [1, 0, 0]],
    ['without an outcome', { outcome: '' }, [1, 1, 0]],
    ['with a placeholder for an outcome', { outcome: 'TBC', outcome_code: '-' }, [1, 1, 0]],
    ['without an accreditation', { investigator_accreditation: 'unknown' }, [1, 0, 1]],
  ])('are counted %s', async (_, fields, [offences, outcomeMissing, accreditationMissing]) => {
    const counts = (await measureFile([offence(fields)])).offences
    expect(counts).toMatchObject({ offences, outcomeMissing, accreditationMissing })
    expect(counts.byAgency).toEqual(offences === 0 ? [] : [{ agency: 'a.csv', offences, outcomeMissing, accreditationMissing }])
  })

  it.each([
    ['28/02/2022', '', 1],
    ['02/2022', '', 1],
    ['01/03/2022', '', 0],
    ['15/03/2022', '', 0],
    ['12/2021', '', 1],
    ['01/01/1999', '', 1],
    ['28/02/2022', 'Charged', 0],
    ['2019', '', 0],
    ['', '', 0],
  ])('of %s with the outcome "%s" are over a year old without one: %i', async (occurred_from, outcome, expected) => {
    const { offences } = await measureFile([offence({ occurred_from, outcome })], { asAt: '2023-03-15' })
    expect(offences.outcomeMissingOverYear).toBe(expected)
  })

  it('are never over a year old where no day is known to count to', async () => {
    const { asAt, offences } = await measureFile([offence({ occurred_from: '02/2001', outcome: '' })])
    expect([asAt, offences.outcomeMissing, offences.outcomeMissingOverYear]).toEqual(['', 1, 0])
  })

  it('are not counted of other records', async () => {
    const { offences, missingEpisodes } = await measure([table('persons.csv', [{ person_id: 'P1', occupation: 'Burglary' }])])
    expect([offences.offences, missingEpisodes.episodes]).toEqual([0, 0])
  })
})
