import { describe, expect, it } from 'vitest'
import { KINDS, RECORD_KINDS } from '../../src/presets/columns.ts'
import { IDENTIFYING_FIELDS, NAME_FIELDS } from '../../src/presets/identifying.ts'
import { PLACEHOLDERS } from '../../src/presets/placeholders.ts'
import { OFFENDER_ROLES, ROLE_SYNONYMS, ROLES, VICTIM_ROLES } from '../../src/presets/roles.ts'
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

it('placeholders stand as they are folded, and are short enough to be looked for', () => {
  for (const placeholder of PLACEHOLDERS) {
    expect(placeholder).toBe(placeholder.toUpperCase().replace(/\s+/g, ''))
    expect(placeholder.length).toBeLessThanOrEqual(12)
  }
})

it('every field of a name is withheld as well as looked for', () => {
  for (const field of NAME_FIELDS) expect(IDENTIFYING_FIELDS.has(field)).toBe(true)
})
