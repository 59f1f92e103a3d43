import { describe, expect, it } from 'vitest'
import { parseConfig } from '../src/options.ts'
import { build, hasData, readData, readProject } from './make.ts'

describe('Operation Montagna', () => {
  const path = 'montagna_mafia/montagna_meetings.csv'

  it.skipIf(!hasData(path))('has the published counts of its meetings, and communities as good as the reference', async () => {
    const config = parseConfig(readProject('sample-data/mappings/montagna-mafia.json'), 'montagna-mafia.json')
    const { caseFile, report } = await build([{ file: 'montagna_meetings.csv', content: readData(path) }], config)
    expect(caseFile.counts).toMatchObject({ persons: 101, links: 256 })
    expect(caseFile.ties.a).toHaveLength(256)
    expect(report.rejected).toEqual([])
    const whole = await build([{ file: 'montagna_meetings.csv', content: readData(path) }], {
      ...config,
      groups: { objective: 'modularity', resolution: 1 },
    })
    expect(Math.abs(whole.caseFile.communities.modularity - 0.61507)).toBeLessThan(0.01)
  })
})
