import { describe, expect, it } from 'vitest'
import { build, keysOf, table, tiesOf, type TestRow } from '../make.ts'

const report = (id: string, from = ''): TestRow => ({ report_id: id, grading: '1AP', provenance_ref: from })
const mention = (id: string, person: string, role = 'suspect'): TestRow => ({
  report_id: id,
  entity_id: person,
  entity_kind: 'person',
  role,
})

describe('reports that pass on another', () => {
  it('tie whom they name once, by all of their records', async () => {
    const { caseFile } = await build([
      table('r.csv', [report('R1'), report('R2', 'R1'), report('R3', 'R2')]),
      table(
        'm.csv',
        ['R1', 'R2', 'R3'].flatMap((id) => [mention(id, 'P1'), mention(id, 'P2')]),
      ),
    ])
    expect(tiesOf(caseFile, 'named-together')).toEqual({ 'P1 P2': 1 })
    expect(caseFile.ties.through.map((through) => keysOf(caseFile, through))).toEqual([['R1']])
    expect(caseFile.ties.evidence[0]).toHaveLength(9)
  })

  it('tie more where one of them names more, and still once', async () => {
    const { caseFile } = await build([
      table('r.csv', [report('R1'), report('R2', 'R1')]),
      table('m.csv', [mention('R1', 'P1'), mention('R1', 'P2'), mention('R2', 'P1'), mention('R2', 'P2'), mention('R2', 'P3')]),
    ])
    expect(tiesOf(caseFile, 'named-together')).toEqual({ 'P1 P2': 0.5, 'P1 P3': 0.5, 'P2 P3': 0.5 })
  })

  it('tie nobody whom no one of them names together', async () => {
    const { caseFile } = await build([
      table('r.csv', [report('R1', 'a neighbour'), report('R2', 'a neighbour')]),
      table('m.csv', [mention('R1', 'P1'), mention('R2', 'P2')]),
    ])
    expect(tiesOf(caseFile, 'named-together')).toEqual({})
  })

  it('are not one where their sources differ', async () => {
    const { caseFile } = await build([
      table('r.csv', [report('R1'), report('R2')]),
      table(
        'm.csv',
        ['R1', 'R2'].flatMap((id) => [mention(id, 'P1'), mention(id, 'P2')]),
      ),
    ])
    expect(tiesOf(caseFile, 'named-together')).toEqual({ 'P1 P2': 2 })
  })
})
