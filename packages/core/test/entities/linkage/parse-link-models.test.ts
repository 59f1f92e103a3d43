import { describe, expect, it } from 'vitest'
import { CaseError } from '../../../src/error.ts'
import { parseLinkModels } from '../../../src/link-model-schema.ts'
import type { Comparison, Level, LinkModel } from '../../../src/model/link-model.ts'
import { OBJECT_MODEL } from '../../../src/presets/link-models/object-model.ts'
import { PERSON_MODEL } from '../../../src/presets/link-models/person-model.ts'
import { PLACE_MODEL } from '../../../src/presets/link-models/place-model.ts'
import { at } from '../../make.ts'
import { modelOf } from './make-model.ts'

const SHIPPED = { person: PERSON_MODEL, location: PLACE_MODEL, object: OBJECT_MODEL }
const SMALL = modelOf([{ m: [0.8, 0.1, 0.1], u: [0.1, 0.1, 0.8] }], {
  shares: { matched: 0.001, lookalikes: [0.002] },
  lookalikes: [{ name: 'kin', reason: 'kin agree', each: 1, levels: { c0: [0.5, 0.3, 0.2] } }],
  neverDifferent: ['c0'],
})

function faultOf(text: string): string {
  try {
    parseLinkModels(text, 'link-models.json')
  } catch (error) {
    if (!(error instanceof CaseError)) throw error
    expect(error.code).toBe('bad-config')
    return error.message
  }
  throw new Error('Nothing was thrown.')
}
const faultOfModel = (model: unknown): string => faultOf(JSON.stringify({ person: model }))

/** The small model with its one comparison changed, or one of its levels. */
const withComparison = (change: Partial<Comparison>): LinkModel => ({ ...SMALL, comparisons: [{ ...at(SMALL.comparisons, 0), ...change }] })
const withLevel = (place: number, change: Partial<Level>): LinkModel =>
  withComparison({ levels: at(SMALL.comparisons, 0).levels.map((level, i) => (i === place ? { ...level, ...change } : level)) })
const without = (key: keyof LinkModel): unknown => Object.fromEntries(Object.entries(SMALL).filter(([name]) => name !== key))

describe('parseLinkModels', () => {
  it('reads every shipped model as it was written, to the last digit', () => {
    expect(parseLinkModels(JSON.stringify(SHIPPED), 'link-models.json')).toEqual(SHIPPED)
    expect(parseLinkModels(JSON.stringify({ object: OBJECT_MODEL }), 'link-models.json')).toEqual({ object: OBJECT_MODEL })
    expect(parseLinkModels(JSON.stringify({ person: SMALL }, null, 2), 'link-models.json')).toEqual({ person: SMALL })
  })

  it.each(['', '{"person":{"format":"weft-li', 'undefined'])('says of %j in one sentence that it is no JSON', (text) => {
    expect(faultOf(text)).toBe('link-models.json is not JSON: it was cut short or edited.')
  })

  it.each([
    ['another document', '[]', ''],
    ['nothing', 'null', ''],
    ['no model at all', '{}', ''],
    ['a kind that is not linked', JSON.stringify({ event: SMALL }), 'event'],
    ['a model that is none', '{"person":5}', 'person'],
  ])('says of %s in one sentence that it holds no models', (_, text, place) => {
    expect(faultOf(text)).toMatch(/^link-models\.json holds no link models: [^\n]+\.$/)
    expect(faultOf(text)).toContain(place)
  })

  it.each([
    ['another format', { ...SMALL, format: 'weft-case' }, 'person.format'],
    ['a later version', { ...SMALL, version: 2 }, 'person.version'],
    ['no columns', { ...SMALL, columns: [] }, 'person.columns'],
    ['no rules', { ...SMALL, rules: [] }, 'person.rules'],
    ['more rules than there are bits', { ...SMALL, rules: Array.from({ length: 31 }, () => at(SMALL.rules, 0)) }, 'person.rules'],
    ['no comparisons', { ...SMALL, comparisons: [] }, 'person.comparisons'],
    ['a key that no model has', { ...SMALL, colour: 'red' }, 'person'],
    ['lookalikes left out', without('lookalikes'), 'person.lookalikes'],
    ['an m of nought', withLevel(0, { m: 0 }), 'person.comparisons.0.levels.0.m'],
    ['a u of one', withLevel(1, { u: 1 }), 'person.comparisons.0.levels.1.u'],
    ['a level alone', withComparison({ levels: [at(at(SMALL.comparisons, 0).levels, 2)] }), 'person.comparisons.0.levels'],
    ['a condition of no kind', withComparison({ comparable: { test: 'like', column: 'c0' } as never }), 'person.comparisons.0.comparable'],
    ['edits without a bound', withLevel(1, { when: { test: 'edits', column: 'c0' } as never }), 'person.comparisons.0.levels.1'],
  ])('says where in the model it is that differs: %s', (_, model, place) => {
    expect(faultOfModel(model)).toMatch(/^link-models\.json holds no link models: at "[^\n]+\.$/)
    expect(faultOfModel(model)).toContain(place)
  })

  it.each([
    ['a condition', withComparison({ comparable: { test: 'not', of: { test: 'known', column: 'shoe' } } })],
    ['a key', { ...SMALL, rules: [{ ...at(SMALL.rules, 0), keys: [['c0', 'shoe']] }] }],
    ['a frequency', withLevel(0, { frequency: { columns: ['shoe'], floor: 0.1 } })],
    ['what must never differ', { ...SMALL, neverDifferent: ['shoe'] }],
    ['what a rule rests on', { ...SMALL, rules: [{ ...at(SMALL.rules, 0), restsOn: ['shoe'] }] }],
    ['a lookalike', { ...SMALL, lookalikes: [{ ...at(SMALL.lookalikes, 0), levels: { shoe: [0.5, 0.3, 0.2] } }] }],
  ])('names the column or comparison that %s asks for and the model has not', (_, model) => {
    expect(faultOfModel(model)).toContain('"shoe"')
  })

  it.each([
    [
      'a lookalike that reaches another number of levels',
      { ...SMALL, lookalikes: [{ ...at(SMALL.lookalikes, 0), levels: { c0: [0.5, 0.5] } }] },
    ],
    ['shares of another number of lookalikes', { ...SMALL, shares: { matched: 0.001, lookalikes: [] } }],
  ])('refuses %s', (_, model) => {
    expect(faultOfModel(model)).toMatch(/lookalike|"kin"/)
  })

  it.each([
    ['a last level with a condition', withLevel(2, { when: { test: 'known', column: 'c0' } })],
    ['a level before the last without one', withLevel(0, { when: undefined } as never)],
    ['m that add up to more than one', withLevel(0, { m: 0.99 })],
    ['u that add up to less than one', withLevel(2, { u: 0.1 })],
    [
      'chances of a lookalike that do not add up',
      { ...SMALL, lookalikes: [{ ...at(SMALL.lookalikes, 0), levels: { c0: [0.5, 0.5, 0.5] } }] },
    ],
    ['shares of which nothing is left for strangers', { ...SMALL, shares: { matched: 0.6, lookalikes: [0.6] } }],
    ['two columns of one name', { ...SMALL, columns: [...SMALL.columns, ...SMALL.columns] }],
    ['two comparisons of one name', { ...SMALL, comparisons: [...SMALL.comparisons, ...SMALL.comparisons] }],
    ['a distance between whole numbers of a text', withLevel(1, { when: { test: 'within', column: 'c0', max: 1 } })],
    ['more patterns than an engine can tell apart', modelOf(Array.from({ length: 31 }, () => ({ m: [0.9, 0.1], u: [0.1, 0.9] })))],
  ])('refuses %s', (_, model) => {
    faultOfModel(model)
  })
})
