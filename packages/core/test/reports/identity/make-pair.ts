import type { CaseIdentityPair } from '../../../src/case-file/case-file.ts'

/** Two ids that agree in a surname, a date of birth that nobody else has, and nearly in a forename. */
export const PAIR: CaseIdentityPair = {
  kind: 'person',
  left: 'P1',
  right: 'P2',
  band: 'link',
  effect: 'none',
  probability: 0.99996,
  weight: 14.6,
  prior: -12.3,
  parts: [
    { comparison: 'surname', level: 'the same', weight: 10.1, frequencyWeight: -0.6, things: 14 },
    { comparison: 'forename', level: 'a slip apart', weight: 4 },
    { comparison: 'date of birth', level: 'the same', weight: 13.8, frequencyWeight: 0.4, things: 1 },
  ],
  lookalikes: { name: 'kin', weight: -0.8 },
}
