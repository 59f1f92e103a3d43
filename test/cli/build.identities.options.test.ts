import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  buildCase,
  buildInto,
  decide,
  EVERY_EFFECT,
  expectSentence,
  namePairs,
  ONE_PAIR,
  readEntities,
  readTable,
  readText,
  type Line,
} from '../cli-linkage.ts'
import { makeFolder, runWeft } from '../run-weft.ts'

describe('what a build made with --link-threshold off', () => {
  it('has linked nothing, and shows no pair', () => {
    const folder = buildCase(makeFolder(ONE_PAIR), '--link-threshold', 'off')
    expect(readTable(folder, 'identity-pairs.csv')).toEqual([])
    expect(readText(folder, 'link-models.json')).toBe('{}\n')
    const lines = readTable(folder, 'identities.csv')
    expect(lines.map(({ kind, source_id }) => `${kind ?? ''}:${source_id ?? ''}`)).toEqual(lines.map(({ entity_id }) => entity_id))
    expect(new Set(lines.map(({ how }) => how))).toEqual(new Set(['same-id']))
  })

  it('still joins what a person holds to be one', () => {
    const exports = makeFolder(ONE_PAIR)
    const folder = buildCase(exports, '--link-threshold', 'off')
    decide(folder, 'P3', 'P4', 'same')
    buildInto(folder, exports, '--link-threshold', 'off')
    expect([...readEntities(folder)].filter(([id, entity]) => id !== entity)).toEqual([['person:P4', 'person:P3']])
  })
})

describe('weft build, with the models of another build', () => {
  it('has the pairs and weights of that build where the data is the same', () => {
    const exports = makeFolder(EVERY_EFFECT)
    const first = buildCase(exports)
    const second = buildCase(exports, '--models', join(first, 'link-models.json'))
    expect(namePairs(readTable(first, 'identity-pairs.csv'), 'link').length).toBe(6)
    for (const name of ['identity-pairs.csv', 'identities.csv', 'groups.csv']) expect(readText(second, name)).toBe(readText(first, name))
  })

  it('applies them as they are: where they hold two ids to be one less often, a pair weighs less', () => {
    const exports = makeFolder(ONE_PAIR)
    const folder = buildCase(exports)
    const models = JSON.parse(readText(folder, 'link-models.json')) as { readonly person: { readonly shares: object } }
    const seldom = { ...models, person: { ...models.person, shares: { ...models.person.shares, matched: 0.000001 } } }
    const file = join(makeFolder({ 'models.json': JSON.stringify(seldom) }), 'models.json')
    const weight = (lines: readonly Line[]): number => Number(lines[0]?.match_weight)
    const other = weight(readTable(buildCase(exports, '--models', file), 'identity-pairs.csv'))
    expect(other).toBeLessThan(weight(readTable(folder, 'identity-pairs.csv')) - 5)
  })
})

describe('weft build, asked wrongly how to link', () => {
  let exports: string
  let place: string

  beforeAll(() => {
    exports = makeFolder(ONE_PAIR)
    const models = JSON.parse(readText(buildCase(exports), 'link-models.json')) as { readonly location: unknown }
    place = makeFolder({
      'cut.json': JSON.stringify(models).slice(0, 500),
      'list.json': '[]',
      'none.json': '{}',
      'case.json': '{ "format": "weft-case", "version": 2 }',
      'event.json': JSON.stringify({ event: models.location }),
      'half.json': '{ "person": { "format": "weft-link-model", "version": 1 } }',
    })
  })

  it.each(['0.49', '1', '-1', 'NaN', 'high', ''])('refuses the threshold %j in one sentence, and writes nothing', (threshold) => {
    const out = join(makeFolder(), 'case')
    const run = runWeft(['build', exports, '--out', out, '--quiet', `--link-threshold=${threshold}`])
    expectSentence(run, 2, `--link-threshold must be a probability from 0.5 to below 1, or "off", got "${threshold}".`)
    expect(existsSync(out)).toBe(false)
  })

  it.each([
    ['that are cut short', 'cut.json', 'cut.json is not JSON'],
    ['that are a list', 'list.json', 'list.json holds no link models'],
    ['of which there is none', 'none.json', 'none.json holds no link models'],
    ['that are something else of Weft', 'case.json', 'case.json holds no link models'],
    ['of a kind that is not linked', 'event.json', 'event.json holds no link models'],
    ['without their parts', 'half.json', 'half.json holds no link models'],
    ['that are not there', 'nowhere.json', 'nowhere.json: there is no such file or folder.'],
    ['that are a folder', '.', 'it is a folder, not a file'],
  ])('refuses models %s in one sentence, and writes nothing', (_what, file, said) => {
    const out = join(makeFolder(), 'case')
    const run = runWeft(['build', exports, '--out', out, '--quiet', '--models', join(place, file)])
    expectSentence(run, 2, said)
    expect(existsSync(out)).toBe(false)
  })
})
