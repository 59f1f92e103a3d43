import { describe, expect, it } from 'vitest'
import { parseAction, parseExhibit, parseFlag, parseMissingEpisode } from '../../src/records/parse-casework.ts'
import { cellsOf, only } from '../make.ts'

it('reads a time that someone was missing', () => {
  const { cells } = cellsOf({
    episode_id: 'M1',
    person_id: 'P1',
    missing_from_at: '12/03/2024 22:00',
    returned_at: '14/03/2024',
    found_location_id: 'L1',
    found_with: 'P2;P3',
    risk_level: 'HIGH',
  })
  expect(parseMissingEpisode(cells)).toEqual({
    kind: 'missing_episode',
    episodeId: 'M1',
    personId: 'P1',
    missingFromAt: '2024-03-12T22:00',
    returnedAt: '2024-03-14',
    foundLocationId: 'L1',
    foundWith: ['P2', 'P3'],
    riskLevel: 'high',
  })
})

it('reads an exhibit', () => {
  const { cells } = cellsOf({ exhibit_id: 'X1', event_id: 'E1', exhibit_kind: 'Phone', seized_on: '2024-03-12', examined_on: '' })
  expect(parseExhibit(cells)).toEqual({
    kind: 'exhibit',
    exhibitId: 'X1',
    eventId: 'E1',
    exhibitKind: 'phone',
    seizedOn: '2024-03-12',
    examinedOn: undefined,
  })
})

it('reads something done, and calls its kind other where none is given', () => {
  const fields = {
    action_id: 'A1',
    action_kind: 'Abduction-Notice',
    event_id: 'E1',
    subject_id: 'P1',
    child_id: 'P2',
    issued_on: '2024-03-12',
  }
  expect(parseAction(cellsOf(fields).cells)).toEqual({
    kind: 'action',
    actionId: 'A1',
    actionKind: 'abduction-notice',
    eventId: 'E1',
    subjectId: 'P1',
    childId: 'P2',
    issuedOn: '2024-03-12',
  })
  expect(parseAction(cellsOf({ action_id: 'A2' }).cells).actionKind).toBe('other')
})

it('reads a marker', () => {
  const { cells } = cellsOf({ entity_id: 'P1', entity_kind: 'person', flag_kind: 'CSE', set_on: '2024-03-12' })
  expect(parseFlag(cells)).toEqual({ kind: 'flag', entityId: 'P1', entityKind: 'person', flagKind: 'cse', setOn: '2024-03-12' })
})

describe('the risk of a missing episode', () => {
  it.each([
    ['No apparent risk', 'none-apparent'],
    ['NAR', 'none-apparent'],
    ['absent', 'none-apparent'],
    ['Low Risk', 'low'],
    ['med', 'medium'],
    ['H', 'high'],
  ])('reads %s as %s', (risk_level, expected) => {
    const { cells, issues } = cellsOf({ risk_level })
    expect(parseMissingEpisode(cells).riskLevel).toBe(expected)
    expect(issues.list()).toEqual([])
  })

  it('is unknown where the level is on no list, with a fault', () => {
    const { cells, issues } = cellsOf({ risk_level: 'amber' })
    expect(parseMissingEpisode(cells).riskLevel).toBeUndefined()
    expect(only(issues.list())).toMatchObject({ code: 'unknown-word', at: { column: 'risk_level' } })
  })

  it('follows the levels that are set', () => {
    const records = { riskLevels: [['green'], ['amber', 'yellow'], ['red']] }
    const level = (risk_level: string): unknown => parseMissingEpisode(cellsOf({ risk_level }, { records }).cells).riskLevel
    expect(['Yellow', 'RED', 'high'].map(level)).toEqual(['amber', 'red', undefined])
  })
})

it.each([
  ['yes', true],
  ['Declined', true],
  ['completed', true],
  ['Not offered', false],
  ['n', false],
  ['', undefined],
])('reads an interview on return that is %j as offered: %s', (return_interview_offered, expected) => {
  const { cells, issues } = cellsOf({ return_interview_offered })
  expect(parseMissingEpisode(cells).isReturnInterviewOffered).toBe(expected)
  expect(issues.list()).toEqual([])
})

it('takes an end that is to come for an order, and none for a review that was had', () => {
  const { cells, issues } = cellsOf({ expires_on: '12/03/25', reviewed_on: '12/03/2025' }, { today: '2024-03-12' })
  expect(parseAction(cells).expiresOn).toBe('2025-03-12')
  expect(parseFlag(cells).reviewedOn).toBeUndefined()
  expect(only(issues.list()).code).toBe('future-date')
})
