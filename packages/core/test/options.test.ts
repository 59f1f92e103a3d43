import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CaseError } from '../src/error.ts'
import { DEFAULT_OPTIONS, parseConfig, resolveOptions, type CaseOptionsInput } from '../src/options.ts'
import { LAW } from './make.ts'

/** The error that something throws. */
function errorOf(action: () => unknown): CaseError {
  try {
    action()
  } catch (error) {
    if (error instanceof CaseError) return error
    throw error
  }
  throw new Error('Nothing was thrown.')
}

const given = (options: unknown): CaseOptionsInput => options as CaseOptionsInput

describe('resolveOptions', () => {
  it('gives the defaults where nothing is set', () => {
    expect(resolveOptions()).toEqual(DEFAULT_OPTIONS)
    expect(resolveOptions({})).toEqual(DEFAULT_OPTIONS)
  })

  it('keeps the other settings of a part when one is set', () => {
    const settings = resolveOptions({ groups: { seed: 7 }, graph: { maxOffendersPerVictim: 5 } })
    expect(settings.groups).toEqual({ ...DEFAULT_OPTIONS.groups, seed: 7 })
    expect(settings.graph).toEqual({ ...DEFAULT_OPTIONS.graph, maxOffendersPerVictim: 5 })
    expect(settings.layout).toEqual(DEFAULT_OPTIONS.layout)
  })

  it.each([
    ['title', { title: 5 }],
    ['purpose', { purpose: null }],
    ['marking', { marking: 'PUBLIC' }],
    ['asAt', { asAt: '12/03/2024' }],
    ['asAt', { asAt: '2024-02-30' }],
    ['today', { today: '2024-3-1' }],
    ['today', { today: '2024-13-01' }],
    ['maskKey', { maskKey: 12 }],
    ['maxRejected', { maxRejected: -0.01 }],
    ['maxRejected', { maxRejected: 1.01 }],
    ['maxRejected', { maxRejected: '0.2' }],
    ['maxRejected', { maxRejected: Number.NaN }],
    ['tables', { tables: {} }],
    ['records.listSeparators', { records: { listSeparators: ';' } }],
    ['records.listSeparators[0]', { records: { listSeparators: [''] } }],
    ['records.riskLevels', { records: { riskLevels: [] } }],
    ['records.riskLevels[0]', { records: { riskLevels: [[]] } }],
    ['records.riskLevels[1][0]', { records: { riskLevels: [['low'], [' ']] } }],
    ['records.riskLevels', { records: { riskLevels: [['low'], ['high', 'low']] } }],
    ['graph.maxOffendersPerEvent', { graph: { maxOffendersPerEvent: 1 } }],
    ['graph.maxOffendersPerEvent', { graph: { maxOffendersPerEvent: 2.5 } }],
    ['graph.maxOffendersPerVictim', { graph: { maxOffendersPerVictim: 1 } }],
    ['groups.resolution', { groups: { resolution: 0 } }],
    ['groups.resolution', { groups: { resolution: Number.POSITIVE_INFINITY } }],
    ['groups.seed', { groups: { seed: 1.5 } }],
    ['groups.runs', { groups: { runs: -1 } }],
    ['groups.runs', { groups: { runs: 101 } }],
    ['groups.minOffenders', { groups: { minOffenders: 0 } }],
    ['groups.minOffendersWithoutChildren', { groups: { minOffendersWithoutChildren: 0 } }],
    ['groups.resolution', { groups: { resolution: 'found' as 'auto' } }],
    ['groups.objective', { groups: { objective: 'surprise' as 'cpm' } }],
    ['groups.resamplings', { groups: { resamplings: -1 } }],
    ['graph.from', { graph: { from: '12/03/2024' } }],
    ['layout.maxEntities', { layout: { maxEntities: -1 } }],
    ['layout.iterations', { layout: { iterations: -1 } }],
    ['layout.iterations', { layout: { iterations: 5001 } }],
    ['layout.iterations', { layout: { iterations: null } }],
  ])('refuses a value out of bounds and names %s', (key, options) => {
    const error = errorOf(() => resolveOptions(given(options)))
    expect(error.code).toBe('bad-option')
    expect(error.message).toContain(`"${key}"`)
  })

  it.each([
    { maxRejected: 0 },
    { maxRejected: 1 },
    { asAt: '2024-02-29' },
    { today: '' },
    { records: { listSeparators: [], riskLevels: [['low']] } },
    { graph: { maxOffendersPerEvent: 2, maxOffendersPerVictim: 2 } },
    { groups: { resolution: 0.001, seed: -5, runs: 1, minOffenders: 1, minOffendersWithoutChildren: 1 } },
    { groups: { runs: 100 } },
    { layout: { maxEntities: 0, iterations: 0 } },
    { layout: { iterations: 5000 } },
    { marking: 'TOP SECRET' },
  ])('takes a value on its bound: %j', (options) => {
    const settings = resolveOptions(given(options))
    expect(settings).toMatchObject(options)
  })

  it('names every key at fault at once', () => {
    const { message } = errorOf(() => resolveOptions(given({ title: 1, groups: { runs: -1, seed: 'x' } })))
    for (const key of ['"title"', '"groups.runs"', '"groups.seed"']) expect(message).toContain(key)
  })

  it('names a key that no setting has, with the part it stands in', () => {
    expect(errorOf(() => resolveOptions(given({ groups: { size: 3 } }))).message).toContain('unknown key "groups.size"')
    expect(errorOf(() => resolveOptions(given({ colour: 'red' }))).message).toContain('unknown key "colour"')
  })
})

describe('parseConfig', () => {
  it('reads settings and passes over $schema', () => {
    expect(parseConfig('{"$schema":"./weft.schema.json","title":"Harbour","groups":{"seed":3}}', 'weft.config.json')).toEqual({
      title: 'Harbour',
      groups: { seed: 3 },
    })
  })

  it('says which file is not JSON, and why', () => {
    const error = errorOf(() => parseConfig('{"title": ', 'weft.config.json'))
    expect(error.code).toBe('bad-config')
    expect(error.message).toMatch(/^weft\.config\.json is not JSON: ./)
    expect(error.cause).toBeInstanceOf(SyntaxError)
  })

  it.each([
    ['{"titel":"x"}', 'unknown key "titel"'],
    ['{"__proto__":{"seed":1}}', 'unknown key "__proto__"'],
    ['{"groups":{"seeds":1}}', 'unknown key "groups.seeds"'],
    ['{"groups":{"seed":"1"}}', '"groups.seed"'],
    ['{"tables":[{"files":"a.csv","records":[]}]}', '"tables[0].records"'],
    ['{"tables":[{"files":"","records":[{"kind":"person","columns":{}}]}]}', '"tables[0].files"'],
    ['{"tables":[{"files":"a.csv","records":[{"kind":"people","columns":{}}]}]}', '"tables[0].records[0].kind"'],
    ['{"tables":[{"files":"a.csv","records":[{"kind":"person"}]}]}', '"tables[0].records[0].columns"'],
    [
      '{"tables":[{"files":"a.csv","records":[{"kind":"person","columns":{"person_id":{"columns":[]}}}]}]}',
      '"tables[0].records[0].columns.person_id.columns"',
    ],
    ['{"tables":[{"files":"a.csv","format":{"delimiter":""},"records":[{"kind":"person","columns":{}}]}]}', '"tables[0].format.delimiter"'],
    [
      '{"tables":[{"files":"a.csv","format":{"dateOrder":"dym"},"records":[{"kind":"person","columns":{}}]}]}',
      '"tables[0].format.dateOrder"',
    ],
    ['{"tables":[{"files":"a.csv","columns":{},"records":[{"kind":"person","columns":{}}]}]}', 'unknown key "tables[0].columns"'],
  ])('refuses %s and names the key', (text, expected) => {
    const error = errorOf(() => parseConfig(text, 'weft.config.json'))
    expect(error.code).toBe('bad-config')
    expect(error.message).toContain('weft.config.json')
    expect(error.message).toContain(expected)
  })

  it.each(['[]', '[1]', '5', 'null', '"title"'])('refuses %s, which is no object of settings', (text) => {
    expect(errorOf(() => parseConfig(text, 'weft.config.json')).code).toBe('bad-config')
  })

  it('reads any JSON to settings that resolve, or refuses it', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        let config: CaseOptionsInput
        try {
          config = parseConfig(text, 'x.json')
        } catch (error) {
          expect(error).toBeInstanceOf(CaseError)
          return
        }
        expect(resolveOptions(config)).toMatchObject({ maxRejected: 0.2 })
      }),
      { ...LAW, numRuns: 300 },
    )
  })
})
