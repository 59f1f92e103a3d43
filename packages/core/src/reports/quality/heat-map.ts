import type { CellCounts, KindQuality, Quality } from '../../findings/quality/quality.ts'
import { isKeyField } from '../../findings/quality/faults/key-fields.ts'
import { sayCount, sayField, sayKind, sayShare } from '../../findings/quality/say.ts'
import { html, type Html } from '../html.ts'
import { inkOfPaleness, inkOfShare } from './palette.ts'

/** Agencies that a table has a column for; the others stand in quality.json. */
const MAX_AGENCIES = 6
/** Agencies that a table of half the page's width has room for. */
const NARROW = 3

/** How well every field is filled, by agency: one table a kind. */
export function drawHeatMaps({ kinds, agencies }: Pick<Quality, 'kinds' | 'agencies'>): Html {
  const files = new Set(agencies.filter(({ basis }) => basis === 'file').map(({ name }) => name))
  return html`<div class="heat-maps">${kinds.map((kind) => drawHeatMap(kind, files))}</div>`
}

function drawHeatMap({ kind, records, fields, byAgency, absentFields }: KindQuality, files: ReadonlySet<string>): Html {
  const agencies = byAgency.slice(0, MAX_AGENCIES)
  const isOneFile = agencies.filter(({ agency }) => files.has(agency)).length === 1
  const heads = agencies.map(({ agency, records: own }) => {
    const name = isOneFile && files.has(agency) ? 'no agency named' : agency
    return html`<th scope="col"><bdi>${name}</bdi><span class="quiet">${sayCount(own)}</span></th>`
  })
  const rows = fields.map((field) => {
    const isKey = isKeyField(kind, field.field)
    const head = isKey
      ? html`<th scope="row" class="key">${sayField(field.field)}</th>`
      : html`<th scope="row">${sayField(field.field)}</th>`
    const cells = agencies.map(({ agency }) =>
      drawCell(
        field.byAgency.find((counts) => counts.agency === agency),
        isKey,
      ),
    )
    return html`<tr>
      ${head}${cells}
    </tr>`
  })
  const rest = byAgency.length - agencies.length
  return html`<section class="heat-map${agencies.length > NARROW ? ' broad' : ''}">
    <h3>${capitalise(sayKind(kind))} <span class="quiet">${sayCount(records)}</span></h3>
    <table class="heat">
      <thead>
        <tr>
          <td></td>
          ${heads}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
    ${rest > 0 ? html`<p class="quiet">And ${sayCount(rest)} more ${rest === 1 ? 'agency' : 'agencies'}, in quality.json.</p>` : undefined}
    ${absentFields.length > 0 ? html`<p class="quiet">No column anywhere: ${absentFields.map(sayField).join(', ')}.</p>` : undefined}
  </section>`
}

function drawCell(counts: CellCounts | undefined, isKey: boolean): Html {
  if (counts === undefined) return html`<td class="absent">–</td>`
  const { filled, blank, placeholder, faulty, absent } = counts
  const records = filled + blank + placeholder + faulty + absent
  if (absent === records) return html`<td class="absent" title="The export has no such column">no column</td>`
  const { ground, text } = isKey ? inkOfShare(filled / records) : inkOfPaleness(filled / records)
  const said = `${sayCount(filled)} of ${sayCount(records)} filled; ${sayCount(blank)} blank, ${sayCount(placeholder)} placeholders, ${sayCount(faulty)} faulty, ${sayCount(absent)} without the column`
  return html`<td style="background:${ground};color:${text}" title="${said}">${sayShortly(filled, records)}</td>`
}

function sayShortly(count: number, of: number): string {
  return sayShare(count, of).replace('under ', '<').replace('over ', '>')
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
