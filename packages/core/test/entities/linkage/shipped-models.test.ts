import { describe, expect, it } from 'vitest'
import { conditionColumns } from '../../../src/model/conditions.ts'
import type { LinkModel } from '../../../src/model/link-model.ts'
import { OBJECT_MODEL } from '../../../src/presets/link-models/object-model.ts'
import { PERSON_MODEL } from '../../../src/presets/link-models/person-model.ts'
import { PLACE_MODEL } from '../../../src/presets/link-models/place-model.ts'
import { at } from '../../make.ts'

const MODELS = [PERSON_MODEL, PLACE_MODEL, OBJECT_MODEL] as const

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
const isUnique = (names: readonly string[]): boolean => new Set(names).size === names.length

describe.each(MODELS)('the shipped model of kind $kind', (model: LinkModel) => {
  const columns = model.columns.map(({ name }) => name)
  const names = model.comparisons.map(({ name }) => name)

  it('has m and u above nought that add up to one in every comparison', () => {
    for (const { levels } of model.comparisons) {
      expect(levels.every(({ m, u }) => m > 0 && u > 0)).toBe(true)
      expect(sumOf(levels.map(({ m }) => m))).toBeCloseTo(1, 9)
      expect(sumOf(levels.map(({ u }) => u))).toBeCloseTo(1, 9)
    }
  })

  it('has a condition for every level but the last', () => {
    for (const { levels } of model.comparisons)
      expect(levels.map(({ when }) => when === undefined)).toEqual(levels.map((_, level) => level === levels.length - 1))
  })

  it('has lookalikes that reach every level of the comparisons they name, in shares that add up to one', () => {
    for (const { levels } of model.lookalikes) {
      for (const [name, chances] of Object.entries(levels)) {
        expect(chances).toHaveLength(at(model.comparisons, names.indexOf(name)).levels.length)
        expect(chances.every((chance) => chance > 0)).toBe(true)
        expect(sumOf(chances)).toBeCloseTo(1, 9)
      }
    }
    expect(model.shares?.lookalikes ?? model.lookalikes).toHaveLength(model.lookalikes.length)
  })

  it('names no column and no comparison that it has not, and none twice', () => {
    const conditions = model.comparisons.flatMap(({ comparable, levels }) => [comparable, ...levels.flatMap(({ when }) => when ?? [])])
    const counted = model.comparisons.flatMap(({ levels }) => levels.flatMap(({ frequency }) => frequency?.columns ?? []))
    const keys = model.rules.flatMap((rule) => rule.keys.flat())
    expect([...conditions.flatMap(conditionColumns), ...counted, ...keys].filter((name) => !columns.includes(name))).toEqual([])
    expect(
      [...model.neverDifferent, ...model.rules.flatMap(({ restsOn }) => restsOn ?? [])].filter((name) => !names.includes(name)),
    ).toEqual([])
    expect([columns, names, model.rules.map(({ name }) => name)].every(isUnique)).toBe(true)
  })
})

it.each([PERSON_MODEL, PLACE_MODEL])('no ratio of the model of kind $kind rises from a better level to a worse one', (model) => {
  for (const { levels } of model.comparisons) {
    const ratios = levels.map(({ m, u }) => m / u)
    ratios.slice(1).forEach((ratio, level) => {
      expect(ratio).toBeLessThanOrEqual(at(ratios, level))
    })
  }
})

it('every comparison that a model learns has a rule whose pairs are a fair sample of it', () => {
  for (const { comparisons, rules, shares } of MODELS) {
    // a model with shares is applied as it is, and learns nothing
    if (shares !== undefined) continue
    for (const { name } of comparisons) expect(rules.some(({ restsOn }) => restsOn !== undefined && !restsOn.includes(name))).toBe(true)
  }
})
