import type { CaseFile, CaseGroup, Judgement, Table } from '@weft/core'
import { createMask, describeGroup } from '@weft/core'
import { describe, expect, it } from 'vitest'
import { buildWithEngine } from '../build-with-engine.ts'
import { ONE_PAIR } from '../cli-linkage.ts'

const SAME: Judgement = {
  subject: ['person:P1', 'person:P2'],
  judgement: 'same',
  reason: 'Seen',
  by: 'DC Marlpit',
  at: '2024-01-01T00:00:00Z',
}

/** The case of ONE_PAIR with more rows in some of its files. */
async function build(more: Readonly<Record<string, readonly string[]>> = {}, judgements: readonly Judgement[] = []): Promise<CaseFile> {
  const files = new Set([...Object.keys(ONE_PAIR), ...Object.keys(more)])
  const tables = Array.from(files, (file): Table => ({
    file,
    content: (ONE_PAIR[file] ?? '') + (more[file] ?? []).map((line) => `${line}\n`).join(''),
  }))
  return (await buildWithEngine(tables, { layout: { iterations: 0 }, groups: { resamplings: 0, randomWorlds: 0 } }, judgements)).caseFile
}

/** The group of the one man under two ids. */
function groupOf({ groups, entities }: CaseFile): CaseGroup {
  const [group, ...others] = groups.filter(({ people }) => people.some(({ entity }) => entities[entity]?.key === 'P1'))
  if (group === undefined || others.length > 0) throw new Error('P1 is in one group.')
  return group
}

const membersOf = ({ people }: CaseGroup): number => people.filter(({ isMember }) => isMember).length

function linkageLine(file: CaseFile): string | undefined {
  const { sections } = describeGroup(file, createMask(file), groupOf(file))
  return sections.find(({ id }) => id === 'remainders')?.lines.at(-1)
}

describe('what is left without identities made by weight', () => {
  it('is the part on either side of a man who was put together from two ids', async () => {
    const file = await build()
    expect(membersOf(groupOf(file))).toBe(3)
    expect(groupOf(file).explanation.withoutLinkage).toEqual({ people: 2, joined: 1 })
    expect(linkageLine(file)).toBe(
      '1 id was held by Weft, and by no person, to stand for somebody who is here under another id; without that 2 of the 3 hang together.',
    )
  })

  it('is the whole once a person has said that the two are one', async () => {
    const file = await build({}, [SAME])
    expect(groupOf(file).explanation.withoutLinkage).toEqual({ people: 3, joined: 0 })
    expect(linkageLine(file)).toBe('None of its members was put together from several ids by Weft.')
  })

  it('is the whole where one of the ids stands with everyone', async () => {
    const file = await build({ 'involvements.csv': ['E1,P4,suspect'] })
    expect(groupOf(file).explanation.withoutLinkage).toEqual({ people: 3, joined: 1 })
    expect(linkageLine(file)).toBe(
      '1 id was held by Weft, and by no person, to stand for somebody who is here under another id; without that it stays in one piece.',
    )
  })

  it('is the whole where a link names one id and an event the other, and a second tie joins what is left', async () => {
    const file = await build({ 'links.csv': ['from_id,to_id,from_kind,to_kind,link_type', 'P3,P4,person,person,associate'] })
    expect(groupOf(file).explanation.withoutLinkage).toEqual({ people: 3, joined: 1 })
  })

  it('holds a third id joined by weight to two that a person joined', async () => {
    const file = await build({ 'persons.csv': ['P6,Quillfeather,Tobias,1971-04-09,"4 Sable Row, Quaymouth",QH1 4TT,QQ123401C'] }, [SAME])
    expect(groupOf(file).explanation.withoutLinkage).toEqual({ people: 3, joined: 1 })
  })

  it('tells apart a victim who was put together from two ids, through whom alone two are tied', async () => {
    const two = ['V1', 'V2'].map((id) => `${id},Lintock,Gail,2010-08-19,"8 Elm Row, Quaymouth",QH2 2BB,QQ123409C`)
    const parts = ['E8,P1,suspect', 'E8,V1,victim', 'E9,P5,suspect', 'E9,V2,victim']
    const file = await build({ 'persons.csv': two, 'involvements.csv': parts }, [SAME])
    const group = groupOf(file)
    expect(membersOf(group)).toBe(4)
    // no member is of several ids made one by weight, and still the group is not whole
    expect(group.explanation.withoutLinkage).toEqual({ people: 3, joined: 0 })
    expect(linkageLine(file)).toBe(
      'None of its members was put together from several ids by Weft, but what ties them was: without that 3 of the 4 hang together.',
    )
  })
})
