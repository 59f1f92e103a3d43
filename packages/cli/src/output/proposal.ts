import type { ColumnProposal, FileProposal, MappingProposal } from '@weft/core'

/** What was guessed about files, for a person: the kind of each, its columns, and what is left to be said by hand. */
export function describeProposal({ files }: MappingProposal): string {
  const columns = files.flatMap((file) => (file.kind === undefined ? [] : file.columns.filter(({ isPlaced }) => isPlaced)))
  const all = files.reduce((sum, file) => sum + file.columns.length, 0)
  const mapped = files.filter(({ kind }) => kind !== undefined).length
  const total = `${String(columns.length)} of ${String(all)} columns in ${String(mapped)} of ${String(files.length)} files are placed. These are guesses: read them before you build.`
  return `${[...files.map(describeFile), total].join('\n\n')}\n`
}

function describeFile(file: FileProposal): string {
  const { kind, columns, missingKeys, alternatives } = file
  const others = alternatives.map((other) => `${other.kind} ${percent(other.confidence)}`).join(', ')
  const width = Math.max(0, ...columns.map(({ column }) => nameOf(column).length))
  const lines = (list: readonly ColumnProposal[], say: (column: ColumnProposal) => string): readonly string[] =>
    list.map((column) => `  ${nameOf(column.column).padEnd(width)}  ${say(column)}`)
  if (kind === undefined) {
    const lacks = missingKeys.length === 0 ? '' : `; no column seems to hold ${missingKeys.join(' or ')}`
    return `${file.file}: no kind could be told${lacks} (nearest: ${others}). It is left out.`
  }
  const because = file.isNameTelling ? 'by its columns and its name' : 'by its columns'
  const sure = columns.filter(({ isPlaced }) => isPlaced)
  const left = columns.filter(({ isPlaced }) => !isPlaced)
  return [
    `${file.file}: ${kind} ${percent(file.confidence)}, ${because} (else ${others})`,
    ...lines(sure, ({ field = '', confidence, reason = '' }) => `-> ${field}  ${percent(confidence)}, ${reason}`),
    ...lines(left, ({ field, confidence }) =>
      field === undefined ? 'not placed' : `not placed; perhaps ${field} (${percent(confidence)}), too unsure to stand`,
    ),
  ].join('\n')
}

function nameOf(column: string): string {
  return column === '' ? '(no name)' : column
}

function percent(share: number): string {
  return `${String(Math.round(share * 100))} %`
}
