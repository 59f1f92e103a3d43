import type { Quality } from '../../findings/quality/quality.ts'
import { sayCount, sayDay, sayField, sayKind } from '../../findings/quality/say.ts'
import { html, type Html } from '../html.ts'
import { writeFiles, writeIssues, type ReadReport } from './read-tables.ts'
import { writeFinding } from './summary-page.ts'
import { sayPlace, writeTable } from './write-table.ts'

const MAX_SETS = 20
const MAX_REPORTS = 12
const MAX_OVERDUE = 20

/** Everything behind the pictures that can be said in tables of a readable length; the rest stands in quality.json. */
export function writeTables(quality: Quality, report: ReadReport): Html {
  return html`<section class="tables">
    <h2 id="all-findings">All findings, worst first</h2>
    <ol class="findings small">
      ${quality.findings.map(writeFinding)}
    </ol>
    ${writeFiles(report)} ${writeIssues(report)} ${writeRepeats(quality)} ${writeOverdue(quality)} ${writePlaces(quality)}
    <h2>Every field</h2>
    <p class="quiet">
      Cells by what they hold. “No column” are records whose file has no such column. Distinct values with ≈ are estimates.
    </p>
    ${writeFields(quality)}
  </section>`
}

function writeRepeats({ repeatedReports: { sets, setCount } }: Quality): Html | undefined {
  if (sets.length === 0) return undefined
  const rows = sets
    .slice(0, MAX_SETS)
    .map(({ reason, firstDay, lastDay, reports }) => [
      sayCount(reports.filter(({ place }) => place !== undefined).length),
      reason,
      firstDay === lastDay ? sayDay(firstDay) : `${sayDay(firstDay)} – ${sayDay(lastDay)}`,
      html`${reports.slice(0, MAX_REPORTS).map(({ id, place }, i) => html`${i > 0 ? ', ' : ''}<bdi>${id}</bdi>${place === undefined ? ' (in no file)' : html` <span class="quiet">${sayPlace(place)}</span>`}`)}${reports.length > MAX_REPORTS ? ` and ${sayCount(reports.length - MAX_REPORTS)} more` : ''}`,
    ])
  return html`<h2>Reports that repeat each other</h2>
    <p class="quiet">
      Each set is one independent
      source${setCount > rows.length ? html`; the ${sayCount(rows.length)} largest of ${sayCount(setCount)} sets` : undefined}.
    </p>
    ${writeTable(['#Reports', 'Same by', 'Dated', 'Which'], rows)}`
}

function writeOverdue({ flags: { overdueFlags, overdue } }: Quality): Html | undefined {
  if (overdueFlags.length === 0) return undefined
  const rows = overdueFlags
    .slice(0, MAX_OVERDUE)
    .map(({ entityId, flagKind, due, place }) => [sayDay(due), flagKind, html`<bdi>${entityId}</bdi>`, sayPlace(place)])
  return html`<h2>Flags longest overdue for review</h2>
    ${overdue > rows.length ? html`<p class="quiet">The first ${sayCount(rows.length)} of ${sayCount(overdue)}.</p>` : undefined}
    ${writeTable(['Due', 'Flag', 'On', 'Where'], rows)}`
}

function writePlaces({ undefinedIds, duplicateRows }: Quality): Html | undefined {
  const rows = [
    ...undefinedIds.places.map((place) => ['id that nothing defines', html`${sayPlace(place)}, column <bdi>${place.column}</bdi>`]),
    ...duplicateRows.places.map((place) => ['row that stands twice', sayPlace(place)]),
  ]
  if (rows.length === 0) return undefined
  return html`<h2>Where to look</h2>
    ${writeTable(['What', 'Where first'], rows)}`
}

function writeFields({ kinds }: Quality): Html {
  const rows = kinds.flatMap(({ kind, fields }) =>
    fields.map(({ field, filled, blank, placeholder, faulty, absent, distinct, isDistinctEstimate }, i) => [
      i === 0 ? sayKind(kind) : '',
      sayField(field),
      sayCount(filled),
      sayCount(blank),
      sayCount(placeholder),
      sayCount(faulty),
      sayCount(absent),
      `${isDistinctEstimate ? '≈ ' : ''}${sayCount(distinct)}`,
    ]),
  )
  return writeTable(['Kind', 'Field', '#Filled', '#Blank', '#Placeholder', '#Faulty', '#No column', '#Distinct'], rows)
}
