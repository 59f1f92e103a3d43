// Learns m and u of the shipped person model from generated persons, to be written into it: node train-shipped.mjs [<records>] [<seed>]. Prints a line a level.
import { findDefaultDates, linkThings, PERSON_MODEL, weightOf } from '@weft/core/linkage'
import { openDuckDb } from '@weft/engine-duckdb'
import { datesOf, personasOf } from './generated-personas.mjs'

const [records = 200_000, seed = 3] = process.argv.slice(2).map(Number)
const options = { records, seed }
const engine = await openDuckDb()
const { model } = await linkThings(engine, {
  model: PERSON_MODEL,
  personas: personasOf(options, findDefaultDates(datesOf(options))),
  count: records,
  thresholds: { link: weightOf(0.99), review: weightOf(0.5) },
  learns: true,
  same: [],
  isApart: () => false,
  isUnsure: () => false,
})
await engine.close()
for (const { name, levels } of model.comparisons)
  for (const level of levels) process.stdout.write(`${name} | ${level.name} | m ${level.m.toPrecision(3)} | u ${level.u.toPrecision(3)}\n`)
process.stdout.write(`${JSON.stringify(model.shares)}\n`)
