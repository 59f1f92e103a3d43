import type { Cells } from './cells.ts'
import type { CellForm } from './forms/cell-form.ts'
import { EMAIL } from './forms/email.ts'
import { IMEI } from './forms/imei.ts'
import { parseVehicleMark } from './forms/vehicle-mark.ts'
import type { ObjectRecord } from './record.ts'

/** The number printed on a SIM card, which begins with 89, in place of the number it is called by. */
const CARD_NUMBER = /^89\d{16,18}$/

/** What stands in the value of a thing of a kind: as it is written, and in the form in which its kind is compared. */
export function readValue(cells: Cells, kind: string): Pick<ObjectRecord, 'value' | 'normalValue' | 'markForm'> {
  const value = cells.text('value')
  if (value === undefined) return {}
  switch (kind) {
    case 'phone':
      return readForm(cells, value, cells.rules.phone)
    case 'sim': {
      const digits = value.length > CARD_LENGTH ? '' : value.replace(/[\s-]+/g, '')
      return CARD_NUMBER.test(digits) ? { value, normalValue: digits } : readForm(cells, value, cells.rules.phone)
    }
    case 'imei':
      return readForm(cells, value, IMEI)
    case 'email':
      return readForm(cells, value, EMAIL)
    case 'vehicle':
      return readMark(cells, value)
    default:
      return { value }
  }
}

/** Longer than a card's number with blanks. */
const CARD_LENGTH = 40

function readForm(cells: Cells, value: string, form: CellForm<string>): Pick<ObjectRecord, 'value' | 'normalValue'> {
  if (form.isPlaceholder?.(value) === true) {
    cells.read('value', form)
    return {}
  }
  return { value, normalValue: cells.read('value', form) }
}

function readMark(cells: Cells, value: string): Pick<ObjectRecord, 'value' | 'normalValue' | 'markForm'> {
  const found = parseVehicleMark(value)
  if (found === undefined || found.form === 'unknown')
    cells.fault('unknown-vehicle-mark', 'note', 'The mark has none of the British forms; it is kept as it is written.', 'value')
  return { value, normalValue: found?.mark, markForm: found?.form ?? 'unknown' }
}
