/** A record of an invented person. */
export interface GeneratedPerson {
  readonly id: string
  /** Whose record it is. */
  readonly trueId: string
  readonly surname: string
  readonly forenames: string
  /** `yyyy-mm-dd`, `yyyy` or nothing. */
  readonly dateOfBirth: string
  /** In E.164. */
  readonly phones: readonly string[]
  readonly emails: readonly string[]
  readonly address: string
  readonly postcode: string
  /** `YYYY/NNNNNNNC` or nothing. */
  readonly pncId: string
  readonly niNumber: string
  readonly aliases: readonly string[]
}

export function generatePersons(options: { readonly records: number; readonly seed: number }): Generator<GeneratedPerson>
