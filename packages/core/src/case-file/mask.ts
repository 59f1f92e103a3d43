import { groupBy } from '../model/group-by.ts'
import { NAME_FIELDS } from '../presets/identifying.ts'
import { UNIDENTIFIED_NAMES } from '../presets/placeholders.ts'
import { isPlaceholderName } from '../records/forms/placeholder.ts'
import type { CaseEntity, CaseFile } from './case-file.ts'

/** Shows a case without the names of its victims and children. */
export interface Mask {
  /**
   * What an entity is called: its label, or its cipher. A person who bears the name of a masked person is called by the
   * key that the exports give them: neither may the name be read, nor may one person be taken for the other.
   */
  readonly label: (entity: number) => string
  /** The text of a row with every masked name in it replaced: the names of the persons that row concerns, and the full name of any other masked person. */
  readonly text: (text: string, row: number) => string
  /** Whether a record speaks of a masked person. */
  readonly isAboutMasked: (record: number) => boolean
  /** The records made of a row. */
  readonly recordsOfRow: (row: number) => readonly number[]
}

interface Names {
  /** The single names of each masked person, folded: of Smith-Jones "smith jones", "smith" and "jones". */
  readonly single: ReadonlyMap<number, readonly string[]>
  /** Runs of folded words that name a masked person in full, with the cipher: a given and a family name either way round, or all names. */
  readonly full: ReadonlyMap<string, string>
}

/** How many words a name that is looked for in a text has at most. */
const LONGEST_NAME = 8

const WORD = /[\p{L}\p{M}\p{N}]+/gu
/** Words hang together to one name by hyphens and apostrophes. */
const NAME = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu

/** Prepares the mask of a case: which persons are masked, under which names they may be met, and in which rows. */
export function createMask(file: CaseFile): Mask {
  const names = collectNames(file)
  const maskedPersonsByRow = collectRows(file)
  const aboutMasked = recordOwners(file)
  const recordsByRow = groupBy(file.sources.records.row.keys(), (record) => file.sources.records.row[record] ?? -1)
  return {
    label: (entity) => labelOf(file.entities[entity], names),
    text: (text, row) => {
      const single = new Map<string, string>()
      for (const person of maskedPersonsByRow.get(row) ?? []) {
        for (const name of names.single.get(person) ?? []) single.set(name, file.entities[person]?.cipher ?? '')
      }
      return maskWords(text, single, names.full)
    },
    isAboutMasked: (record) => aboutMasked.has(record),
    recordsOfRow: (row) => recordsByRow.get(row) ?? [],
  }
}

function labelOf(entity: CaseEntity | undefined, names: Names): string {
  if (entity === undefined) return ''
  if (entity.cipher !== undefined) return entity.cipher
  const shown = maskWords(entity.label, new Map(), names.full)
  return entity.kind === 'person' && shown !== entity.label ? `${entity.key} (same name as ${shown})` : shown
}

function fold(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The names in a cell, each as its words, folded; none where the cell says that nobody knows. */
function namesOf(cell: string): readonly string[] {
  const upper = cell.trim().toUpperCase()
  if (isPlaceholderName(cell.trim())) return []
  const unknown = UNIDENTIFIED_NAMES.map((pattern) => pattern.exec(upper)?.[0].length ?? 0)
  const told = cell.trim().slice(Math.max(...unknown))
  return Array.from(told.matchAll(NAME), ([name]) => Array.from(name.matchAll(WORD), ([word]) => fold(word)).join(' '))
}

/** The records that speak of a masked person themselves. */
function recordOwners(file: CaseFile): ReadonlySet<number> {
  const owned = new Set<number>()
  for (const entity of file.entities) {
    if (entity.cipher === undefined) continue
    for (const record of entity.records) owned.add(record)
  }
  return owned
}

function collectNames(file: CaseFile): Names {
  const single = new Map<number, readonly string[]>()
  const full = new Map<string, string>()
  file.entities.forEach((entity, number) => {
    const { kind, cipher, records } = entity
    if (kind !== 'person' || cipher === undefined) return
    const found = new Set<string>()
    for (const record of records) {
      const names = (field: string): readonly string[] => cellsOf(file, record, field).flatMap(namesOf)
      for (const name of NAME_FIELDS.flatMap(names)) for (const part of [name, ...name.split(' ')]) if (part.length > 1) found.add(part)
      const fullName = names('full_name')
      const given = [...names('forenames'), ...names('aliases'), ...fullName.slice(0, -1)]
      for (const family of [...names('surname'), ...fullName.slice(-1)]) {
        for (const name of given) full.set(`${name} ${family}`, cipher).set(`${family} ${name}`, cipher)
      }
      const [forenames, surname] = [names('forenames').join(' '), names('surname').join(' ')]
      if (fullName.length > 1) full.set(fullName.join(' '), cipher)
      if (forenames !== '' && surname !== '') full.set(`${forenames} ${surname}`, cipher).set(`${surname} ${forenames}`, cipher)
    }
    single.set(number, [...found])
  })
  return { single, full }
}

function cellsOf(file: CaseFile, record: number, field: string): readonly string[] {
  const shape = file.sources.shapes[file.sources.records.shape[record] ?? -1]
  if (shape?.kind !== 'person') return []
  const cells = file.sources.rows.cells[file.sources.records.row[record] ?? -1] ?? []
  return (shape.fields[field] ?? []).map((position) => cells[position] ?? '')
}

/** For each row, the masked persons it concerns: named by it, or tied to the event or report it is about. */
function collectRows(file: CaseFile): ReadonlyMap<number, ReadonlySet<number>> {
  const rows = new Map<number, Set<number>>()
  const add = (record: number, person: number): void => {
    const row = file.sources.records.row[record] ?? -1
    const persons = rows.get(row)
    if (persons) persons.add(person)
    else rows.set(row, new Set([person]))
  }
  const isMasked = (entity: number): boolean => file.entities[entity]?.cipher !== undefined
  file.entities.forEach((entity, number) => {
    if (isMasked(number)) for (const record of entity.records) add(record, number)
  })
  file.edges.from.forEach((from, edge) => {
    const to = file.edges.to[edge] ?? -1
    for (const [masked, other] of [
      [from, to],
      [to, from],
    ] as const) {
      if (!isMasked(masked)) continue
      for (const record of file.edges.evidence[edge] ?? []) add(record, masked)
      const kind = file.entities[other]?.kind
      if (kind === 'event' || kind === 'report') for (const record of file.entities[other]?.records ?? []) add(record, masked)
    }
  })
  return rows
}

function maskWords(text: string, single: ReadonlyMap<string, string>, full: ReadonlyMap<string, string>): string {
  const words = Array.from(text.matchAll(WORD), (match) => ({ at: match.index, length: match[0].length, folded: fold(match[0]) }))
  const ciphers = words.map((): string | undefined => undefined)
  words.forEach((_word, start) => {
    let run = ''
    for (let end = start; end < Math.min(words.length, start + LONGEST_NAME); end++) {
      run += `${end === start ? '' : ' '}${words[end]?.folded ?? ''}`
      const cipher = single.get(run) ?? full.get(run)
      if (cipher !== undefined) for (let i = start; i <= end; i++) ciphers[i] ??= cipher
    }
  })
  let shown = ''
  let end = 0
  words.forEach((word, i) => {
    const cipher = ciphers[i]
    if (cipher === undefined) return
    // one cipher for a run of names
    shown += ciphers[i - 1] === cipher && /^[\s,'’-]*$/.test(text.slice(end, word.at)) ? '' : text.slice(end, word.at) + cipher
    end = word.at + word.length
  })
  return shown + text.slice(end)
}
