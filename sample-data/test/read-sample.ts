import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A row of a committed table. */
export type Row = Readonly<Record<string, string>>

/** The text of a committed file, `harbour/persons.csv` for instance. */
export function readCommitted(path: string): string {
  return readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8')
}

/** The rows of a committed table; throws where a row has not as many cells as the header. */
export function readTable(path: string): Row[] {
  const [header = [], ...rows] = splitCsv(readCommitted(path))
  return rows.map((cells, n) => {
    if (cells.length !== header.length) throw new Error(`${path}: row ${n + 1} has ${cells.length} cells, the header ${header.length}.`)
    return Object.fromEntries(header.map((name, column) => [name, cells[column] ?? '']))
  })
}

/** The line on which each row of a CSV text begins; the first is the header's. */
export function linesOfRows(text: string): number[] {
  const lines: number[] = []
  let line = 1
  for (const row of splitCsv(text)) {
    lines.push(line)
    line += 1 + row.join('').split('\n').length - 1
  }
  return lines
}

/** What the truth files in JSON hold. */
interface TruthFiles {
  readonly groups: readonly TrueGroup[]
  readonly decoys: readonly TrueDecoy[]
  readonly findings: readonly TrueFinding[]
  readonly faults: readonly TrueFault[]
}

/** A committed truth file in JSON. */
export function readTruth<Name extends keyof TruthFiles>(name: Name): TruthFiles[Name] {
  return JSON.parse(readCommitted(`truth/${name}.json`)) as TruthFiles[Name]
}

function splitCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  // a cell, quoted or bare, and what ends it
  for (const [, quoted, bare = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

/** Somebody in a truth file. */
export interface TruePerson {
  readonly trueId: string
  readonly personIds: readonly string[]
}

/** A planted group as `truth/groups.json` has it. */
interface TrueGroup {
  readonly id: string
  readonly shape: string
  readonly recorded: boolean
  readonly findableBy: readonly string[]
  readonly offenders: readonly TruePerson[]
  readonly victims: readonly TruePerson[]
  readonly events: readonly string[]
  readonly locations: readonly string[]
  readonly objects: readonly string[]
  readonly reports: readonly string[]
}

/** A decoy as `truth/decoys.json` has it. */
interface TrueDecoy {
  readonly id: string
  readonly shape: string
  readonly members: readonly TruePerson[]
  readonly events: readonly string[]
}

/** A finding as `truth/findings.json` has it. */
export interface TrueFinding {
  readonly id: string
  readonly kind: string
  readonly people?: readonly TruePerson[]
  readonly events?: readonly string[]
  readonly reports?: readonly string[]
  readonly episodes?: readonly string[]
  readonly exhibits?: readonly string[]
  readonly locations?: readonly string[]
  readonly flags?: readonly { readonly entityId: string; readonly flagKind: string; readonly setOn: string }[]
  readonly links?: readonly { readonly fromId: string; readonly toId: string; readonly linkType: string }[]
  readonly expected: Readonly<Record<string, string | number>>
}

/** A fault as `truth/faults.json` has it. */
interface TrueFault {
  readonly kind: string
  readonly file: string
  readonly line: number
  readonly column: string
  readonly value: string
  readonly keys: Readonly<Record<string, string>>
}
