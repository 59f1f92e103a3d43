import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CaseFile } from '@weft/core'
import { parse } from 'csv-parse/sync'
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
  for (const { kind } of readTruth('findings.json') as readonly { readonly kind: string }[]) it.todo(`tells of ${kind}`)
})
