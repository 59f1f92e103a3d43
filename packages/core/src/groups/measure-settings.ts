/** How persons are measured. */
export interface MeasureSettings {
  /** Up to how many tied persons betweenness is exact. */
  readonly exactNodes: number
  /** How many persons stand for all where there are more. */
  readonly sources: number
  /** The same two bounds for each of the worlds in which ranks are taken again. */
  readonly worldExactNodes: number
  readonly worldSources: number
  /** How many worlds of each loss; 0 for no rank ranges. */
  readonly runs: number
  /** A whole number. */
  readonly seed: number
}

/** Seconds on one core at 6,000 persons tied to 9 others each: 3 for exact betweenness, 8 for rank ranges; at 20,000 3 and 35. */
export const DEFAULT_MEASURE_SETTINGS: MeasureSettings = {
  exactNodes: 10_000,
  sources: 1000,
  worldExactNodes: 500,
  worldSources: 100,
  runs: 30,
  seed: 1,
}
