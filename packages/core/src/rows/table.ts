/** One delimited text file: its name, as evidence will cite it, and its content as text or as bytes. */
export interface Table {
  readonly file: string
  readonly content: string | AsyncIterable<Uint8Array>
}
