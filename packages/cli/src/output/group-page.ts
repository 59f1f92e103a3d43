import type { DescribedRecord, GroupDescription, ShownRecord } from '@weft/core'

/** So wide are lines of text, in signs. */
const WIDTH = 100

/** A group as a page of text: what holds it, in words, then every record it rests on, by date. */
export function writeGroup(
  id: string,
  { headline, sections }: GroupDescription,
  records: readonly (DescribedRecord & ShownRecord)[],
): string {
  const parts = sections.flatMap(({ heading, lines }) => ['', heading, ...lines.flatMap((line) => wrap(line, '  - ', '    '))])
  return [
    id,
    ...wrap(headline, '', ''),
    ...parts,
    '',
    `The records it rests on (${String(records.length)})`,
    ...tabulate(
      ['when', 'graded', 'kind', 'where'],
      records.map(({ date, grade, kind, file, line }) => [date.slice(0, 10), grade, kind, `${file} line ${String(line)}`]),
    ),
    '',
  ].join('\n')
}

/** A line in lines of a width, broken between words. */
function wrap(text: string, first: string, next: string): readonly string[] {
  const lines: string[] = []
  let line = first
  let isBegun = false
  for (const word of text.split(' ')) {
    if (isBegun && line.length + 1 + word.length > WIDTH) {
      lines.push(line)
      line = next
      isBegun = false
    }
    line += isBegun ? ` ${word}` : word
    isBegun = true
  }
  return [...lines, line]
}

function tabulate(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)))
  return [head, ...rows].map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
}
