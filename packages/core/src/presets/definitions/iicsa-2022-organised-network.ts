import { ANY_CONNECTION, EXPLOITATION, HARMED, OFFENDERS_AND_FACILITATORS } from './common-parts.ts'
import type { Definition } from './definition.ts'

/** The definition that police forces were told to adopt in 2023. */
export const IICSA_ORGANISED_NETWORK: Definition = {
  id: 'iicsa-2022-organised-network',
  version: '1.0.0',
  title: 'Organised network (IICSA 2022)',
  asks: 'Two or more individuals, identified or not, known to or associated with one another, who are involved in the sexual exploitation of children or facilitate it.',
  source: {
    title: 'Independent Inquiry into Child Sexual Abuse, Child sexual exploitation by organised networks, part C.3',
    year: 2022,
    url: 'https://www.iicsa.org.uk/reports-recommendations/publications/investigation/cs-organised-networks',
    verified: true,
  },
  offenders: { min: 2, countUnidentified: true, roles: OFFENDERS_AND_FACILITATORS },
  victims: { min: 1, maxAgeExclusive: 18, roles: HARMED },
  connection: { within: 'network', anyOf: ANY_CONNECTION },
  conduct: { anyOf: EXPLOITATION },
  evidence: { minOccasions: 1, countSuspectedFalse: false },
}
