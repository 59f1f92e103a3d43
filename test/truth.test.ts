import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildCaseFile, type CaseFile, type Table } from '@weft/core'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildWithEngine } from './build-with-engine.ts'
import { HARBOUR, TRUTH } from './run-weft.ts'

interface TruePerson {
  readonly trueId: string
  readonly personIds: readonly string[]
}
interface PlantedGroup {
  readonly id: string
  readonly shape: string
  readonly findableBy: readonly string[]
  readonly offenders: readonly TruePerson[]
  readonly victims: readonly TruePerson[]
}
interface Decoy {
  readonly id: string
  readonly shape: string
  readonly members: readonly TruePerson[]
}

interface PlantedFinding {
  readonly id: string
  readonly kind: string
  readonly people: readonly TruePerson[]
  readonly reports?: readonly string[]
}

const readTruth = (name: string): unknown => JSON.parse(readFileSync(join(TRUTH, name), 'utf8'))
const planted = readTruth('groups.json') as readonly PlantedGroup[]
const decoys = readTruth('decoys.json') as readonly Decoy[]
const identities = parse(readFileSync(join(TRUTH, 'identities.csv'), 'utf8'), { columns: true }) as unknown as readonly Readonly<
  Record<string, string>
>[]
const trueIds = new Map(identities.filter(({ kind }) => kind === 'person').map((row) => [row.source_id ?? '', row.true_id ?? '']))

const label = ({ id, shape, findableBy }: PlantedGroup): string => `${id} ${shape} (by ${findableBy.join(', ')})`

let caseFile: CaseFile
/** The true people who are members of each group found, and its victims. */
let found: readonly { readonly members: ReadonlySet<string>; readonly victims: ReadonlySet<string> }[]

beforeAll(async () => {
  const names = readdirSync(HARBOUR).filter((name) => name.endsWith('.csv'))
  const built = await buildWithEngine(names.map((file) => ({ file, content: readFileSync(join(HARBOUR, file), 'utf8') })))
  caseFile = built.caseFile
  const trueId = (entity: number): string => trueIds.get(caseFile.entities[entity]?.key ?? '') ?? ''
  found = caseFile.groups.map(({ people }) => ({
    members: new Set(people.filter(({ isMember }) => isMember).map(({ entity }) => trueId(entity))),
    victims: new Set(people.filter(({ category }) => category === 'victim' || category === 'both').map(({ entity }) => trueId(entity))),
  }))
})

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((item) => b.has(item)).length
  return shared / (a.size + b.size - shared)
}

const idsOf = (people: readonly TruePerson[]): ReadonlySet<string> => new Set(people.map(({ trueId }) => trueId))

function bestMatch(group: PlantedGroup): { readonly overlap: number; readonly victims: ReadonlySet<string> } {
  const offenders = idsOf(group.offenders)
  return found
    .map(({ members, victims }) => ({ overlap: overlap(members, offenders), victims }))
    .reduce((best, next) => (next.overlap > best.overlap ? next : best), { overlap: 0, victims: new Set<string>() })
}

describe('the planted groups of harbour', () => {
  for (const group of planted) {
    it(`finds ${label(group)} with its victims`, () => {
      const best = bestMatch(group)
      expect(best.overlap).toBeGreaterThanOrEqual(0.8)
      const victims = idsOf(group.victims)
      expect([...victims].filter((victim) => best.victims.has(victim)).length / victims.size).toBeGreaterThanOrEqual(0.8)
    })
  }

  it('are of different shapes', () => {
    expect(new Set(planted.map(({ shape }) => shape)).size).toBeGreaterThanOrEqual(10)
  })

  it('come before all groups without a child', () => {
    const counts = caseFile.groups.map(({ children }) => children)
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
    expect(counts.filter((children) => children > 0).length).toBeGreaterThanOrEqual(10)
  })
})

describe('the decoys of harbour', () => {
  for (const decoy of decoys) {
    it(`does not take ${decoy.id} ${decoy.shape} for a group`, () => {
      const people = idsOf(decoy.members)
      const taken = found.filter(({ members }) => {
        const shared = [...members].filter((member) => people.has(member)).length
        return shared >= 3 || (shared >= 2 && shared === members.size)
      })
      expect(taken).toEqual([])
    })
  }
})

describe('the planted findings of harbour', () => {
  const findings = readTruth('findings.json') as readonly PlantedFinding[]
  const finding = (id: string): PlantedFinding => findings.find((each) => each.id === id) ?? { id, kind: '', people: [] }
  const groupsOf = ({ trueId }: TruePerson): readonly number[] => [...found.keys()].filter((group) => found[group]?.members.has(trueId))
  const TESTED = ['F07', 'F08', 'F09']

  it('joins nobody by a link that rests on a report suspected to be false', () => {
    const [one, other] = finding('F07').people
    expect(one && other && groupsOf(other).length).toBe(1)
    expect(one && groupsOf(one)).toEqual([])
    const notice = caseFile.notices.find(({ code }) => code === 'below-floor')
    const keys = (notice?.entities ?? []).map((entity) => caseFile.entities[entity]?.key)
    expect(keys).toEqual(expect.arrayContaining([...(finding('F07').reports ?? [])]))
  })

  it('joins nobody by a link that was ruled out, and keeps the link as such', () => {
    const [one, other] = finding('F08').people
    const shared = one && other ? groupsOf(one).filter((group) => groupsOf(other).includes(group)) : undefined
    expect(shared).toEqual([])
    const isOf = (entity: number | undefined, person: TruePerson | undefined): boolean =>
      person?.personIds.includes(caseFile.entities[entity ?? -1]?.key ?? '') === true
    const { edges, ties } = caseFile
    expect(edges.ruledOut.some((edge) => isOf(edges.from[edge], one) && isOf(edges.to[edge], other))).toBe(true)
    const between = [...ties.a.keys()].filter(
      (tie) => [ties.a[tie], ties.b[tie]].some((end) => isOf(end, one)) && [ties.a[tie], ties.b[tie]].some((end) => isOf(end, other)),
    )
    expect(between).toEqual([])
  })

  it('takes three reports for one source, two of which were derived from the first', async () => {
    const reports = finding('F09').reports ?? []
    expect(reports).toHaveLength(3)
    const rows = (file: string): Table => {
      const [head = [], ...lines] = parse(readFileSync(join(HARBOUR, file), 'utf8')) as unknown as readonly string[][]
      const at = head.indexOf('report_id')
      return { file, content: stringify([head, ...lines.filter((cells) => reports.includes(cells[at] ?? ''))]) }
    }
    const { caseFile: own } = await buildCaseFile([rows('reports.csv'), rows('mentions.csv')], {
      groups: { minOffendersWithoutChildren: 2 },
    })
    expect(own.groups).toHaveLength(1)
    expect(own.groups[0]?.explanation).toMatchObject({
      sources: 1,
      bySource: [{ source: `report ${reports[0] ?? ''}`, records: 9, parts: [1, 1] }],
      weakPoints: [],
    })
  })

  for (const { id, kind } of findings) if (!TESTED.includes(id)) it.todo(`tells of ${kind}`)
})
