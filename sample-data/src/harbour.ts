import type { SampleOptions } from './generate-sample.ts'

/** The options of the committed set: the day the inspection was published, as a seed. */
export const HARBOUR_OPTIONS: SampleOptions = { people: 1500, seed: 20231208 }
