import { compareText, ENTITY_KINDS, entityId, type EntityId, type EntityKind } from '../model/id.ts'
import type { IssueLog } from '../model/issue.ts'
import type { SourceRecord } from '../records/record.ts'
import { referencesOf, type Reference } from './references.ts'

/** The ids of a case, and which of them each record names. */
export interface ResolvedReferences {
  /** By kind, then id. */
  readonly ids: readonly { readonly id: EntityId; readonly kind: EntityKind; readonly key: string; readonly isDefined: boolean }[]
  /** For each record, the numbers into `ids` of its references; -1 where one is blank or cannot be told. */
  readonly named: readonly (readonly number[])[]
}

const DEFINING_KINDS: ReadonlySet<string> = new Set(ENTITY_KINDS)

/**
 * Joins records to things by the ids they give. An id that nothing defines stands for an empty entity, with an issue;
 * an id that several kinds use, where the record does not say which, names none of them, with an issue.
 */
export function resolveReferences(records: readonly SourceRecord[], issues: IssueLog): ResolvedReferences {
  const references = records.map(referencesOf)
  const defined = collectDefined(records)
  const kinds = new Map<EntityId, { readonly kind: EntityKind; readonly key: string }>()
  const found = records.map((record, i) =>
    (references[i] ?? []).map((reference) => {
      const kind = kindOf(reference, record, defined, issues)
      if (kind === undefined || reference.key === undefined) return undefined
      const id = entityId(kind, reference.key)
      if (!kinds.has(id)) kinds.set(id, { kind, key: reference.key })
      if (!defined[kind].has(reference.key)) reportUndefined(reference, kind, record, issues)
      return id
    }),
  )
  const ids = [...kinds]
    .map(([id, { kind, key }]) => ({ id, kind, key, isDefined: defined[kind].has(key) }))
    .sort((a, b) => ENTITY_KINDS.indexOf(a.kind) - ENTITY_KINDS.indexOf(b.kind) || compareText(a.key, b.key))
  const numbers = new Map(ids.map(({ id }, number) => [id, number]))
  return { ids, named: found.map((list) => list.map((id) => (id === undefined ? -1 : (numbers.get(id) ?? -1)))) }
}

type DefinedKeys = Readonly<Record<EntityKind, ReadonlySet<string>>>

function collectDefined(records: readonly SourceRecord[]): DefinedKeys {
  const defined = {
    person: new Set<string>(),
    event: new Set<string>(),
    location: new Set<string>(),
    object: new Set<string>(),
    report: new Set<string>(),
  }
  for (const record of records) {
    if (!DEFINING_KINDS.has(record.kind)) continue
    const [own] = referencesOf(record)
    if (own?.kind !== undefined && own.key !== undefined) defined[own.kind].add(own.key)
  }
  return defined
}

function kindOf(reference: Reference, record: SourceRecord, defined: DefinedKeys, issues: IssueLog): EntityKind | undefined {
  const { key } = reference
  if (key === undefined || reference.kind !== undefined) return reference.kind
  const candidates = ENTITY_KINDS.filter((kind) => defined[kind].has(key))
  if (candidates.length === 1) return candidates[0]
  if (candidates.length === 0 && reference.fallback !== undefined) return reference.fallback
  const at = { file: record.row.header.file, line: record.row.line, column: reference.field }
  if (candidates.length === 0) {
    issues.add(
      'undefined-id',
      'warning',
      `"${key}" is defined nowhere, and the row does not say what kind of thing it is; the row stays as evidence without a link.`,
      at,
    )
  } else {
    issues.add('ambiguous-id', 'warning', `"${key}" is the id of a ${candidates.join(' and of a ')}; say which with a kind column.`, at)
  }
  return undefined
}

function reportUndefined(reference: Reference, kind: EntityKind, record: SourceRecord, issues: IssueLog): void {
  const at = { file: record.row.header.file, line: record.row.line, column: reference.field }
  issues.add(
    'undefined-id',
    'warning',
    `The ${kind} "${reference.key ?? ''}" is named here and defined nowhere; an empty one stands for it.`,
    at,
  )
}
