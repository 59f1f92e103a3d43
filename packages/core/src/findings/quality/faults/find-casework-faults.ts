import { findShare } from './find-record-faults.ts'
import type { Quality } from '../quality.ts'
import { sayCount, sayDay, sayPart, sayShare } from '../say.ts'
import type { WeighedFinding } from './weighed-finding.ts'

type Measured = Omit<Quality, 'findings'>

/** What the records of a response to harm leave out. */
export function findCaseworkFaults(quality: Measured): readonly WeighedFinding[] {
  return [
    ...findEpisodeFaults(quality),
    ...findFlagFaults(quality),
    ...findGradingFaults(quality),
    ...findOffenceFaults(quality),
    ...findEthnicityFaults(quality),
  ]
}

function findEpisodeFaults({
  missingEpisodes: { episodes, riskMissing, returned, held, offerUnknown, notOffered },
}: Measured): readonly WeighedFinding[] {
  return [
    ...findShare({
      code: 'risk-level-missing',
      bounds: [0.05, 0],
      weight: 88,
      statement: `Risk level is missing on ${sayPart(riskMissing, episodes, 'missing episodes')}.`,
      advice: 'Have these episodes graded, and read them first: an episode without a risk level may be one that nobody assessed.',
      count: riskMissing,
      of: episodes,
    }),
    ...findShare({
      code: 'return-interview-missing',
      bounds: [0.3, 0.1],
      weight: 85,
      statement: `No return interview is recorded for ${sayPart(returned - held, returned, 'missing episodes that ended')}. None was offered after ${sayCount(notOffered)}, and after ${sayCount(offerUnknown)} it is not recorded whether one was.`,
      advice: 'Ask who holds the interviews (often the council): what a child says on coming back is what tells where, and with whom.',
      count: returned - held,
      of: returned,
    }),
  ]
}

function findFlagFaults({ flags, asAt }: Measured): readonly WeighedFinding[] {
  return [
    ...findShare({
      code: 'flag-reviews-overdue',
      bounds: [0.1, 0],
      weight: 78,
      statement: `The review of ${sayPart(flags.overdue, flags.flags, 'flags')} was overdue on ${sayDay(asAt)}.`,
      advice: 'Have each reviewed, the longest overdue first: a stale flag misleads whether it stays or goes.',
      count: flags.overdue,
      of: flags.flags,
      places: flags.overdueFlags.slice(0, 20).map(({ place }) => place),
    }),
    ...findShare({
      code: 'flags-without-review-date',
      bounds: [0.5, 0.1],
      weight: 55,
      statement: `${sayPart(flags.noReviewDate, flags.flags, 'flags')} ${flags.noReviewDate === 1 ? 'was' : 'were'} never reviewed, with no day set for it.`,
      advice: 'Set a review date for each: nobody is told when a flag without one goes stale.',
      count: flags.noReviewDate,
      of: flags.flags,
    }),
  ]
}

function findGradingFaults({ gradings: { reports, missing, unreadable, suspectedFalse } }: Measured): readonly WeighedFinding[] {
  return [
    ...findShare({
      code: 'grading-missing',
      bounds: [0.2, 0.05],
      weight: 72,
      statement: `No grading is recorded on ${sayPart(missing, reports, 'reports')}.`,
      advice: 'Ask for the grading columns: without them nobody can tell how far to rely on a report.',
      count: missing,
      of: reports,
    }),
    ...findShare({
      code: 'grading-unreadable',
      bounds: [0.1, 0.01],
      weight: 50,
      statement: `The grading of ${sayPart(unreadable, reports, 'reports')} fits no scheme, or more than one, and is read as none.`,
      advice: 'Correct the codes at the source, or name the scheme in the configuration; gradings are never guessed.',
      count: unreadable,
      of: reports,
    }),
    ...findShare({
      code: 'suspected-false',
      bounds: [0.2, 0.05],
      weight: 30,
      statement: `${sayPart(suspectedFalse, reports, 'reports')} ${suspectedFalse === 1 ? 'is' : 'are'} graded as suspected to be false.`,
      advice: 'They are kept and counted; look at what rests on them alone before you rely on it.',
      count: suspectedFalse,
      of: reports,
    }),
  ]
}

function findOffenceFaults({
  offences: { offences, outcomeMissing, outcomeMissingOverYear, accreditationMissing },
}: Measured): readonly WeighedFinding[] {
  return [
    ...findShare({
      code: 'outcome-missing',
      bounds: [0.4, 0.1],
      weight: 65,
      statement: `No outcome is recorded for ${sayPart(outcomeMissing, offences, 'offences')}; of these, over a year old: ${sayCount(outcomeMissingOverYear)}.`,
      advice: 'Ask whether these are open or were never closed in the system; an old offence without an outcome is worth a review.',
      count: outcomeMissing,
      of: offences,
    }),
    ...findShare({
      code: 'accreditation-missing',
      bounds: [0.4, 0.1],
      weight: 58,
      statement: `The accreditation of the investigator is not recorded for ${sayPart(accreditationMissing, offences, 'offences')}.`,
      advice: 'Ask for the column: without it nobody can see which cases of child abuse have no specialist.',
      count: accreditationMissing,
      of: offences,
    }),
  ]
}

function findEthnicityFaults({ ethnicity }: Measured): readonly WeighedFinding[] {
  const { persons, selfDefined, officerDefinedOnly, notStated, notAsked, notRecorded } = ethnicity
  return findShare({
    code: 'ethnicity-missing',
    bounds: [0.5, 0.1],
    weight: 68,
    statement: `Ethnicity is self-defined on ${sayPart(selfDefined, persons, 'person records')} and seen by an officer alone on ${sayShare(officerDefinedOnly, persons)}; the rest: not stated ${sayCount(notStated)}, not asked ${sayCount(notAsked)}, not recorded ${sayCount(notRecorded)}.`,
    advice:
      'Draw no conclusion about ethnicity from these records; ask that it is recorded as people define it themselves, for victims and suspects alike.',
    count: persons - selfDefined,
    of: persons,
  })
}
