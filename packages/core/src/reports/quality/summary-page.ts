import type { FindingSeverity, Quality, QualityFinding, RowCounts } from '../../findings/quality/quality.ts'
import { sayCount, sayDay, sayShare } from '../../findings/quality/say.ts'
import { html, type Html } from '../html.ts'
import { STANDING, type Ink } from './palette.ts'

/** Findings that stand on the first page. */
const WORST = 5
const SEVERITY: Readonly<Record<FindingSeverity, { readonly said: string; readonly ink: Ink; readonly sign: string }>> = {
  serious: { said: 'Serious', ink: STANDING.bad, sign: '▲' },
  moderate: { said: 'Moderate', ink: STANDING.poor, sign: '◆' },
  minor: { said: 'Minor', ink: STANDING.dim, sign: '●' },
}

/** The first page: what was read, what was lost, and the worst of what is wrong, with what to do about it. */
export function writeSummary(quality: Quality): Html {
  const { findings } = quality
  const worst = findings.slice(0, WORST)
  return html`<section class="summary">
    ${writeAccount(quality)}
    <h2>${worst.length === 0 ? 'Nothing was found wrong' : 'What most needs doing'}</h2>
    <ol class="findings">
      ${worst.map(writeFinding)}
    </ol>
    ${findings.length > WORST ? html`<p class="quiet">${sayCount(findings.length - WORST)} further ${findings.length === WORST + 1 ? 'finding' : 'findings'}: see <a href="#all-findings">All findings</a>.</p>` : undefined}
  </section>`
}

/** One finding: how bad it is, what it is, and the mend. */
export function writeFinding({ severity, statement, advice, count, of }: QualityFinding): Html {
  const { said, ink, sign } = SEVERITY[severity]
  const share = of === 0 ? 0 : Math.min(1, count / of)
  return html`<li>
    <p class="severity">
      <span style="background:${ink.ground};color:${ink.text}"><span aria-hidden="true">${sign}</span> ${said}</span>
    </p>
    <div>
      <p class="statement">${statement}</p>
      <svg class="share" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
        <rect width="1000" height="8" fill="#e8ecf0" />
        <rect width="${(share * 1000).toFixed(1)}" height="8" fill="${STANDING.bad.ground}" />
      </svg>
      <p class="advice"><strong>What to do:</strong> ${advice}</p>
    </div>
  </li>`
}

function writeAccount({ rows, files, agencies, period, kinds }: Quality): Html {
  const records = kinds.reduce((sum, kind) => sum + kind.records, 0)
  const named = agencies.filter(({ basis }) => basis === 'agency' || basis === 'force')
  const span = period.firstDay === '' ? 'No record is dated.' : `${sayDay(period.firstDay)} to ${sayDay(period.lastDay)}`
  return html`<div class="account">
    <p class="lede">
      <strong>${sayCount(rows.read)} rows</strong> in ${sayCount(files.length)} ${files.length === 1 ? 'file' : 'files'} were read.
      ${sayLoss(rows)} They hold ${sayCount(records)}
      records${named.length === 0 ? '' : ` from ${sayCount(named.length)} ${named.length === 1 ? 'agency' : 'agencies'}`}.
    </p>
    <svg
      class="share loss"
      viewBox="0 0 1000 10"
      preserveAspectRatio="none"
      role="img"
      aria-label="${sayShare(rows.accepted, rows.read)} of the rows were used, ${sayShare(rows.rejected, rows.read)} set aside"
    >
      <rect width="1000" height="10" fill="${rows.read === 0 ? STANDING.dim.ground : STANDING.bad.ground}" />
      <rect width="${(rows.read === 0 ? 0 : (rows.accepted / rows.read) * 1000).toFixed(1)}" height="10" fill="${STANDING.good.ground}" />
    </svg>
    <dl>
      <div>
        <dt>Period</dt>
        <dd>${span}${period.days === 0 ? '' : `, ${sayCount(period.days)} days`}</dd>
      </div>
      <div>
        <dt>Months without a record</dt>
        <dd>${period.months.length === 0 ? '–' : `${sayCount(period.emptyMonths.length)} of ${sayCount(period.months.length)}`}</dd>
      </div>
      <div>
        <dt>Agencies</dt>
        <dd>
          ${named.length === 0 ? 'none is named' : named.slice(0, 6).map(({ name }, i) => html`${i > 0 ? ', ' : ''}<bdi>${name}</bdi>`)}${named.length > 6 ? ` and ${sayCount(named.length - 6)} more` : ''}
        </dd>
      </div>
    </dl>
  </div>`
}

function sayLoss({ accepted, rejected, read }: RowCounts): Html {
  if (read === 0) return html`Nothing stands in them.`
  if (rejected === 0) return html`<strong>All were used</strong>; none was set aside.`
  return html`<strong>${sayCount(accepted)} were used</strong>, <strong>${sayCount(rejected)}</strong> (${sayShare(rejected, read)}) were
    set aside and kept word for word.`
}
