import { showRecord, type ShownCell } from '@weft/core/case-file'
import { deriveRows, type DatedRow, type EvidenceRow } from '../state/derive-rows.ts'
import { countOf, groupDigits, readableDate } from '../state/words.ts'
import { element } from './element.ts'
import { longList } from './long-list.ts'
import type { PanelContext } from './panel-context.ts'

/** The source rows behind some records, each to be unfolded to its cells. */
export function evidenceList(context: PanelContext, records: Iterable<number>): HTMLElement {
  const rows = deriveRows(context.opened.file, records)
  if (rows.length === 0) return element('p', { class: 'quiet' }, 'No record speaks of this itself.')
  return longList(element('ul', { class: 'evidence' }), rows, (row) => evidenceRow(context, row))
}

/** Source rows with date and grade, each to be unfolded to its cells. */
export function datedEvidenceList(context: PanelContext, rows: readonly DatedRow[]): HTMLElement {
  return longList(element('ul', { class: 'evidence is-dated' }), rows, (row) => evidenceRow(context, row, row))
}

/** How many records something rests on, after a few words about it, to be unfolded to their rows. */
export function evidenceFold(context: PanelContext, records: readonly number[], words = ''): HTMLElement {
  const count = element('span', { class: 'fold-count' }, countOf(records.length, 'record'))
  const fold = element('details', { class: 'fold' }, element('summary', {}, words !== '' && `${words} · `, count))
  fold.addEventListener(
    'toggle',
    () => {
      fold.append(evidenceList(context, records))
    },
    { once: true },
  )
  return fold
}

function evidenceRow(context: PanelContext, row: EvidenceRow, dated?: DatedRow): HTMLElement {
  const fold = element(
    'details',
    { class: 'row', 'data-testid': 'evidence-row' },
    element(
      'summary',
      {},
      dated && element('span', { class: 'row-date' }, dated.date === '' ? 'no date' : readableDate(dated.date.slice(0, 10))),
      element(
        'span',
        { class: 'row-where' },
        element('span', { class: 'row-file' }, row.file),
        element('span', { class: 'row-line' }, `line ${groupDigits(row.line)}`),
        element('span', { class: 'row-kind' }, row.kinds.join(', ')),
        dated && dated.grade !== '' && element('span', { class: 'row-kind row-grade' }, `graded ${dated.grade}`),
      ),
    ),
  )
  fold.addEventListener(
    'toggle',
    () => {
      fold.append(cellTable(context, row.record))
    },
    { once: true },
  )
  return element('li', {}, fold)
}

function cellTable({ opened }: PanelContext, record: number): HTMLElement {
  const { cells } = showRecord(opened.file, opened.mask, record)
  if (cells.length === 0) return element('p', { class: 'quiet' }, 'Every cell of this row is blank.')
  return element('table', { class: 'cells' }, element('tbody', {}, ...cells.map(cellRow)))
}

function cellRow(cell: ShownCell): HTMLElement {
  const text = cell.withheld ? element('td', { class: 'withheld' }, 'withheld: identifies a masked person') : element('td', {}, cell.text)
  return element('tr', {}, element('th', { scope: 'row' }, ...breakable(cell.column)), text)
}

/** A column's header, to be broken after underscores and nowhere within a word where it is too long for its cell. */
function breakable(header: string): readonly (string | HTMLElement)[] {
  return header.split(/(?<=_)/).flatMap((part, i) => (i === 0 ? [part] : [element('wbr'), part]))
}
