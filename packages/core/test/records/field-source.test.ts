import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ColumnSource, RecordMapping, TableMapping } from '../../src/mapping.ts'
import { placeSource } from '../../src/records/field-source.ts'
import { build, faultsOf, LAW, only } from '../make.ts'

const COLUMNS = ['Ref', 'Label', 'To']
const sourceOf = (source: ColumnSource): ReturnType<typeof placeSource> =>
  placeSource('event_id', source, (column) => COLUMNS.indexOf(column))
const readWith = (source: ColumnSource, ...cells: readonly string[]): string => sourceOf(source).read(cells)

describe('a part of a cell', () => {
  it('is what the first group of the pattern takes', () => {
    const source = { column: 'Label', pattern: '^(\\d\\d/\\d\\d/\\d{4}) ?\\((\\w+)\\)$' }
    expect(readWith(source, '', '21/06/2023 (HARBOUR)', '')).toBe('21/06/2023')
    expect(readWith({ column: 'Label', pattern: '\\((\\w+)\\)', prefix: 'COURT-' }, '', ' 21/06/2023 (HARBOUR) ', '')).toBe('COURT-HARBOUR')
  })

  it('is the whole cell where the pattern does not fit, so that whatever reads it says so', () => {
    expect(readWith({ column: 'Label', pattern: '^(\\d{4})' }, '', 'some time ago', '')).toBe('some time ago')
    expect(readWith({ column: 'Label', pattern: '^(\\d{4})', prefix: 'Y-' }, '', ' ', '')).toBe('')
  })

  it('is looked for in the beginning of a long cell alone', () => {
    expect(readWith({ column: 'Label', pattern: '(x)' }, '', `${'a'.repeat(20_000)}x`, '')).toHaveLength(20_001)
  })
})

describe('an id that a row makes of itself', () => {
  const source = { row: 'ROW-', unless: 'Ref' }

  it('is the id that the row has, where it has one', () => {
    expect(readWith(source, ' C1 ', 'x', 'y')).toBe('C1')
    expect(sourceOf(source).isOwnId?.(['C1', 'x', 'y'])).toBe(false)
    expect(sourceOf(source).isOwnId?.(['  ', 'x', 'y'])).toBe(true)
  })

  it('begins with the prefix, and is the same for rows that say the same and no others', () => {
    const cells = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ',', '"'), maxLength: 3 }), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(cells, cells, (a, b) => {
        const [first, second] = [a, b].map((row) => readWith({ row: 'ROW-' }, ...row))
        expect(first).toMatch(/^ROW-[A-Z]{8}-[A-Z]{8}$/)
        expect(first === second).toBe(JSON.stringify(a) === JSON.stringify(b))
      }),
      LAW,
    )
  })
})

const MAIL: readonly RecordMapping[] = [
  { kind: 'event', columns: { event_id: { row: 'MAIL-' }, occurred_from: 'When', summary: 'Subject' } },
  {
    kind: 'involvement',
    columns: { event_id: { row: 'MAIL-' }, person_id: { column: 'To', split: ',', prefix: 'P-' } },
    constants: { role: 'associate' },
  },
]
const TABLES: readonly TableMapping[] = [{ files: '*.csv', records: MAIL }]
const HEAD = 'When,Subject,To\n'

describe('rows without ids', () => {
  it('are each a thing of its own, those that say the same among them', async () => {
    const row = '01/02/2023,Shift,"a, b,a"\n'
    const { caseFile, report } = await build([{ file: 'm.csv', content: `${HEAD}${row}02/02/2023,Shift,c\n${row}${row}` }], {
      tables: TABLES,
    })
    expect(caseFile.counts).toMatchObject({ events: 4, persons: 3, rows: { read: 4, accepted: 4, rejected: 0 } })
    const ids = caseFile.entities.filter(({ kind }) => kind === 'event').map(({ key }) => key)
    const own = ids.find((key) => key.endsWith('-2'))?.slice(0, -2) ?? ''
    expect(ids.sort()).toEqual([own, `${own}-2`, `${own}-3`, only(ids.filter((key) => !key.startsWith(own)))].sort())
    expect(faultsOf(report).filter((fault) => !fault.includes('undefined-id'))).toEqual([])
    // every event of the three has its own recipients
    const part = caseFile.edges.kind.length
    expect(part).toBe(3 * 2 + 1)
  })

  it('have the same ids however rows and files are ordered', async () => {
    const rows = ['01/02/2023,Shift,a\n', '01/02/2023,Shift,a\n', '03/02/2023,Late,b\n']
    const read = async (order: readonly string[]): Promise<readonly string[]> => {
      const { caseFile } = await build([{ file: 'm.csv', content: HEAD + order.join('') }], { tables: TABLES })
      return caseFile.entities.map(({ id }) => id)
    }
    expect(await read(rows.toReversed())).toEqual(await read(rows))
  })

  it('of two exports that overlap are the same things', async () => {
    const [a, b] = ['01/02/2023,Shift,a\n', '02/02/2023,Shift,b\n']
    const tables = [
      { file: 'first.csv', content: `${HEAD}${a}${b}` },
      { file: 'second.csv', content: `${HEAD}${b}` },
    ]
    expect((await build(tables, { tables: TABLES })).caseFile.counts.events).toBe(2)
  })

  it('count once each where they have ids and say the same', async () => {
    const records: readonly RecordMapping[] = [{ kind: 'event', columns: { event_id: { row: 'ROW-', unless: 'Ref' } } }]
    const content = 'Ref,Label\nC1,x\nC1,x\n,y\n,y\n'
    const { caseFile, report, quality } = await build([{ file: 'm.csv', content }], {
      tables: [{ files: '*', records, ignore: ['Label'] }],
    })
    expect(caseFile.counts.events).toBe(3)
    expect(faultsOf(report)).toEqual(['m.csv:3 duplicate-row -'])
    expect(quality.duplicateRows).toMatchObject({ rows: 4, duplicates: 1 })
  })
})

describe('a cell of several ids', () => {
  it('makes a record of each, blanks between them left out, and one without an id where there is none', async () => {
    const content = `${HEAD}01/02/2023,Shift,"a, ,b,"\n02/02/2023,Late,\n`
    const { caseFile, report } = await build([{ file: 'm.csv', content }], { tables: TABLES })
    const keys = caseFile.entities.filter(({ kind }) => kind === 'person').map(({ key }) => key)
    expect(keys).toEqual(['P-a', 'P-b'])
    expect(faultsOf(report).filter((fault) => fault.includes('no-key'))).toEqual(['m.csv:3 no-key person_id'])
  })
})
