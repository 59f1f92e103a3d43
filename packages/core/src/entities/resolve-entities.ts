import type { SqlEngine } from '../engine/sql-engine.ts'
import type { IssueLog } from '../model/issue.ts'
import type { Judgement } from '../model/judgement.ts'
import type { LinkageOptions } from '../link-model-schema.ts'
import type { SourceRecord } from '../records/record.ts'
import { describeEntity } from './describe-entity.ts'
import type { Entities } from './entity.ts'
import { linkIdentities } from './identities/link-identities.ts'
import { mergeReferences } from './merge-references.ts'
import { OWN_REFERENCES } from './references.ts'
import { resolveReferences } from './resolve-references.ts'

/**
 * The things that the records are about: records of one kind and id are held to be about one thing, and so are ids that a
 * person or the weight of what is recorded joins.
 *
 * @param engine absent where ids and judgements are all that joins records
 */
export async function resolveEntities(
  records: readonly SourceRecord[],
  judgements: readonly Judgement[],
  engine: SqlEngine | undefined,
  options: LinkageOptions,
  issues: IssueLog,
): Promise<Entities> {
  const references = resolveReferences(records, issues)
  const ownOfIds = collectOwn(references.ids.length, references.named, records)
  const { clusters, identities } = await linkIdentities({ ids: references.ids, own: ownOfIds, records, judgements, engine, options })
  const { ids, named } = mergeReferences(references, clusters)
  const own = collectOwn(ids.length, named, records)
  const list = ids.map((outline, entity) => {
    const numbers = own[entity] ?? []
    return describeEntity(
      { ...outline, records: numbers },
      numbers.flatMap((number) => records[number] ?? []),
      issues,
    )
  })
  return { list, records, named, identities }
}

/** For each thing the numbers of the records that speak of it, ascending. */
function collectOwn(
  things: number,
  named: readonly (readonly number[])[],
  records: readonly SourceRecord[],
): readonly (readonly number[])[] {
  const own: number[][] = Array.from({ length: things }, () => [])
  records.forEach((record, number) => {
    const about = new Set((named[number] ?? []).slice(0, OWN_REFERENCES[record.kind]))
    for (const entity of about) own[entity]?.push(number)
  })
  return own
}
