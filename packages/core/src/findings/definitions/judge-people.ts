import { ADULT_AGE } from '../../model/age.ts'
import { EXPLOITATION, HARMED, OFFENDERS_AND_FACILITATORS } from '../../presets/definitions/common-parts.ts'
import type { Role } from '../../presets/roles.ts'
import { allJudged, anyJudged, MET, metBy, NOT_MET, openFor, type Judged } from './judged.ts'
import { judgeAge, type AgeBounds } from './judge-age.ts'
import type { Occasion } from './occasion.ts'
import { judgeConduct, peopleWith, recordsOfPart, type Reading } from './reading.ts'

const CHILD: AgeBounds = { from: undefined, below: ADULT_AGE }
const ADULT: AgeBounds = { from: ADULT_AGE, below: undefined }

/** Everybody who may count, each with the verdict and why. */
export type JudgedPeople = ReadonlyMap<number, Judged>

/** The victims that a definition counts: harmed at the age it asks for, in something of the kind it asks for. */
export function judgeVictims(reading: Reading): JudgedPeople {
  const { roles } = reading.definition.victims
  const people = new Set(reading.occasions.flatMap((occasion) => peopleWith(occasion, roles)))
  return judgeEach(people, (person) => anyJudged(occasionsOf(person, reading).map((occasion) => judgeVictimAt(person, occasion, reading))))
}

/** Whether a person was such a victim at an occasion. */
function judgeVictimAt(person: number, occasion: Occasion, reading: Reading): Judged {
  const { roles, minAge, maxAgeExclusive } = reading.definition.victims
  const records = recordsOfPart(occasion, person, roles)
  if (records.length === 0) return NOT_MET
  const age = judgeVictimAge(person, occasion, { from: minAge, below: maxAgeExclusive }, reading)
  return allJudged([metBy(records), judgeConduct(occasion, reading.definition.conduct.anyOf, reading), age])
}

/** A role of a child says that somebody is one where no date of birth says otherwise. */
function judgeVictimAge(person: number, occasion: Occasion, bounds: AgeBounds, { sources, supposed }: Reading): Judged {
  const age = judgeAge(person, occasion, bounds, sources.graph.entities, supposed)
  const isCalledChild = recordsOfPart(occasion, person, ['at-risk-child']).length > 0
  const asksNoMore = bounds.from === undefined && bounds.below !== undefined && bounds.below >= ADULT_AGE
  return age.verdict === 'unknown' && isCalledChild && asksNoMore ? MET : age
}

/**
 * Whether an occasion is one that a definition is about: what was done, and to whom. Where what was done is shown and no
 * victim is named, it is open; where neither is, nothing speaks for it.
 */
export function judgeOccasion(occasion: Occasion, reading: Reading): Judged {
  const known = reading.judged.get(occasion.entity)
  if (known !== undefined) return known
  const judged = judgeAfresh(occasion, reading)
  reading.judged.set(occasion.entity, judged)
  return judged
}

function judgeAfresh(occasion: Occasion, reading: Reading): Judged {
  const { victims, conduct } = reading.definition
  const done = judgeConduct(occasion, conduct.anyOf, reading)
  if (victims.min === 0) return done
  const harmed = peopleWith(occasion, victims.roles)
  if (harmed.length === 0) return judgeUnnamed(occasion, reading)
  return allJudged([done, anyJudged(harmed.map((person) => judgeVictimAt(person, occasion, reading)))])
}

/** Whether an occasion has a victim whom it does not name: open where it shows what was done and names none at all. */
export function judgeUnnamed(occasion: Occasion, reading: Reading): Judged {
  const { victims, conduct } = reading.definition
  if (peopleWith(occasion, victims.roles).length > 0) return NOT_MET
  const isShown = judgeConduct(occasion, conduct.anyOf, { ...reading, supposed: new Set() }).verdict === 'met'
  return isShown ? openFor([{ entity: occasion.entity, field: 'victim' }], reading.supposed) : NOT_MET
}

/** The offenders that a definition counts, of the group's people. */
export function judgeOffenders(reading: Reading): JudgedPeople {
  return judgeEach(
    reading.group.people.map(({ entity }) => entity),
    (person) => {
      const judged = anyJudged(occasionsOf(person, reading).map((occasion) => judgeOffenderAt(person, occasion, reading)))
      return judged.verdict === 'not met' && isWithoutRole(person, reading)
        ? openFor([{ entity: person, field: 'role' }], reading.supposed)
        : judged
    },
  )
}

/** Whether a person stood as an offender whom a definition counts at an occasion. */
export function judgeOffenderAt(person: number, occasion: Occasion, reading: Reading): Judged {
  const { roles, minAge, maxAge, countUnidentified } = reading.definition.offenders
  const { entities } = reading.sources.graph
  const records = recordsOfPart(occasion, person, roles)
  if (records.length === 0 || (!countUnidentified && isUnidentified(person, reading))) return NOT_MET
  const bounds = { from: minAge, below: maxAge === undefined ? undefined : maxAge + 1 }
  return allJudged([
    metBy(records),
    judgeAge(person, occasion, bounds, entities, reading.supposed),
    judgeOccasion(occasion, reading),
    judgeStanding(person, occasion, reading),
  ])
}

/** Whether nobody knows who a person is. */
export function isUnidentified(person: number, { sources }: Reading): boolean {
  const entity = sources.graph.entities.list[person]
  return entity?.kind === 'person' && !entity.isIdentified
}

/**
 * Children first: whoever was harmed here as a child is no offender by what they did as one; where they stand as an
 * offender as an adult, or may have been harmed as a child, a person has to say which part they had.
 */
function judgeStanding(person: number, occasion: Occasion, reading: Reading): Judged {
  if (recordsOfPart(occasion, person, HARMED).length > 0) return NOT_MET
  const harmed = judgeHarmed(person, reading)
  if (harmed.verdict === 'not met') return MET
  const adult = judgeAge(person, occasion, ADULT, reading.sources.graph.entities, new Set())
  return harmed.verdict === 'met' && adult.verdict === 'not met' ? NOT_MET : openFor([{ entity: person, field: 'part' }], reading.supposed)
}

/** Whether a person was exploited as a child in what a definition is read on; what is not recorded stays open, whatever is supposed. */
export function judgeHarmed(person: number, reading: Reading): Judged {
  const known = reading.harmed.get(person)
  if (known !== undefined) return known
  const plain = { ...reading, supposed: new Set<string>() }
  const judged = anyJudged(
    occasionsOf(person, reading).map((occasion) => {
      const records = recordsOfPart(occasion, person, HARMED)
      if (records.length === 0) return NOT_MET
      return allJudged([metBy(records), judgeConduct(occasion, EXPLOITATION, plain), judgeVictimAge(person, occasion, CHILD, plain)])
    }),
  )
  reading.harmed.set(person, judged)
  return judged
}

function occasionsOf(person: number, reading: Reading): readonly Occasion[] {
  return reading.occasionsOf.get(person) ?? []
}

/** Parts that say on which side somebody is. */
const SIDED: readonly Role[] = [...HARMED, ...OFFENDERS_AND_FACILITATORS]

/** Whether a member stands nowhere in a part that says on which side they are. */
function isWithoutRole(person: number, { group, sources }: Reading): boolean {
  if (!group.people.some(({ entity, isMember }) => entity === person && isMember)) return false
  return (sources.occasionsOf.get(person) ?? []).every((number) => {
    const occasion = sources.occasions.get(number)
    return occasion === undefined || recordsOfPart(occasion, person, SIDED).length === 0
  })
}

function judgeEach(people: Iterable<number>, judge: (person: number) => Judged): JudgedPeople {
  const judged = new Map<number, Judged>()
  for (const person of [...people].sort((a, b) => a - b)) {
    const found = judge(person)
    if (found.verdict !== 'not met') judged.set(person, found)
  }
  return judged
}
