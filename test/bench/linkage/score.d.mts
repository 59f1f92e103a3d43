/** Precision, recall and their harmonic mean. */
export interface Measure {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Scored pairs of records, by record number. */
export interface ScoredPairs {
  readonly left: ArrayLike<number>
  readonly right: ArrayLike<number>
  readonly score: ArrayLike<number>
}

/** How right a partition of records is. */
export interface ClusterScore {
  /** Of the pairs that the clusters imply. */
  readonly pairs: Measure
  readonly bCubed: Measure
  readonly clusters: number
  readonly entities: number
  /** Records in the largest cluster. */
  readonly largest: number
}

export function countTruePairs(truth: ArrayLike<string | number>): number
export function scoreClusters(cluster: ArrayLike<string | number>, truth: ArrayLike<string | number>): ClusterScore
export function scorePairs(pairs: ScoredPairs, truth: ArrayLike<string | number>, threshold: number): Measure
export function findBestThreshold(
  pairs: ScoredPairs,
  truth: ArrayLike<string | number>,
): Measure & { readonly threshold: number; readonly scoredRecall: number }
