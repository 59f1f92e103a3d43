import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createMask, explainPair, parseCaseFile, showRecord, type CaseFile, type ShownRecord } from '@weft/core'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildCase, buildInto, decide, ONE_PAIR, readTable, readText, startLines } from '../cli-linkage.ts'
import { HARBOUR, makeFolder, runWeft } from '../run-weft.ts'

interface Explanation {
  readonly pair?: { readonly weight: number; readonly prior: number; readonly band: string }
  readonly steps: readonly { readonly words: string; readonly weight: number; readonly sum: number }[]
  readonly left: readonly ShownRecord[]
  readonly right: readonly ShownRecord[]
  readonly verdict: string
}

function explain(folder: string, ...args: readonly string[]): string {
  const { code, stdout, stderr } = runWeft(['explain', folder, ...args])
  expect([code, stderr]).toEqual([0, ''])
  return stdout
}

function explainJson(folder: string, ...args: readonly string[]): Explanation {
  return JSON.parse(explain(folder, ...args, '--json')) as Explanation
}

/** The numbers of each line of a waterfall: what it adds, and the sum. */
function readWaterfall(text: string): readonly (readonly [adds: number, sum: number])[] {
  return Array.from(text.matchAll(/ (-?\d+\.\d) +(-?\d+\.\d) +[-+]*$/gm), ([, adds, sum]) => [Number(adds), Number(sum)] as const)
}

describe('weft explain', () => {
  let folder: string

  beforeAll(() => {
    const flags = ['drugs', 'alcohol', 'weapons', 'violent', 'asb', 'cse', 'csa'].map((flag) => `P1,person,${flag}\n`)
    folder = buildCase(makeFolder({ ...ONE_PAIR, 'flags.csv': `entity_id,entity_kind,flag_kind\n${flags.join('')}P2,person,drugs\n` }))
  })

  it('adds up step by step to the weight of the pair, in text as in JSON', () => {
    const [listed] = readTable(folder, 'identity-pairs.csv')
    const weight = Number(listed?.match_weight)
    const { pair, steps } = explainJson(folder, 'P1', 'P2')
    expect([pair?.weight, pair?.band, steps[0]?.weight]).toEqual([weight, 'link', pair?.prior])
    let sum = 0
    for (const step of steps) {
      sum += step.weight
      expect(step.sum).toBeCloseTo(sum, 6)
    }
    expect(Math.abs(sum - weight)).toBeLessThanOrEqual(0.1)
    const drawn = readWaterfall(explain(folder, 'P1', 'P2'))
    expect(drawn.length).toBe(steps.length)
    drawn.forEach(([adds, total], i) => {
      expect(Math.abs(adds - (steps[i]?.weight ?? NaN))).toBeLessThanOrEqual(0.051)
      expect(Math.abs(total - (steps[i]?.sum ?? NaN))).toBeLessThanOrEqual(0.051)
    })
  })

  it('says of a link that it is an assessment, and of how it is undone', () => {
    expect(explain(folder, 'P1', 'P2')).toMatch(/^person P1 and P2\nHeld to be one: an assessment \(.*\), which "different" undoes\.\n/)
  })

  it('calls no assessment certain', () => {
    expect(explain(folder, 'P1', 'P2')).not.toContain('100 in 100')
  })

  it('says of ids that are no pair that they are two, and shows their records', () => {
    const text = explain(folder, 'P3', 'P4')
    expect(text).toMatch(/^person P3 and P4\nThey are held to be two: /)
    expect(readWaterfall(text)).toEqual([])
    expect(text).toMatch(/persons\.csv line 4 +persons\.csv line 5\n/)
    expect(text).toMatch(/ surname +Marsham +Oxendale\n/)
    const { pair, steps } = explainJson(folder, 'P3', 'P4')
    expect([pair, steps]).toEqual([undefined, []])
  })

  it('takes ids in either order, and with their kind before them', () => {
    const text = explain(folder, 'P1', 'P2')
    expect(explain(folder, 'P2', 'P1')).toBe(text)
    expect(explain(folder, 'person:P2', 'person:P1')).toBe(text)
    expect(explain(folder, 'E1', 'E2')).toMatch(/^event E1 and E2\n/)
  })

  it('counts the other records of each id, by file and line', () => {
    const text = explain(folder, 'P1', 'P2')
    expect(text).toMatch(/persons\.csv line 2 +persons\.csv line 3\n/)
    const [, places = ''] = /  P1 stands in 7 other records too: (.*) and 1 more\.\n/.exec(text) ?? []
    const lines = new Set(places.split(', '))
    expect(lines.size).toBe(6)
    for (const line of lines) expect(line).toMatch(/^flags\.csv line [2-8]$/)
    expect(text).toContain('  P2 stands in 1 other record too: flags.csv line 9.\n')
    expect(explain(folder, 'P3', 'P4')).not.toContain('stands in')
  })

  it('says of two for review that they stand for one thing where both are linked to a third', () => {
    const rows = ['P1', 'P2', 'P3'].map((id) => `${id},Quillfeather,Tobias,1971-04-09,QQ123401C\n`)
    const three = makeFolder({ 'persons.csv': `person_id,surname,forenames,date_of_birth,ni_number\n${rows.join('')}` })
    const own = buildCase(three)
    decide(own, 'P1', 'P2', 'unsure')
    buildInto(own, three)
    const entities = new Set(readTable(own, 'identities.csv').map(({ entity_id }) => entity_id))
    // where the two are parted, they are for review and nothing else is to be said
    expect(explain(own, 'P1', 'P2')).toContain(entities.size === 1 ? 'stand for one thing' : 'For review')
  })

  it('shows records of several files, each at the line on which its row begins', () => {
    const other = buildCase(
      makeFolder({
        'a.csv':
          'person_id,surname,forenames,date_of_birth,address\nA1,Marsham,Calum,1980-01-02,"2 Elm Row,\nQuaymouth"\nA2,Quillfeather,Tobias,1971-04-09,\n',
        'b.csv': 'Nominal Ref,Name,DOB\nB1,"QUILLFEATHER, Tobias",09/04/1971\n',
      }),
    )
    const { left, right } = explainJson(other, 'B1', 'A2')
    expect([...left, ...right].map(({ file, line }) => `${file}:${String(line)}`)).toEqual(['a.csv:4', 'b.csv:2'])
    const text = explain(other, 'B1', 'A2')
    expect(text).toMatch(/ a\.csv line 4 +b\.csv line 2\n/)
    expect(text).toMatch(/ Name +QUILLFEATHER, Tobias\n/)
  })
})

describe('weft explain, of every pair of harbour', () => {
  let folder: string
  let caseFile: CaseFile

  beforeAll(() => {
    folder = buildCase(HARBOUR)
    caseFile = parseCaseFile(readText(folder, 'case.json'))
  })

  it('adds up to its weight within a tenth of a bit', () => {
    const { pairs } = caseFile.identities
    expect(pairs.length).toBeGreaterThan(150)
    const off = pairs.filter(({ kind, left, right, weight }) => {
      const steps = explainPair(caseFile, kind, left, right)?.steps ?? []
      return !(Math.abs((steps.at(-1)?.sum ?? NaN) - weight) <= 0.1)
    })
    expect(off).toEqual([])
  })

  it('shows the rows that define either id, from their files and lines, and no other', () => {
    const table = (file: string): readonly (readonly string[])[] => parse(readFileSync(join(HARBOUR, file), 'utf8'))
    const columns = { person: 'persons.csv', location: 'locations.csv', object: 'objects.csv' } as const
    const mask = createMask(caseFile)
    for (const [kind, file] of Object.entries(columns)) {
      const starts = startLines(readFileSync(join(HARBOUR, file), 'utf8'))
      const rows = table(file)
      const linesOf = (key: string): readonly number[] => rows.flatMap(([id], row) => (id === key ? [starts[row] ?? 0] : []))
      const pairs = caseFile.identities.pairs.filter((pair) => pair.kind === kind)
      expect(pairs.length).toBeGreaterThan(5)
      for (const pair of pairs) {
        const explanation = explainPair(caseFile, pair.kind, pair.left, pair.right)
        for (const side of ['left', 'right'] as const) {
          const shown = (explanation?.[side] ?? []).map((record) => showRecord(caseFile, mask, record))
          const defining = shown.filter((record) => record.kind === kind)
          expect(new Set(defining.map((record) => record.file))).toEqual(new Set([file]))
          expect(defining.map(({ line }) => line).sort((a, b) => a - b)).toEqual(linesOf(pair[side]))
        }
      }
    }
  })

  it.each(['link', 'review'] as const)('is what the command prints of the first for %s', (band) => {
    const pair = caseFile.identities.pairs.find((each) => each.kind === 'person' && each.band === band)
    const [left, right] = [pair?.left ?? '', pair?.right ?? '']
    const told = explainJson(folder, left, right)
    const own = explainPair(caseFile, 'person', left, right)
    expect([told.pair, told.steps, told.verdict]).toEqual([pair, own?.steps, own?.verdict])
    expect(told.steps.length).toBeGreaterThan(3)
  })
})
