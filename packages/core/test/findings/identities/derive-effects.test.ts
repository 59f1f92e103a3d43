import { describe, expect, it } from 'vitest'
import type { IdentityPair, JudgedPair } from '../../../src/entities/identities/identity.ts'
import { resolveEntities } from '../../../src/entities/resolve-entities.ts'
import { deriveEffects } from '../../../src/findings/identities/derive-effects.ts'
import { buildGraph } from '../../../src/graph/build-graph.ts'
import { detectGroups } from '../../../src/groups/detect-groups.ts'
import { workHere } from '../../../src/kernels/work-pool.ts'
import { IssueLog } from '../../../src/model/issue.ts'
import { DEFAULT_OPTIONS } from '../../../src/options.ts'
import { involvements, recordsOf, table } from '../../make.ts'

type Two = readonly [left: string, right: string]
type Part = readonly [event: string, person: string, role: string]

const gang = (event: string, ...persons: readonly string[]): readonly Part[] => persons.map((person) => [event, person, 'suspect'] as const)
const pairOf = (band: 'link' | 'review', [left, right]: Two, kind: IdentityPair['kind'] = 'person'): IdentityPair => ({
  kind,
  left,
  right,
  band,
  weight: { weight: 9, parts: [], lookalikes: { weight: 0, most: undefined } },
  probability: 0.9,
})

/** What some pairs would change in the groups that these parts in events make, where links and judgements join the ids they name. */
async function effectsOf(parts: readonly Part[], pairs: readonly IdentityPair[], judged: readonly Two[] = []): Promise<readonly string[]> {
  const persons = [
    ...new Set([...parts.map(([, person]) => person), ...pairs.flatMap(({ left, right }) => [left, right]), ...judged.flat()]),
  ]
  const tables = [
    involvements(parts),
    table(
      'persons.csv',
      persons.map((person_id) => ({ person_id, surname: 'Vexley' })),
    ),
  ]
  const { records } = await recordsOf(tables)
  const joins = [...pairs.filter(({ band }) => band === 'link').map(({ left, right }): Two => [left, right]), ...judged]
  const judgements = joins.map((two) => ({
    subject: two.map((key) => `person:${key}`),
    judgement: 'same' as const,
    reason: 'fingerprints',
    by: 'DC 4711',
    at: '2024-03-12T10:00:00Z',
  }))
  const entities = await resolveEntities(records, judgements, undefined, DEFAULT_OPTIONS.linkage, new IssueLog())
  const held: readonly JudgedPair[] = judged.map(([left, right]) => ({ kind: 'person', left, right }))
  const graph = buildGraph({ ...entities, identities: { ...entities.identities, pairs, judged: held } }, DEFAULT_OPTIONS.graph)
  return deriveEffects(graph, await detectGroups(graph, DEFAULT_OPTIONS.groups, workHere))
}

const TWO_GROUPS = [...gang('E1', 'A1', 'A2', 'A3'), ...gang('E2', 'B1', 'B2', 'B3')]

describe('what a pair for review would change', () => {
  it.each([
    ['joins-groups', 'each of two is in a group', ['A1', 'B1']],
    ['adds-to-group', 'one of two is in a group', ['A1', 'X']],
    ['adds-to-group', 'the other of two is in a group', ['A0', 'B1']],
    ['within-group', 'both are in one group', ['A1', 'A2']],
    ['none', 'neither is in a group', ['X', 'Y']],
  ] as const)('is %s where %s', async (effect, _, two) => {
    expect(await effectsOf(TWO_GROUPS, [pairOf('review', two)])).toEqual([effect])
  })

  it('is told of each pair in the order of pairs', async () => {
    const pairs = [pairOf('review', ['X', 'Y']), pairOf('review', ['A1', 'B1']), pairOf('review', ['B1', 'B2'])]
    expect(await effectsOf(TWO_GROUPS, pairs)).toEqual(['none', 'joins-groups', 'within-group'])
  })

  it('is none of two things of another kind, though persons have their ids', async () => {
    expect(await effectsOf(TWO_GROUPS, [pairOf('review', ['A1', 'B1'], 'location')])).toEqual(['none'])
  })

  it('brings nobody into a group where both stand for one person already', async () => {
    // A0 and A1 are one by way of another link, and in the group
    const pairs = [pairOf('review', ['A0', 'A1']), pairOf('link', ['A0', 'AA']), pairOf('link', ['A1', 'AA'])]
    expect((await effectsOf(TWO_GROUPS, pairs))[0]).toMatch(/^(none|within-group)$/)
  })
})

describe('what a link changes', () => {
  const BRIDGE = [...gang('E1', 'H1', 'A1'), ...gang('E2', 'H2', 'B1')]

  it('is that it holds a group, where ties reach some through one id alone and others through the other alone', async () => {
    expect(await effectsOf(BRIDGE, [pairOf('link', ['H1', 'H2'])])).toEqual(['holds-group'])
  })

  it.each([
    ['both ids reach the same', [...gang('E1', 'H1', 'A1', 'A2'), ...gang('E2', 'H2', 'A1', 'A2')]],
    ['one id reaches all that the other does, and more', [...gang('E1', 'H1', 'A1', 'A2', 'A3'), ...gang('E2', 'H2', 'A1')]],
    ['one id reaches nobody', gang('E1', 'H1', 'A1', 'A2')],
    ['the person is in no group', [...gang('E1', 'H1'), ...gang('E2', 'H2')]],
  ])('is nothing where %s', async (_, parts) => {
    expect(await effectsOf(parts, [pairOf('link', ['H1', 'H2'])])).toEqual(['none'])
  })

  it('is nothing of one of two links between the same ids by way of a third, and something of a link without a second way', async () => {
    const ring = [pairOf('link', ['H1', 'H2']), pairOf('link', ['H1', 'H3']), pairOf('link', ['H2', 'H3'])]
    expect(await effectsOf(BRIDGE, ring)).toEqual(['none', 'none', 'none'])
    expect(await effectsOf(BRIDGE, ring.slice(1))).toEqual(['holds-group', 'holds-group'])
  })

  it('is nothing where a person holds both ids to be one as well', async () => {
    expect(await effectsOf(BRIDGE, [pairOf('link', ['H1', 'H2'])], [['H1', 'H2']])).toEqual(['none'])
  })
})
