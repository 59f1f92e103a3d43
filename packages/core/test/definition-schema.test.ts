import { describe, expect, it } from 'vitest'
import { DEFINITION_LIST } from '../src/definition-schema.ts'
import { CaseError } from '../src/error.ts'
import { parseConfig, resolveOptions } from '../src/options.ts'
import { SHIPPED_DEFINITIONS } from '../src/presets/definitions/shipped-definitions.ts'
import { at, readProject } from './make.ts'

const IICSA = at(SHIPPED_DEFINITIONS, 0)
/** What a configuration with one definition is refused for, '' where it is taken. */
function faultOf(change: object): string {
  try {
    parseConfig(JSON.stringify({ definitions: [{ ...IICSA, ...change }] }), 'weft.config.json')
    return ''
  } catch (error) {
    if (error instanceof CaseError) return error.message
    throw error
  }
}

describe('the definitions of a configuration', () => {
  it('may be any that is shipped', () => {
    expect(DEFINITION_LIST.safeParse(SHIPPED_DEFINITIONS).success).toBe(true)
    expect(resolveOptions({ definitions: SHIPPED_DEFINITIONS }).definitions).toEqual(SHIPPED_DEFINITIONS)
    expect(faultOf({})).toBe('')
  })

  it.each([
    [{ id: 'Our Group' }, '"definitions[0].id": must be small letters, digits and hyphens, such as harbour-2024-group'],
    [{ version: 'first' }, '"definitions[0].version": must be a version such as 1.0.0'],
    [{ title: ' ' }, '"definitions[0].title"'],
    [{ offenders: { ...IICSA.offenders, min: 0 } }, '"definitions[0].offenders.min"'],
    [{ offenders: { ...IICSA.offenders, roles: [] } }, '"definitions[0].offenders.roles": must name at least one role'],
    [
      { offenders: { ...IICSA.offenders, roles: ['boss'] } },
      '"definitions[0].offenders.roles[0]": must be one of victim, suspected-victim',
    ],
    [{ offenders: { ...IICSA.offenders, roles: ['suspect', 'suspect'] } }, 'names a role twice'],
    [{ offenders: { ...IICSA.offenders, minAge: 21, maxAge: 18 } }, '"definitions[0].offenders": has a minAge above its maxAge'],
    [{ victims: { min: 1, roles: [] } }, '"definitions[0].victims": asks for victims, but names no role'],
    [{ victims: { ...IICSA.victims, minAge: 18 } }, 'has a minAge that is not below its maxAgeExclusive'],
    [{ connection: { within: 'network', anyOf: ['telepathy'] } }, '"definitions[0].connection.anyOf[0]": must be one of co-event'],
    [{ conduct: { anyOf: ['any-crime'] } }, '"definitions[0].conduct.anyOf[0]": must be one of sexual-offence'],
    [{ setting: { exclude: ['street'] } }, '"definitions[0].setting.exclude[0]": must be one of community'],
    [{ source: { title: 'x', year: 2024, url: 'our intranet', verified: true } }, 'must begin with http:// or https://'],
    [{ offenders: { ...IICSA.offenders, min: 1 } }, '"definitions[0]": asks for one offender and for a connection between offenders'],
    [{ windowDays: -1 }, '"definitions[0].windowDays"'],
    [{ judged: [{ clause: 'Agreement', question: 'they agree' }] }, '"definitions[0].judged[0].clause": must be small letters and hyphens'],
    [{ colour: 'red' }, 'unknown key "definitions[0].colour"'],
  ])('are refused for %j, in words', (change, sentence) => {
    expect(faultOf(change)).toMatch(/^weft\.config\.json: .*\.$/)
    expect(faultOf(change)).toContain(sentence)
  })

  it('may be the one that the documentation shows', () => {
    const example = /```json\n([\s\S]*?)```/.exec(readProject('docs/methods.md'))?.[1] ?? ''
    expect(parseConfig(example, 'docs/methods.md').definitions?.map(({ id }) => id)).toEqual(['harbour-2024-network'])
  })

  it('are refused for two of one id', () => {
    expect(() => resolveOptions({ definitions: [IICSA, IICSA] })).toThrow('"definitions": has two definitions of one id')
  })
})
