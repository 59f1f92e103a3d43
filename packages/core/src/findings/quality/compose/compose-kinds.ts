import { countDistinct } from '../../../kernels/adaptive-sample.ts'
import { compareText } from '../../../model/id.ts'
import { RECORD_KINDS, type RecordKind } from '../../../presets/columns.ts'
import { addUp, type AgencyNames } from './agency-names.ts'
import { CELL_STATES, FIELDS_OF, placeOfField, type KindCompleteness } from '../measures/completeness.ts'
import { NO_MONTH } from '../measures/period.ts'
import type { QualityState } from '../quality-state.ts'
import type { CellCounts, FieldQuality, KindQuality } from '../quality.ts'

/** How the cells of every kind stand, in canonical order; kinds of which there is no record are left out. */
export function composeKinds({ completeness, period }: QualityState, names: AgencyNames): readonly KindQuality[] {
  return RECORD_KINDS.flatMap((kind) => {
    const tallies = completeness.get(kind)
    return tallies === undefined ? [] : [composeKind(kind, tallies, period.days.get(kind), names)]
  })
}

function composeKind(
  kind: RecordKind,
  tallies: KindCompleteness,
  days: { readonly first: string; readonly last: string } | undefined,
  names: AgencyNames,
): KindQuality {
  const agencies = names.rowsOf(tallies.byAgency)
  const months = [...tallies.byMonth].filter(([month]) => month !== NO_MONTH).sort(([a], [b]) => compareText(a, b))
  const total = addUp(agencies.map(({ counts }) => counts))
  const fields = FIELDS_OF[kind].map((field, place): FieldQuality => {
    const sample = tallies.distinct[place]
    return {
      field,
      ...cellsAt(total, place),
      faults: faultsOf(field, tallies),
      distinct: sample === undefined ? 0 : countDistinct(sample),
      isDistinctEstimate: sample !== undefined && sample.level > 0,
      byAgency: agencies.map(({ agency, counts }) => ({ agency, ...cellsAt(counts, place) })),
      byMonth: months.map(([month, counts]) => ({ month, ...cellsAt(counts, place) })),
    }
  })
  const records = total[0] ?? 0
  return {
    kind,
    records,
    undated: tallies.byMonth.get(NO_MONTH)?.[0] ?? 0,
    firstDay: days?.first ?? '',
    lastDay: days?.last ?? '',
    byAgency: agencies.map(({ agency, counts }) => ({ agency, records: counts[0] ?? 0 })),
    byMonth: months.map(([month, counts]) => ({ month, records: counts[0] ?? 0 })),
    fields: fields.filter(({ absent }) => absent < records),
    absentFields: fields.filter(({ absent }) => absent === records).map(({ field }) => field),
  }
}

function cellsAt(counts: readonly number[], field: number): CellCounts {
  const place = placeOfField(field)
  const [filled = 0, blank = 0, placeholder = 0, faulty = 0] = CELL_STATES.map((_, state) => counts[place + state] ?? 0)
  return { filled, blank, placeholder, faulty, absent: (counts[0] ?? 0) - filled - blank - placeholder - faulty }
}

function faultsOf(field: string, { faults }: KindCompleteness): Readonly<Record<string, number>> {
  const own = [...faults]
    .filter(([key]) => key.startsWith(`${field} `))
    .map(([key, [count = 0]]) => [key.slice(field.length + 1), count] as const)
  return Object.fromEntries(own.sort(([a], [b]) => compareText(a, b)))
}
