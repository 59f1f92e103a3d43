// Links generated persons, in a process of its own: node link-persons.mjs <records> <seed> [<link threshold>]. Prints sizes, times, memory and how right it is as JSON.
import { findDefaultDates, linkThings, PERSON_MODEL, weightOf } from '@weft/core/linkage'
import { openDuckDb } from '@weft/engine-duckdb'
import { generatePersons } from './generate-persons.mjs'
import { datesOf, personasOf } from './generated-personas.mjs'
import { scoreClusters } from './score.mjs'

const REVIEW = 0.5
const cpuSeconds = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

const [records = 10_000, seed = 7, link = 0.99] = process.argv.slice(2).map(Number)
const options = { records, seed }
const truth = []
let cpu = cpuSeconds()
for (const { trueId } of generatePersons(options)) truth.push(trueId)
const generating = cpuSeconds() - cpu
const engine = await openDuckDb()
const began = performance.now()
cpu = cpuSeconds()
const defaultDates = findDefaultDates(datesOf(options))
const linkage = await linkThings(engine, {
  model: PERSON_MODEL,
  personas: personasOf(options, defaultDates),
  count: records,
  thresholds: { link: weightOf(link), review: weightOf(Math.min(REVIEW, link)) },
  learns: true,
  same: [],
  isApart: () => false,
  isUnsure: () => false,
})
// persons are generated twice on the way; that is no part of linking
const cpuUsed = cpuSeconds() - cpu - 2 * generating
const wall = (performance.now() - began) / 1000 - 2 * generating
await engine.close()
const right = (pairs) => pairs.reduce((sum, { left, right: other }) => sum + (truth[left] === truth[other] ? 1 : 0), 0)
const links = linkage.pairs.filter(({ band }) => band === 'link')
process.stdout.write(
  `${JSON.stringify({
    records,
    link,
    cpuSeconds: cpuUsed,
    seconds: wall,
    megabytes: process.resourceUsage().maxRSS / 1024,
    candidates: linkage.trained.training.candidates,
    rounds: linkage.trained.training.rounds,
    repaired: linkage.repaired,
    links: { claimed: links.length, right: right(links) },
    shown: { claimed: linkage.pairs.length, right: right(linkage.pairs) },
    clusters: scoreClusters(linkage.clusters, truth),
  })}\n`,
)
