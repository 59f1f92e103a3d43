import type { PairExplanation, ShownRecord } from '@weft/core'
import type { FoundId } from '../io/find-id.ts'

/** So wide is the widest bar of the waterfall, in signs. */
const BAR = 24
/** Columns of two records side by side: of the names, and of each side at most. */
const NAME = 24
const SIDE = 44
/** So many places of other records are named. */
const MOST_PLACES = 6

/** An explanation of a pair as a page of text: the verdict, the waterfall of weights, and the records side by side. */
export function describeExplanation(
  [left, right]: readonly [FoundId, FoundId],
  { verdict, steps }: PairExplanation,
  [leftRecords, rightRecords]: readonly [readonly ShownRecord[], readonly ShownRecord[]],
): string {
  const waterfall = steps.length === 0 ? [] : ['', 'Weight, in bits (each one doubles the odds)', ...drawWaterfall(steps)]
  return [
    `${left.kind} ${left.key} and ${right.key}`,
    verdict,
    ...waterfall,
    '',
    ...sideBySide(left.kind, [left.key, leftRecords], [right.key, rightRecords]),
    '',
  ].join('\n')
}

function drawWaterfall(steps: PairExplanation['steps']): readonly string[] {
  const most = Math.max(...steps.map(({ weight }) => Math.abs(weight)), 1)
  const told = steps.map(({ words, isDetail }) => (isDetail ? `  ${words}` : words))
  const width = Math.max(...told.map((words) => words.length))
  const lines = steps.map(({ weight, sum }, i) => {
    const bar = (weight < 0 ? '-' : '+').repeat(Math.round((Math.abs(weight) / most) * BAR))
    return `  ${(told[i] ?? '').padEnd(width)}  ${weight.toFixed(1).padStart(6)}  ${sum.toFixed(1).padStart(6)}  ${bar}`
  })
  return [`  ${''.padEnd(width)}  ${'adds'.padStart(6)}  ${'sum'.padStart(6)}`, ...lines]
}

type Side = readonly [key: string, records: readonly ShownRecord[]]

/** The records that describe each id, under each other's columns, so that what both have stands in one line; other records are counted. */
function sideBySide(kind: string, left: Side, right: Side): readonly string[] {
  const describing = [left, right].map(([, records]) => records.filter((record) => record.kind === kind))
  const [leftRecords = [], rightRecords = []] = describing
  return [...pairUp(leftRecords, rightRecords), ...[left, right].flatMap(([key, records]) => describeOthers(kind, key, records))]
}

function describeOthers(kind: string, key: string, records: readonly ShownRecord[]): readonly string[] {
  const others = records.filter((record) => record.kind !== kind)
  if (others.length === 0) return []
  const places = others.slice(0, MOST_PLACES).map(({ file, line }) => `${file} line ${String(line)}`)
  const rest = others.length > MOST_PLACES ? ` and ${String(others.length - MOST_PLACES)} more` : ''
  return [`  ${key} stands in ${String(others.length)} other record${others.length === 1 ? '' : 's'} too: ${places.join(', ')}${rest}.`]
}

function pairUp(left: readonly ShownRecord[], right: readonly ShownRecord[]): readonly string[] {
  const rows = Math.max(left.length, right.length)
  const lines: string[] = []
  for (let i = 0; i < rows; i++) {
    const [one, other] = [left[i], right[i]]
    lines.push(
      lineOf(
        '',
        one === undefined ? '' : `${one.file} line ${String(one.line)}`,
        other === undefined ? '' : `${other.file} line ${String(other.line)}`,
      ),
    )
    const columns = new Set([...(one?.cells ?? []), ...(other?.cells ?? [])].map(({ column }) => column))
    for (const column of columns) lines.push(lineOf(column, cellOf(one, column), cellOf(other, column)))
    lines.push('')
  }
  return lines
}

function cellOf(record: ShownRecord | undefined, column: string): string {
  const cell = record?.cells.find((each) => each.column === column)
  return cell === undefined ? '' : cell.withheld ? '(masked)' : cell.text.replace(/\s+/g, ' ')
}

function lineOf(name: string, left: string, right: string): string {
  return `  ${name.padEnd(NAME)}  ${shorten(left).padEnd(SIDE)}  ${shorten(right)}`.trimEnd()
}

function shorten(text: string): string {
  return text.length > SIDE ? `${text.slice(0, SIDE - 1)}…` : text
}
