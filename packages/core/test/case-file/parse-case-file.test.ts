import { describe, expect, it } from 'vitest'
import { CaseError } from '../../src/error.ts'
import { parseCaseFile } from '../../src/case-file/parse-case-file.ts'
import { build, involvements } from '../make.ts'

function errorOf(text: string): CaseError {
  try {
    parseCaseFile(text)
  } catch (error) {
    if (error instanceof CaseError) return error
    throw error
  }
  throw new Error('Nothing was thrown.')
}

describe('parseCaseFile', () => {
  it('reads what was written', async () => {
    const { caseFile } = await build([involvements([['E1', '__proto__', 'victim']])])
    expect(parseCaseFile(JSON.stringify(caseFile))).toEqual(caseFile)
  })

  it.each(['', '{"format":"weft-case","ver', 'PK\u0003\u0004', 'undefined'])('says of %j that it is not JSON', (text) => {
    const { code, message, cause } = errorOf(text)
    expect([code, message]).toEqual(['bad-case-file', 'The case file is not JSON: it was cut short or edited; build the case again.'])
    expect(cause).toBeInstanceOf(SyntaxError)
  })

  it.each(['null', '5', '"weft-case"', '[]', '{}', '{"format":"other"}', '{"format":null}'])(
    'says of %s that it is no case file',
    (text) => {
      const { code, message } = errorOf(text)
      expect([code, message]).toEqual(['bad-case-file', 'This is not a Weft case file: open the case.json that "weft build" wrote.'])
    },
  )

  it.each(['1', '2', '4', '0', '"3"', 'null'])('says which version %s it cannot read, and which it can', (version) => {
    const { code, message } = errorOf(`{"format":"weft-case","version":${version}}`)
    expect(code).toBe('bad-case-file')
    expect(message).toContain(`version ${String(JSON.parse(version))}`)
    expect(message).toContain('reads version 3')
  })

  it('names every part that is missing or of another shape', async () => {
    const { caseFile } = await build([])
    const parts = [
      'sources',
      'entities',
      'identities',
      'edges',
      'ties',
      'childTies',
      'communities',
      'definitions',
      'groups',
      'measures',
      'layout',
      'counts',
      'notices',
    ]
    for (const part of parts) {
      const wrong = Array.isArray((caseFile as unknown as Record<string, unknown>)[part]) ? {} : []
      for (const value of [undefined, null, 'x', wrong]) {
        const { code, message } = errorOf(JSON.stringify({ ...caseFile, [part]: value }))
        expect(code).toBe('bad-case-file')
        expect(message).toContain(`lacks its ${part}:`)
      }
    }
    const { message } = errorOf(JSON.stringify({ format: 'weft-case', version: 3 }))
    for (const part of parts) expect(message).toContain(part)
  })
})
