import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { configSchema, parseConfig, type CaseFile, type TableMapping } from '@weft/core'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { HELD_OUT, writeHeldOut } from './held-out-dialect.ts'
import { HARBOUR, makeFolder, runWeft, SHARED } from './run-weft.ts'

/** What is true of one file: its kind, and the field that stands under each header. */
interface TrueFile {
  readonly file: string
  readonly kind: string
  readonly columns: Readonly<Record<string, string>>
}

interface Measure {
  readonly right: number
  readonly columns: number
  readonly kinds: number
}

const FILES = 12
const COLUMNS = 136
/** The kind of the record in each file of the committed set. */
const KIND_OF: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(HELD_OUT).map(([name, { kind }]) => [name, kind]))

const read = (path: string): string => readFileSync(path, 'utf8')

/** The tables of the configuration that `weft map` prints. */
function map(folder: string): readonly TableMapping[] {
  const { code, stdout, stderr } = runWeft(['map', folder])
  expect(code, stderr).toBe(0)
  return parseConfig(stdout, 'stdout').tables ?? []
}

/** How many columns a configuration reads as what they are, and how many files as the kind they are. */
function measure(tables: readonly TableMapping[], truth: readonly TrueFile[]): Measure {
  let right = 0
  let columns = 0
  let kinds = 0
  for (const { file, kind, columns: fields } of truth) {
    columns += Object.keys(fields).length
    const record = tables.find(({ files }) => files === file)?.records[0]
    if (record?.kind !== kind) continue
    kinds++
    right += Object.entries(record.columns).filter(([field, column]) => typeof column === 'string' && fields[column] === field).length
  }
  return { right, columns, kinds }
}

/** The committed set under the headers that were held out, and what is true of it. */
function writeHeldOutSet(): { readonly folder: string; readonly truth: readonly TrueFile[] } {
  const folder = makeFolder()
  const truth = Object.entries(HELD_OUT).map(([name, { file, kind, headers }]) => {
    const [columns = [], ...rows] = parse(read(join(HARBOUR, `${name}.csv`)))
    const renamed = columns.map((column) => headers[column] ?? '')
    writeFileSync(join(folder, `${file}.csv`), stringify([renamed, ...rows.map((row) => row.map(writeHeldOut))]))
    return { file: `${file}.csv`, kind, columns: Object.fromEntries(columns.map((column, i) => [renamed[i] ?? '', column])) }
  })
  return { folder, truth }
}

/** Builds a case, and counts what is in it. */
function countCase(inputs: string, out: string, ...more: string[]): CaseFile['counts'] {
  const { code, stderr } = runWeft(['build', inputs, '--out', out, '--as-at', '2023-11-30', '--quiet', ...more])
  expect(code, stderr).toBe(0)
  return (JSON.parse(read(join(out, 'case.json'))) as CaseFile).counts
}

describe('weft map', () => {
  let canonical: CaseFile['counts']

  beforeAll(() => {
    canonical = countCase(HARBOUR, join(makeFolder(), 'case'))
  })

  it('places every column of the committed set, whose headers are canonical', () => {
    const truth = readdirSync(HARBOUR).map((file): TrueFile => {
      const [columns = []] = parse(read(join(HARBOUR, file)), { to_line: 1 })
      return { file, kind: KIND_OF[file.replace('.csv', '')] ?? '', columns: Object.fromEntries(columns.map((column) => [column, column])) }
    })
    expect(measure(map(HARBOUR), truth)).toEqual({ right: COLUMNS, columns: COLUMNS, kinds: FILES })
  })

  describe.each([
    ['niche-like', 136],
    ['athena-like', 136],
    ['compact-like', 130],
  ])('on the sample written %s', (dialect, least) => {
    const folder = makeFolder()
    let tables: readonly TableMapping[]

    beforeAll(() => {
      expect(runWeft(['sample', '--dialect', dialect, '--people', '1500', '--out', folder]).code).toBe(0)
      tables = map(join(folder, 'exports'))
    })

    it(`tells the kind of every file, and places ${least} of ${COLUMNS} columns, more than four in five`, () => {
      const found = measure(tables, JSON.parse(read(join(folder, 'truth/columns.json'))) as readonly TrueFile[])
      expect(found).toMatchObject({ columns: COLUMNS, kinds: FILES })
      expect(found.right).toBeGreaterThanOrEqual(least)
      expect(found.right / COLUMNS).toBeGreaterThanOrEqual(0.8)
    })

    it('prints a configuration by which the build finds what it finds under canonical headers', () => {
      const config = join(folder, 'weft.config.json')
      expect(runWeft(['map', join(folder, 'exports'), '--out', config]).code).toBe(0)
      const spoken = countCase(join(folder, 'exports'), join(folder, 'case'), '--config', config)
      expect(spoken).toEqual(canonical)
    })
  })

  it('tells every kind and more than seven columns in ten under headers that it was not made with', () => {
    const { folder, truth } = writeHeldOutSet()
    const found = measure(map(folder), truth)
    expect(found).toMatchObject({ columns: COLUMNS, kinds: FILES })
    expect(found.right / COLUMNS).toBeGreaterThanOrEqual(0.85)
  })

  it('tells on stderr the kind of each file, the field of each column, and what is left out', () => {
    const folder = makeFolder({ 'people.csv': 'Nominal Ref,Surname 1,Shoe Size\nN1,Goskerley,7\nN2,Vexley,8\n', 'odd.csv': 'a,b\n1,2\n' })
    const { code, stdout, stderr } = runWeft(['map', folder])
    expect(code).toBe(0)
    expect(stderr).toMatch(/people\.csv: person \d+ %, by its columns and its name \(else /)
    expect(stderr).toMatch(/Nominal Ref {2}-> person_id {2}97 %, synonym/)
    expect(stderr).toMatch(/Shoe Size {4}not placed/)
    expect(stderr).toMatch(/odd\.csv: no kind could be told.*It is left out\./)
    expect(stderr).toContain('2 of 5 columns in 1 of 2 files are placed.')
    const config = JSON.parse(stdout) as Readonly<Record<string, unknown>>
    expect(config).toEqual({
      $schema: 'weft.config.schema.json',
      purpose: '',
      tables: [
        {
          files: 'people.csv',
          records: [{ kind: 'person', columns: { person_id: 'Nominal Ref', surname: 'Surname 1' } }],
          ignore: ['Shoe Size'],
        },
      ],
    })
  })

  it('writes to a new file, and leaves one that is there as it is', () => {
    const folder = makeFolder({ 'people.csv': 'person_id,surname\nP1,Vexley\n' })
    const out = join(folder, 'weft.config.json')
    expect(runWeft(['map', folder, '--out', out])).toMatchObject({ code: 0, stdout: '' })
    const written = read(out)
    const again = runWeft(['map', folder, '--out', out])
    expect(again.code).toBe(2)
    expect(again.stderr).toContain('is there already, and is left as it is')
    expect(read(out)).toBe(written)
  })

  it('reads no more than the beginning of a long file', () => {
    const row = `P1,${'x'.repeat(400)}\n`
    const folder = makeFolder({
      'people.csv': `person_id,description\n${row.repeat(50_000)}`,
      'short.csv': `person_id,description\n${row}`,
    })
    const took = (name: string): number => {
      const began = performance.now()
      expect(runWeft(['map', join(folder, name)]).code).toBe(0)
      return performance.now() - began
    }
    const short = took('short.csv')
    expect(took('people.csv')).toBeLessThan(short + 1500)
  })

  it('prints the schema of a configuration', () => {
    const { code, stdout } = runWeft(['map', '--schema'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual(configSchema())
  })

  it.each([
    [[], 'name the files or folders to map'],
    [['nowhere'], 'there is no such file or folder'],
  ])('refuses %j with a sentence', (inputs, said) => {
    const { code, stderr } = runWeft(['map', ...inputs])
    expect([code, stderr.trim().split('\n').length]).toEqual([2, 1])
    expect(stderr).toContain(said)
  })
})

describe('weft build with a configuration that no longer fits', () => {
  const tables = [
    { files: 'a.csv', records: [{ kind: 'person', columns: { person_id: 'No', surname: 'Name' } }], ignore: ['Colour'] },
    { files: 'b*.csv', records: [{ kind: 'event', columns: { event_id: 'Crime' } }], ignore: [] },
  ]

  it('names every column that is gone, of all files, before anything is read', () => {
    const folder = makeFolder({
      'weft.config.json': JSON.stringify({ tables }),
      'a.csv': 'No,Family\nP1,Vexley\n',
      'b1.csv': 'Ref\nE1\n',
    })
    const { code, stderr } = runWeft(['build', folder, '--out', join(folder, 'case')])
    expect(code).toBe(2)
    expect(stderr).toContain('The mapping of a.csv names the column "Name", which the file does not have; it has "Family"')
    expect(stderr).toContain('The mapping of b1.csv names the column "Crime", which the file does not have; it has "Ref"')
    expect(stderr).not.toContain('reading rows')
    expect(existsSync(join(folder, 'case'))).toBe(false)
  })

  it('says which columns are new and which patterns no file fits, and keeps both as issues', () => {
    const folder = makeFolder({ 'weft.config.json': JSON.stringify({ tables }), 'a.csv': 'No,Name,Colour,Height\nP1,Vexley,red,7\n' })
    const { code, stderr } = runWeft(['build', folder, '--out', join(folder, 'case')])
    expect(code, stderr).toBe(0)
    expect(stderr.indexOf('a.csv, column "Height": The mapping does not know this column')).toBeGreaterThanOrEqual(0)
    expect(stderr.indexOf('there is none')).toBeLessThan(stderr.indexOf('reading rows'))
    const { issues } = JSON.parse(read(join(folder, 'case/import.json'))) as { readonly issues: readonly { readonly code: string }[] }
    expect(issues.map(({ code: found }) => found)).toEqual(expect.arrayContaining(['new-column', 'unmatched-pattern']))
  })
})

describe.skipIf(!existsSync(join(SHARED, 'neo4j_pole')))('weft map on neo4j_pole', () => {
  it('tells persons, places, crimes and those who are party to them', () => {
    const tables = map(join(SHARED, 'neo4j_pole'))
    const kindOf = (name: string): string | undefined => tables.find(({ files }) => files.includes(name))?.records[0]?.kind
    expect(kindOf('nodes.Person.')).toBe('person')
    expect(kindOf('nodes.Location.')).toBe('location')
    expect(kindOf('nodes.Crime.')).toBe('event')
    expect(kindOf('relationships.PARTY_TO.')).toBe('involvement')
    expect(kindOf('relationships.KNOWS.')).toBe('link')
  })
})
