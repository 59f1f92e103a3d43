import { describe, expect, it } from 'vitest'
import type { CaseFile } from '../../../src/case-file/case-file.ts'
import { at, build, involvements, keysOf, only, table, tiesOf, type TestRow, tieNotices } from '../../make.ts'

/** A case of four suspects of events of their own, a bystander, and some links. */
async function linked(links: readonly TestRow[], persons: readonly TestRow[] = []): Promise<CaseFile> {
  const rows = links.map((link) => ({ from_kind: 'person', to_kind: 'person', link_type: 'associate', polarity: '', ...link }))
  const parts = ['P1', 'P2', 'P3', 'P4'].map((person, i) => [`E${i}`, person, 'suspect'] as const)
  const { caseFile } = await build([
    involvements([...parts, ['E9', 'W1', 'witness']]),
    table('l.csv', rows),
    ...(persons.length > 0 ? [table('p.csv', persons)] : []),
  ])
  return caseFile
}

describe('associations', () => {
  it('tie two suspects with weight 1, however many links and whichever way they run', async () => {
    const caseFile = await linked([
      { from_id: 'P1', to_id: 'P2' },
      { from_id: 'P2', to_id: 'P1', link_type: 'travels with' },
      { from_id: 'P2', to_id: 'P3', link_type: 'phone contact' },
    ])
    expect(tiesOf(caseFile, 'association')).toEqual({ 'P1 P2': 1, 'P2 P3': 1 })
    expect(at(caseFile.ties.evidence, 0)).toHaveLength(2)
    expect(at(caseFile.ties.through, 0)).toEqual([])
  })

  it('tie nobody who is no suspect, where there are suspects', async () => {
    expect(
      tiesOf(
        await linked([
          { from_id: 'P1', to_id: 'W1' },
          { from_id: 'W1', to_id: 'X1' },
        ]),
        'association',
      ),
    ).toEqual({})
  })

  it('are not made where any link of a pair is ruled out', async () => {
    const caseFile = await linked([
      { from_id: 'P1', to_id: 'P2' },
      { from_id: 'P2', to_id: 'P1', link_type: 'travels with', polarity: 'ruled-out' },
      { from_id: 'P3', to_id: 'P4' },
    ])
    expect(tiesOf(caseFile, 'association')).toEqual({ 'P3 P4': 1 })
    expect(caseFile.edges.ruledOut).toHaveLength(1)
  })

  it('are not made by kinship, school or work alone, and a notice says so', async () => {
    const caseFile = await linked([
      { from_id: 'P1', to_id: 'P2', link_type: 'Brother of' },
      { from_id: 'P2', to_id: 'P3', link_type: 'cousin' },
      { from_id: 'P3', to_id: 'P2', link_type: 'seen with' },
      { from_id: 'P3', to_id: 'P4', link_type: 'trafficking associate' },
    ])
    expect(tiesOf(caseFile, 'association')).toEqual({ 'P2 P3': 1, 'P3 P4': 1 })
    const notice = only(tieNotices(caseFile))
    expect(notice).toMatchObject({ code: 'ordinary-link-left-out', count: 2 })
    expect(keysOf(caseFile, notice.entities)).toEqual(['P1', 'P2'])
  })

  it('tie a professional only where a record makes them a suspect', async () => {
    const links = [
      { from_id: 'P1', to_id: 'P2' },
      { from_id: 'P1', to_id: 'Q1' },
    ]
    const caseFile = await linked(links, [
      { person_id: 'P2', is_professional: 'yes' },
      { person_id: 'Q1', is_professional: 'yes' },
    ])
    expect(tiesOf(caseFile, 'association')).toEqual({ 'P1 P2': 1 })
  })
})

describe('where no record gives a role', () => {
  const rows = (links: readonly (readonly [string, string, string])[]): TestRow[] =>
    links.map(([from, to, type]) => ({ from_id: from, to_id: to, link_type: type, from_kind: 'person', to_kind: 'person' }))

  it('every link ties everyone but professionals, kin among them, and a notice says so', async () => {
    const links = rows([
      ['A', 'B', 'knows'],
      ['B', 'C', 'cousin'],
      ['C', 'D', 'knows'],
    ])
    const { caseFile } = await build([table('l.csv', links), table('p.csv', [{ person_id: 'D', is_professional: 'yes' }])])
    expect(tiesOf(caseFile, 'association')).toEqual({ 'A B': 1, 'B C': 1 })
    expect(only(tieNotices(caseFile))).toMatchObject({ code: 'no-roles', count: 0, entities: [] })
  })

  it('a link to something that is no person ties nobody', async () => {
    const { caseFile } = await build([
      table('o.csv', [{ object_id: 'O1', object_kind: 'phone', value: '07700 900001' }]),
      table('l.csv', [
        { from_id: 'A', to_id: 'O1', link_type: 'uses' },
        { from_id: 'B', to_id: 'O1', link_type: 'uses' },
      ]),
    ])
    expect(caseFile.ties.a).toEqual([])
  })
})
