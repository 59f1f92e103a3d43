import { countDistinct } from '../../../kernels/adaptive-sample.ts'
import { compareText } from '../../../model/id.ts'
import { addUp, type AgencyNames } from './agency-names.ts'
import { EPISODE_COUNTS, OFFENCE_COUNTS, type CaseworkCounts } from '../measures/casework-counts.ts'
import { ETHNICITY_COUNTS } from '../measures/ethnicity.ts'
import { countPresent, findRepeats, type RepeatSet } from '../measures/find-repeats.ts'
import { compareReviews, type FlagCurrency } from '../measures/flag-currency.ts'
import { GRADING_COUNTS, type GradingCounts } from '../measures/gradings.ts'
import { NO_MONTH } from '../measures/period.ts'
import type {
  EpisodeQuality,
  EthnicityQuality,
  FlagCounts,
  FlagQuality,
  GradingQuality,
  OffenceQuality,
  RepeatedReportQuality,
} from '../quality.ts'
import type { RepeatedReports } from '../measures/repeated-reports.ts'
import { keysOf, OTHER_KEYS, type Tally } from '../measures/tally.ts'

const MAX_OVERDUE = 100
const MAX_SETS = 200

/** Whether the ethnicity of persons is recorded. */
export function composeEthnicity(counts: Tally, names: AgencyNames): EthnicityQuality {
  return byAgency(ETHNICITY_COUNTS, counts, names)
}

/** What records of missing episodes leave out. */
export function composeEpisodes({ episodes }: CaseworkCounts, names: AgencyNames): EpisodeQuality {
  return byAgency(EPISODE_COUNTS, episodes, names)
}

/** What records of offences leave out. */
export function composeOffences({ offences, outcomes }: CaseworkCounts, names: AgencyNames, asAt: string): OffenceQuality {
  const yearBefore = asAt === '' ? '' : `${String(Number(asAt.slice(0, 4)) - 1).padStart(4, '0')}${asAt.slice(4, 7)}`
  const old = [...outcomes].filter(([month]) => month !== NO_MONTH && month < yearBefore)
  return {
    ...byAgency(OFFENCE_COUNTS, offences, names),
    outcomeMissingOverYear: old.reduce((sum, [, [, missing = 0]]) => sum + missing, 0),
  }
}

/** Whether flags are kept up to date on a day. */
export function composeFlags({ kinds, open, first }: FlagCurrency, asAt: string): FlagQuality {
  const isDue = (day: string): boolean => asAt !== '' && day < asAt
  const reviews = [...open].map(([key, [unreviewed = 0, reviewed = 0]]) => {
    const at = key.lastIndexOf('\t')
    const kind = key.slice(0, Math.max(at, 0))
    return { kind: kinds.has(kind) ? kind : OTHER_KEYS, isDue: isDue(key.slice(at + 1)), unreviewed, reviewed }
  })
  const countKind = (flagKind: string): FlagCounts => {
    const [flags = 0, setOnMissing = 0, neverReviewed = 0, reviewedWhenDue = 0, noReviewDate = 0] = kinds.get(flagKind) ?? []
    const own = reviews.filter(({ kind }) => kind === flagKind)
    const overdue = own.reduce((sum, review) => (review.isDue ? sum + review.unreviewed + review.reviewed : sum), 0)
    const reviewed = reviewedWhenDue + own.reduce((sum, review) => (review.isDue ? sum : sum + review.reviewed), 0)
    // what is left: never reviewed, with a day that has not come, or that is no longer known of so many days
    return { flags, setOnMissing, neverReviewed, reviewed, notYetDue: flags - overdue - reviewed - noReviewDate, overdue, noReviewDate }
  }
  const byKind = keysOf(kinds).map((flagKind) => ({ flagKind: flagKind === OTHER_KEYS ? 'other kinds' : flagKind, ...countKind(flagKind) }))
  const total = (name: keyof FlagCounts): number => byKind.reduce((sum, counts) => sum + counts[name], 0)
  return {
    flags: total('flags'),
    setOnMissing: total('setOnMissing'),
    neverReviewed: total('neverReviewed'),
    reviewed: total('reviewed'),
    notYetDue: total('notYetDue'),
    overdue: total('overdue'),
    noReviewDate: total('noReviewDate'),
    byKind,
    overdueFlags: first
      .filter(({ due }) => isDue(due))
      .sort(compareReviews)
      .slice(0, MAX_OVERDUE),
  }
}

/** How reports are graded, scheme by scheme. */
export function composeGradings({ byAgency: counts, levels }: GradingCounts, names: AgencyNames): GradingQuality {
  const all = [...levels].map(([key, [reports = 0]]) => {
    const [scheme = '', source = '', information = ''] = key.split('\t')
    return { scheme, source, information, reports }
  })
  const schemes = [...new Set(all.map(({ scheme }) => scheme))].sort(compareText).map((scheme) => {
    const own = all.filter((level) => level.scheme === scheme)
    const add = (codeOf: (level: (typeof own)[number]) => string): readonly { readonly code: string; readonly reports: number }[] =>
      [...new Set(own.map(codeOf))]
        .sort(compareText)
        .map((code) => ({ code, reports: own.reduce((sum, level) => (codeOf(level) === code ? sum + level.reports : sum), 0) }))
    return {
      scheme,
      reports: own.reduce((sum, { reports }) => sum + reports, 0),
      sources: add(({ source }) => source),
      information: add(({ information }) => information),
      levels: own
        .map(({ source, information, reports }) => ({ source, information, reports }))
        .sort((a, b) => compareText(a.source + a.information, b.source + b.information)),
    }
  })
  return { ...byAgency(GRADING_COUNTS, counts, names), schemes }
}

/** Which reports repeat each other. */
export function composeRepeats(repeated: RepeatedReports): RepeatedReportQuality {
  const found = findRepeats(repeated)
  // of texts and of provenance a sample of its own was kept, so that sets found by either stand for as many as were left out
  const scaleOf = ({ reason }: RepeatSet): number => 2 ** (reason === 'text' ? repeated.level : repeated.provenanceLevel)
  const setCount = found.reduce((sum, set) => sum + scaleOf(set), 0)
  const inSets = found.reduce((sum, set) => sum + countPresent(set) * scaleOf(set), 0)
  const reports = countDistinct(repeated.ids)
  return {
    reports,
    repeated: Math.min(inSets, reports),
    independentSources: reports - Math.min(inSets, reports) + setCount,
    isEstimate: repeated.level > 0 || repeated.provenanceLevel > 0 || repeated.ids.level > 0,
    undated: repeated.undated,
    setCount,
    sets: found.toSorted((a, b) => countPresent(b) - countPresent(a)).slice(0, MAX_SETS),
  }
}

type Counted<N extends string> = Readonly<Record<N, number>>

function byAgency<N extends string>(
  columns: readonly N[],
  tally: Tally,
  names: AgencyNames,
): Counted<N> & { readonly byAgency: readonly (Counted<N> & { readonly agency: string })[] } {
  const rows = names.rowsOf(tally)
  const nameCounts = (counts: readonly number[]): Counted<N> =>
    Object.fromEntries(columns.map((column, place) => [column, counts[place] ?? 0])) as Counted<N>
  return {
    ...nameCounts(addUp(rows.map(({ counts }) => counts))),
    byAgency: rows.map(({ agency, counts }) => ({ agency, ...nameCounts(counts) })),
  }
}
