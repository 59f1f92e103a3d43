import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildCase, namePairs, readEntities, readTable, readText, shuffle, startLines, type Line } from '../cli-linkage.ts'
import { HARBOUR, makeFolder, TRUTH } from '../run-weft.ts'

/** The tables whose rows define a thing: its kind, and the column of its id. */
const DEFINING = [
  ['events.csv', 'event', 'event_id'],
  ['locations.csv', 'location', 'location_id'],
  ['objects.csv', 'object', 'object_id'],
  ['persons.csv', 'person', 'person_id'],
  ['reports.csv', 'report', 'report_id'],
] as const
const LINKED = ['person', 'location', 'object'] as const

interface Finding {
  readonly id: string
  readonly kind: string
  readonly statement: string
  readonly people: readonly { readonly trueId: string; readonly personIds: readonly string[] }[]
}

const trueIds = new Map(
  parse<Line>(readFileSync(join(TRUTH, 'identities.csv'), 'utf8'), { columns: true }).map(({ kind, source_id, true_id }) => [
    `${kind ?? ''}:${source_id ?? ''}`,
    true_id ?? '',
  ]),
)
const findings = JSON.parse(readFileSync(join(TRUTH, 'findings.json'), 'utf8')) as readonly Finding[]
const distinct = findings.filter(({ kind }) => kind === 'distinct-people')

let folder: string
let pairs: readonly Line[]
let entities: ReadonlyMap<string, string>

beforeAll(() => {
  folder = buildCase(HARBOUR)
  pairs = readTable(folder, 'identity-pairs.csv')
  entities = readEntities(folder)
})

/** Every two ids that are one thing, each as kind, left and right. */
function plantedPairs(wanted: string): readonly string[] {
  const ids = [...trueIds].flatMap(([id, thing]) => (id.startsWith(`${wanted}:`) ? [{ key: id.slice(wanted.length + 1), thing }] : []))
  return ids.flatMap(({ key, thing }) =>
    ids.flatMap((other) => (other.thing === thing && key < other.key ? [`${wanted} ${key} ${other.key}`] : [])),
  )
}

/** The rows that define a thing, each as a line of identities.csv begins; a row that stands twice in its file counts once. */
function definingRows(): readonly string[] {
  return DEFINING.flatMap(([file, kind, column]) => {
    const text = readFileSync(join(HARBOUR, file), 'utf8')
    const starts = startLines(text)
    const [header = [], ...rows] = parse(text)
    const seen = new Set<string>()
    return rows.flatMap((cells, row) => {
      const isSeen = seen.has(cells.join('\n'))
      seen.add(cells.join('\n'))
      return isSeen ? [] : [`${file}:${String(starts[row + 1])} ${cells[header.indexOf(column)] ?? ''} ${kind}`]
    })
  })
}

describe('the ids of harbour', () => {
  it('stand in identities.csv a line for every record that defines a thing, with its file and line', () => {
    const lines = readTable(folder, 'identities.csv').map(({ record, source_id, kind }) => [record, source_id, kind].join(' '))
    expect(lines.length).toBeGreaterThan(6000)
    expect(lines).toEqual(definingRows())
  })

  it('say how each is held: by its own id, or by a link that is among the pairs, with its strongest weight', () => {
    const best = new Map<string, Line>()
    for (const pair of pairs.filter(({ band }) => band === 'link')) {
      for (const key of [pair.left ?? '', pair.right ?? '']) {
        const id = `${pair.kind ?? ''}:${key}`
        if (Number(best.get(id)?.match_weight ?? -Infinity) < Number(pair.match_weight)) best.set(id, pair)
      }
    }
    const lines = readTable(folder, 'identities.csv')
    for (const { kind, source_id, how, match_weight, probability } of lines) {
      const pair = best.get(`${kind ?? ''}:${source_id ?? ''}`)
      const held = pair === undefined ? ['same-id', '', ''] : ['linked', pair.match_weight, pair.probability]
      expect([source_id, how, match_weight, probability]).toEqual([source_id, ...held])
    }
    expect(new Set(lines.map(({ how }) => how))).toEqual(new Set(['same-id', 'linked']))
  })

  it.each(LINKED)('stand for one %s only where they are one', (kind) => {
    const links = namePairs(pairs, 'link').filter((pair) => pair.startsWith(`${kind} `))
    const planted = new Set(plantedPairs(kind))
    expect(links.length).toBeGreaterThan(5)
    expect(links.filter((pair) => !planted.has(pair))).toEqual([])
    const things = new Map<string, string>()
    for (const [id, entity] of entities) if (id.startsWith(`${kind}:`)) things.set(entity, trueIds.get(id) ?? '')
    const mixed = [...entities].filter(([id, entity]) => id.startsWith(`${kind}:`) && things.get(entity) !== trueIds.get(id))
    expect(mixed).toEqual([])
  })

  it.each(LINKED)('are found where a %s was planted twice, nine times in ten or more', (kind) => {
    const found = new Set(namePairs(pairs))
    const planted = plantedPairs(kind)
    expect(planted.length).toBeGreaterThan(10)
    expect(planted.filter((pair) => found.has(pair)).length / planted.length).toBeGreaterThanOrEqual(0.9)
  })

  it.each(distinct.map(({ id, statement, people }) => [id, statement, people] as const))('keep apart %s: %s', (_id, _statement, people) => {
    const sets = people.map(({ personIds }) => new Set(personIds.map((key) => entities.get(`person:${key}`))))
    expect(sets.length).toBeGreaterThan(1)
    expect(sets.every((set) => set.size > 0 && !set.has(undefined))).toBe(true)
    expect(new Set(sets.flatMap((set) => [...set])).size).toBe(sets.reduce((sum, { size }) => sum + size, 0))
  })
})

describe('harbour, built otherwise', () => {
  it('with rows shuffled and files renamed, has the same pairs, weights and clusters', () => {
    const names = readdirSync(HARBOUR).filter((name) => name.endsWith('.csv'))
    const shuffled = makeFolder()
    for (const [number, name] of [...names].reverse().entries()) {
      const [header = [], ...rows] = parse(readFileSync(join(HARBOUR, name), 'utf8'))
      writeFileSync(join(shuffled, `${String(number).padStart(2, '0')}.csv`), stringify([header, ...shuffle(rows, number + 1)]))
    }
    const other = buildCase(shuffled)
    expect(readText(other, 'identity-pairs.csv')).toBe(readText(folder, 'identity-pairs.csv'))
    expect(readEntities(other)).toEqual(entities)
  })

  it('with the models that the build wrote, has the same pairs and weights', () => {
    const other = buildCase(HARBOUR, '--models', join(folder, 'link-models.json'))
    expect(readText(other, 'identity-pairs.csv')).toBe(readText(folder, 'identity-pairs.csv'))
    expect(readText(other, 'identities.csv')).toBe(readText(folder, 'identities.csv'))
  })

  it('with a lower threshold, links all that it linked and more, and nothing is left for review', () => {
    const lower = readTable(buildCase(HARBOUR, '--link-threshold', '0.5'), 'identity-pairs.csv')
    const [few, many] = [namePairs(pairs, 'link'), new Set(namePairs(lower, 'link'))]
    expect(few.filter((pair) => !many.has(pair))).toEqual([])
    expect(many.size).toBeGreaterThan(few.length)
    expect(lower.filter(({ held_by }) => held_by === '').every(({ band }) => band === 'link')).toBe(true)
  })
})
