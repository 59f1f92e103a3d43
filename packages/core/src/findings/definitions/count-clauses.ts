import { sayCount } from '../../model/say-count.ts'
import { HARMED } from '../../presets/definitions/common-parts.ts'
import { composeClause, type ClauseVerdict } from './clause.ts'
import { atLeastJudged } from './judged.ts'
import { isUnidentified, judgeHarmed, judgeUnnamed, type JudgedPeople } from './judge-people.ts'
import { openWithoutOccasions, recordsOfPart, type Reading } from './reading.ts'

/** Whether there are enough offenders of the kind a definition counts. */
export function judgeOffenderCount(offenders: JudgedPeople, reading: Reading): ClauseVerdict {
  const { min, minAge, maxAge } = reading.definition.offenders
  const who = sayTally(offenders, 'suspect', sayAges(minAge, maxAge))
  const statement = `${who}; it asks for ${String(min)} or more${sayNotCounted(offenders, reading)}.`
  return composeClause('offenders', atLeastJudged(min, [...offenders.values()]), statement)
}

/** Whether enough victims were of the age a definition asks for at the event. */
export function judgeVictimCount(victims: JudgedPeople, reading: Reading): ClauseVerdict {
  const { min, minAge, maxAgeExclusive } = reading.definition.victims
  const ages = sayAges(minAge, maxAgeExclusive === undefined ? undefined : maxAgeExclusive - 1)
  const unnamed = reading.occasions.map((occasion) => judgeUnnamed(occasion, reading)).filter(({ verdict }) => verdict !== 'not met')
  const more =
    unnamed.length === 0 ? '' : `, and ${sayCount(unnamed.length, 'such event or report names', 'such events and reports name')} none`
  const statement = `${sayTally(victims, 'victim', ages)}${more}; it asks for ${String(min)} or more.`
  return composeClause('victims', openWithoutOccasions(atLeastJudged(min, [...victims.values(), ...unnamed]), reading), statement)
}

/** `2 suspects are recorded in such events or reports, and 1 more may count`. */
function sayTally(people: JudgedPeople, noun: string, ages: string): string {
  const met = [...people.values()].filter(({ verdict }) => verdict === 'met').length
  const open = people.size - met
  const where = 'in such events or reports'
  if (met === 0 && open > 0)
    return `${sayCount(open, 'person', 'people')} may count as ${open === 1 ? `a ${noun}` : `${noun}s`}${ages} ${where}`
  const counted = met === 0 ? `No ${noun}${ages} is recorded` : `${sayCount(met, `${noun}${ages} is`, `${noun}s${ages} are`)} recorded`
  return open === 0 ? `${counted} ${where}` : `${counted} ${where}, and ${String(open)} more may count`
}

/** ` aged 10 to 17 at the time`; '' where no age is asked for. */
function sayAges(from: number | undefined, to: number | undefined): string {
  if (from === undefined && to === undefined) return ''
  if (from === undefined) return ` aged ${String(to)} or under at the time`
  return ` aged ${String(from)} ${to === undefined ? 'or over' : `to ${String(to)}`} at the time`
}

/** Why people who stand as offenders are not among those counted. */
function sayNotCounted(offenders: JudgedPeople, reading: Reading): string {
  const { roles, countUnidentified } = reading.definition.offenders
  const left = reading.group.people
    .map(({ entity }) => entity)
    .filter((person) => !offenders.has(person))
    .filter((person) => reading.occasions.some((occasion) => recordsOfPart(occasion, person, roles).length > 0))
  const unidentified = countUnidentified ? [] : left.filter((person) => isUnidentified(person, reading))
  const harmed = left.filter((person) => !unidentified.includes(person) && isHarmedHere(person, reading))
  const reasons = [
    ...(unidentified.length > 0 ? [`${String(unidentified.length)} not identified`] : []),
    ...(harmed.length > 0 ? [`${String(harmed.length)} recorded as harmed too`] : []),
  ]
  return reasons.length === 0 ? '' : `, and does not count ${reasons.join(' and ')}`
}

function isHarmedHere(person: number, reading: Reading): boolean {
  const isRecorded = reading.occasions.some((occasion) => recordsOfPart(occasion, person, HARMED).length > 0)
  return isRecorded && judgeHarmed(person, reading).verdict !== 'not met'
}
