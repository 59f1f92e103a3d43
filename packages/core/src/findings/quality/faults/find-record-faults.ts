import type { Quality, QualityFinding } from '../quality.ts'
import { gradeShare, sayCount, sayList, sayPart } from '../say.ts'
import type { WeighedFinding } from './weighed-finding.ts'

type Measured = Omit<Quality, 'findings'>

const MAX_PLACES = 20

/** Records that repeat each other, or name what is nowhere. */
export function findRecordFaults(quality: Measured): readonly WeighedFinding[] {
  return [...findRepeated(quality), ...findUndefined(quality), ...findDuplicates(quality)]
}

function findRepeated({ repeatedReports }: Measured): readonly WeighedFinding[] {
  const { reports, repeated, setCount, sets, isEstimate } = repeatedReports
  if (repeated === 0) return []
  const sources = setCount === 1 ? 'one independent source' : `${sayCount(setCount)} independent sources`
  return [
    {
      code: 'repeated-reports',
      severity: gradeShare(repeated, reports, 0.05, 0),
      weight: 75,
      statement: `${about(isEstimate)}${sayPart(repeated, reports, 'reports')} repeat each other, by provenance or nearly word for word within days: counted once each, they are ${sources}, not ${sayCount(repeated)}.`,
      advice:
        'Read each set before you count sources: a report that comes back another way corroborates nothing, and a habit of wording may only look like one.',
      count: repeated,
      of: reports,
      places: sets.flatMap((set) => set.reports.flatMap(({ place }) => (place === undefined ? [] : [place]))).slice(0, MAX_PLACES),
    },
  ]
}

function findUndefined({ undefinedIds }: Measured): readonly WeighedFinding[] {
  const { named, missing, byKind, places, isEstimate } = undefinedIds
  if (missing === 0) return []
  const kinds = byKind.filter((counts) => counts.missing > 0)
  const parts = kinds.map(
    ({ kind, missing: count }) => `${sayCount(count)} ${kind === 'unsaid' ? 'of a kind not said' : count === 1 ? kind : `${kind}s`}`,
  )
  return [
    {
      code: 'undefined-ids',
      severity: gradeShare(missing, named, 0.05, 0.005),
      weight: 80,
      statement: `${about(isEstimate)}${sayPart(missing, named, 'ids that rows name')} ${missing === 1 ? 'is' : 'are'} defined in no file: ${sayList(parts)}.`,
      advice: 'Ask for the table that holds them, or for the rows that were cut off: an empty entity stands for each until then.',
      count: missing,
      of: named,
      places: places.map(({ file, line }) => ({ file, line })),
    },
  ]
}

function findDuplicates({ duplicateRows }: Measured): readonly WeighedFinding[] {
  const { rows, duplicates, byFile, places, isEstimate } = duplicateRows
  if (duplicates === 0) return []
  return [
    {
      code: 'duplicate-rows',
      severity: gradeShare(duplicates, rows, 0.1, 0.01),
      weight: 40,
      statement: `${about(isEstimate)}${sayPart(duplicates, rows, 'rows')} ${duplicates === 1 ? 'repeats' : 'repeat'} an earlier row of the same file word for word, in ${sayList(byFile.map(({ file }) => file))}; each counts once.`,
      advice: 'Ask whether the export joined tables: duplicates often come from a join that multiplies rows.',
      count: duplicates,
      of: rows,
      places,
    },
  ]
}

function about(isEstimate: boolean): string {
  return isEstimate ? 'About ' : ''
}

/** A finding of a share of records; none where the count is 0. */
export function findShare(
  finding: Omit<QualityFinding, 'severity'> & { readonly weight: number; readonly bounds: readonly [serious: number, moderate: number] },
): readonly WeighedFinding[] {
  const { bounds, ...rest } = finding
  return finding.count === 0 ? [] : [{ ...rest, severity: gradeShare(finding.count, finding.of, ...bounds) }]
}
