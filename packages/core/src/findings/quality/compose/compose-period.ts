import type { RecordKind } from '../../../presets/columns.ts'
import { addUp, type AgencyNames } from './agency-names.ts'
import { monthAt, placeOfMonth, type Period } from '../measures/period.ts'
import type { QualityPeriod } from '../quality.ts'

/** A year: a shorter period shows no pattern of seasons, terms and holidays. */
export const SHORT_DAYS = 365
const DAY_MS = 86_400_000
/** What happens to people; other kinds may be dated long before or after. */
const HAPPENING: readonly RecordKind[] = ['event', 'report', 'missing_episode']

/** What period the data covers, month by month. */
export function composePeriod(period: Period, names: AgencyNames): QualityPeriod {
  const { first, last } = spanOf(period, HAPPENING) ?? spanOf(period, [...period.days.keys()]) ?? { first: '', last: '' }
  const agencies = names.rowsOf(period.byAgency)
  const total = addUp(agencies.map(({ counts }) => counts))
  const places = first === '' ? [] : range(placeOfMonth(first), placeOfMonth(last))
  const emptyOf = (counts: readonly number[]): readonly string[] => places.filter((place) => (counts[place] ?? 0) === 0).map(monthAt)
  const days = first === '' ? 0 : (Date.parse(last) - Date.parse(first)) / DAY_MS + 1
  return {
    firstDay: first,
    lastDay: last,
    days,
    isShort: days < SHORT_DAYS,
    undated: total[0] ?? 0,
    months: places.map((place) => ({ month: monthAt(place), records: total[place] ?? 0 })),
    emptyMonths: emptyOf(total),
    byAgency: agencies.map(({ agency, counts }) => ({
      agency,
      months: places.map((place) => counts[place] ?? 0),
      emptyMonths: emptyOf(counts),
    })),
  }
}

function spanOf({ days }: Period, kinds: readonly RecordKind[]): { readonly first: string; readonly last: string } | undefined {
  const spans = kinds.flatMap((kind) => days.get(kind) ?? [])
  const [first] = spans.map((span) => span.first).sort()
  const last = spans
    .map((span) => span.last)
    .sort()
    .at(-1)
  return first === undefined || last === undefined ? undefined : { first, last }
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}
