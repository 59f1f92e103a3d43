import type { CaseFile, Mask } from '@weft/core/case-file'
import { spellOut } from './words.ts'

/** What can be found of an entity: only what is shown of it, folded, and never a masked name. */
interface Entry {
  readonly entity: number
  readonly label: string
  readonly key: string
  readonly id: string
  readonly type: string
}

export type SearchIndex = readonly Entry[]

/** Why something was found, in words: the part of it that matched. */
export type MatchReason = 'group' | 'name' | 'cipher' | 'address' | 'value' | 'title' | 'id' | 'type'

export type SearchResult =
  | { readonly kind: 'group'; readonly group: number; readonly reason: MatchReason }
  | { readonly kind: 'entity'; readonly entity: number; readonly reason: MatchReason }

export interface SearchAnswer {
  readonly results: readonly SearchResult[]
  /** How many matched beyond those. */
  readonly more: number
}

const NAMES: Readonly<Record<CaseFile['entities'][number]['kind'], MatchReason>> = {
  person: 'name',
  event: 'title',
  location: 'address',
  object: 'value',
  report: 'title',
}

/** Lower case, without accents, punctuation as single spaces. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Prepares what can be searched: labels or ciphers as shown, keys, ids and types. */
export function buildSearchIndex(file: CaseFile, mask: Mask): SearchIndex {
  return file.entities.map((entity, number) => ({
    entity: number,
    label: foldText(mask.label(number)),
    key: foldText(entity.key),
    id: foldText(entity.id),
    type: foldText(spellOut(entity.type ?? '')),
  }))
}

/** Finds groups and entities, best match first: whole text, then beginning, then beginning of a word, then within, then type. */
export function searchCase(file: CaseFile, index: SearchIndex, query: string, limit: number): SearchAnswer {
  const wanted = foldText(query)
  if (wanted === '') return { results: [], more: 0 }
  const found: { readonly rank: number; readonly result: SearchResult }[] = []
  file.groups.forEach((group, number) => {
    const rank = Math.min(rankOf(`group ${String(number + 1)}`, wanted), rankOf(foldText(group.id), wanted))
    if (rank < Infinity) found.push({ rank: rank - 0.5, result: { kind: 'group', group: number, reason: 'group' } })
  })
  for (const entry of index) {
    const byLabel = rankOf(entry.label, wanted)
    const byKey = Math.min(rankOf(entry.key, wanted), rankOf(entry.id, wanted))
    const byType = entry.type.startsWith(wanted) ? 5 : Infinity
    const rank = Math.min(byLabel, byKey, byType)
    if (rank === Infinity) continue
    const reason = rank === byLabel ? nameOf(file, entry.entity) : rank === byKey ? 'id' : 'type'
    found.push({ rank, result: { kind: 'entity', entity: entry.entity, reason } })
  }
  // stable: equal ranks stay in the order of the case
  found.sort((a, b) => a.rank - b.rank)
  return { results: found.slice(0, limit).map((match) => match.result), more: Math.max(0, found.length - limit) }
}

function nameOf(file: CaseFile, entity: number): MatchReason {
  const found = file.entities[entity]
  return found === undefined ? 'name' : found.cipher !== undefined ? 'cipher' : NAMES[found.kind]
}

function rankOf(text: string, wanted: string): number {
  if (text === wanted) return 0
  if (text.startsWith(wanted)) return 1
  if (text.includes(` ${wanted}`)) return 2
  if (wanted.includes(' ') && wanted.split(' ').every((word) => text.startsWith(word) || text.includes(` ${word}`))) return 3
  return wanted.length > 1 && text.includes(wanted) ? 4 : Infinity
}
