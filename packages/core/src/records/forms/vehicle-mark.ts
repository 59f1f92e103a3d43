/** The forms in which British vehicle marks are given out; `unknown` for marks from abroad, trade plates and slips of the pen. */
export type VehicleMarkForm = 'current' | 'prefix' | 'suffix' | 'dateless' | 'northern-ireland' | 'q' | 'unknown'

/** A vehicle's registration mark, in upper case without blanks, and its form. */
export interface VehicleMark {
  readonly mark: string
  readonly form: VehicleMarkForm
}

const NO_LETTER_OR_DIGIT = /[^A-Z0-9]+/g
/** First that fits, so the narrower before the wider: every Q mark is of prefix form, most Northern Irish ones are dateless. */
const PATTERNS: readonly (readonly [VehicleMarkForm, RegExp])[] = [
  ['current', /^[A-Z]{2}\d{2}[A-Z]{3}$/],
  ['q', /^Q\d{1,3}[A-Z]{3}$/],
  ['prefix', /^[A-Z]\d{1,3}[A-Z]{3}$/],
  ['suffix', /^[A-Z]{3}\d{1,3}[A-Z]$/],
  ['northern-ireland', /^[A-Z]?(?:[A-Z][IZ]|I[A-Z])\d{1,4}$/],
  ['dateless', /^(?:[A-Z]{1,2}\d{1,4}|[A-Z]{3}\d{1,3}|\d{1,4}[A-Z]{1,2}|\d{1,3}[A-Z]{3})$/],
]
const LONGEST = 12

/** Reads a vehicle mark; undefined where the text is longer than any mark or holds no letter or digit. */
export function parseVehicleMark(text: string): VehicleMark | undefined {
  if (text.length > LONGEST * 2) return undefined
  const mark = text.toUpperCase().replace(NO_LETTER_OR_DIGIT, '')
  if (mark === '' || mark.length > LONGEST) return undefined
  const known = PATTERNS.find(([, pattern]) => pattern.test(mark))
  return { mark, form: known?.[0] ?? 'unknown' }
}

const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', D: '0', Q: '0', I: '1', S: '5', B: '8', Z: '2', G: '6' }

/** A mark with every letter that is misread for a digit put as that digit: two marks that fold alike may be one, misread. */
export function foldLookAlikes(mark: string): string {
  return mark.replace(/[ODQISBZG]/g, (letter) => LOOK_ALIKES[letter] ?? letter)
}
