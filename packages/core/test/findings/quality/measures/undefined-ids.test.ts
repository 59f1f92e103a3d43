import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addIds,
  countUndefinedIds,
  createNamedIds,
  mergeIds,
  type NamedIds,
} from '../../../../src/findings/quality/measures/undefined-ids.ts'
import { createAdaptiveSample } from '../../../../src/kernels/adaptive-sample.ts'
import { ENTITY_KINDS } from '../../../../src/model/id.ts'
import type { SourceRecord } from '../../../../src/records/record.ts'
import type { Table } from '../../../../src/rows/table.ts'
import { at, LAW, recordsOf, table } from '../../../make.ts'
import { measure, rowsOf } from '../measure.ts'

const ID = fc.constantFrom('', 'a', 'b', 'c', 'd', 'e', 'f')
const KIND = fc.constantFrom('', ...ENTITY_KINDS)
const NAMED = fc.record({
  persons: fc.array(ID, { maxLength: 3 }),
  events: fc.array(fc.tuple(ID, ID), { maxLength: 3 }),
  locations: fc.array(ID, { maxLength: 2 }),
  objects: fc.array(ID, { maxLength: 2 }),
  reports: fc.array(ID, { maxLength: 2 }),
  involvements: fc.array(fc.tuple(ID, ID), { maxLength: 4 }),
  links: fc.array(fc.tuple(ID, KIND, ID, KIND), { maxLength: 5 }),
  flags: fc.array(fc.tuple(ID, KIND), { maxLength: 4 }),
  episodes: fc.array(ID, { maxLength: 2 }),
})
type Named = typeof NAMED extends fc.Arbitrary<infer T> ? T : never

function tablesOf(named: Named): readonly Table[] {
  const tables = [
    table(
      'persons.csv',
      named.persons.map((id) => ({ person_id: id })),
    ),
    table(
      'events.csv',
      named.events.map(([id, place]) => ({ event_id: id, location_id: place })),
    ),
    table(
      'locations.csv',
      named.locations.map((id) => ({ location_id: id })),
    ),
    table(
      'objects.csv',
      named.objects.map((id) => ({ object_id: id, object_kind: 'phone', value: '' })),
    ),
    table(
      'reports.csv',
      named.reports.map((id) => ({ report_id: id })),
    ),
    table(
      'involvements.csv',
      named.involvements.map(([event, person]) => ({ event_id: event, person_id: person, role: 'suspect' })),
    ),
    table(
      'links.csv',
      named.links.map(([from, fromKind, to, toKind]) => ({
        from_id: from,
        to_id: to,
        link_type: 'x',
        from_kind: fromKind,
        to_kind: toKind,
      })),
    ),
    table(
      'flags.csv',
      named.flags.map(([id, kind]) => ({ entity_id: id, entity_kind: kind, flag_kind: 'cse' })),
    ),
    table(
      'missing.csv',
      named.episodes.map((id) => ({ episode_id: 'M', person_id: id, missing_from_at: '' })),
    ),
  ]
  return tables.filter(({ content }) => content !== '\n')
}

/** What is named by kind, and what is not defined of it: set differences. */
function countSlowly(named: Named): { readonly named: number; readonly missing: number; readonly byKind: readonly unknown[] } {
  const events = named.events.filter(([id]) => id !== '')
  const parts = named.involvements.filter(([event, person]) => event !== '' && person !== '')
  const links = named.links.filter(([from, , to]) => from !== '' && to !== '')
  const flags = named.flags.filter(([id]) => id !== '')
  const ends = [
    ...links.flatMap(
      ([from, fromKind, to, toKind]) =>
        [
          [from, fromKind],
          [to, toKind],
        ] as const,
    ),
    ...flags,
  ]
  const endsOf = (kind: string): readonly string[] => ends.filter((end) => end[1] === kind).map(([id]) => id)
  const defined = new Map<string, Set<string>>([
    ['person', new Set(named.persons)],
    ['event', new Set(events.map(([id]) => id))],
    ['location', new Set(named.locations)],
    ['object', new Set(named.objects)],
    ['report', new Set(named.reports)],
  ])
  defined.set('unsaid', new Set([...defined.values()].flatMap((ids) => [...ids])))
  const others = new Map<string, readonly string[]>([
    ['person', [...parts.map(([, person]) => person), ...named.episodes]],
    ['event', parts.map(([event]) => event)],
    ['location', events.map(([, place]) => place)],
  ])
  const all = [...ENTITY_KINDS, 'unsaid'].map((kind) => {
    const ids = new Set([...(others.get(kind) ?? []), ...endsOf(kind === 'unsaid' ? '' : kind)].filter((id) => id !== ''))
    return { kind, ids, missing: [...ids].filter((id) => defined.get(kind)?.has(id) !== true) }
  })
  return {
    named: new Set(all.flatMap(({ ids }) => [...ids])).size,
    missing: new Set(all.flatMap(({ missing }) => missing)).size,
    byKind: all.filter(({ ids }) => ids.size > 0).map(({ kind, ids, missing }) => ({ kind, named: ids.size, missing: missing.length })),
  }
}

describe('ids that no record defines', () => {
  it('are those that set differences give, kind by kind', async () => {
    await fc.assert(
      fc.asyncProperty(NAMED, async (named) => {
        const { undefinedIds } = await measure(tablesOf(named))
        expect(undefinedIds).toMatchObject({ ...countSlowly(named), isEstimate: false })
        expect(undefinedIds.byFile.reduce((sum, { missing }) => sum + missing, 0)).toBe(undefinedIds.missing)
        expect(undefinedIds.places).toHaveLength(Math.min(20, undefinedIds.missing))
      }),
      { ...LAW, numRuns: 40 },
    )
  })

  it('are named with the first place and the column, and with the file', async () => {
    const { undefinedIds } = await measure([
      table('links.csv', [{ from_id: 'P1', to_id: 'P9', link_type: 'associate', to_kind: 'person' }]),
      table('involvements.csv', [
        { event_id: 'E1', person_id: 'P1', role: 'suspect' },
        { event_id: 'E1', person_id: 'P9', role: 'victim' },
      ]),
      table('events.csv', [{ event_id: 'E1', location_id: 'L1' }]),
    ])
    expect(undefinedIds.places).toEqual([
      { file: 'events.csv', line: 2, column: 'location_id' },
      { file: 'involvements.csv', line: 2, column: 'person_id' },
      { file: 'involvements.csv', line: 3, column: 'person_id' },
    ])
    expect(undefinedIds.byFile).toEqual([
      { file: 'events.csv', missing: 1 },
      { file: 'involvements.csv', missing: 2 },
    ])
  })

  it.each([
    ['a person', { from_id: 'X', to_id: 'X', link_type: 'same', from_kind: 'person', to_kind: 'event' }, 1],
    ['something', { from_id: 'X', to_id: 'X', link_type: 'same', from_kind: '', to_kind: '' }, 0],
  ])('are not undefined where they are named as %s that is defined', async (_, link, missing) => {
    const { undefinedIds } = await measure([table('persons.csv', [{ person_id: 'X' }]), table('links.csv', [link])])
    expect(undefinedIds).toMatchObject({ named: 1, missing })
  })

  it('are not defined by a row that only says something of them', async () => {
    const { undefinedIds } = await measure([
      table('flags.csv', [{ entity_id: 'P1', entity_kind: 'person', flag_kind: 'cse' }]),
      table('missing.csv', [{ episode_id: 'M1', person_id: 'P1', missing_from_at: '' }]),
    ])
    expect(undefinedIds).toMatchObject({ named: 1, missing: 1, byKind: [{ kind: 'person', named: 1, missing: 1 }] })
  })
})

describe('the ids of many records', () => {
  const small = (): NamedIds => ({ ...createNamedIds(), sample: createAdaptiveSample(256, 4) })
  const load = async (): Promise<readonly SourceRecord[]> => {
    const persons = rowsOf(4000, (i) => ({ person_id: `P${i * 2}` }))
    const parts = rowsOf(8000, (i) => ({ event_id: 'E1', person_id: `P${i}`, role: 'suspect' }))
    return (await recordsOf([table('persons.csv', persons), table('parts.csv', parts)])).records
  }

  it('are estimated beyond the bound, within six standard errors, and the same however they are parted', async () => {
    const records = await load()
    const whole = small()
    for (const record of records) addIds(whole, record)
    const counts = countUndefinedIds(whole)
    expect(counts.isEstimate).toBe(true)
    expect(Math.abs(counts.named / 8001 - 1)).toBeLessThan((6 * 1.2) / Math.sqrt(256))
    expect(Math.abs(counts.missing / 4001 - 1)).toBeLessThan((6 * 1.2) / Math.sqrt(128))
    const parts = [small(), small(), small()]
    for (const [i, record] of records.toReversed().entries()) addIds(at(parts, i % 3), record)
    const merged = small()
    for (const part of parts) mergeIds(merged, part)
    expect(countUndefinedIds(merged)).toEqual(counts)
  })
})
