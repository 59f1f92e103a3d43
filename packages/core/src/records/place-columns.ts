import { COMMON_COLUMNS, KINDS, RECORD_KINDS, type RecordKind } from '../presets/columns.ts'

/** A kind that a header fits, and the column position of each of its fields. */
export interface ColumnPlacement {
  readonly kind: RecordKind
  readonly fields: Readonly<Record<string, number>>
}

/** A column name as it is matched: without case, spaces, `_`, `-` or dots. */
export function foldColumn(name: string): string {
  return name.toLowerCase().replace(/[\s_\-.]+/g, '')
}

/**
 * The kind whose key columns a header carries, under any known name: the one with the most keys, then with the most
 * columns placed. Undefined where no kind's keys are all there.
 */
export function placeColumns(columns: readonly string[]): ColumnPlacement | undefined {
  const folded = columns.map(foldColumn)
  let best: { readonly placement: ColumnPlacement; readonly score: number } | undefined
  for (const kind of RECORD_KINDS) {
    const fields = placeKind(kind, folded)
    const { keys } = KINDS[kind]
    if (keys.some((key) => fields[key] === undefined)) continue
    const score = keys.length * 1000 + Object.keys(fields).length
    if (best === undefined || score > best.score) best = { placement: { kind, fields }, score }
  }
  return best?.placement
}

/** Every field of a kind that a header carries; a column feeds one field, canonical names before synonyms, and those of keys before the others'. */
function placeKind(kind: RecordKind, folded: readonly string[]): Readonly<Record<string, number>> {
  const { keys, columns } = KINDS[kind]
  const names = Object.entries({ ...COMMON_COLUMNS, ...columns })
  const fields: Record<string, number> = {}
  const taken = new Set<number>()
  const place = (field: string, name: string): void => {
    const position = folded.indexOf(foldColumn(name))
    if (position < 0 || taken.has(position) || fields[field] !== undefined) return
    fields[field] = position
    taken.add(position)
  }
  for (const [field] of names) place(field, field)
  // keys first: "source" is an end of a link before it is the system that the row came from
  const byNeed = [...names].sort(([a], [b]) => Number(keys.includes(b)) - Number(keys.includes(a)))
  for (const [field, synonyms] of byNeed) for (const synonym of synonyms) place(field, synonym)
  return fields
}
