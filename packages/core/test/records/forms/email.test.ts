import { expect, it } from 'vitest'
import { EMAIL, parseEmail } from '../../../src/records/forms/email.ts'

it.each([
  ['Rook@Mail.Example', 'rook@mail.example'],
  ['mailto:rook@mail.example', 'rook@mail.example'],
  ['<rook@mail.example>', 'rook@mail.example'],
  ['r.o+k@localhost', 'r.o+k@localhost'],
])('reads %j as %s', (text, expected) => {
  expect(parseEmail(text)).toBe(expected)
})

it.each(['', 'rook', 'rook@', '@mail.example', 'rook@@mail.example', 'two words@mail.example', 'a@b,c@d', '@'.repeat(1_000_000)])(
  'reads %.30j as no address',
  (text) => {
    expect(parseEmail(text)).toBeUndefined()
  },
)

it.each([
  ['none@none.com', true],
  ['NoEmail@police.example', true],
  ['noreply@mail.example', true],
  ['nora@mail.example', false],
  ['anna@mail.example', false],
])('%s only fills the field: %s', (text, expected) => {
  expect(EMAIL.isPlaceholder?.(text)).toBe(expected)
})
