import type { EpisodeCounts, EthnicityCounts, FlagCounts, Quality } from './quality.ts'
import { sayDay } from './say.ts'

/** How a part of a whole stands: from good to bad. */
type ShareStanding = 'good' | 'fair' | 'dim' | 'poor' | 'bad'

/** Wholes cut into the same parts, to be drawn as bars or written as a table. */
export interface ShareTable {
  readonly title: string
  /** What the parts mean, and what to make of it. */
  readonly note: string
  /** What is counted, in the plural. */
  readonly what: string
  readonly parts: readonly { readonly name: string; readonly standing: ShareStanding }[]
  readonly bars: readonly { readonly label: string; readonly counts: readonly number[] }[]
}

const ALL = 'All'

/** The measures that cut records into parts, in the order in which a reader wants them; those of which there is no record are left out. */
export function listShareTables(
  quality: Pick<Quality, 'flags' | 'asAt' | 'ethnicity' | 'missingEpisodes' | 'offences'>,
): readonly ShareTable[] {
  return [...shareFlags(quality), ...shareEpisodes(quality), ...shareOffences(quality), ...shareEthnicity(quality)].filter(
    ({ bars }) => bars.length > 0,
  )
}

function shareFlags({ flags, asAt }: Pick<Quality, 'flags' | 'asAt'>): readonly ShareTable[] {
  const kinds = flags.byKind.map(({ flagKind, ...counts }) => ({ label: flagKind, ...counts }))
  return [
    {
      title: 'Are flags kept up to date?',
      note: `${asAt === '' ? '' : `As at ${sayDay(asAt)}. `}Overdue: the day of review has gone by, and nobody reviewed the flag on that day or later.`,
      what: 'flags',
      parts: [
        { name: 'reviewed', standing: 'good' },
        { name: 'not due yet', standing: 'fair' },
        { name: 'overdue', standing: 'bad' },
        { name: 'no review date', standing: 'poor' },
      ],
      bars: withAll<FlagCounts>(flags.flags, flags, kinds, (counts) => [
        counts.reviewed,
        counts.notYetDue,
        counts.overdue,
        counts.noReviewDate,
      ]),
    },
  ]
}

function shareEpisodes({ missingEpisodes }: Pick<Quality, 'missingEpisodes'>): readonly ShareTable[] {
  const agencies = missingEpisodes.byAgency.map(({ agency, ...counts }) => ({ label: agency, ...counts }))
  return [
    {
      title: 'Was anyone asked on coming back?',
      note: 'Missing episodes that ended, of children and adults alike. In time: within three days of the return, as far as both days are known.',
      what: 'episodes that ended',
      parts: [
        { name: 'interview recorded in time', standing: 'good' },
        { name: 'recorded later', standing: 'fair' },
        { name: 'none recorded', standing: 'bad' },
      ],
      bars: withAll<EpisodeCounts>(missingEpisodes.returned, missingEpisodes, agencies, ({ returned, held, heldLate }) => [
        held - heldLate,
        heldLate,
        returned - held,
      ]),
    },
  ]
}

function shareOffences({ offences }: Pick<Quality, 'offences'>): readonly ShareTable[] {
  if (offences.offences === 0) return []
  const { offences: all, outcomeMissing, accreditationMissing } = offences
  return [
    {
      title: 'How were offences dealt with?',
      note: 'Events recorded as offences. One without an outcome may be open, or may never have been closed in the system.',
      what: 'offences',
      parts: [
        { name: 'recorded', standing: 'good' },
        { name: 'not recorded', standing: 'bad' },
      ],
      bars: [
        { label: 'Outcome', counts: [all - outcomeMissing, outcomeMissing] },
        { label: 'Accreditation of the investigator', counts: [all - accreditationMissing, accreditationMissing] },
      ],
    },
  ]
}

function shareEthnicity({ ethnicity }: Pick<Quality, 'ethnicity'>): readonly ShareTable[] {
  const agencies = ethnicity.byAgency.map(({ agency, ...counts }) => ({ label: agency, ...counts }))
  return [
    {
      title: 'Is ethnicity recorded?',
      note: 'Whether it is recorded, and by whom: as the person says, or as an officer saw. Nothing here says what it is, and it is used for nothing else.',
      what: 'person records',
      parts: [
        { name: 'self-defined', standing: 'good' },
        { name: 'officer-defined only', standing: 'fair' },
        { name: 'not stated', standing: 'dim' },
        { name: 'not asked', standing: 'poor' },
        { name: 'not recorded', standing: 'bad' },
      ],
      bars: withAll<EthnicityCounts>(ethnicity.persons, ethnicity, agencies, (counts) => [
        counts.selfDefined,
        counts.officerDefinedOnly,
        counts.notStated,
        counts.notAsked,
        counts.notRecorded,
      ]),
    },
  ]
}

/** A bar for the whole, and one for each part of it where there are several; none where there is nothing. */
function withAll<T>(
  size: number,
  whole: T,
  parts: readonly (T & { readonly label: string })[],
  countsOf: (counts: T) => readonly number[],
): ShareTable['bars'] {
  if (size === 0) return []
  const bars = parts
    .map((part) => ({ label: part.label, counts: countsOf(part) }))
    .filter(({ counts }) => counts.some((count) => count > 0))
  return bars.length === 1 ? bars : [{ label: ALL, counts: countsOf(whole) }, ...bars]
}
