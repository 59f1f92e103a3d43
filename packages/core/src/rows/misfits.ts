import type { TextPiece } from './decode-table.ts'
import type { Decoder } from './decoder.ts'
import type { FileAccount, ImportAccount } from './import-account.ts'
import { countBreaks } from './lines.ts'
import type { RowScanner } from './row-scanner.ts'

/** Finds the line on which the first bytes stand that are not of the encoding of their file. */
export class Misfits {
  readonly #decoder: Decoder | undefined
  #line = 0

  /** @param first the first piece of the text */
  constructor({ text, decoder }: TextPiece) {
    this.#decoder = decoder
    if (decoder !== undefined && decoder.firstMisfit >= 0)
      this.#line = lineOf(text, decoder.firstMisfit - (decoder.length - text.length), 1)
  }

  /** Looks through the text that a scanner has at hand and not yet read; it ends where the decoder stands. */
  look(scanner: RowScanner): void {
    const decoder = this.#decoder
    if (decoder === undefined || decoder.firstMisfit < 0 || this.#line > 0) return
    const unread = scanner.text.slice(scanner.position)
    this.#line = lineOf(unread, decoder.firstMisfit - (decoder.length - unread.length), scanner.line)
  }

  /** Says what the encoding was in the end, and how many bytes did not fit it. */
  report(file: FileAccount, account: ImportAccount): void {
    if (this.#decoder === undefined) return
    file.encoding = this.#decoder.encoding
    if (this.#line === 0) return
    const said = `${String(this.#decoder.misfits)} bytes of the file are not UTF-8; they are read as Windows-1252.`
    account.issues.add('mixed-encoding', 'warning', said, { file: file.file, line: this.#line })
  }
}

function lineOf(text: string, place: number, firstLine: number): number {
  return firstLine + countBreaks(text.slice(0, place))
}
