import type { Dice } from '../dice.ts'
import type { Thing } from '../thing.ts'

/** A phone number or a vehicle mark as somebody else would write it. */
export function respell(dice: Dice, thing: Thing): string {
  if (thing.sort === 'vehicle') return dice.chance(0.6) ? thing.value.replace(' ', '') : thing.value.toLowerCase()
  if (thing.sort === 'phone') return spellPhone(dice, thing.value)
  return thing.value.toUpperCase()
}

/** A mobile number in one of the ways they are written. */
export function spellPhone(dice: Dice, number: string): string {
  const digits = number.replace(' ', '')
  return dice.weighted([
    [digits, 45],
    [`+44 ${digits.slice(1, 5)} ${digits.slice(5)}`, 25],
    [`+44${digits.slice(1)}`, 15],
    [`${digits.slice(0, 5)}-${digits.slice(5)}`, 15],
  ])
}
