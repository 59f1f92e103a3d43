import type { Link, Report, Subject } from '../entries.ts'
import type { Identifiers } from '../identifiers.ts'
import type { Ledger } from '../ledger.ts'
import { sortRows, toTable, type Row, type Table } from './table.ts'

/** The tables of links, of graded reports and of what the reports mention. */
export function toIntelligenceTables(ledger: Ledger, ids: Identifiers): Table[] {
  const mentions = ledger.reports.flatMap((report) =>
    report.mentions.map(([subject, role]) => ({ report_id: ids.of(report), entity_id: ids.of(subject), entity_kind: subject.kind, role })),
  )
  return [
    toTable(
      'links',
      sortRows(
        ledger.links.map((link) => toLinkRow(link, ids)),
        'from_id',
        'to_id',
        'link_type',
        'from',
      ),
    ),
    toTable(
      'reports',
      sortRows(
        ledger.reports.map((report) => toReportRow(report, ids)),
        'report_id',
      ),
    ),
    toTable('mentions', sortRows(mentions, 'report_id', 'entity_id')),
  ]
}

function toLinkRow(link: Link, ids: Identifiers): Row {
  const optional = (subject: Subject | undefined): string => (subject === undefined ? '' : ids.of(subject))
  return {
    from_id: ids.of(link.from),
    from_kind: link.from.kind,
    to_id: ids.of(link.to),
    to_kind: link.to.kind,
    link_type: link.type,
    from: link.since,
    to: link.until,
    strength: link.strength,
    basis: link.basis,
    polarity: link.polarity,
    report_id: optional(link.report),
    event_id: optional(link.event),
  }
}

function toReportRow(report: Report, ids: Identifiers): Row {
  const [source, information, handling] = report.grading.split
  return {
    report_id: ids.of(report),
    source_system: report.source.system,
    force_code: report.source.force,
    submitted_on: report.submitted,
    event_date: report.eventDate,
    grading: report.grading.joined,
    source_evaluation: source,
    information_evaluation: information,
    handling,
    handling_conditions: report.conditions,
    provenance_ref: report.derivedFrom === undefined ? '' : ids.of(report.derivedFrom),
    unit: report.unit,
    priority: report.priority,
    text: report.text,
  }
}
