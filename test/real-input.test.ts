import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildCaseFile, EDGE_KINDS, parseConfig, type BuiltCase, type CaseFile, type CaseOptionsInput, type Table } from '@weft/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { ROOT, SHARED } from './run-weft.ts'

const POLE = join(SHARED, 'neo4j_pole')
const MONTAGNA = join(SHARED, 'montagna_mafia')
const REFERENCE = join(SHARED, 'reference-values.json')

/** The tables of a folder of public data. */
function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.csv')) : []
}

function readTables(folder: string, names: readonly string[]): readonly Table[] {
  return names.map((file) => ({ file, content: createReadStream(join(folder, file)) }))
}

async function buildMapped(folder: string, names: readonly string[], mapping: string, options: CaseOptionsInput = {}): Promise<BuiltCase> {
  const path = join(ROOT, 'sample-data/mappings', mapping)
  return buildCaseFile(readTables(folder, names), { ...parseConfig(readFileSync(path, 'utf8'), mapping), ...options })
}

/** How many edges there are of each type; '' for those that columns of a record make. */
function countEdges({ edges }: CaseFile): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const type of edges.type) {
    const name = edges.types[type] ?? ''
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

/** That every row of every file was read as something. */
function expectAllAccepted({ report }: BuiltCase, rows: Readonly<Record<string, number>>): void {
  expect(Object.fromEntries(report.files.map(({ file, rowsRead }) => [file, rowsRead]))).toEqual(rows)
  for (const file of report.files) expect([file.file, file.rowsAccepted]).toEqual([file.file, file.rowsRead])
}

/** Sizes of the components that links of one type make among entities, largest first. */
function componentSizes({ entities, edges }: CaseFile, type: string): readonly number[] {
  const component = entities.map((_, number) => number)
  const find = (number: number): number => (component[number] === number ? number : find(component[number] ?? number))
  const touched = new Set<number>()
  edges.from.forEach((from, edge) => {
    const to = edges.to[edge] ?? -1
    if (edges.types[edges.type[edge] ?? -1] !== type || EDGE_KINDS[edges.kind[edge] ?? -1] !== 'link') return
    component[find(from)] = find(to)
    touched.add(from).add(to)
  })
  const sizes = new Map<number, number>()
  for (const number of touched) sizes.set(find(number), (sizes.get(find(number)) ?? 0) + 1)
  return [...sizes.values()].sort((a, b) => b - a)
}

describe.skipIf(!existsSync(POLE))('neo4j_pole, 28 linked files with odd headers', () => {
  const names = namesIn(POLE)
  let built: BuiltCase

  beforeAll(async () => {
    built = await buildMapped(POLE, names, 'neo4j-pole.json')
  })

  it('comes out with the counts of its source', () => {
    const { counts } = built.caseFile
    expect(counts.persons).toBe(369)
    expect(counts.eventKinds.offence).toBe(28_762)
    expect(counts.locations).toBe(14_904)
    expect(built.caseFile.entities).toHaveLength(61_521)
  })

  it('uses every row of every file', () => {
    expect(built.report.files.map(({ file }) => file)).toEqual([...names].sort())
    expect(built.caseFile.counts.rows).toEqual({ read: 61_521 + 105_840, accepted: 61_521 + 105_840, rejected: 0 })
    for (const file of built.report.files) expect(file.rowsRead, file.file).toBe(file.rowsAccepted + file.rowsRejected)
  })

  it('carries every relation of its source as an edge', () => {
    expect(built.caseFile.edges.from).toHaveLength(105_840)
    expect(built.caseFile.edges.evidence.every((records) => records.length > 0)).toBe(true)
  })

  it('has one component of 342 who know each other, and two pairs', () => {
    expect(componentSizes(built.caseFile, 'knows')).toEqual([342, 2, 2])
  })
})

describe.skipIf(!existsSync(MONTAGNA))('montagna_mafia, meetings', () => {
  it('comes out with its published counts, and a modularity near the best known where that is asked for', async () => {
    const { caseFile } = await buildMapped(MONTAGNA, ['montagna_meetings.csv'], 'montagna-mafia.json')
    const asked = await buildMapped(MONTAGNA, ['montagna_meetings.csv'], 'montagna-mafia.json', {
      groups: { objective: 'modularity', resolution: 1 },
    })
    const reference = JSON.parse(readFileSync(REFERENCE, 'utf8')) as {
      readonly montagna__meetings: { readonly louvain_best_modularity: number }
    }
    expect(caseFile.counts.persons).toBe(101)
    expect(caseFile.counts.links).toBe(256)
    expect(Math.abs(asked.caseFile.communities.modularity - reference.montagna__meetings.louvain_best_modularity)).toBeLessThan(0.01)
    expect(caseFile.groups.length).toBeGreaterThan(5)
  })
})

describe.skipIf(!existsSync(MONTAGNA))('montagna_mafia, all of its files', () => {
  it('is read whatever ends its lines and begins its files, with the counts that are published', async () => {
    const built = await buildMapped(MONTAGNA, namesIn(MONTAGNA), 'montagna-mafia.json')
    expectAllAccepted(built, {
      'df_roles.csv': 144,
      'montagna_attributes.csv': 155,
      'montagna_kinship.csv': 24,
      'montagna_meetings.csv': 289,
      'montagna_phone.csv': 150,
      'montagna_sightings.csv': 41,
      'zenodo_Montagna_meetings_edgelist.csv': 289,
      'zenodo_Montagna_phonecalls_edgelist.csv': 150,
    })
    const accounts = new Map(built.report.files.map((file) => [file.file, file]))
    expect(accounts.get('montagna_sightings.csv')).toMatchObject({ lineEnd: 'mixed', columns: ['i', 'j', 'weight'] })
    expect(accounts.get('montagna_attributes.csv')?.columns[0]).toBe('node')
    expect(accounts.get('zenodo_Montagna_meetings_edgelist.csv')).toMatchObject({ headerLine: 0, delimiter: '\t' })
    // its lines end in CR, the last in CRLF; both sources of the meetings and of the calls give the same ties
    expect(countEdges(built.caseFile)).toMatchObject({ met: 256, telephoned: 124, 'seen with': 37 })
  })
})

const ARRESTS = join(SHARED, 'historic_suffragettes_arrests')

describe.skipIf(!existsSync(ARRESTS))('historic_suffragettes_arrests, dates and courts in one cell', () => {
  it('comes out with its names, events and arrests, and a court and a day for every event', async () => {
    const built = await buildMapped(ARRESTS, namesIn(ARRESTS), 'suffragettes-arrests.json')
    expectAllAccepted(built, { 'events.csv': 398, 'participation.csv': 1996, 'persons.csv': 1216 })
    const { counts, entities, edges } = built.caseFile
    expect([counts.persons, counts.events, counts.involvements]).toEqual([1216, 398, 1996])
    expect(built.report.issues.filter(({ severity }) => severity !== 'note')).toEqual([])
    const events = entities.filter(({ kind }) => kind === 'event')
    expect(events.every(({ date }) => date !== undefined && date >= '1906-01-01' && date <= '1921-01-01')).toBe(true)
    const arrests = new Map<number, number>()
    const arrested = new Map<number, number>()
    edges.from.forEach((from, edge) => {
      if (edges.types[edges.type[edge] ?? -1] !== 'arrested') return
      const to = edges.to[edge] ?? -1
      arrests.set(from, (arrests.get(from) ?? 0) + 1)
      arrested.set(to, (arrested.get(to) ?? 0) + 1)
    })
    const most = (counted: ReadonlyMap<number, number>): readonly number[] => [...counted.values()].sort((a, b) => b - a).slice(0, 4)
    expect([most(arrests), most(arrested).slice(0, 1)].map(String).sort()).toEqual(['129', '13,12,11,11'])
    expect(entities.find(({ date, records }) => date === '1909-07-09' && records.length > 0)?.kind).toBe('event')
  })
})

const GASTECH = join(SHARED, 'vast2021_gastech')

describe.skipIf(!existsSync(GASTECH))('vast2021_gastech, in Windows-1252, with several ids in a cell and days as numbers', () => {
  it('comes out with its mails, senders and recipients, and the days that its numbers stand for', async () => {
    const built = await buildMapped(GASTECH, namesIn(GASTECH), 'vast-gastech.json')
    expectAllAccepted(built, { 'EmployeeRecords.csv': 54, 'email headers.csv': 1175 })
    expect(built.report.files.map(({ encoding }) => encoding)).toEqual(['utf-8', 'windows-1252'])
    const { counts, entities } = built.caseFile
    expect([counts.persons, counts.events]).toEqual([55, 1175])
    expect(countEdges(built.caseFile)).toEqual({ associate: 1175, other: 8990 })
    // every day of birth is a number of days, and every one is read
    const born = built.quality.kinds.find(({ kind }) => kind === 'person')?.fields.find(({ field }) => field === 'date_of_birth')
    expect(born).toMatchObject({ filled: 54, faulty: 0 })
    const days = entities.flatMap(({ kind, date }) => (kind === 'event' && date !== undefined ? [date] : [])).sort()
    expect([days.length, days[0], days.at(-1)]).toEqual([1175, '2014-01-06', '2014-01-17'])
  })
})

const STREET = join(SHARED, 'uk_police_street')

describe.skipIf(!existsSync(STREET))('uk_police_street, with months for days, rows without ids and NA for blanks', () => {
  it('comes out with the rows of every file, each of them an event or a place', async () => {
    const names = namesIn(STREET).filter((name) => name !== 'police_forces.csv')
    const built = await buildMapped(STREET, names, 'uk-police-street.json')
    expectAllAccepted(built, {
      'city_of_london_2015-01_street.csv': 530,
      'gmp_burglary_sample10k.csv': 10_000,
      'manchester_licensed_premises_2014.csv': 2265,
      'merseyside_shoplifting_2019-05.csv': 7930,
      'stop_search_manchester_2019-06.csv': 435,
    })
    const { counts, entities } = built.caseFile
    expect(counts.eventKinds).toEqual({ incident: 104, offence: 426 + 10_000 + 7930, stop: 435 })
    expect(counts.persons).toBe(435)
    expect(entities.filter(({ key }) => key.startsWith('LICENCE-'))).toHaveLength(2265)
    expect(entities.filter(({ kind, date }) => kind === 'event' && date === '2015-01')).toHaveLength(530)
    expect(built.report.files.find(({ file }) => file.includes('premises'))?.encoding).toBe('windows-1252')
    // what is not stated is not what nobody recorded, and neither is guessed from the other list
    const { ethnicity } = built.quality
    expect(ethnicity.persons).toBe(435)
    expect(built.report.issues.filter(({ code }) => code === 'unknown-code')).toEqual([])
  })
})
