import { ageAt, type BirthRange } from '../../model/age.ts'
import { ESTIMATED_BIRTH_YEARS } from '../../presets/definitions/age-bounds.ts'
import { MET, NOT_MET, openFor, type Judged, type Missing, type Supposed } from './judged.ts'
import type { Entities } from '../../entities/entity.ts'
import type { Occasion } from './occasion.ts'

/** Bounds of an age in whole years: from the first on, below the second; undefined leaves a side open. */
export interface AgeBounds {
  readonly from: number | undefined
  readonly below: number | undefined
}

/**
 * Whether a person was of an age at an occasion: unknown where dates of birth or of the occasion leave it open. A date
 * of birth that is only estimated may be off by a stated number of years.
 */
export function judgeAge(person: number, occasion: Occasion, { from, below }: AgeBounds, entities: Entities, supposed: Supposed): Judged {
  if (from === undefined && below === undefined) return MET
  const birth = describeBirth(person, entities)
  if (birth === undefined || occasion.date === undefined) return openFor(missingOf(person, birth, occasion), supposed)
  const { youngest, oldest } = ageAt(birth.range, occasion.date)
  if (youngest >= (from ?? 0) && oldest < (below ?? Infinity)) return MET
  if (oldest < (from ?? 0) || youngest >= (below ?? Infinity)) return NOT_MET
  return openFor(missingOf(person, birth, occasion), supposed)
}

interface Birth {
  readonly range: BirthRange
  readonly isExact: boolean
}

function describeBirth(person: number, { list, records }: Entities): Birth | undefined {
  const entity = list[person]
  if (entity?.kind !== 'person' || entity.born === undefined) return undefined
  const claims = entity.records.flatMap((number) => {
    const record = records[number]
    return record?.kind === 'person' && record.dateOfBirth !== undefined ? [record] : []
  })
  const isEstimated = claims.length > 0 && claims.every(({ dateOfBirthBasis }) => dateOfBirthBasis === 'estimated')
  const { earliest, latest } = entity.born
  if (!isEstimated) return { range: entity.born, isExact: earliest === latest }
  return { range: { earliest: shift(earliest, -ESTIMATED_BIRTH_YEARS), latest: shift(latest, ESTIMATED_BIRTH_YEARS) }, isExact: false }
}

function shift(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`
}

/** What would settle an age: the date of birth, the date of the occasion, or both. */
function missingOf(person: number, birth: Birth | undefined, { entity, kind, date }: Occasion): readonly Missing[] {
  return [
    ...(birth?.isExact === true ? [] : [{ entity: person, field: 'date_of_birth' }]),
    ...(date !== undefined && date.length >= 10 ? [] : [{ entity, field: kind === 'event' ? 'occurred_from' : 'event_date' }]),
  ]
}
