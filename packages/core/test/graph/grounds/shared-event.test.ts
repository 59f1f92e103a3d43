import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../src/kernels/random.ts'
import { OFFENDER_ROLES, ROLES } from '../../../src/presets/roles.ts'
import { at, build, involvements, keysOf, only, tiesOf, tieNotices } from '../../make.ts'
import { projectByPairs } from '../../oracles/newman.ts'

type Part = readonly [string, string, string]
const event = (id: string, role: string, ...persons: readonly string[]): readonly Part[] =>
  persons.map((person) => [id, person, role] as const)

describe('co-offending', () => {
  it('ties three suspects of one event with half a weight each', async () => {
    const { caseFile } = await build([involvements(event('E1', 'suspect', 'P1', 'P2', 'P3'))])
    expect(tiesOf(caseFile, 'co-offending')).toEqual({ 'P1 P2': 0.5, 'P1 P3': 0.5, 'P2 P3': 0.5 })
  })

  it('adds up what several events give to a pair, worked out by hand', async () => {
    const { caseFile } = await build([
      involvements([
        ...event('E1', 'suspect', 'P1', 'P2'),
        ...event('E2', 'charged', 'P1', 'P2', 'P3'),
        ...event('E3', 'suspect', 'P1', 'P2', 'P3', 'P4'),
      ]),
    ])
    expect(tiesOf(caseFile, 'co-offending')).toEqual({
      'P1 P2': 1.833333,
      'P1 P3': 0.833333,
      'P1 P4': 0.333333,
      'P2 P3': 0.833333,
      'P2 P4': 0.333333,
      'P3 P4': 0.333333,
    })
    expect(keysOf(caseFile, at(caseFile.ties.through, 0))).toEqual(['E1', 'E2', 'E3'])
  })

  it('counts someone with several roles in an event once', async () => {
    const { caseFile } = await build([
      involvements([...event('E1', 'suspect', 'P1', 'P2'), ...event('E1', 'charged', 'P1', 'P2'), ...event('E1', 'convicted', 'P1')]),
    ])
    expect(tiesOf(caseFile, 'co-offending')).toEqual({ 'P1 P2': 1 })
    expect(only(caseFile.ties.evidence)).toHaveLength(5)
  })

  it('rests on the records that put both in the event, and on no others', async () => {
    const { caseFile } = await build([
      involvements([...event('E1', 'suspect', 'P1', 'P2', 'P3'), ...event('E1', 'victim', 'V1'), ...event('E2', 'suspect', 'P1')]),
    ])
    const rows = only([...caseFile.ties.evidence].slice(0, 1)).map((record) =>
      at(caseFile.sources.rows.cells, at(caseFile.sources.records.row, record)),
    )
    expect(rows).toEqual([
      ['E1', 'P1', 'suspect'],
      ['E1', 'P2', 'suspect'],
    ])
  })

  it('holds for every role of an offender, and for no other', async () => {
    for (const role of ROLES) {
      const { caseFile } = await build([involvements([...event('E1', role, 'P1'), ...event('E1', 'suspect', 'P2')])])
      expect(tiesOf(caseFile, 'co-offending')).toEqual(OFFENDER_ROLES.has(role) ? { 'P1 P2': 1 } : {})
    }
  })

  it('lets a crowd tie nobody, and says so; one fewer is a group', async () => {
    const crowd = Array.from({ length: 4 }, (_, i) => `P${i}`)
    const tables = [involvements([...event('E1', 'suspect', ...crowd), ...event('E2', 'suspect', ...crowd.slice(0, 3))])]
    const { caseFile } = await build(tables, { graph: { maxOffendersPerEvent: 3 } })
    expect(tiesOf(caseFile, 'co-offending')).toEqual({ 'P0 P1': 0.5, 'P0 P2': 0.5, 'P1 P2': 0.5 })
    const notice = only(tieNotices(caseFile))
    expect(notice).toMatchObject({ code: 'crowd-left-out', count: 1 })
    expect(notice.message).toContain('more than 3 suspects')
    expect(keysOf(caseFile, notice.entities)).toEqual(['E1'])
  })

  it('agrees with counting every pair, in a hundred small cases', async () => {
    const random = createRandom(1)
    const people = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6']
    for (let run = 0; run < 100; run++) {
      const events = Array.from({ length: 1 + Math.floor(random() * 6) }, () => new Set(people.filter(() => random() < 0.5)))
      const parts = events.flatMap((persons, i) => event(`E${i}`, 'suspect', ...persons))
      if (parts.length === 0) continue
      const { caseFile } = await build([involvements(parts)], { graph: { maxOffendersPerEvent: 5 } })
      expect(tiesOf(caseFile, 'co-offending')).toEqual(projectByPairs(people, events, 5))
    }
  })
})
