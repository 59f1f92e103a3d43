import { assign } from '../../kernels/assign.ts'
import { FILE_PHRASES, ID_TARGETS, OWN_KEYS } from '../../presets/column-words.ts'
import { COMMON_COLUMNS, KINDS, OPTIONAL_KEYS, RECORD_KINDS, type RecordKind } from '../../presets/columns.ts'
import { findReferences, fitReferences, makeKey, type KeyColumn, type References } from './find-references.ts'
import { fitValues, type ValueFit } from './fit-values.ts'
import { matchName, matchPhrases, readHeaders, type NameMatch } from './match-name.ts'
import { profileColumn, type ColumnProfile } from './profile-column.ts'
import type { Word } from './read-words.ts'

/** How a file looks by itself, before ids are compared with those of other files. */
export interface FileLook {
  readonly file: string
  readonly columns: readonly string[]
  readonly profiles: readonly ColumnProfile[]
  readonly kinds: readonly KindLook[]
}

/** How a file looks as one kind: what its name says, and each column as each field. */
interface KindLook {
  readonly kind: RecordKind
  readonly nameScore: number
  readonly columns: readonly (readonly FieldLook[])[]
}

interface FieldLook {
  readonly field: string
  readonly name: NameMatch
  readonly values: ValueFit
}

/** By what a column was placed. */
export type Reason = 'exact name' | 'synonym' | 'words of the name' | 'form of its values' | 'ids of another file'

/** A column's place in a kind: the field, and how sure that is, 0 to 1. */
export interface FieldPlace {
  readonly field: string
  readonly confidence: number
  readonly reason: Reason
}

/** How a file would be read as one kind. */
export interface KindPlacement {
  readonly kind: RecordKind
  readonly score: number
  /** How much the file's name speaks for the kind. */
  readonly nameScore: number
  /** For each column its place; undefined where it fits nothing. */
  readonly places: readonly (FieldPlace | undefined)[]
  /** Keys without which no record can be made, and which no column fits. */
  readonly missingKeys: readonly string[]
}

/** From this confidence on a column counts as placed; below the lesser it is not even a guess. */
export const SURE = 0.45
const GUESS = 0.25
/** What a file's kind is told by: its columns, its keys, its name. */
const COLUMN_WEIGHT = 0.45
const KEY_WEIGHT = 0.3
const FILE_WEIGHT = 0.25
/** What a kind is worth whose keys are not all there. */
const KEYLESS = 0.4
/** How sure a column is whose header says nothing, and whose cells say all. */
const TELLING = 0.6
/** How sure a guess can be that is neither an exact name nor a synonym. */
const MOST_WITHOUT_NAME = 0.95

/** Looks at a file by itself: its name, its headers and its cells. */
export function lookAtFile(
  file: string,
  words: readonly Word[],
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): FileLook {
  const headers = readHeaders(columns)
  const profiles = columns.map((_, position) => profileColumn(rows.map((row) => row[position] ?? '')))
  const kinds = RECORD_KINDS.map((kind) => {
    const fields = [...new Set([...Object.keys(KINDS[kind].columns), ...Object.keys(COMMON_COLUMNS)])]
    const look = (position: number) => (field: string) => {
      const [header, profile] = [headers[position], profiles[position]]
      return header === undefined || profile === undefined
        ? []
        : [{ field, name: matchName(header, kind, field), values: fitValues(profile, kind, field) }]
    }
    return {
      kind,
      nameScore: matchPhrases(words, FILE_PHRASES[kind]),
      columns: columns.map((_, position) => fields.flatMap(look(position))),
    }
  })
  return { file, columns, profiles, kinds }
}

/** How a file would be read as each kind, the best first. */
export function placeFile({ file, profiles, kinds }: FileLook, keys: readonly KeyColumn[]): readonly KindPlacement[] {
  const others = keys.filter((key) => key.file !== file)
  const references = profiles.map((profile) => findReferences(profile, others))
  const placements = kinds.map((look) => placeAsKind(look, profiles, references))
  return placements.sort((a, b) => b.score - a.score || RECORD_KINDS.indexOf(a.kind) - RECORD_KINDS.indexOf(b.kind))
}

function placeAsKind(
  { kind, nameScore, columns }: KindLook,
  profiles: readonly ColumnProfile[],
  references: readonly References[],
): KindPlacement {
  const options = columns.map((looks, i) => looks.map((look) => placeColumn(look, profiles[i], references[i], kind)))
  // a column for each field, and one of no gain for each column that fits none
  const spare = columns.map(() => 0)
  const chosen = assign(options.map((row) => [...row.map(gainOf), ...spare]))
  const places = options.map((row, i) => {
    const place = row[chosen[i] ?? -1]
    return place !== undefined && place.confidence >= GUESS ? place : undefined
  })
  const confidenceOf = (field: string): number => places.find((place) => place?.field === field)?.confidence ?? 0
  const missingKeys = KINDS[kind].keys.filter((key) => !OPTIONAL_KEYS.has(key) && confidenceOf(key) < SURE)
  const columnScore = places.reduce((sum, place) => sum + (place?.confidence ?? 0), 0) / Math.max(1, places.length)
  const keyScore = KINDS[kind].keys.reduce((sum, key) => sum + confidenceOf(key), 0) / KINDS[kind].keys.length
  const score = COLUMN_WEIGHT * columnScore + KEY_WEIGHT * keyScore + FILE_WEIGHT * nameScore
  return { kind, score: missingKeys.length > 0 ? score * KEYLESS : score, nameScore, places, missingKeys }
}

function gainOf({ confidence }: FieldPlace): number {
  return confidence < GUESS ? 0 : confidence
}

/** How sure it is that a column holds a field of a kind: by its name first, then by its cells and what they refer to. */
function placeColumn(
  { field, name, values }: FieldLook,
  profile: ColumnProfile | undefined,
  references: References | undefined,
  kind: RecordKind,
): FieldPlace {
  if (name.by !== 'words of the name' || profile === undefined) return { field, confidence: name.score, reason: name.by }
  const ids = fitReferences(profile, references ?? new Map<RecordKind, number>(), kind, field)
  const isById = ids.score !== 0
  // that cells look like ids says little of whose they are
  const look = ID_TARGETS[field] === undefined ? values.score : Math.min(0.3, values.score)
  const fit = isById ? Math.min(ids.score, values.score <= -0.8 ? values.score : 1) : look
  const byName = fit < 0 ? name.score * (1 + 0.7 * fit) : name.score + (1 - name.score) * 0.3 * fit * Number(name.score > 0)
  const byValues = (isById ? ids.isTelling : values.isTelling) ? fit * TELLING : 0
  const confidence = MOST_WITHOUT_NAME * Math.max(byName, byValues)
  const reason: Reason = byValues <= byName ? 'words of the name' : isById ? 'ids of another file' : 'form of its values'
  return { field, confidence, reason }
}

/** The ids that a file read as a kind gives to things; undefined where it gives none. */
export function keyOf({ file, profiles }: FileLook, { kind, places, missingKeys }: KindPlacement): KeyColumn | undefined {
  const own = OWN_KEYS[kind]
  if (own === undefined || missingKeys.length > 0) return undefined
  const profile = profiles[places.findIndex((place) => place?.field === own && place.confidence >= SURE)]
  return profile === undefined || ID_TARGETS[own] === undefined ? undefined : makeKey(kind, file, profile)
}
