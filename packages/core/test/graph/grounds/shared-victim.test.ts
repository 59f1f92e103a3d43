import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../src/kernels/random.ts'
import { at, build, involvements, keysOf, only, tiesOf, tieNotices } from '../../make.ts'
import { projectByPairs } from '../../oracles/newman.ts'

describe('shared victims', () => {
  it('tie offenders who never met in an event, worked out by hand', async () => {
    const { caseFile } = await build([
      involvements([
        ['E1', 'V1', 'victim'],
        ['E1', 'P1', 'suspect'],
        ['E2', 'V1', 'suspected-victim'],
        ['E2', 'P2', 'charged'],
        ['E3', 'V1', 'victim'],
        ['E3', 'P3', 'suspect'],
        ['E3', 'V2', 'victim'],
        ['E4', 'V2', 'at-risk-child'],
        ['E4', 'P2', 'suspect'],
      ]),
    ])
    expect(tiesOf(caseFile, 'co-offending')).toEqual({})
    expect(tiesOf(caseFile, 'shared-victim')).toEqual({ 'P1 P2': 0.5, 'P1 P3': 0.5, 'P2 P3': 1.5 })
    expect(caseFile.ties.through.map((through) => keysOf(caseFile, through))).toEqual([['V1'], ['V1'], ['V1', 'V2']])
  })

  it('add to co-offending where it is one event, and count a victim once however often', async () => {
    const { caseFile } = await build([
      involvements([
        ['E1', 'V1', 'victim'],
        ['E1', 'P1', 'suspect'],
        ['E1', 'P2', 'suspect'],
        ['E2', 'V1', 'victim'],
        ['E2', 'P1', 'suspect'],
        ['E2', 'P2', 'suspect'],
      ]),
    ])
    expect(tiesOf(caseFile, 'co-offending')).toEqual({ 'P1 P2': 2 })
    expect(tiesOf(caseFile, 'shared-victim')).toEqual({ 'P1 P2': 1 })
    const shared = caseFile.ties.reason.indexOf(1)
    expect(at(caseFile.ties.evidence, shared)).toHaveLength(6)
  })

  it('do not tie a victim to those who harmed them, even where they are both', async () => {
    const { caseFile } = await build([
      involvements([
        ['E1', 'V1', 'victim'],
        ['E1', 'V1', 'suspect'],
        ['E1', 'P1', 'suspect'],
      ]),
    ])
    expect(tiesOf(caseFile, 'shared-victim')).toEqual({})
    expect(tiesOf(caseFile, 'co-offending')).toEqual({ 'P1 V1': 1 })
  })

  it('with too many offenders tie nobody, and say so', async () => {
    const parts = ['P1', 'P2', 'P3', 'P4'].flatMap((person, i) => [
      [`E${i}`, person, 'suspect'] as const,
      [`E${i}`, 'V1', 'victim'] as const,
    ])
    const { caseFile } = await build([involvements(parts)], { graph: { maxOffendersPerVictim: 3 } })
    expect(caseFile.ties.a).toEqual([])
    expect(only(tieNotices(caseFile))).toMatchObject({ code: 'shared-victim-left-out', count: 1 })
    expect(keysOf(caseFile, only(tieNotices(caseFile)).entities)).toEqual(['V1'])
  })

  it('agree with counting every pair, in a hundred small cases', async () => {
    const random = createRandom(2)
    const people = ['P1', 'P2', 'P3', 'P4', 'P5']
    const victims = ['V1', 'V2', 'V3']
    for (let run = 0; run < 100; run++) {
      const parts: [string, string, string][] = []
      for (let event = 0; event < 6; event++) {
        for (const person of people) if (random() < 0.3) parts.push([`E${event}`, person, 'suspect'])
        for (const victim of victims) if (random() < 0.3) parts.push([`E${event}`, victim, 'victim'])
      }
      const offendersOf = (victim: string): ReadonlySet<string> => {
        const events = parts.filter(([, person]) => person === victim).map(([event]) => event)
        return new Set(parts.filter(([event, , role]) => events.includes(event) && role === 'suspect').map(([, person]) => person))
      }
      const { caseFile } = await build([involvements(parts)], { graph: { maxOffendersPerVictim: 4 } })
      expect(tiesOf(caseFile, 'shared-victim')).toEqual(projectByPairs(people, victims.map(offendersOf), 4))
    }
  })
})
