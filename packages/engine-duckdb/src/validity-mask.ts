import bindings, { type Vector } from '@duckdb/node-bindings'

/** Which rows of a chunk have no value: written only where there is such a row, since a vector starts with none. */
export class ValidityMask {
  readonly #bits: Uint8Array<ArrayBuffer>
  #hasGaps = false

  constructor(rows: number) {
    this.#bits = new Uint8Array(Math.ceil(rows / 64) * 8)
  }

  /** Says that a row has no value. */
  addGap(row: number): void {
    if (!this.#hasGaps) this.#bits.fill(0xff)
    this.#hasGaps = true
    const place = row >> 3
    this.#bits[place] = (this.#bits[place] ?? 0) & ~(1 << (row & 7))
  }

  /** Writes the gaps among the first rows to a vector, and forgets them. */
  writeTo(vector: Vector, rows: number): void {
    if (!this.#hasGaps) return
    this.#hasGaps = false
    bindings.vector_ensure_validity_writable(vector)
    bindings.copy_data_to_vector_validity(vector, 0, this.#bits.buffer, 0, Math.ceil(rows / 64) * 8)
  }
}
