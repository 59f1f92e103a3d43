import { ID_TARGETS, OWN_KEYS } from '../../presets/column-words.ts'
import type { RecordKind } from '../../presets/columns.ts'
import type { ColumnProfile } from './profile-column.ts'
import type { ValueFit } from './fit-values.ts'

/** The ids that a file gives to things of one kind. */
export interface KeyColumn {
  readonly kind: RecordKind
  readonly file: string
  readonly values: ReadonlySet<string>
  /** The ids with their digits left out; empty where that tells nothing, as with plain numbers. */
  readonly patterns: ReadonlySet<string>
}

/** A share of ids, among those of a column, that a kind's keys know. */
export type References = ReadonlyMap<RecordKind, number>

const SEVERAL = /[;|\r\n]+/
/** Ids written in more ways than this have no pattern. */
const MAX_PATTERNS = 12
/** Kinds whose ids links, mentions and flags name. */
const ENTITIES: readonly RecordKind[] = ['person', 'event', 'location', 'object', 'report']
/** From this share on a column counts as one of ids of a kind, and up to the lesser as none. */
const MOST = 0.6
const FEW = 0.2
/** The least by which a kind must lead another. */
const LEAD = 0.25

/** The key column that a file's ids make. */
export function makeKey(kind: RecordKind, file: string, { values }: ColumnProfile): KeyColumn {
  const patterns = new Set(values.map(patternOf))
  const isTelling = patterns.size <= MAX_PATTERNS && [...patterns].every((pattern) => /[a-z]/i.test(pattern))
  return { kind, file, values: new Set(values), patterns: isTelling ? patterns : new Set() }
}

function patternOf(id: string): string {
  return id.replace(/\d+/g, '9')
}

/** Of which kinds the ids in a column are, by the keys of all files. */
export function findReferences({ values }: ColumnProfile, keys: readonly KeyColumn[]): References {
  const ids = values.flatMap((value) => value.split(SEVERAL)).map((id) => id.trim())
  const found = new Map<RecordKind, number>()
  if (ids.length === 0) return found
  const written = ids.map(patternOf)
  for (const { kind, values: known, patterns } of keys) {
    // a pattern that things of two kinds share tells nothing
    const isTelling = (pattern: string): boolean =>
      patterns.has(pattern) && !keys.some((key) => key.kind !== kind && key.patterns.has(pattern))
    const share = ids.filter((id, i) => known.has(id) || isTelling(written[i] ?? '')).length / ids.length
    found.set(kind, Math.max(found.get(kind) ?? 0, share))
  }
  return found
}

/** How well the ids of a column fit a field that names things: by what they refer to, and whether a kind's own key is unique. */
export function fitReferences(profile: ColumnProfile, references: References, kind: RecordKind, field: string): ValueFit {
  const isEnd = field === 'entity_id' || field === 'from_id' || field === 'to_id'
  if (isEnd) {
    const known = ENTITIES.reduce((sum, entity) => sum + (references.get(entity) ?? 0), 0)
    return { score: known >= MOST ? 0.8 : 0, isTelling: known >= MOST }
  }
  const target = ID_TARGETS[field]
  if (target === undefined || profile.values.length === 0) return { score: 0, isTelling: false }
  if (OWN_KEYS[kind] === field) return fitOwnKey(profile, references, kind)
  const own = references.get(target) ?? 0
  const other = Math.max(0, ...[...references].filter(([of]) => of !== target).map(([, share]) => share))
  if (own >= MOST && own >= other) return { score: 1, isTelling: own >= other + LEAD }
  return { score: own <= FEW && other >= MOST ? -0.8 : 0, isTelling: false }
}

/** A kind's own key names each thing once, and nothing that another file has as a thing of another kind. */
function fitOwnKey({ distinct, values }: ColumnProfile, references: References, kind: RecordKind): ValueFit {
  if (distinct < 0.8) return { score: -0.8, isTelling: false }
  const own = references.get(kind) ?? 0
  const other = Math.max(0, ...[...references].filter(([of]) => of !== kind).map(([, share]) => share))
  if (other >= MOST && own < other - LEAD) return { score: -0.8, isTelling: false }
  // another file has these things already: a table that adds to them, or one that only names them
  if (own >= MOST) return { score: -0.3, isTelling: false }
  return { score: distinct > 0.98 && values.length > 2 ? 0.6 : 0, isTelling: false }
}
