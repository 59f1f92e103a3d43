import type { Dice } from './dice.ts'
import type { Action, Entry, Episode, Event, Exhibit, Report, Subject } from './entries.ts'
import type { Ledger } from './ledger.ts'
import type { Person } from './person.ts'
import type { Place } from './place.ts'
import type { Source } from './source.ts'
import type { Thing } from './thing.ts'

/** The ids of everything in a ledger. */
export interface Identifiers {
  /** The id of a row; for a true person, place or object, the id of the first row about it. */
  readonly of: (subject: Subject | Episode | Exhibit | Action) => string
  /** The id of the true person, place or object. */
  readonly truthOf: (true_: Person | Place | Thing) => string
  /** The ids of every row about a true person, place or object, the first row first. */
  readonly allOf: (true_: Person | Place | Thing) => readonly string[]
}

/**
 * Gives ids once everything is written down. People, places and objects are shuffled first, and dated things follow their dates, so that no id tells who or what
 * was planted.
 */
export function giveIdentifiers(ledger: Ledger, dice: Dice): Identifiers {
  const ids = new Map<object, string>()
  const truths = new Map<object, string>()
  const rows = new Map<object, string[]>()
  for (const [letter, entries] of [
    ['P', ledger.people],
    ['L', ledger.places],
    ['O', ledger.things],
  ] as const) {
    numberEntries(ids, rows, dice, letter, entries)
    for (const [n, of] of dice.shuffle([...new Set<object>(entries.map((entry) => entry.of))]).entries())
      truths.set(of, `T-${letter}-${pad(n + 1)}`)
  }
  numberDated(ids, dice, 'E', ledger.events, (event: Event) => [event.reported, event.source])
  numberDated(ids, dice, 'R', ledger.reports, (report: Report) => [report.submitted, report.source])
  numberDated(ids, dice, 'M', ledger.episodes, (episode: Episode) => [episode.from, episode.source])
  numberDated(ids, dice, 'X', ledger.exhibits, (exhibit: Exhibit) => [exhibit.seized, exhibit.event.source])
  numberDated(ids, dice, 'A', ledger.actions, (action: Action) => [action.issued, action.source])
  return { of: (subject) => found(ids, subject), truthOf: (of) => found(truths, of), allOf: (of) => found(rows, of) }
}

function numberEntries(
  ids: Map<object, string>,
  rows: Map<object, string[]>,
  dice: Dice,
  letter: string,
  entries: readonly Entry<Person | Place | Thing>[],
): void {
  const next = createCounters(dice)
  for (const entry of dice.shuffle(entries)) ids.set(entry, next(entry.source, letter))
  for (const entry of entries) {
    const id = found(ids, entry)
    if (entry.variation === '') ids.set(entry.of, id)
    rows.set(entry.of, [...(rows.get(entry.of) ?? []), id])
  }
}

function numberDated<T extends object>(
  ids: Map<object, string>,
  dice: Dice,
  letter: string,
  items: readonly T[],
  key: (item: T) => readonly [date: string, source: Source],
): void {
  const next = createCounters(dice)
  const dated = dice.shuffle(items).map((item) => ({ item, date: key(item)[0], source: key(item)[1] }))
  dated.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  for (const { item, source } of dated) ids.set(item, next(source, letter))
}

// numbers run up with gaps, as they do where only part of a register is exported
function createCounters(dice: Dice): (source: Source, letter: string) => string {
  const counters = new Map<string, number>()
  return (source, letter) => {
    const number = (counters.get(source.prefix) ?? dice.whole(100, 900)) + dice.whole(1, 4)
    counters.set(source.prefix, number)
    return `${source.prefix}-${letter}-${pad(number)}`
  }
}

function pad(number: number): string {
  return String(number).padStart(6, '0')
}

function found<T>(map: ReadonlyMap<object, T>, key: object): T {
  const value = map.get(key)
  if (value === undefined) throw new RangeError('Something was named that nobody entered in the ledger.')
  return value
}
