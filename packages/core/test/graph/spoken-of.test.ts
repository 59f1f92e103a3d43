import { describe, expect, it } from 'vitest'
import { build, table } from '../make.ts'

/** The ciphers of a case, by person id; undefined for those who are shown by name. */
async function ciphers(tables: Parameters<typeof build>[0]): Promise<Readonly<Record<string, string | undefined>>> {
  const { caseFile } = await build(tables)
  return Object.fromEntries(
    caseFile.entities.filter(({ kind }) => kind === 'person').map(({ key, cipher }) => [key, cipher?.split(' ')[0]]),
  )
}

const PERSONS = table('persons.csv', [
  { person_id: 'P1', surname: 'Vale', forenames: 'Ada', date_of_birth: '', age_recorded: '' },
  { person_id: 'P2', surname: 'Oxley', forenames: 'Ben', date_of_birth: '1980-01-01', age_recorded: '' },
  { person_id: 'P3', surname: 'Marsh', forenames: 'Cal', date_of_birth: '', age_recorded: '15' },
])
const EVENTS = table('events.csv', [{ event_id: 'E1', occurred_from: '2023-05-01' }])

describe('someone of whom records speak as a child or victim outside any event', () => {
  it('is masked where their own record ages them under 18, without saying when', async () => {
    expect(await ciphers([PERSONS, EVENTS])).toEqual({ P1: undefined, P2: undefined, P3: 'Child' })
  })

  it('is masked as the child of an action, while its subject is not', async () => {
    const actions = table('actions.csv', [{ action_id: 'A1', action_kind: 'abduction-notice', subject_id: 'P2', child_id: 'P1' }])
    expect(await ciphers([PERSONS, EVENTS, actions])).toMatchObject({ P1: 'Child', P2: undefined })
  })

  it('is masked where a report mentions them as a victim', async () => {
    const reports = table('reports.csv', [{ report_id: 'R1', text: 'Seen' }])
    const mentions = table('mentions.csv', [
      { report_id: 'R1', entity_id: 'P1', entity_kind: 'person', role: 'Suspected-Victim' },
      { report_id: 'R1', entity_id: 'P2', entity_kind: 'person', role: 'suspect' },
    ])
    expect(await ciphers([PERSONS, EVENTS, reports, mentions])).toMatchObject({ P1: 'Victim', P2: undefined })
  })

  it('is masked where they went missing under 18, or at an age that is not known', async () => {
    const episodes = table('missing.csv', [
      { episode_id: 'M1', person_id: 'P1', missing_from_at: '2023-04-01' },
      { episode_id: 'M2', person_id: 'P2', missing_from_at: '1996-04-01' },
    ])
    expect(await ciphers([PERSONS, EVENTS, episodes])).toMatchObject({ P1: 'Child', P2: 'Child' })
    const late = table('missing.csv', [{ episode_id: 'M2', person_id: 'P2', missing_from_at: '2023-04-01' }])
    expect(await ciphers([PERSONS, EVENTS, late])).toMatchObject({ P2: undefined })
  })

  it('is masked by a flag of exploitation, unless an event makes them an offender', async () => {
    const flags = table('flags.csv', [
      { entity_id: 'P1', entity_kind: 'person', flag_kind: 'CSE' },
      { entity_id: 'P2', entity_kind: 'person', flag_kind: 'CSE' },
    ])
    const involvements = table('involvements.csv', [{ event_id: 'E1', person_id: 'P2', role: 'suspect' }])
    expect(await ciphers([PERSONS, EVENTS, flags, involvements])).toMatchObject({ P1: 'Victim', P2: undefined })
  })
})
