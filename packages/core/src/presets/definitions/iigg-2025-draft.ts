import { ANY_CONNECTION, EXPLOITATION, HARMED, OFFENDERS_AND_FACILITATORS } from './common-parts.ts'
import type { Definition } from './definition.ts'

/** The draft terms of reference of the statutory inquiry; the final ones may differ. */
export const IIGG_DRAFT: Definition = {
  id: 'iigg-2025-draft',
  version: '1.0.0',
  title: 'Group (inquiry into grooming gangs, draft terms 2025)',
  asks: 'Two or more perpetrators, connected through formal or informal associations, who are involved in the sexual exploitation of children or facilitate it.',
  source: {
    title: 'Independent Inquiry into Grooming Gangs, draft terms of reference, 3.1',
    year: 2025,
    verified: false,
    note: 'A draft of 9 December 2025, read as others quote it; the final terms were not seen.',
  },
  offenders: { min: 2, countUnidentified: true, roles: OFFENDERS_AND_FACILITATORS },
  victims: { min: 1, maxAgeExclusive: 18, roles: HARMED },
  connection: { within: 'network', anyOf: ANY_CONNECTION },
  conduct: { anyOf: EXPLOITATION },
  evidence: { minOccasions: 1, countSuspectedFalse: false },
}
