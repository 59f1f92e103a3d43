import { describe, expect, it } from 'vitest'
import { ROLES } from '../../src/presets/roles.ts'
import { parseEvent, parseInvolvement } from '../../src/records/parse-event.ts'
import { cellsOf, only } from '../make.ts'

describe('parseInvolvement', () => {
  it.each(ROLES)('knows the role %s however it is spaced and cased', (role) => {
    for (const text of [role, role.toUpperCase(), role.replaceAll('-', ' '), role.replaceAll('-', '_'), ` ${role} `]) {
      const { cells, issues } = cellsOf({ role: text })
      expect(parseInvolvement(cells).role).toBe(role)
      expect(issues.list()).toEqual([])
    }
  })

  it.each([
    ['Aggrieved', 'victim'],
    ['Complainant', 'victim'],
    ['Injured Party', 'victim'],
    ['Possible Victim', 'suspected-victim'],
    ['Child at risk', 'at-risk-child'],
    ['Defendant', 'charged'],
    ['Offender', 'suspect'],
    ['Subject', 'person-of-concern'],
    ['Person of interest', 'person-of-concern'],
    ['Detained', 'arrested'],
    ['Reporting Person', 'informant'],
    ['MisPer', 'missing'],
    ['Social Worker', 'professional'],
  ])('takes %s for %s', (text, role) => {
    const { cells, issues } = cellsOf({ role: text })
    expect(parseInvolvement(cells).role).toBe(role)
    expect(issues.list()).toEqual([])
  })

  it.each(['Bystander', 'constructor', '__proto__', 'toString', 'victim/suspect', 'non-victim', '42', '→'])(
    'keeps %j as other, and says so',
    (text) => {
      const { cells, issues } = cellsOf({ role: text })
      expect(parseInvolvement(cells).role).toBe('other')
      expect(only(issues.list())).toMatchObject({ code: 'unknown-role', severity: 'warning', at: { column: 'role' } })
      expect(only(issues.list()).message).toContain('no role that is known here')
    },
  )

  it('keeps an involvement without a role as other, and says that none is given', () => {
    const { cells, issues } = cellsOf({ role: '' })
    expect(parseInvolvement(cells).role).toBe('other')
    expect(only(issues.list()).message).toContain('No role is given')
  })

  it('takes an end that is still to come, and no beginning', () => {
    const { cells } = cellsOf({ role: 'suspect', from: '2025-01-01', to: '2025-02-01' }, { today: '2024-03-12' })
    expect(parseInvolvement(cells)).toMatchObject({ from: undefined, to: '2025-02-01' })
  })
})

describe('parseEvent', () => {
  it('reads every field that groups rest on', () => {
    const { cells, issues } = cellsOf({
      event_id: ' E1 ',
      event_kind: 'Offence',
      offence: 'Arranging an offence',
      occurred_from: '12/03/2024 21:30',
      occurred_to: '13/03/2024',
      reported_at: 'Mar 2024',
      location_id: 'L1',
      location_text: 'by the quay',
      flags: 'CSE; Group',
      outcome: 'No further action',
    })
    expect(parseEvent(cells)).toEqual({
      kind: 'event',
      eventId: 'E1',
      eventKind: 'offence',
      offence: 'Arranging an offence',
      occurredFrom: '2024-03-12T21:30',
      occurredTo: '2024-03-13',
      reportedAt: '2024-03',
      locationId: 'L1',
      locationText: 'by the quay',
      flags: ['CSE', 'Group'],
      outcome: 'No further action',
    })
    expect(issues.list()).toEqual([])
  })

  it.each([
    ['Crime', 'offence', []],
    ['Stop & Search', 'stop', []],
    ['Custody Record', 'custody', []],
    ['CAD', 'incident', []],
    ['OTHER', 'other', []],
    ['Arrest', 'arrest', ['unknown-word']],
    ['Boat trip', 'boat trip', ['unknown-word']],
    ['', undefined, []],
  ])('reads the kind %j as %s', (text, expected, faults) => {
    const { cells, issues } = cellsOf({ event_kind: text })
    expect(parseEvent(cells).eventKind).toBe(expected)
    expect(issues.list().map(({ code }) => code)).toEqual(faults)
  })

  it('reads how it was recorded and what became of it', () => {
    const fields = {
      offence_code: '105A',
      outcome_code: '18',
      outcome_date: '45363',
      unit: 'Hub',
      investigator_accreditation: 'PIP2',
      modus_operandi: 'gifts',
      summary: 'x',
    }
    expect(parseEvent(cellsOf(fields).cells)).toMatchObject({
      offenceCode: '105A',
      outcomeCode: '18',
      outcomeDate: '2024-03-12',
      unit: 'Hub',
      investigatorAccreditation: 'PIP2',
      modusOperandi: 'gifts',
      summary: 'x',
    })
  })
})
