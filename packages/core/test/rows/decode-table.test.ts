import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CaseError } from '../../src/error.ts'
import type { TableFormat } from '../../src/mapping.ts'
import type { FileAccount } from '../../src/rows/import-account.ts'
import { bytesOf, faultsOf, LAW, only } from '../make.ts'
import { encode, read, utf16, type Reading } from './reading.ts'

async function readBytes(
  bytes: Uint8Array,
  format: TableFormat = {},
  size = 3,
): Promise<Reading & { readonly file: Readonly<FileAccount> }> {
  const reading = await read(bytesOf('names.csv', bytes, size), format)
  return { ...reading, file: only(reading.report.files) }
}

const errorOf = async (bytes: Uint8Array, format: TableFormat = {}): Promise<CaseError> => {
  const error: unknown = await readBytes(bytes, format).catch((cause: unknown) => cause)
  if (error instanceof CaseError) return error
  throw new Error('No CaseError was thrown.', { cause: error })
}

const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...encode(part)])))

describe('the encoding of a file', () => {
  it('is UTF-8 with or without its mark, which never gets into the first column', async () => {
    for (const mark of ['', '\uFEFF']) {
      const { rows, file } = await readBytes(encode(`${mark}id,name\n1,Zoë\n`))
      expect(rows).toEqual([[2, '1', 'Zoë']])
      expect(file).toMatchObject({ columns: ['id', 'name'], encoding: 'utf-8' })
    }
  })

  it.each([
    ['utf-16le', false],
    ['utf-16be', true],
  ])('is %s with or without its mark', async (encoding, isBig) => {
    for (const mark of ['', '\uFEFF']) {
      const { rows, file } = await readBytes(utf16(`${mark}id,name\r\n1,Zoë \u{1F600}\r\n`, isBig))
      expect(rows).toEqual([[2, '1', 'Zoë \u{1F600}']])
      expect(file).toMatchObject({ columns: ['id', 'name'], encoding })
    }
  })

  it('is Windows-1252 where the bytes are not UTF-8, with the signs that ISO 8859-1 lacks', async () => {
    const { rows, file, report } = await readBytes(bytes('id,name\n1,Zo', 0xeb, 0x20, 0x80, 0x92, '\n'))
    expect(rows).toEqual([[2, '1', 'Zoë €’']])
    expect(file.encoding).toBe('windows-1252')
    expect(report.issues).toEqual([])
  })

  it('is found to be Windows-1252 even where its first letter that is none of ASCII comes after the first megabyte', async () => {
    const { rows, file } = await readBytes(bytes('id,name\n', '1,Zoe\n'.repeat(200_000), '2,Zo', 0xeb, '\n3,', 0xc9, 'va\n'), {}, 1 << 16)
    expect(rows.slice(-2)).toEqual([
      [200_002, '2', 'Zoë'],
      [200_003, '3', 'Éva'],
    ])
    expect(file.encoding).toBe('windows-1252')
  })

  it('stays UTF-8 where few bytes do not fit it; they are read as Windows-1252, and counted with the first line', async () => {
    const { rows, file, report } = await readBytes(bytes('id,name\n1,Zoë\n2,Éva\n3,Ren', 0xe9, '\n4,Jos', 0xe9, '\n5,Ève\n6,Ömer\n'))
    expect(rows.map(([, , name]) => name)).toEqual(['Zoë', 'Éva', 'René', 'José', 'Ève', 'Ömer'])
    expect(file.encoding).toBe('utf-8')
    expect(faultsOf(report)).toEqual(['names.csv:4 mixed-encoding -'])
    expect(only(report.issues).message).toContain('2 bytes')
  })

  it('finds the line of bytes that do not fit beyond the first megabyte', async () => {
    const { report } = await readBytes(bytes('id,name\n', '1,Zoë\n'.repeat(200_000), '2,Zo', 0xeb, '\n'), {}, 1 << 16)
    expect(faultsOf(report)).toEqual(['names.csv:200002 mixed-encoding -'])
  })

  it('keeps NULs in an otherwise readable text', async () => {
    const { rows } = await readBytes(encode('a,b,c\n\0,2,3\n'))
    expect(rows).toEqual([[2, '\0', '2', '3']])
  })

  it('can be set, and then nothing else is tried', async () => {
    const { rows, file } = await readBytes(bytes('id,name\n1,Zoë\n'), { encoding: 'windows-1252' })
    expect(rows).toEqual([[2, '1', 'ZoÃ«']])
    expect(file.encoding).toBe('windows-1252')
  })

  it.each([
    ['a lone byte of Windows-1252', bytes('id\n', 0xeb, '\n')],
    ['UTF-16 with its mark', utf16('\uFEFFid\n1\n')],
    ['a letter cut off at the end', bytes('id\n', 0xc3)],
    ['an overlong form', bytes('id\n', 0xc0, 0xaf, '\n')],
  ])('set to UTF-8, refuses %s, and says which file and what to do', async (_, content) => {
    const { code, message } = await errorOf(content, { encoding: 'utf-8' })
    expect(code).toBe('bad-table')
    expect(message).toBe('names.csv is not UTF-8 text: save it as UTF-8, or set its "encoding" in the configuration.')
  })

  it('refuses half a sign of UTF-16', async () => {
    expect((await errorOf(utf16('id\n1').slice(0, -1), { encoding: 'utf-16le' })).message).toContain('names.csv is not UTF-16LE text')
  })

  it('refuses an encoding that nothing knows, as a fault of the configuration', async () => {
    const { code, message } = await errorOf(encode('id\n'), { encoding: 'ebcdic-1' })
    expect(code).toBe('bad-config')
    expect(message).toContain('"ebcdic-1"')
    expect(message).toContain('names.csv')
  })

  it('makes the same text of the same bytes, however they are cut into pieces', async () => {
    const part = fc.oneof(
      fc.constantFrom('a', ',', '\n', 'é', '\u{1F600}').map(encode),
      fc.uint8Array({ min: 0x80, minLength: 1, maxLength: 2 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 30 }), fc.integer({ min: 1, max: 7 }), async (parts, size) => {
        const content = Uint8Array.from([...encode('id\n'), ...parts.flatMap((piece) => [...piece])])
        const outcome = async (pieceSize: number): Promise<unknown> => {
          const { rows, report } = await readBytes(content, {}, pieceSize)
          return { rows, report }
        }
        expect(await outcome(size)).toEqual(await outcome(1 << 16))
      }),
      { ...LAW, numRuns: 400 },
    )
  })

  it('passes on the fault of a source that cannot be read', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(encode('id\n1\n'))
      throw new RangeError('the disc is gone')
    }
    await expect(read({ file: 'names.csv', content: broken() })).rejects.toThrow('the disc is gone')
  })
})
