import { expect, it } from 'vitest'
import { build, involvements, table, tiesOf } from '../make.ts'

const pair = involvements([
  ['E1', 'P1', 'suspect'],
  ['E1', 'P2', 'suspect'],
])

it.each([
  ['police station', true],
  ['Custody suite', true],
  ['Court', true],
  ['Crown Court', true],
  ["magistrates' court", true],
  ['courthouse', true],
  ['food court', false],
  ['Tennis courts', false],
  ['courtyard', false],
  ['takeaway', false],
  ['', false],
])('an event at premises of type %j is brought about by police or court: %s', async (premises, isLeftOut) => {
  const { caseFile } = await build([
    pair,
    table('e.csv', [{ event_id: 'E1', event_kind: 'offence', location_id: 'L1' }]),
    table('l.csv', [{ location_id: 'L1', premises_type: premises }]),
  ])
  expect(tiesOf(caseFile, 'co-offending')).toEqual(isLeftOut ? {} : { 'P1 P2': 1 })
  const notices = caseFile.notices.map(({ code, count }) => `${code} ${count}`)
  expect(notices.includes('institution-left-out 1')).toBe(isLeftOut)
})

it.each([
  ['custody', true],
  ['Custody', true],
  ['offence', false],
  ['stop', false],
])('an event of kind %s ties nobody: %s', async (kind, isLeftOut) => {
  const { caseFile } = await build([pair, table('e.csv', [{ event_id: 'E1', event_kind: kind }])])
  expect(tiesOf(caseFile, 'co-offending')).toEqual(isLeftOut ? {} : { 'P1 P2': 1 })
})
