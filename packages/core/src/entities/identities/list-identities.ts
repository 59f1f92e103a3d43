import { compareText, type EntityKind } from '../../model/id.ts'
import type { Entities } from '../entity.ts'
import { referencesOf } from '../references.ts'
import type { IdentityHow } from './identity.ts'

/** What one record was held to be about, and why. */
export interface RecordIdentity {
  readonly file: string
  readonly line: number
  readonly kind: EntityKind
  /** The id in that file. */
  readonly sourceId: string
  readonly entityId: string
  readonly how: IdentityHow
  /** Of the strongest link that holds the id; undefined where none does. */
  readonly weight: number | undefined
  readonly probability: number | undefined
}

type Hold = Pick<RecordIdentity, 'how' | 'weight' | 'probability'>

const BY_ID: Hold = { how: 'same-id', weight: undefined, probability: undefined }

/** For every record that defines a thing, what it was held to be about; by file, then line. */
export function listIdentities({ list, records, named, identities }: Entities): readonly RecordIdentity[] {
  const holds = collectHolds(identities)
  const found: RecordIdentity[] = []
  records.forEach((record, number) => {
    const [own] = referencesOf(record)
    const entity = list[named[number]?.[0] ?? -1]
    if (own?.key === undefined || record.kind !== entity?.kind) return
    const { file } = record.row.header
    const hold = holds.get(`${entity.kind}:${own.key}`) ?? BY_ID
    found.push({ file, line: record.row.line, kind: entity.kind, sourceId: own.key, entityId: entity.id, ...hold })
  })
  return found.sort((a, b) => compareText(a.file, b.file) || a.line - b.line || compareText(a.sourceId, b.sourceId))
}

function collectHolds({ pairs, judged }: Entities['identities']): ReadonlyMap<string, Hold> {
  const holds = new Map<string, Hold>()
  for (const { kind, left, right, band, weight, probability } of pairs) {
    if (band !== 'link') continue
    for (const key of [left, right]) {
      const best = holds.get(`${kind}:${key}`)
      if ((best?.weight ?? -Infinity) < weight.weight) holds.set(`${kind}:${key}`, { how: 'linked', weight: weight.weight, probability })
    }
  }
  for (const { kind, left, right } of judged) {
    for (const key of [left, right]) holds.set(`${kind}:${key}`, { how: 'judgement', weight: undefined, probability: undefined })
  }
  return holds
}
