// Writes generated persons as CSV, lists joined by bars: node export-persons.mjs <records> <seed> <file>. Prints records, seconds and megabytes as JSON.
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { generatePersons } from './generate-persons.mjs'

const COLUMNS = [
  'id',
  'true_id',
  'surname',
  'forenames',
  'date_of_birth',
  'phones',
  'emails',
  'address',
  'postcode',
  'pnc_id',
  'ni_number',
  'aliases',
]
const BLOCK = 1 << 16
const LIST_SEPARATOR = '|'

const writeCell = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

function writeRow(person) {
  const { id, trueId, surname, forenames, dateOfBirth, phones, emails, address, postcode, pncId, niNumber, aliases } = person
  const lists = (values) => values.join(LIST_SEPARATOR)
  const cells = [
    id,
    trueId,
    surname,
    forenames,
    dateOfBirth,
    lists(phones),
    lists(emails),
    address,
    postcode,
    pncId,
    niNumber,
    lists(aliases),
  ]
  return cells.map(writeCell).join(',')
}

/**
 * @param {string} path where to write
 * @param {{ records: number, seed: number }} options as `generatePersons` takes them
 */
export async function exportPersons(path, options) {
  const out = createWriteStream(path)
  let block = `${COLUMNS.join(',')}\n`
  for (const person of generatePersons(options)) {
    block += `${writeRow(person)}\n`
    if (block.length < BLOCK) continue
    if (!out.write(block)) await once(out, 'drain')
    block = ''
  }
  out.end(block)
  await once(out, 'finish')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [records, seed, path] = [Number(process.argv[2]), Number(process.argv[3]), process.argv[4]]
  const began = performance.now()
  await exportPersons(path, { records, seed })
  const seconds = Number(((performance.now() - began) / 1000).toFixed(2))
  process.stdout.write(`${JSON.stringify({ records, seconds, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) })}\n`)
}
