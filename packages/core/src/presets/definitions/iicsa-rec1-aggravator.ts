import { HARMED, OFFENDERS_AND_FACILITATORS } from './common-parts.ts'
import type { Definition } from './definition.ts'

/** The aggravating factor in sentencing that IICSA recommended first. */
export const IICSA_AGGRAVATOR: Definition = {
  id: 'iicsa-rec1-aggravator',
  version: '1.0.0',
  title: 'Two or more persons concerned (IICSA recommendation 1)',
  asks: 'A sexual offence against a child who was controlled, coerced, manipulated or deceived into sexual activity, in which two or more persons are concerned.',
  source: {
    title: 'Independent Inquiry into Child Sexual Abuse, Child sexual exploitation by organised networks, part L.2, recommendation 1',
    year: 2022,
    url: 'https://www.iicsa.org.uk/reports-recommendations/publications/investigation/cs-organised-networks',
    verified: true,
    note: 'That persons are concerned in the same exploitation where they share an event or a victim is our reading.',
  },
  offenders: { min: 2, countUnidentified: true, roles: OFFENDERS_AND_FACILITATORS },
  victims: { min: 1, maxAgeExclusive: 18, roles: HARMED },
  connection: { within: 'network', anyOf: ['co-event', 'shared-victim'] },
  conduct: { anyOf: ['sexual-offence'] },
  means: { anyOf: ['exploitation-offence', 'exploitation-flag', 'exploitation-text', 'coercion-text'] },
  evidence: { minOccasions: 1, countSuspectedFalse: false },
}
