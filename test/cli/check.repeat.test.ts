import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRandom } from '@weft/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { HARBOUR, makeFolder, ROOT, runWeft } from '../run-weft.ts'

const WRITTEN = ['import.json', 'quality.html', 'quality.json', 'rejected.csv'] as const
type Reports = Readonly<Record<(typeof WRITTEN)[number], string>>

/** Checks some inputs and gives the four files that are written. */
function check(inputs: readonly string[], ...more: readonly string[]): Reports {
  const out = join(makeFolder(), 'reports')
  const { code, stderr } = runWeft(['check', ...inputs, '--out', out, '--quiet', '--max-rejected', '1', ...more])
  expect([code, stderr]).toEqual([0, ''])
  expect(readdirSync(out).sort()).toEqual([...WRITTEN])
  return Object.fromEntries(WRITTEN.map((name) => [name, readFileSync(join(out, name), 'utf8')])) as Reports
}

/** Says which files differ, which a diff of large texts would not. */
function expectSame(found: Reports, wanted: Reports): void {
  expect(WRITTEN.filter((name) => found[name] !== wanted[name])).toEqual([])
}

function shuffle<T>(items: readonly T[], seed: number): readonly T[] {
  const random = createRandom(seed)
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

/** A folder of a name, wherever it stands: the name is the title of what is checked. */
function namedFolder(files: ReadonlyMap<string, string>): string {
  const folder = join(makeFolder(), 'exports')
  mkdirSync(folder)
  for (const [name, text] of files) writeFileSync(join(folder, name), text)
  return folder
}

/** Files with faults of every sort, of over four megabytes together, which is what it takes for threads to be started. */
function makeLargeExports(): ReadonlyMap<string, string> {
  const filler = 'a long account of what was seen by the ferry steps that evening '.repeat(5)
  const persons = (from: number, agency: string): string =>
    Array.from({ length: 4200 }, (_, i) => {
      const id = `P${String(from + i)}`
      if (i % 500 === 7) return `${id},Quillfeather,too few\n`
      if (i % 400 === 9) return `${id},Vexley,1990-02-31,${agency},${filler}\n`.repeat(2)
      return `${id},Vexley,${String(1960 + (i % 50))}-0${String(1 + (i % 9))}-11,${agency},${filler}\n`
    }).join('')
  const head = 'person_id,surname,date_of_birth,source_agency,description\n'
  const roles = Array.from({ length: 3000 }, (_, i) => `E${String(i % 90)},P${String(i * 5)},${i % 70 === 0 ? 'glazier' : 'suspect'}\n`)
  const events = Array.from({ length: 80 }, (_, i) => `E${String(i)},2022-0${String(1 + (i % 8))}-03,offence,Fellmoor\n`)
  return new Map([
    ['east.csv', head + persons(0, 'Fellmoor')],
    ['west.csv', head + persons(4200, 'Harrowgate')],
    ['north.csv', head + persons(8000, 'Orrindale')],
    ['roles.csv', `event_id,person_id,role\n${roles.join('')}`],
    ['events.csv', `event_id,occurred_from,event_kind,source_agency\n${events.join('')}`],
    ['list.csv', 'shade;taste\nred;sweet\ngreen;sour\n'],
  ])
}

describe('the same exports', () => {
  let folder: string
  let first: Reports

  beforeAll(() => {
    folder = namedFolder(makeLargeExports())
    first = check([folder])
  })

  it('are large enough for threads, and have faults of every sort', () => {
    const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
    expect(bytes).toBeGreaterThan(4 << 20)
    const { issue_counts: counts } = JSON.parse(first['import.json']) as { readonly issue_counts: Readonly<Record<string, number>> }
    expect(Object.keys(counts)).toEqual(
      expect.arrayContaining(['bad-date', 'duplicate-row', 'too-few-cells', 'undefined-id', 'unknown-role', 'unknown-table']),
    )
    expect(first['rejected.csv'].split('\n').length).toBeGreaterThan(20)
  })

  it('give the same bytes a second time', () => {
    expectSame(check([folder]), first)
  })

  it.each(['1', '2', '3'])('give the same bytes with --workers %s', (workers) => {
    expectSame(check([folder], '--workers', workers), first)
  })
})

describe('a few small files', () => {
  const cut = [...makeLargeExports()].map(([name, text]) => [name, text.split('\n').slice(0, 40).join('\n')] as const)
  const folder = namedFolder(new Map(cut))

  it('give the same bytes with threads and without', () => {
    expectSame(check([folder], '--workers', '4'), check([folder], '--workers', '1'))
  })

  it('give the same JSON with threads and without, but for the time it took', () => {
    const result = (workers: string): unknown => {
      const { stdout } = runWeft(['check', folder, '--json', '--quiet', '--max-rejected', '1', '--workers', workers])
      return { ...(JSON.parse(stdout) as object), seconds: 0 }
    }
    expect(result('3')).toEqual(result('1'))
  })
})

describe('the order of rows and files', () => {
  const CONFIG = ['--config', join(ROOT, 'sample-data/mappings/harbour.json')]
  const files = new Map(readdirSync(HARBOUR).map((name) => [name, readFileSync(join(HARBOUR, name), 'utf8')]))

  /** quality.json with line numbers, and the order that comes of them, set aside. */
  function withoutLines(text: string): unknown {
    const quality = JSON.parse(text) as Readonly<Record<string, unknown>>
    return setAside(quality)
  }

  function setAside(value: unknown): unknown {
    if (Array.isArray(value)) {
      const items = value.map(setAside)
      const isPlaces = value.every((item) => typeof item === 'object' && item !== null && 'line' in item && 'file' in item)
      return isPlaces ? items.map((item) => JSON.stringify(item)).sort() : items
    }
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, key === 'line' ? 0 : setAside(part)]))
  }

  let original: Reports

  beforeAll(() => {
    original = check([namedFolder(files)], ...CONFIG)
  })

  it('of rows changes nothing in quality.json but line numbers', () => {
    const shuffled = new Map(
      [...files].map(([name, text]) => {
        const [head = '', ...rows] = splitRows(text)
        return [name, [head, ...shuffle(rows, 7)].join('')] as const
      }),
    )
    const found = check([namedFolder(shuffled)], ...CONFIG)
    expect(found['quality.json']).not.toBe(original['quality.json'])
    expect(withoutLines(found['quality.json'])).toEqual(withoutLines(original['quality.json']))
  })

  it('of files on the command line changes no byte of any file', () => {
    const folder = namedFolder(files)
    const paths = [...files.keys()].map((name) => join(folder, name))
    expect(shuffle(paths, 1)).not.toEqual(paths)
    expectSame(check(shuffle(paths, 1), ...CONFIG), original)
  })

  it('is not all that quality.json depends on', () => {
    const fewer = new Map([...files].map(([name, text]) => [name, name === 'flags.csv' ? splitRows(text).slice(0, -1).join('') : text]))
    const found = check([namedFolder(fewer)], ...CONFIG)
    expect(withoutLines(found['quality.json'])).not.toEqual(withoutLines(original['quality.json']))
  })
})

/** The rows of a text with their line breaks; a break within quotes ends none. */
function splitRows(text: string): readonly string[] {
  return text.match(/(?:[^"\n]|"(?:[^"]|"")*")*\n/g) ?? []
}
