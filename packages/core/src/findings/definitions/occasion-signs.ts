import type { Entities } from '../../entities/entity.ts'
import { addTo } from '../../model/group-by.ts'
import {
  ACCOUNT_WORDS,
  FLAG_WORDS,
  OFFENCE_CODES,
  OFFENCE_WORDS,
  OPEN_EVENT_KINDS,
  OPEN_TITLES,
} from '../../presets/definitions/conduct-signs.ts'
import type { Conduct } from '../../presets/definitions/definition.ts'
import { VICTIM_ROLES } from '../../presets/roles.ts'
import type { EventRecord } from '../../records/record.ts'
import type { FlagSign } from './collect-flags.ts'
import type { Occasion } from './occasion.ts'

/** What an occasion says was done. */
export interface OccasionSigns {
  /** Signs seen -> the records that show them. */
  readonly seen: ReadonlyMap<Conduct, readonly number[]>
  /** Whether it says what happened, so that a sign that is not seen is not there; else it says nothing. */
  readonly isTold: boolean
}

/**
 * Reads what was done from an event's offence, flags and account, or from a report's text. A flag of exploitation on
 * somebody in it counts where the occasion itself leaves open what happened and somebody in it was harmed.
 *
 * @param flags of every entity that has any
 */
export function readSigns(occasion: Occasion, entities: Entities, flags: ReadonlyMap<number, readonly FlagSign[]>): OccasionSigns {
  const seen = new Map<Conduct, number[]>()
  let isTold = false
  for (const number of entities.list[occasion.entity]?.records ?? []) {
    const record = entities.records[number]
    if (record?.kind === 'event') isTold = readEvent(record, number, seen) || isTold
    if (record?.kind === 'report') readText(record.text, number, seen)
  }
  readFlags(flags.get(occasion.entity), seen)
  const isHarmful = [...occasion.parts.values()].some((roles) => [...roles.keys()].some((role) => VICTIM_ROLES.has(role)))
  if (!isTold && isHarmful) for (const person of occasion.parts.keys()) readFlags(flags.get(person), seen)
  return { seen, isTold }
}

/** Adds the signs of one record of an event; whether it says what happened. */
function readEvent(record: EventRecord, number: number, seen: Map<Conduct, number[]>): boolean {
  readText(record.modusOperandi, number, seen)
  readText(record.summary, number, seen)
  const { eventKind } = record
  if (OPEN_EVENT_KINDS.has(eventKind ?? '')) return false
  const words = record.offence?.toLowerCase()
  const code = words === undefined ? (record.offenceCode?.toUpperCase() ?? '') : ''
  if (words === undefined && code === '') return false
  const read = (sign: Conduct, pattern: RegExp, codes?: RegExp): void => {
    if (pattern.test(words ?? '') || codes?.test(code) === true) addTo(seen, sign, number)
  }
  read('sexual-offence', OFFENCE_WORDS['sexual-offence'], OFFENCE_CODES['sexual-offence'])
  read('exploitation-offence', OFFENCE_WORDS['exploitation-offence'], OFFENCE_CODES['exploitation-offence'])
  read('abuse-offence', OFFENCE_WORDS['abuse-offence'])
  if (eventKind === 'offence' || eventKind === undefined) addTo(seen, 'any-offence', number)
  return eventKind === 'offence' || !OPEN_TITLES.some((title) => title.test(words ?? ''))
}

function readText(text: string | undefined, number: number, seen: Map<Conduct, number[]>): void {
  if (text === undefined) return
  const words = text.toLowerCase()
  if (ACCOUNT_WORDS['exploitation-text'].test(words)) addTo(seen, 'exploitation-text', number)
  if (ACCOUNT_WORDS['coercion-text'].test(words)) addTo(seen, 'coercion-text', number)
}

function readFlags(flags: readonly FlagSign[] | undefined, seen: Map<Conduct, number[]>): void {
  for (const { flag, record } of flags ?? []) if (FLAG_WORDS.exploitation.test(flag)) addTo(seen, 'exploitation-flag', record)
}
