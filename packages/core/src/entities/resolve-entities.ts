import type { IssueLog } from '../model/issue.ts'
import type { SourceRecord } from '../records/record.ts'
import { describeEntity } from './describe-entity.ts'
import type { Entities } from './entity.ts'
import { OWN_REFERENCES } from './references.ts'
import { resolveReferences } from './resolve-references.ts'

/** The things that the records are about: records of one kind and id are held to be about one thing. */
export function resolveEntities(records: readonly SourceRecord[], issues: IssueLog): Entities {
  const { ids, named } = resolveReferences(records, issues)
  const own: number[][] = ids.map(() => [])
  records.forEach((record, number) => {
    const about = new Set((named[number] ?? []).slice(0, OWN_REFERENCES[record.kind]))
    for (const entity of about) own[entity]?.push(number)
  })
  const list = ids.map((outline, entity) => {
    const numbers = own[entity] ?? []
    return describeEntity(
      { ...outline, records: numbers },
      numbers.map((number) => records[number]).filter((record) => record !== undefined),
      issues,
    )
  })
  return { list, records, named }
}
