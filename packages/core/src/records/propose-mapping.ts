import type { RecordMapping, TableMapping } from '../mapping.ts'
import { FILE_NOISE } from '../presets/column-words.ts'
import type { RecordKind } from '../presets/columns.ts'
import type { KeyColumn } from './propose/find-references.ts'
import {
  keyOf,
  lookAtFile,
  placeFile,
  SURE,
  type FieldPlace,
  type FileLook,
  type KindPlacement,
  type Reason,
} from './propose/place-file.ts'
import { isMonthFirstColumn } from './propose/profile-column.ts'
import { readWords } from './propose/read-words.ts'

/** The head of one file: its header and its first rows. */
export interface TableHead {
  readonly file: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** What was guessed about one column. */
export interface ColumnProposal {
  readonly column: string
  /** The field it holds; undefined where none could be told. */
  readonly field: string | undefined
  /** Whether the guess is sure enough to stand in the configuration. */
  readonly isPlaced: boolean
  /** 0 to 1. */
  readonly confidence: number
  readonly reason: Reason | undefined
}

/** What was guessed about one file. */
export interface FileProposal {
  readonly file: string
  /** The kind of record that its rows hold; undefined where none could be told. */
  readonly kind: RecordKind | undefined
  /** 0 to 1. */
  readonly confidence: number
  readonly isNameTelling: boolean
  /** The kinds next in line, the likeliest first. */
  readonly alternatives: readonly { readonly kind: RecordKind; readonly confidence: number }[]
  /** Keys without which nothing can be read, and which no column seems to hold. */
  readonly missingKeys: readonly string[]
  readonly columns: readonly ColumnProposal[]
}

/** A first mapping for some files, and the account of how it was guessed. */
export interface MappingProposal {
  readonly tables: readonly TableMapping[]
  readonly files: readonly FileProposal[]
}

/** Below this a kind is not told. */
const LEAST_KIND = 0.4
/** How often kinds are told anew from the ids that the last round found. */
const MAX_ROUNDS = 4
const ALTERNATIVES = 2

/**
 * Guesses how files can be read: from names of files and headers, the look of their cells, and the ids that stand in
 * several of them. The same files give the same guesses, in whatever order they come.
 */
export function proposeMapping(heads: readonly TableHead[]): MappingProposal {
  const sorted = [...heads].sort((a, b) => (a.file < b.file ? -1 : 1))
  const looks = lookAtFiles(sorted)
  let placed = looks.map((look) => placeFile(look, []))
  for (let round = 1; round < MAX_ROUNDS; round++) {
    const keys = looks.map((look, i) => findKey(look, placed[i] ?? [])).filter((key) => key !== undefined)
    const next = looks.map((look) => placeFile(look, keys))
    const isSettled = round > 1 && next.every(([best], i) => best?.kind === placed[i]?.[0]?.kind)
    placed = next
    if (isSettled) break
  }
  const files = looks.map((look, i) => describeFile(look, placed[i] ?? []))
  return { files, tables: looks.flatMap((look, i) => mapFile(look, files[i])) }
}

function findKey(look: FileLook, placements: readonly KindPlacement[]): KeyColumn | undefined {
  const chosen = chosenOf(placements)
  return chosen === undefined ? undefined : keyOf(look, chosen)
}

/** The best kind, where it is told well enough and has what its records need. */
function chosenOf([best]: readonly KindPlacement[]): KindPlacement | undefined {
  return best !== undefined && best.score >= LEAST_KIND && best.missingKeys.length === 0 ? best : undefined
}

/** Looks at every file; words that all files' names share tell nothing. */
function lookAtFiles(heads: readonly TableHead[]): readonly FileLook[] {
  const names = heads.map(({ file }) => readWords(file.slice(file.lastIndexOf('/') + 1).replace(/\.[a-z]+$/i, '')))
  const isNoise = (text: string): boolean =>
    FILE_NOISE.has(text) || (heads.length > 2 && names.every((words) => words.some((word) => word.text === text)))
  return heads.map(({ file, columns, rows }, i) => {
    const words = (names[i] ?? []).filter(({ text }) => !isNoise(text))
    return lookAtFile(file, words, columns, rows)
  })
}

function describeFile({ file, columns }: FileLook, placements: readonly KindPlacement[]): FileProposal {
  const [best, ...others] = placements
  const chosen = chosenOf(placements)
  return {
    file,
    kind: chosen?.kind,
    confidence: Math.min(1, best?.score ?? 0),
    isNameTelling: (chosen?.nameScore ?? 0) > 0.5,
    alternatives: others.slice(0, ALTERNATIVES).map(({ kind, score }) => ({ kind, confidence: Math.min(1, score) })),
    missingKeys: chosen === undefined ? (best?.missingKeys ?? []) : [],
    columns: columns.map((column, i) => describeColumn(column, best?.places[i], columns.indexOf(column) === i)),
  }
}

function describeColumn(column: string, place: FieldPlace | undefined, isFirst: boolean): ColumnProposal {
  if (place === undefined) return { column, field: undefined, isPlaced: false, confidence: 0, reason: undefined }
  return { column, field: place.field, isPlaced: isFirst && place.confidence >= SURE, confidence: place.confidence, reason: place.reason }
}

/** The mapping of one file: what is sure enough; every other column is named as left out. */
function mapFile({ file, profiles }: FileLook, proposal: FileProposal | undefined): readonly TableMapping[] {
  if (proposal?.kind === undefined) return []
  const placed = proposal.columns.filter(({ isPlaced }) => isPlaced)
  const left = proposal.columns.filter(({ isPlaced }) => !isPlaced)
  const record: RecordMapping = {
    kind: proposal.kind,
    columns: Object.fromEntries(placed.flatMap(({ column, field }) => (field === undefined ? [] : [[field, column] as const]))),
  }
  return [
    {
      files: file,
      ...(profiles.some(isMonthFirstColumn) ? { format: { dateOrder: 'mdy' } as const } : {}),
      records: [record],
      ignore: left.map(({ column }) => column),
    },
  ]
}
