import { sayCount } from '../../model/say-count.ts'
import { composeClause, type ClauseVerdict } from './clause.ts'
import type { JudgedClause } from '../../presets/definitions/definition.ts'
import { anyJudged, atLeastJudged, NOT_MET, openFor, type Judged } from './judged.ts'
import { judgeOccasion, judgeOffenderAt, type JudgedPeople } from './judge-people.ts'
import type { Occasion } from './occasion.ts'
import { openWithoutOccasions, type Reading } from './reading.ts'

/** Whether enough events and reports show it. */
export function judgeEvidence(reading: Reading): ClauseVerdict {
  const { minOccasions } = reading.definition.evidence
  const judged = reading.occasions.map((occasion) => judgeOccasion(occasion, reading))
  const met = judged.filter(({ verdict }) => verdict === 'met').length
  const open = judged.filter(({ verdict }) => verdict === 'unknown').length
  const counted =
    met === 0
      ? `No event or report counts${open === 0 ? '' : ' for certain'}`
      : sayCount(met, 'event or report counts', 'events and reports count')
  const more = open === 0 ? '' : `, and ${String(open)}${met === 0 ? '' : ' more'} may`
  const left =
    reading.suspectedFalse === 0 ? '' : `, and ${sayCount(reading.suspectedFalse, 'report is', 'reports are')} left out as suspected false`
  const statement = `${counted}${more}; it asks for ${String(minOccasions)} or more${left}.`
  return composeClause('evidence', openWithoutOccasions(atLeastJudged(minOccasions, judged), reading), statement)
}

/** Whether enough of the offenders stand in such events and reports within so many days of one another. */
export function judgeWindow(days: number, offenders: JudgedPeople, reading: Reading): ClauseVerdict {
  const { min } = reading.definition.offenders
  const starts = reading.occasions.filter((occasion) => isDated(occasion))
  const windows = (starts.length > 0 ? starts : reading.occasions).map((start) =>
    atLeastJudged(
      min,
      [...offenders.keys()].map((person) => judgeWithin(person, start, days, reading)),
    ),
  )
  const judged = openWithoutOccasions(anyJudged(windows), reading)
  const said = { met: 'stand', unknown: 'may stand', 'not met': 'do not stand' }[judged.verdict]
  return composeClause(
    'window',
    judged,
    `${String(min)} or more suspects ${said} in such events or reports within ${sayCount(days, 'day', 'days')}.`,
  )
}

function judgeWithin(person: number, start: Occasion, days: number, reading: Reading): Judged {
  const items = (reading.occasionsOf.get(person) ?? []).map((occasion): Judged => {
    if (isDated(occasion) && isDated(start)) {
      const apart = dayNumber(occasion) - dayNumber(start)
      return apart >= 0 && apart <= days ? judgeOffenderAt(person, occasion, reading) : NOT_MET
    }
    const judged = judgeOffenderAt(person, occasion, reading)
    const field = occasion.kind === 'event' ? 'occurred_from' : 'event_date'
    return judged.verdict === 'met' ? openFor([{ entity: occasion.entity, field }], reading.supposed) : judged
  })
  return anyJudged(items)
}

function isDated({ date }: Occasion): boolean {
  return date !== undefined && date.length >= 10
}

function dayNumber({ date = '' }: { readonly date?: string | undefined }): number {
  return Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / 86_400_000
}

/** What no record can tell: unknown until a person says. */
export function judgeByPerson({ clause, question }: JudgedClause, { supposed }: Reading): ClauseVerdict {
  const judged = openFor([{ entity: undefined, field: clause }], supposed)
  return composeClause(clause, judged, `No record can tell whether ${question}: a person has to say.`)
}
