import type { Entities } from '../entities/entity.ts'
import { ADULT_AGE, ageAt } from '../model/age.ts'
import type { SourceRecord } from '../records/record.ts'
import { VICTIM_ROLES } from '../presets/roles.ts'

/** Persons, by entity number, whom records speak of as children or victims outside any event. */
export interface SpokenOf {
  /** The child of an action; someone aged under 18 where no date of birth is known; someone missing who was, or may have been, under 18. */
  readonly children: ReadonlySet<number>
  /** Mentioned in a report as a victim or a child at risk. */
  readonly victims: ReadonlySet<number>
  /** Marked with a flag of exploitation, which victims and offenders may bear alike. */
  readonly flagged: ReadonlySet<number>
}

const EXPLOITATION_FLAGS: ReadonlySet<string> = new Set(['cse', 'cce', 'csa', 'exploitation', 'child sexual exploitation'])
const VICTIM_WORDS: ReadonlySet<string> = VICTIM_ROLES

/** Whom the mentions, actions, missing episodes and flags of a case speak of as children or victims. */
export function collectSpokenOf(entities: Entities): SpokenOf {
  const children = new Set<number>()
  const victims = new Set<number>()
  const flagged = new Set<number>()
  entities.records.forEach((record, number) => {
    const [first = -1, second = -1] = entities.named[number] ?? []
    if (record.kind === 'action') children.add(second)
    else if (record.kind === 'mention' && VICTIM_WORDS.has(record.role ?? '')) victims.add(second)
    else if (record.kind === 'flag' && EXPLOITATION_FLAGS.has(record.flagKind)) flagged.add(first)
    else if (isAboutChild(record, first, entities)) children.add(first)
  })
  return { children, victims, flagged }
}

function isAboutChild(record: SourceRecord, person: number, entities: Entities): boolean {
  const entity = entities.list[person]
  const born = entity?.kind === 'person' ? entity.born : undefined
  if (record.kind === 'person') return born === undefined && record.ageRecorded !== undefined && record.ageRecorded < ADULT_AGE
  if (record.kind !== 'missing_episode') return false
  return born === undefined || record.missingFromAt === undefined || ageAt(born, record.missingFromAt).youngest < ADULT_AGE
}
