import { describe, expect, it } from 'vitest'
import type { SqlValue } from '../../../src/engine/sql-engine.ts'
import { objectPersona } from '../../../src/entities/standardise/object-persona.ts'
import { OBJECT_MODEL } from '../../../src/presets/link-models/object-model.ts'

const named = (kind: string, value: string): Readonly<Record<string, SqlValue>> =>
  Object.fromEntries((objectPersona(kind, value) ?? []).map((cell, i) => [OBJECT_MODEL.columns[i]?.name ?? '', cell]))

describe('objectPersona', () => {
  it('fills the columns of the object model, in their order', () => {
    expect(objectPersona('vehicle', 'QH51ABC')).toHaveLength(OBJECT_MODEL.columns.length)
    expect(named('vehicle', 'QH51ABC')).toEqual({
      value: 'vehicle QH51ABC',
      mark: 'QH51ABC',
      look_alike: '0H51A8C',
      mark_start: 'QH5',
      mark_end: 'ABC',
    })
  })

  it.each([
    ['a telephone', 'phone', '+447700900101'],
    ['an account', 'account', 'someone'],
    ['a mark too short to be told from others', 'vehicle', 'QH51'],
  ])('compares %s by its value alone', (_, kind, value) => {
    expect(named(kind, value)).toEqual({ value: `${kind} ${value}`, mark: null, look_alike: null, mark_start: null, mark_end: null })
  })

  it('keeps apart two kinds that have one value', () => {
    expect(named('phone', '123').value).not.toBe(named('account', '123').value)
  })

  it.each(['other', 'cash', 'drugs', 'weapon', 'clothing'])('has none of the kind %s: two that say the same are two', (kind) => {
    expect(objectPersona(kind, 'black')).toBeUndefined()
  })

  it('has none where there is no value', () => {
    expect(objectPersona('phone', undefined)).toBeUndefined()
  })

  it('folds marks alike whose letters are misread for digits', () => {
    expect(named('vehicle', 'QO51BIG').look_alike).toBe(named('vehicle', '0O5I816').look_alike)
    expect(named('vehicle', 'QO51BIG').mark).not.toBe(named('vehicle', '0O5I816').mark)
  })

  it('has halves of which one is whole where a sign of a mark differs', () => {
    for (const [one, other] of [
      ['QH51ABC', 'QH51ABX'],
      ['QH51ABC', 'XH51ABC'],
    ] as const) {
      const [a, b] = [named('vehicle', one), named('vehicle', other)]
      expect(a.mark_start === b.mark_start || a.mark_end === b.mark_end).toBe(true)
    }
  })
})
