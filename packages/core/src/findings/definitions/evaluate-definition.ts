import { ADULT_AGE } from '../../model/age.ts'
import { allOf, type Verdict } from '../../model/verdict.ts'
import type { Group } from '../../groups/group.ts'
import type { Definition } from '../../presets/definitions/definition.ts'
import type { ClauseVerdict } from './clause.ts'
import { judgeConductClause, judgeMeans } from './conduct-clauses.ts'
import { judgeConnection } from './connection-clause.ts'
import { judgeOffenderCount, judgeVictimCount } from './count-clauses.ts'
import type { DefinitionSources } from './definition-sources.ts'
import { judgeByPerson, judgeEvidence, judgeWindow } from './evidence-clauses.ts'
import { judgeAge } from './judge-age.ts'
import { judgeOffenders, judgeVictims, type JudgedPeople } from './judge-people.ts'
import { distinctMissing, missingKey, type Missing } from './judged.ts'
import { recordsOfPart, startReading, suppose, type Reading } from './reading.ts'
import { judgeSetting } from './setting-clause.ts'

/** Whether a group meets a definition, clause by clause. People are entity numbers, ascending. */
export interface DefinitionVerdict {
  /** Its id and version. */
  readonly definition: string
  readonly version: string
  readonly verdict: Verdict
  /** Those who count for certain, and those who would if more were known. */
  readonly offenders: readonly number[]
  readonly possibleOffenders: readonly number[]
  /** Of both, those known to have been under 18 in what they are counted for: children, to be safeguarded. */
  readonly childOffenders: readonly number[]
  readonly victims: readonly number[]
  readonly possibleVictims: readonly number[]
  readonly clauses: readonly ClauseVerdict[]
  /** Where the verdict is unknown: each field that is missing, and what the verdict would be if that alone were known and spoke for it. */
  readonly missing: readonly MissingField[]
}

/** A field whose value is worth finding out. */
interface MissingField extends Missing {
  readonly verdictIfKnown: Verdict
}

/** Evaluates one definition for one group, on what is recorded; nothing of ancestry, belief or sex is read. */
export function evaluateDefinition(group: Group, definition: Definition, sources: DefinitionSources): DefinitionVerdict {
  const reading = startReading(group, definition, sources)
  const { offenders, victims, clauses } = judgeClauses(reading)
  const verdict = verdictOf(clauses)
  return {
    definition: definition.id,
    version: definition.version,
    verdict,
    offenders: peopleOf(offenders, 'met'),
    possibleOffenders: peopleOf(offenders, 'unknown'),
    childOffenders: [...offenders.keys()].filter((person) => wasChild(person, reading)),
    victims: peopleOf(victims, 'met'),
    possibleVictims: peopleOf(victims, 'unknown'),
    clauses,
    missing: verdict === 'unknown' ? listMissing(clauses, reading) : [],
  }
}

interface JudgedClauses {
  readonly offenders: JudgedPeople
  readonly victims: JudgedPeople
  readonly clauses: readonly ClauseVerdict[]
}

/** Judges every clause that a definition has. */
function judgeClauses(reading: Reading): JudgedClauses {
  const { definition } = reading
  const victims = judgeVictims(reading)
  const offenders = judgeOffenders(reading)
  const { connection, means, setting, windowDays, judged = [] } = definition
  const clauses = [
    judgeOffenderCount(offenders, reading),
    ...(definition.victims.min > 0 ? [judgeVictimCount(victims, reading)] : []),
    ...(connection === undefined || definition.offenders.min < 2 ? [] : [judgeConnection(connection, offenders, reading)]),
    judgeConductClause(reading),
    ...(means === undefined ? [] : [judgeMeans(means.anyOf, reading)]),
    ...(setting === undefined ? [] : [judgeSetting(setting.exclude, reading)]),
    ...(windowDays === undefined ? [] : [judgeWindow(windowDays, offenders, reading)]),
    judgeEvidence(reading),
    ...judged.map((clause) => judgeByPerson(clause, reading)),
  ]
  return { offenders, victims, clauses }
}

function verdictOf(clauses: readonly ClauseVerdict[]): Verdict {
  return allOf(clauses.map(({ verdict }) => verdict))
}

/** Each missing field with what it would change by itself; only one that every open clause wants can settle them all. */
function listMissing(clauses: readonly ClauseVerdict[], reading: Reading): readonly MissingField[] {
  const open = clauses.filter(({ verdict }) => verdict === 'unknown').map(({ missing }) => new Set(missing.map(missingKey)))
  return distinctMissing(clauses.flatMap(({ missing }) => missing)).map((field) => {
    const isWantedByAll = open.every((wanted) => wanted.has(missingKey(field)))
    return { ...field, verdictIfKnown: isWantedByAll ? supposing(field, reading) : 'unknown' }
  })
}

function supposing(field: Missing, reading: Reading): Verdict {
  return verdictOf(judgeClauses(suppose(reading, new Set([missingKey(field)]))).clauses)
}

function peopleOf(people: JudgedPeople, verdict: Verdict): readonly number[] {
  return [...people].filter(([, judged]) => judged.verdict === verdict).map(([person]) => person)
}

/** Whether somebody was certainly under 18 where they stand as an offender. */
function wasChild(person: number, { occasionsOf, definition, sources }: Reading): boolean {
  const bounds = { from: undefined, below: ADULT_AGE }
  return (occasionsOf.get(person) ?? []).some(
    (occasion) =>
      recordsOfPart(occasion, person, definition.offenders.roles).length > 0 &&
      judgeAge(person, occasion, bounds, sources.graph.entities, new Set()).verdict === 'met',
  )
}
