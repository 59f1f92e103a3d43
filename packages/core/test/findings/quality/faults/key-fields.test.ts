import { describe, expect, it } from 'vitest'
import { FIELDS_OF } from '../../../../src/findings/quality/measures/completeness.ts'
import { isKeyField, KEY_FIELDS } from '../../../../src/findings/quality/faults/key-fields.ts'
import { RECORD_KINDS } from '../../../../src/presets/columns.ts'

describe('key fields', () => {
  it('are fields that their kind has, each named once, with bounds in order', () => {
    for (const { kind, field, serious, moderate, weight, advice } of KEY_FIELDS) {
      expect(FIELDS_OF[kind]).toContain(field)
      expect(serious > moderate && moderate > 0 && weight > 0 && weight < 100).toBe(true)
      expect(advice).toMatch(/^[A-Z].*\.$/)
    }
    expect(new Set(KEY_FIELDS.map(({ kind, field }) => `${kind} ${field}`)).size).toBe(KEY_FIELDS.length)
    expect(new Set(KEY_FIELDS.map(({ weight }) => weight)).size).toBe(KEY_FIELDS.length)
  })

  it('are told from others by the kind that they are of', () => {
    for (const { kind, field } of KEY_FIELDS) expect(isKeyField(kind, field)).toBe(true)
    expect(isKeyField('missing_episode', 'risk_level')).toBe(true)
    expect(isKeyField('person', 'ethnicity_self_defined')).toBe(true)
    expect([isKeyField('event', 'date_of_birth'), isKeyField('person', 'school'), isKeyField('action', 'action_id')]).toEqual([
      false,
      false,
      false,
    ])
  })

  it('are fields that are counted, in every kind', () => {
    const fields = new Set(RECORD_KINDS.flatMap((kind) => FIELDS_OF[kind]))
    for (const kind of RECORD_KINDS) for (const field of fields) if (isKeyField(kind, field)) expect(FIELDS_OF[kind]).toContain(field)
  })
})
