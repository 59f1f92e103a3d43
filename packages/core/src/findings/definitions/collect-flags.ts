import type { Entities } from '../../entities/entity.ts'
import { addTo } from '../../model/group-by.ts'
import type { SourceRecord } from '../../records/record.ts'

/** A flag, in lower case, and the record that sets it. */
export interface FlagSign {
  readonly flag: string
  readonly record: number
}

/** The flags of every entity that has any, from records of flags and from the `flags` of persons, events and places. */
export function collectFlags(entities: Entities): ReadonlyMap<number, readonly FlagSign[]> {
  const flags = new Map<number, FlagSign[]>()
  entities.records.forEach((record, number) => {
    const [about = -1] = entities.named[number] ?? []
    if (about >= 0) for (const flag of flagsOf(record)) addTo(flags, about, { flag: flag.toLowerCase(), record: number })
  })
  return flags
}

function flagsOf(record: SourceRecord): readonly string[] {
  switch (record.kind) {
    case 'flag':
      return [record.flagKind]
    case 'person':
    case 'event':
    case 'location':
      return record.flags
    default:
      return []
  }
}
