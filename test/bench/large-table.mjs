// Writes a table of invented offences: twelve columns, quotes, doubled quotes and letters beyond ASCII; the same seed gives the same bytes.
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'

const HEAD =
  'event_id,event_kind,offence_code,offence,occurred_from,occurred_to,reported_at,location_id,location_text,outcome,source_agency,summary\n'
const WORDS =
  'seen outside the arcade with two older males who gave her a lift the vehicle left towards the quay before officers came and no details were taken from café staff'.split(
    ' ',
  )
const BLOCK = 1 << 16

/** Whole numbers below a bound, by a linear congruence (Numerical Recipes). */
function createDice(seed) {
  let state = seed
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * bound)
  }
}

function writeRow(number, dice) {
  const two = (value) => String(value).padStart(2, '0')
  const day = () => `${two(1 + dice(28))}/${two(1 + dice(12))}/${2019 + dice(5)}`
  const text = Array.from({ length: 6 + dice(10) }, () => WORDS[dice(WORDS.length)]).join(' ')
  return [
    `E${number}`,
    'offence',
    `${dice(90)}/${dice(20)}`,
    '"Sexual activity, child under 16"',
    `${day()} ${two(dice(24))}:${two(dice(60))}`,
    dice(3) === 0 ? '' : day(),
    day(),
    `L${dice(20_000)}`,
    `"${1 + dice(200)} Example Street, Quay"`,
    dice(4) === 0 ? 'N/K' : 'No further action',
    `Agency ${dice(6)}`,
    `"${text}${dice(5) === 0 ? ' ""so she said""' : ''}"\n`,
  ].join(',')
}

/**
 * @param {string} path where to write
 * @param {number} rows how many rows
 */
export async function writeLargeTable(path, rows) {
  const dice = createDice(12_345)
  const out = createWriteStream(path)
  let block = HEAD
  for (let number = 0; number < rows; number++) {
    block += writeRow(number, dice)
    if (block.length < BLOCK) continue
    if (!out.write(block)) await once(out, 'drain')
    block = ''
  }
  out.end(block)
  await once(out, 'finish')
}
