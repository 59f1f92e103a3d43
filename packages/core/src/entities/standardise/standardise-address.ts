import { ADDRESS_NOISE, ADDRESS_WORDS } from '../../presets/address-words.ts'
import { foldText } from './fold-text.ts'

/** An address as it is compared. */
export interface StandardAddress {
  /** Its words in one form, with a blank between them; undefined where nothing is left. */
  readonly line: string | undefined
  /** Its numbers in their order: of the flat, of the house. */
  readonly numbers: string | undefined
  /** As `QH11UT`. */
  readonly postcode: string | undefined
  /** As `QH1`. */
  readonly outcode: string | undefined
}

/** Of one letter there are eight areas; the second half has no C, I, K, M, O or V. */
const POSTCODE = /\b((?:[BEGLMNSW]|[A-Z]{2})\d[A-Z\d]?) ?(\d[ABD-HJLNP-UW-Z]{2})\b/
const BETWEEN_WORDS = /[^A-Z0-9]+/
const NUMBER = /^\d+[A-Z]?$/
/** A longer address, in signs, is a text about one. */
const LONGEST = 120

/** An address and postcode in the one form in which they are compared; a postcode within the address is taken where there is no other. */
export function standardiseAddress(address: string | undefined, postcode: string | undefined): StandardAddress {
  const folded = address === undefined ? '' : foldText(address.slice(0, LONGEST * 4)).replace(/['.]/g, '')
  const within = POSTCODE.exec(folded)
  const found = postcode === undefined ? within : POSTCODE.exec(postcode.toUpperCase())
  const words = folded
    .replace(POSTCODE, ' ')
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '' && !ADDRESS_NOISE.has(word))
    .map((word) => ADDRESS_WORDS[word] ?? word)
  const numbers = words.filter((word) => NUMBER.test(word))
  return {
    line: words.length === 0 ? undefined : words.join(' ').slice(0, LONGEST),
    numbers: numbers.length === 0 ? undefined : numbers.join('/'),
    postcode: found === null ? undefined : `${found[1] ?? ''}${found[2] ?? ''}`,
    outcode: found?.[1],
  }
}
