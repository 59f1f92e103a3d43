// Scores a linkage that stands in files: node score-files.mjs <clusters.csv> <pairs.csv>. Clusters have the columns id, truth and one for each threshold
// (p50, p95, p99); pairs have id_l, id_r and match_weight, in bits. No cell is quoted. Prints one line of JSON for all pairs and for each threshold.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { countTruePairs, findBestThreshold, scoreClusters, scorePairs } from './score.mjs'

const FIRST_PAIRS = 1 << 16
const DECIMALS = 4
const CHUNK = 1 << 18

/** The rows of a CSV without quotes, the names of the columns first. */
async function* readRows(path) {
  for await (const line of createInterface({ input: createReadStream(path, { highWaterMark: CHUNK }) })) yield line.split(',')
}

/** The columns of a small CSV, by name. */
async function readColumns(path) {
  const rows = readRows(path)
  const { value: names } = await rows.next()
  const columns = Object.fromEntries(names.map((name) => [name, []]))
  for await (const cells of rows) for (const [at, name] of names.entries()) columns[name].push(cells[at])
  return columns
}

/** A typed array of twice the length, with what stood in the old one. */
function grow(column) {
  const grown = new column.constructor(column.length * 2)
  grown.set(column)
  return grown
}

async function readPairs(path, ids) {
  const numbers = new Map(ids.map((id, number) => [id, number]))
  let [left, right, score] = [new Uint32Array(FIRST_PAIRS), new Uint32Array(FIRST_PAIRS), new Float64Array(FIRST_PAIRS)]
  let count = 0
  const rows = readRows(path)
  const { value: names } = await rows.next()
  const [first, second, weight] = ['id_l', 'id_r', 'match_weight'].map((name) => names.indexOf(name))
  for await (const cells of rows) {
    if (count === score.length) [left, right, score] = [grow(left), grow(right), grow(score)]
    left[count] = numbers.get(cells[first])
    right[count] = numbers.get(cells[second])
    score[count++] = Number(cells[weight])
  }
  return { left: left.subarray(0, count), right: right.subarray(0, count), score: score.subarray(0, count) }
}

const round = (measured) =>
  Object.fromEntries(
    Object.entries(measured).map(([name, value]) => [name, Number.isInteger(value) ? value : Number(value.toFixed(DECIMALS))]),
  )

const [clustersFile, pairsFile] = process.argv.slice(2)
const { id: ids, truth, ...thresholds } = await readColumns(clustersFile)
const pairs = await readPairs(pairsFile, ids)
const print = (line) => process.stdout.write(`${JSON.stringify(line)}\n`)
print({
  records: ids.length,
  entities: new Set(truth).size,
  truePairs: countTruePairs(truth),
  pairs: pairs.score.length,
  best: round(findBestThreshold(pairs, truth)),
})
for (const [name, cluster] of Object.entries(thresholds)) {
  const probability = Number(name.slice(1)) / 100
  const { pairs: implied, bCubed, largest } = scoreClusters(cluster, truth)
  const pairwise = scorePairs(pairs, truth, Math.log2(probability / (1 - probability)))
  print({ threshold: probability, pairwise: round(pairwise), clusterPairs: round(implied), bCubed: round(bCubed), largest })
}
