import { CaseError } from '../error.ts'

/** Beginnings of files that are no tables: what they are called, and what to do instead. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], what: string, mend: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'a spreadsheet (.xlsx, .ods) or another zip archive', 'open it and save each sheet as CSV, or unpack it'],
  [[0x50, 0x4b, 0x05, 0x06], 'an empty zip archive', 'look for the export that was meant'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office file (.xls, .doc, .msg)', 'open it and save each sheet as CSV'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF', 'ask for the data behind it as CSV'],
  [[0x1f, 0x8b], 'a gzip archive', 'unpack it'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7-Zip archive', 'unpack it'],
  [[0xfd, 0x37, 0x7a, 0x58], 'an xz archive', 'unpack it'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20], 'an SQLite database', 'export its tables as CSV'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'a rich text document', 'save it as plain text or CSV'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture', 'ask for the data behind it as CSV'],
  [[0xff, 0xd8, 0xff], 'a picture', 'ask for the data behind it as CSV'],
]

/** Control characters make a file binary from this many on, if they are also more than one byte in twenty. */
const MIN_CONTROLS = 16
const CONTROL_SHARE = 0.05

/**
 * Refuses what is known by its first bytes to be no text.
 *
 * @throws CaseError `bad-table` saying what the file is and what to do instead
 */
export function refuseSignature(file: string, bytes: Uint8Array): void {
  const found = SIGNATURES.find(([signature]) => signature.every((byte, i) => bytes[i] === byte))
  if (found === undefined) return
  const [, what, mend] = found
  throw new CaseError('bad-table', `${file} is ${what}, not delimited text: ${mend}.`)
}

/**
 * Refuses bytes that are largely control characters, and pages that are written in tags. A few NULs are text.
 *
 * @throws CaseError `bad-table` saying what the file is and what to do instead
 */
export function refuseBinary(file: string, text: string): void {
  let controls = 0
  for (let i = 0; i < text.length; i++) if (isControl(text.charCodeAt(i))) controls++
  if (controls >= MIN_CONTROLS && controls > text.length * CONTROL_SHARE)
    throw new CaseError('bad-table', `${file} holds bytes that are no text: export the data again as CSV, or leave the file out.`)
  if (/^\s*<(?:!doctype|html|\?xml)\b/i.test(text))
    throw new CaseError('bad-table', `${file} is a page of HTML or XML, not delimited text: export the data again as CSV.`)
}

function isControl(code: number): boolean {
  return code < 0x20 && !(code >= 0x09 && code <= 0x0d) && !(code >= 0x1a && code <= 0x1f)
}
