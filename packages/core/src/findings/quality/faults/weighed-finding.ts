import type { QualityFinding } from '../quality.ts'

/** A finding, and how much its subject matters beside others that are as bad: 0 to 100. */
export interface WeighedFinding extends QualityFinding {
  readonly weight: number
}
