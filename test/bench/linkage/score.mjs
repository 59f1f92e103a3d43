// How right a linkage is: of scored pairs at a threshold, of the pairs that clusters imply, and by B-cubed. Clusters are counted, never listed pair by pair.

const pairsOf = (size) => (size * (size - 1)) / 2

/** Precision, recall and their harmonic mean. Where nothing is claimed, nothing claimed is wrong; where nothing is true, nothing is missed. */
function measure(right, claimed, real) {
  const precision = claimed === 0 ? 1 : right / claimed
  const recall = real === 0 ? 1 : right / real
  return { precision, recall, f1: harmonic(precision, recall) }
}

const harmonic = (precision, recall) => (precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall))

/** Numbers labels from 0 on. */
function numberLabels(labels) {
  const numbers = new Map()
  const numbered = new Uint32Array(labels.length)
  for (let index = 0; index < labels.length; index++) {
    let number = numbers.get(labels[index])
    if (number === undefined) numbers.set(labels[index], (number = numbers.size))
    numbered[index] = number
  }
  return { numbered, count: numbers.size }
}

function countSizes({ numbered, count }) {
  const sizes = new Uint32Array(count)
  for (const number of numbered) sizes[number]++
  return sizes
}

/** How many records each cluster shares with each true entity, where it shares any. */
function countShared(cluster, truth) {
  const shared = new Map()
  for (let index = 0; index < truth.numbered.length; index++) {
    const cell = cluster.numbered[index] * truth.count + truth.numbered[index]
    shared.set(cell, (shared.get(cell) ?? 0) + 1)
  }
  return shared
}

const sumPairs = (sizes) => sizes.reduce((sum, size) => sum + pairsOf(size), 0)

/**
 * How many pairs of records are of one entity.
 *
 * @param {ArrayLike<string | number>} truth the entity of each record
 */
export function countTruePairs(truth) {
  return sumPairs(countSizes(numberLabels(truth)))
}

/**
 * Scores a partition of the records against the true one.
 *
 * @param {ArrayLike<string | number>} cluster the cluster of each record
 * @param {ArrayLike<string | number>} truth the entity of each record, in the same order
 */
export function scoreClusters(cluster, truth) {
  if (cluster.length !== truth.length)
    throw new RangeError(`There are ${cluster.length} records with a cluster and ${truth.length} with a truth.`)
  const found = numberLabels(cluster)
  const real = numberLabels(truth)
  const foundSizes = countSizes(found)
  const realSizes = countSizes(real)
  let right = 0
  let precision = 0
  let recall = 0
  for (const [cell, shared] of countShared(found, real)) {
    right += pairsOf(shared)
    precision += (shared * shared) / foundSizes[Math.floor(cell / real.count)]
    recall += (shared * shared) / realSizes[cell % real.count]
  }
  const records = Math.max(1, truth.length)
  const bCubed = { precision: precision / records, recall: recall / records }
  return {
    pairs: measure(right, sumPairs(foundSizes), sumPairs(realSizes)),
    bCubed: { ...bCubed, f1: harmonic(bCubed.precision, bCubed.recall) },
    clusters: found.count,
    entities: real.count,
    largest: foundSizes.reduce((largest, size) => Math.max(largest, size), 0),
  }
}

/**
 * Scores pairs whose score is at least a threshold. Each pair of records stands there once.
 *
 * @param {{ left: ArrayLike<number>, right: ArrayLike<number>, score: ArrayLike<number> }} pairs by record number
 * @param {ArrayLike<string | number>} truth the entity of each record
 * @param {number} threshold the least score of a link
 */
export function scorePairs({ left, right, score }, truth, threshold) {
  let claimed = 0
  let correct = 0
  for (let index = 0; index < score.length; index++) {
    if (score[index] < threshold) continue
    claimed++
    if (truth[left[index]] === truth[right[index]]) correct++
  }
  return measure(correct, claimed, countTruePairs(truth))
}

/**
 * The threshold of the best F1, which only those who know the truth can choose, with the recall of all pairs that were scored.
 *
 * @param {{ left: ArrayLike<number>, right: ArrayLike<number>, score: ArrayLike<number> }} pairs by record number
 * @param {ArrayLike<string | number>} truth the entity of each record
 */
export function findBestThreshold({ left, right, score }, truth) {
  const real = countTruePairs(truth)
  const order = Uint32Array.from(score, (_, index) => index).sort((a, b) => score[b] - score[a])
  let best = { threshold: Infinity, ...measure(0, 0, real) }
  let correct = 0
  for (let claimed = 1; claimed <= order.length; claimed++) {
    const pair = order[claimed - 1]
    if (truth[left[pair]] === truth[right[pair]]) correct++
    // pairs of one score are taken together, or not at all
    if (claimed < order.length && score[order[claimed]] === score[pair]) continue
    const measured = measure(correct, claimed, real)
    if (measured.f1 > best.f1) best = { threshold: score[pair], ...measured }
  }
  return { ...best, scoredRecall: real === 0 ? 1 : correct / real }
}
