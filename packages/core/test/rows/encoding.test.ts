import { describe, expect, it } from 'vitest'
import { CaseError } from '../../src/error.ts'
import type { TableFormat } from '../../src/mapping.ts'
import { ImportAccount, type FileAccount } from '../../src/rows/import-account.ts'
import { readRows } from '../../src/rows/read-rows.ts'
import { bytesOf, only } from '../make.ts'

async function read(
  bytes: Uint8Array,
  format: TableFormat = {},
): Promise<{ readonly cells: readonly (readonly string[])[]; readonly file: FileAccount }> {
  const account = new ImportAccount()
  const cells: (readonly string[])[] = []
  for await (const { row } of readRows([bytesOf('names.csv', bytes, 3)], [{ files: 'names.csv', format, records: [] }], account))
    cells.push(row.cells)
  return { cells, file: only(account.report().files) }
}

const errorOf = async (bytes: Uint8Array, format: TableFormat = {}): Promise<CaseError> => {
  const error: unknown = await read(bytes, format).catch((cause: unknown) => cause)
  if (error instanceof CaseError) return error
  throw new Error('No CaseError was thrown.', { cause: error })
}

/** Text as bytes of UTF-16, the low byte first. */
function utf16(text: string): Uint8Array {
  return Uint8Array.from(Array.from({ length: text.length }, (_, i) => [text.charCodeAt(i) & 0xff, text.charCodeAt(i) >> 8]).flat())
}

describe('encodings', () => {
  it('reads UTF-8 with or without its mark, which never gets into the first column', async () => {
    const text = new TextEncoder().encode('id,name\n1,Zoë\n')
    for (const bytes of [text, Uint8Array.from([0xef, 0xbb, 0xbf, ...text])]) {
      const { cells, file } = await read(bytes)
      expect(cells).toEqual([['1', 'Zoë']])
      expect(file).toMatchObject({ columns: ['id', 'name'], encoding: 'utf-8' })
    }
  })

  it('reads Windows-1252 where it is set, with the signs that ISO 8859-1 lacks', async () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('id,name\n1,Zo'), 0xeb, 0x20, 0x80, 0x92, 0x0a])
    const { cells, file } = await read(bytes, { encoding: 'windows-1252' })
    expect(cells).toEqual([['1', 'Zoë €’']])
    expect(file.encoding).toBe('windows-1252')
  })

  it('reads UTF-16 where it is set, with or without its mark', async () => {
    for (const mark of ['', '\uFEFF']) {
      const { cells, file } = await read(utf16(`${mark}id,name\r\n1,Zoë \u{1F600}\r\n`), { encoding: 'utf-16le' })
      expect(cells).toEqual([['1', 'Zoë \u{1F600}']])
      expect(file.columns).toEqual(['id', 'name'])
    }
  })

  it.each([
    ['a lone byte of Windows-1252', Uint8Array.from([0x69, 0x64, 0x0a, 0xeb, 0x0a])],
    ['UTF-16 with its mark', utf16('\uFEFFid\n1\n')],
    ['a letter cut off at the end', Uint8Array.from([0x69, 0x64, 0x0a, 0xc3])],
    ['an overlong form', Uint8Array.from([0x69, 0x64, 0x0a, 0xc0, 0xaf, 0x0a])],
  ])('refuses %s as UTF-8, and says which file and what to do', async (_, bytes) => {
    const { code, message } = await errorOf(bytes)
    expect(code).toBe('bad-table')
    expect(message).toBe('names.csv is not UTF-8 text: save it as UTF-8, or set its "encoding" in the configuration.')
  })

  it('refuses half a sign of UTF-16', async () => {
    expect((await errorOf(utf16('id\n1').slice(0, -1), { encoding: 'utf-16le' })).message).toContain('names.csv is not UTF-16LE text')
  })

  it('refuses an encoding that nothing knows, as a fault of the configuration', async () => {
    const { code, message } = await errorOf(new Uint8Array(), { encoding: 'ebcdic-1' })
    expect(code).toBe('bad-config')
    expect(message).toContain('"ebcdic-1"')
    expect(message).toContain('names.csv')
  })

  it('reads another delimiter where it is set, and reports what it took', async () => {
    const { cells, file } = await read(new TextEncoder().encode("id;name\n1;'a;b'\n"), { delimiter: ';', quote: "'" })
    expect(cells).toEqual([['1', 'a;b']])
    expect(file).toMatchObject({ delimiter: ';', quote: "'" })
  })

  it('passes on the fault of a source that cannot be read', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(new TextEncoder().encode('id\n1\n'))
      throw new RangeError('the disc is gone')
    }
    const rows = readRows([{ file: 'names.csv', content: broken() }], [], new ImportAccount())
    const drain = async (): Promise<void> => {
      for await (const { row } of rows) expect(row.cells).toEqual(['1'])
    }
    await expect(drain()).rejects.toThrow('the disc is gone')
  })
})
