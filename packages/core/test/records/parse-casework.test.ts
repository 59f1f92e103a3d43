import { expect, it } from 'vitest'
import { parseAction, parseExhibit, parseFlag, parseMissingEpisode } from '../../src/records/parse-casework.ts'
import { cellsOf } from '../make.ts'

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
