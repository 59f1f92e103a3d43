import { PLACEHOLDER_PATTERNS } from '../../presets/placeholders.ts'
import type { CellForm } from './cell-form.ts'

/** The longest address that can be delivered to. */
const LONGEST = 254
const WRAPPED = /^(?:mailto:)?<?|>?$/gi
const ADDRESS = /^[^\s@,;:<>()"]+@[^\s@,;:<>()"]+$/

/** Reads an address of e-mail, in lower case; dots and `+` words before the @ are left, since not every host ignores them. */
export function parseEmail(text: string): string | undefined {
  if (text.length > LONGEST) return undefined
  const address = text.replace(WRAPPED, '').toLowerCase()
  return ADDRESS.test(address) ? address : undefined
}

/** The form of an address of e-mail. */
export const EMAIL: CellForm<string> = {
  parse: parseEmail,
  isPlaceholder: (text) => text.length <= LONGEST && PLACEHOLDER_PATTERNS.email.test(text.toLowerCase()),
  code: 'bad-email',
  noun: 'address of e-mail',
}
