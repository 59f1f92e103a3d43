import { describe, expect, it } from 'vitest'
import { CaseError } from '../../src/error.ts'
import { refuseBinary, refuseSignature } from '../../src/rows/refuse-binary.ts'
import { encode } from './reading.ts'

const errorOf = (run: () => void): CaseError => {
  try {
    run()
  } catch (error) {
    if (error instanceof CaseError) return error
  }
  throw new Error('No CaseError was thrown.')
}

describe('a file that is no text', () => {
  it.each([
    ['PK\u0003\u0004\u0014', 'a spreadsheet', 'save each sheet as CSV'],
    ['%PDF-1.7', 'a PDF', 'as CSV'],
    ['{\\rtf1', 'a rich text document', 'as plain text'],
    ['SQLite format 3\0', 'an SQLite database', 'export its tables'],
  ])('is refused by its first bytes %j, with its kind and what to do instead', (text, what, mend) => {
    const { code, message } = errorOf(() => {
      refuseSignature('a.csv', encode(text))
    })
    expect(code).toBe('bad-table')
    for (const part of ['a.csv', what, mend]) expect(message).toContain(part)
  })

  it.each([
    [[0x1f, 0x8b, 8], 'gzip'],
    [[0xd0, 0xcf, 0x11, 0xe0], 'old Office file'],
    [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  ])('is refused by its first bytes %j', (bytes, what) => {
    const { message } = errorOf(() => {
      refuseSignature('a.csv', Uint8Array.from(bytes))
    })
    expect(message).toContain(what)
  })

  it('is refused where it is largely control characters', () => {
    const { message } = errorOf(() => {
      refuseBinary('a.dat', 'ab\u0001\u0002'.repeat(20))
    })
    expect(message).toContain('a.dat holds bytes that are no text')
  })

  it('is refused where it is a page of tags', () => {
    const { message } = errorOf(() => {
      refuseBinary('a.csv', '\n<!DOCTYPE html>\n<table>')
    })
    expect(message).toContain('a page of HTML or XML')
  })

  it.each(['id,name\n', 'PK,name\n', 'a\0b\n', '<tag>,name\n', '%PD,x\n', ''])('is not what %j is', (text) => {
    expect(() => {
      refuseSignature('a.csv', encode(text))
      refuseBinary('a.csv', text)
    }).not.toThrow()
  })
})
