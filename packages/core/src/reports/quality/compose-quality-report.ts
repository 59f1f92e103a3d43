import type { Quality } from '../../findings/quality/quality.ts'
import { sayCount, sayDay } from '../../findings/quality/say.ts'
import { listShareTables } from '../../findings/quality/share-tables.ts'
import type { Marking } from '../../model/marking.ts'
import { html, type Html } from '../html.ts'
import { drawAgencyStrips } from './agency-strips.ts'
import { drawGradings } from './grading-matrices.ts'
import { drawHeatMaps } from './heat-map.ts'
import { drawMonths } from './months-chart.ts'
import { STANDING } from './palette.ts'
import { writeTables } from './quality-tables.ts'
import type { ReadReport } from './read-tables.ts'
import { drawStackedBars } from './stacked-bars.ts'
import { QUALITY_STYLE } from './quality-style.ts'
import { writeSummary } from './summary-page.ts'

/**
 * How files were read and how good their data is, as a page that needs nothing else: no script, no request, and it prints
 * on A4.
 */
export function composeQualityReport(quality: Quality, report: ReadReport): string {
  const { title, marking, purpose, asAt } = quality
  const page = html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${marking}: data quality, ${title}</title>
        <style>
          ${{ html: QUALITY_STYLE }}${{ html: markPages(marking) }}
        </style>
      </head>
      <body>
        <p class="marking">${marking}</p>
        <main>
          <header>
            <p class="kicker">Account of the data</p>
            <h1>${title === '' ? 'Data quality' : title}</h1>
            <p class="purpose">${purpose === '' ? 'No purpose is stated: give one in the configuration.' : purpose}</p>
            <p class="quiet">
              As at ${asAt === '' ? 'no known day: no record is dated' : sayDay(asAt)}. For use within the team: counts are not suppressed.
            </p>
          </header>
          ${writeSummary(quality)} ${drawPictures(quality)} ${writeTables(quality, report)}
          <footer>
            <p>
              Every figure is a count of rows as they were recorded; none is a statement about a person. No name and no text of a report
              stands in this document. How each measure is counted, and how it can mislead, is in docs/quality.md; all figures are in
              quality.json.
            </p>
          </footer>
        </main>
        <p class="marking">${marking}</p>
      </body>
    </html> `
  return `${page.html.replace(/^ {4}/gm, '').trim()}\n`
}

/** The marking in the margin of every page that is printed. */
function markPages(marking: Marking): string {
  const box = `{ content: "${marking}"; font: 700 9pt system-ui, sans-serif; }`
  return `@page { @top-center ${box} @bottom-center ${box} }`
}

function drawPictures(quality: Quality): Html {
  const shares = listShareTables(quality).map(({ title, note, what, parts, bars }) => {
    const inks = parts.map(({ name, standing }) => ({ name, ink: STANDING[standing] }))
    return drawFigure(title, note, drawStackedBars(inks, bars, what))
  })
  const { gradings } = quality
  const graded = `${sayCount(gradings.graded)} of ${sayCount(gradings.reports)} reports are graded. Without a grading: ${sayCount(gradings.missing)}; with one that fits no scheme: ${sayCount(gradings.unreadable)}. Outlined cells are suspected to be false. Schemes are never added together.`
  return html`<section class="pictures">
    ${drawFigure('When are the records from?', 'Records that carry a date, by month. A hatched mark is a month with none.', drawMonths(quality))}
    ${drawFigure('Does every agency cover the whole period?', 'A mark a month: darker where there are more records, hollow where there is none.', drawAgencyStrips(quality))}
    ${shares} ${gradings.reports === 0 ? undefined : drawFigure('How are reports graded?', graded, drawGradings(gradings))}
    ${drawFigure('What is filled in, and by whom?', 'The share of records in which a field holds something that can be used. Fields in bold are those without which a question cannot be answered: orange where they are not filled. The others are only paler, since a blank may mean “no”, or that nobody asked.', drawHeatMaps(quality), 'wide')}
  </section>`
}

function drawFigure(title: string, note: string, picture: Html, kind = ''): Html {
  return html`<figure class="${kind}">
    <figcaption>
      <h2>${title}</h2>
      <p class="quiet">${note}</p>
    </figcaption>
    ${picture}
  </figure>`
}
