import { describe, expect, it } from 'vitest'
import { readCommitted, readTable, readTruth, type Row } from './read-sample.ts'

const NAMES = [
  'persons',
  'events',
  'involvements',
  'locations',
  'objects',
  'links',
  'reports',
  'mentions',
  'missing_episodes',
  'exhibits',
  'actions',
  'flags',
]
const tables = Object.fromEntries(NAMES.map((name) => [name, readTable(`harbour/${name}.csv`)]))
const rowsOf = (name: string): readonly Row[] => tables[name] ?? []
const faults = readTruth('faults')
const faulty = (kind: string): string[] => faults.filter((fault) => fault.kind === kind).map((fault) => fault.value)
const idsOf = (name: string, column: string): Set<string> => new Set(rowsOf(name).map((row) => row[column] ?? ''))

const defined = new Set([
  ...idsOf('persons', 'person_id'),
  ...idsOf('events', 'event_id'),
  ...idsOf('locations', 'location_id'),
  ...idsOf('objects', 'object_id'),
  ...idsOf('reports', 'report_id'),
])

describe('the exports', () => {
  it('are of the size that was agreed', () => {
    const bytes = NAMES.reduce((sum, name) => sum + readCommitted(`harbour/${name}.csv`).length, 0)
    expect(bytes).toBeLessThan(2_500_000)
    expect(rowsOf('persons').length).toBeGreaterThan(1400)
    expect(rowsOf('events').length).toBeGreaterThan(2300)
  })

  it('hold no telephone number outside the range set aside for drama', () => {
    const cells = [
      ...rowsOf('objects')
        .filter((row) => row.object_kind === 'phone')
        .map((row) => row.value ?? ''),
      ...rowsOf('persons')
        .flatMap((row) => (row.phones ?? '').split(';'))
        .filter((cell) => cell !== ''),
    ]
    expect(cells.length).toBeGreaterThan(300)
    for (const cell of cells) expect(cell.replaceAll(/[ -]/g, '').replace(/^\+44/, '0')).toMatch(/^07700900\d{3}$/)
    const text = NAMES.map((name) => readCommitted(`harbour/${name}.csv`)).join('')
    for (const [number] of text.matchAll(/\b0\d{4} ?\d{6}\b/g)) expect(number).toMatch(/^07700 ?900/)
  })

  it('hold no postcode and no vehicle mark that could be anybody’s', () => {
    const placeholders = faulty('placeholder-postcode')
    const postcodes = [...rowsOf('persons'), ...rowsOf('locations')]
      .map((row) => row.postcode ?? '')
      .filter((cell) => cell !== '' && !placeholders.includes(cell))
    for (const postcode of postcodes) expect(postcode.toUpperCase().replace(' ', '')).toMatch(/^Q[HN]\d\d[A-Z]{2}$/)
    for (const row of rowsOf('objects'))
      if (row.object_kind === 'vehicle') expect(row.value?.toUpperCase().replace(' ', '')).toMatch(/^Q[HN]\d\d[A-Z]{3}$/)
  })

  it('place everything in open sea', () => {
    for (const row of rowsOf('locations')) {
      if (row.latitude === '') continue
      expect(Number(row.latitude)).toBeGreaterThan(54.5)
      expect(Number(row.latitude)).toBeLessThan(55.1)
      expect(Number(row.longitude)).toBeGreaterThan(1.3)
      expect(Number(row.longitude)).toBeLessThan(2)
    }
  })

  it('define every id that they name, but for the planted ones', () => {
    const dangling = new Set([...faulty('unknown-person'), ...faulty('unknown-event')])
    const references: readonly (readonly [table: string, columns: readonly string[]])[] = [
      ['involvements', ['event_id', 'person_id']],
      ['events', ['location_id']],
      ['links', ['from_id', 'to_id', 'report_id', 'event_id']],
      ['mentions', ['report_id', 'entity_id']],
      ['missing_episodes', ['person_id', 'found_location_id', 'found_with']],
      ['exhibits', ['event_id']],
      ['actions', ['event_id', 'subject_id', 'child_id']],
      ['flags', ['entity_id']],
      ['reports', ['provenance_ref']],
    ]
    for (const [table, columns] of references) {
      for (const row of rowsOf(table)) {
        for (const column of columns) {
          for (const id of (row[column] ?? '').split(';'))
            expect(id === '' || defined.has(id) || dangling.has(id), `${table}.${column} ${id}`).toBe(true)
        }
      }
    }
    for (const id of dangling) expect(defined.has(id)).toBe(false)
  })

  it('use each id once in its table, but for the planted duplicates', () => {
    const twice = new Set(
      faults.filter((fault) => ['duplicate-row', 'two-dates-of-birth'].includes(fault.kind)).flatMap((fault) => Object.values(fault.keys)),
    )
    for (const [table, column] of [
      ['persons', 'person_id'],
      ['events', 'event_id'],
      ['locations', 'location_id'],
      ['objects', 'object_id'],
      ['reports', 'report_id'],
    ] as const) {
      const seen = new Set<string>()
      for (const row of rowsOf(table)) {
        const id = row[column] ?? ''
        expect(!seen.has(id) || twice.has(id), id).toBe(true)
        seen.add(id)
      }
    }
  })

  it('end on the last day of the period, and hold nothing later but the planted slip', () => {
    const last = (table: string, column: string): string =>
      rowsOf(table)
        .map((row) => (row[column] ?? '').slice(0, 10))
        .sort()
        .at(-1) ?? ''
    expect(last('events', 'reported_at')).toBe('2023-11-30')
    for (const [table, column] of [
      ['reports', 'submitted_on'],
      ['missing_episodes', 'returned_at'],
      ['exhibits', 'examined_on'],
      ['events', 'outcome_date'],
      ['involvements', 'from'],
      ['flags', 'set_on'],
      ['flags', 'reviewed_on'],
      ['actions', 'issued_on'],
      ['links', 'from'],
    ] as const) {
      expect(last(table, column) <= '2023-11-30', `${table}.${column}`).toBe(true)
    }
  })

  it('fill ethnicity alike for everybody: planted or not, suspect or not', () => {
    const planted = new Set(
      readTable('truth/people.csv')
        .filter((row) => row.kind === 'planted')
        .map((row) => row.true_id),
    )
    const identities = new Map(readTable('truth/identities.csv').map((row) => [row.source_id, row.true_id]))
    const stated = (rows: readonly Row[]): number => rows.filter((row) => row.ethnicity_self_defined?.startsWith('W1')).length / rows.length
    const halves = [true, false].map((which) =>
      stated(rowsOf('persons').filter((row) => planted.has(identities.get(row.person_id)) === which)),
    )
    expect(Math.abs((halves[0] ?? 0) - (halves[1] ?? 1))).toBeLessThan(0.08)
  })
})
