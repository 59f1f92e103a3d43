// How sure members are, on people at events with planted crews: 30 resamplings, here and on two threads, and whether co-membership orders members as the truth does.
// Prints a table. The number of people at events is taken from WEFT_BENCH_PEOPLE (default 115000).
import { createWorkThreads } from '../../packages/cli/dist/io/work-threads.js'
import { findCommunities } from '../../packages/core/dist/groups/find-communities.js'
import { resampleGroups } from '../../packages/core/dist/groups/resample-groups.js'
import { projectIncidence } from '../../packages/core/dist/kernels/incidence.js'
import { hashText } from '../../packages/core/dist/kernels/hash.js'
import { workHere } from '../../packages/core/dist/kernels/work-pool.js'
import { DEFAULT_OPTIONS } from '../../packages/core/dist/options.js'
import { generateIncidences } from './communities/generate-graphs.mjs'

const RUNS = 30
const SEED = 1
const EDGES = Number(process.env.WEFT_BENCH_PEOPLE ?? 115_000)

/** Events of two people and more as an incidence; persons who share none are left out. */
function toIncidence({ order, from, to, truth }) {
  const events = new Map()
  for (let i = 0; i < from.length; i++) events.set(to[i], [...(events.get(to[i]) ?? []), from[i]])
  const shared = [...events].filter(([, people]) => people.length > 1).sort(([a], [b]) => a - b)
  const nodes = new Map([...new Set(shared.flatMap(([, people]) => people))].sort((a, b) => a - b).map((person, node) => [person, node]))
  const groundOffsets = [0]
  const people = []
  for (const [, present] of shared) {
    for (const person of present) people.push(nodes.get(person))
    groundOffsets.push(people.length)
  }
  const units = shared.flatMap(([, present], event) => present.map(() => event))
  return {
    order: nodes.size,
    groundOffsets: Int32Array.from(groundOffsets),
    people: Int32Array.from(people),
    unitOffsets: Int32Array.from({ length: people.length + 1 }, (_, i) => i),
    units: Int32Array.from(units),
    unitKeys: Float64Array.from(shared, ([event]) => hashText(`event ${event}`)),
    crews: Int32Array.from(nodes.keys(), (person) => truth[person]),
    nodesOfGraph: order,
  }
}

/** Of each tenth of co-membership: how many persons, and the share whose crew is that of most of their community. */
function deciles({ labels, count }, own, crews) {
  const tally = Array.from({ length: count }, () => new Map())
  labels.forEach((label, node) => tally[label].set(crews[node], (tally[label].get(crews[node]) ?? 0) + 1))
  const main = tally.map((crewCounts) => [...crewCounts].reduce((best, next) => (next[1] > best[1] ? next : best), [-1, 0])[0])
  const sizes = tally.map((crewCounts) => [...crewCounts.values()].reduce((sum, size) => sum + size, 0))
  const bins = Array.from({ length: 10 }, () => ({ persons: 0, right: 0 }))
  labels.forEach((label, node) => {
    if (sizes[label] < 2) return
    const bin = bins[Math.min(9, Math.floor(own[node] * 10))]
    bin.persons++
    if (main[label] === crews[node]) bin.right++
  })
  return bins
}

/** Spearman's rank correlation of the bins' order with their shares. */
function spearman(shares) {
  const ranks = shares.map(
    (share) => shares.filter((other) => other < share).length + (shares.filter((other) => other === share).length + 1) / 2,
  )
  const n = shares.length
  const sum = ranks.reduce((total, rank, i) => total + (rank - (i + 1)) ** 2, 0)
  return 1 - (6 * sum) / (n * (n * n - 1))
}

async function timed(work) {
  const began = performance.now()
  const value = await work()
  return { value, seconds: (performance.now() - began) / 1000 }
}

const incidence = toIncidence(generateIncidences({ edges: EDGES, seed: SEED }))
const csr = projectIncidence(incidence)
const { value: communities, seconds } = await timed(() => findCommunities(csr, DEFAULT_OPTIONS.groups))
const here = await timed(() => resampleGroups(incidence, communities, [], RUNS, SEED, workHere))
const threads = createWorkThreads(2)
const side = await timed(() => resampleGroups(incidence, communities, [], RUNS, SEED, threads))
await threads.close()
const isSame = Buffer.from(here.value.own.buffer).equals(Buffer.from(side.value.own.buffer))
const bins = deciles(communities, here.value.own, incidence.crews)
const filled = bins.filter(({ persons }) => persons > 0)
process.stdout.write(
  `${incidence.order} persons, ${csr.neighbours.length / 2} ties, ${communities.count} communities found in ${seconds.toFixed(1)} s\n`,
)
process.stdout.write(
  `${RUNS} resamplings: ${here.seconds.toFixed(1)} s here, ${side.seconds.toFixed(1)} s on two threads; the same bytes: ${isSame}\n\n`,
)
process.stdout.write('| Co-membership | Persons | In the crew of most of their community |\n| --- | --- | --- |\n')
bins.forEach(({ persons, right }, i) => {
  process.stdout.write(
    `| ${(i / 10).toFixed(1)} to ${((i + 1) / 10).toFixed(1)} | ${persons} | ${persons === 0 ? '' : (right / persons).toFixed(3)} |\n`,
  )
})
process.stdout.write(`\nSpearman over filled tenths: ${spearman(filled.map(({ right, persons }) => right / persons)).toFixed(3)}\n`)
