import { describe, expect, it } from 'vitest'
import { ENTITY_KINDS } from '../../src/model/id.ts'
import { parsePartialDate } from '../../src/model/partial-date.ts'
import {
  ANSWER_SYNONYMS,
  ANSWERS,
  BIRTH_BASES,
  BIRTH_BASIS_SYNONYMS,
  ENTITY_KIND_SYNONYMS,
  EVENT_KIND_SYNONYMS,
  EVENT_KINDS,
  LOOKED_AFTER_SYNONYMS,
  OBJECT_KIND_SYNONYMS,
  OBJECT_KINDS,
  OFFERED_SYNONYMS,
  RISK_LEVELS,
  SEX_SYNONYMS,
  SEXES,
} from '../../src/presets/cell-words.ts'
import { COLUMN_PHRASES, COMMON_PHRASES, ID_TARGETS, OWN_KEYS, WORD_MEANINGS } from '../../src/presets/column-words.ts'
import { COMMON_COLUMNS, KINDS, RECORD_KINDS } from '../../src/presets/columns.ts'
import { IDENTIFYING_FIELDS, NAME_FIELDS } from '../../src/presets/identifying.ts'
import { PLACEHOLDER_ADDRESSES, PLACEHOLDER_DATES, PLACEHOLDER_NAMES, PLACEHOLDERS } from '../../src/presets/placeholders.ts'
import { OFFENDER_ROLES, ROLE_SYNONYMS, ROLES, VICTIM_ROLES } from '../../src/presets/roles.ts'
import { foldWord } from '../../src/records/forms/word-table.ts'
import { foldColumn } from '../../src/records/place-columns.ts'

describe('the table of columns', () => {
  it.each(RECORD_KINDS)('has the keys of %s among its columns', (kind) => {
    for (const key of KINDS[kind].keys) expect(Object.keys(KINDS[kind].columns)).toContain(key)
  })

  it('gives no two keys of one kind the same name', () => {
    for (const kind of RECORD_KINDS) {
      const names = KINDS[kind].keys.flatMap((key) => [...new Set([key, ...(KINDS[kind].columns[key] ?? [])].map(foldColumn))])
      expect([kind, names.length]).toEqual([kind, new Set(names).size])
    }
  })
})

describe('the words of columns', () => {
  it.each(RECORD_KINDS)('have phrases for every column of %s, and for nothing else', (kind) => {
    expect(Object.keys(COLUMN_PHRASES[kind]).sort()).toEqual(Object.keys(KINDS[kind].columns).sort())
  })

  it('have phrases for every common column', () => {
    expect(Object.keys(COMMON_PHRASES).sort()).toEqual(Object.keys(COMMON_COLUMNS).sort())
  })

  it('say of which kind ids are for columns that exist, and a key of its own for kinds that have one', () => {
    const columns = new Set(RECORD_KINDS.flatMap((kind) => Object.keys({ ...COMMON_COLUMNS, ...KINDS[kind].columns })))
    expect(Object.keys(ID_TARGETS).filter((column) => !columns.has(column))).toEqual([])
    for (const [kind, key] of Object.entries(OWN_KEYS)) expect(KINDS[kind as keyof typeof OWN_KEYS].keys).toContain(key)
  })

  it('stand in small letters and digits, each once under its meaning', () => {
    for (const [meaning, words] of Object.entries(WORD_MEANINGS)) {
      expect([meaning, ...words].filter((word) => !/^[a-z0-9]+$/.test(word))).toEqual([])
      expect(new Set([meaning, ...words]).size, meaning).toBe(words.length + 1)
    }
  })
})

describe('the tables of roles', () => {
  it('make nobody victim and offender by one role', () => {
    expect([...VICTIM_ROLES].filter((role) => OFFENDER_ROLES.has(role))).toEqual([])
  })

  it('have synonyms as they are folded, each for a role that exists and none for one by its own name', () => {
    for (const [synonym, role] of Object.entries(ROLE_SYNONYMS)) {
      expect(synonym).toMatch(/^[a-z]+$/)
      expect(ROLES).toContain(role)
      expect(ROLES.map((known) => known.replaceAll('-', ''))).not.toContain(synonym)
    }
  })
})

it('placeholders stand as they are folded', () => {
  for (const placeholder of PLACEHOLDERS) expect(placeholder).toBe(placeholder.toUpperCase().replace(/\s+/g, ''))
  for (const placeholder of [...PLACEHOLDER_NAMES, ...PLACEHOLDER_ADDRESSES]) expect(placeholder).toMatch(/^[A-Z0-9]+$/)
  for (const date of PLACEHOLDER_DATES) expect(parsePartialDate(date, 'ymd')).toBe(date)
})

describe('the tables of words', () => {
  it.each([
    ['event kinds', EVENT_KINDS, EVENT_KIND_SYNONYMS],
    ['object kinds', OBJECT_KINDS, OBJECT_KIND_SYNONYMS],
    ['entity kinds', ENTITY_KINDS, ENTITY_KIND_SYNONYMS],
    ['sexes', SEXES, SEX_SYNONYMS],
    ['bases of birth', BIRTH_BASES, BIRTH_BASIS_SYNONYMS],
    ['answers', ANSWERS, ANSWER_SYNONYMS],
    ['answers on care', ANSWERS, LOOKED_AFTER_SYNONYMS],
    ['answers on an offer', ANSWERS, OFFERED_SYNONYMS],
  ] as const)('of %s give every synonym one word of their list, and none to a word of it', (_, words: readonly string[], synonyms) => {
    const folded = Object.keys(synonyms).map(foldWord)
    expect(Object.values(synonyms).filter((word) => !words.includes(word))).toEqual([])
    expect(folded.filter((synonym) => words.map(foldWord).includes(synonym))).toEqual([])
  })

  it('of risk levels give each name to one level', () => {
    const names = RISK_LEVELS.flat()
    expect(names).toEqual([...new Set(names)])
    expect(RISK_LEVELS.map(([level]) => level)).toEqual(['none-apparent', 'low', 'medium', 'high'])
  })
})

it('every field of a name is withheld as well as looked for', () => {
  for (const field of NAME_FIELDS) expect(IDENTIFYING_FIELDS.has(field)).toBe(true)
})
