import { COLUMN_FORMS, COMMON_COLUMNS, COMMON_FORMS, KINDS, RECORD_KINDS, type ColumnForm } from '@weft/core'

/** Forms whose columns hold several values in one cell. */
const LISTS: ReadonlySet<string> = new Set(['ids', 'texts', 'words', 'phones', 'emails'])

/** The sections of the data dictionary: a table for every kind, and one for the columns that every kind may carry. */
export function writeDictionary(): string {
  const sections = RECORD_KINDS.map((kind) => writeSection(kind, KINDS[kind].columns, COLUMN_FORMS[kind], KINDS[kind].keys))
  return [...sections, writeSection('Columns of every kind', COMMON_COLUMNS, COMMON_FORMS, [])].join('\n')
}

function writeSection(
  title: string,
  columns: Readonly<Record<string, readonly string[]>>,
  forms: Readonly<Record<string, ColumnForm>>,
  keys: readonly string[],
): string {
  const rows = Object.entries(columns).map(([column, synonyms]) => {
    const known = forms[column]
    if (known === undefined) throw new Error(`${title}.${column} has no form.`)
    const isList = LISTS.has(known.form)
    return [
      `\`${column}\`${keys.includes(column) ? ' *' : ''}${isList ? ' []' : ''}`,
      describeForm(known),
      `\`${known.example}\``,
      synonyms.join(', '),
    ]
  })
  return `## ${title}\n\n${alignTable([['Column', 'Form', 'Example', 'Also known as'], ...rows])}\n`
}

function describeForm({ form, words, isClosed }: ColumnForm): string {
  const said = LISTS.has(form) ? `list of ${form}` : form
  if (words === undefined) return said
  return `${said}: ${isClosed === true ? '' : 'such as '}${words.join(', ')}`
}

/** A Markdown table with its columns aligned, as the formatter writes it. */
function alignTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(3, ...rows.map((row) => (row[i] ?? '').length)))
  const line = (cells: readonly string[]): string => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`
  const [head = [], ...body] = rows
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n')
}
