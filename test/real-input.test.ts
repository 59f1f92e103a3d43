import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildCaseFile, EDGE_KINDS, parseConfig, type BuiltCase, type CaseFile, type Table } from '@weft/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { ROOT, SHARED } from './run-weft.ts'

const POLE = join(SHARED, 'neo4j_pole')
const MONTAGNA = join(SHARED, 'montagna_mafia')
const REFERENCE = join(SHARED, 'reference-values.json')

function readTables(folder: string, names: readonly string[]): readonly Table[] {
  return names.map((file) => ({ file, content: createReadStream(join(folder, file)) }))
}

async function buildMapped(folder: string, names: readonly string[], mapping: string): Promise<BuiltCase> {
  const path = join(ROOT, 'sample-data/mappings', mapping)
  return buildCaseFile(readTables(folder, names), parseConfig(readFileSync(path, 'utf8'), mapping))
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
  const names = existsSync(POLE) ? readdirSync(POLE).filter((name) => name.endsWith('.csv')) : []
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
  it('comes out with its published counts, and a modularity near the best known', async () => {
    const { caseFile } = await buildMapped(MONTAGNA, ['montagna_meetings.csv'], 'montagna-meetings.json')
    const reference = JSON.parse(readFileSync(REFERENCE, 'utf8')) as {
      readonly montagna__meetings: { readonly louvain_best_modularity: number }
    }
    expect(caseFile.counts.persons).toBe(101)
    expect(caseFile.counts.links).toBe(256)
    expect(Math.abs(caseFile.communities.modularity - reference.montagna__meetings.louvain_best_modularity)).toBeLessThan(0.01)
    expect(caseFile.groups.length).toBeGreaterThan(5)
  })
})
