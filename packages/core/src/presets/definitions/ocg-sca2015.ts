import { ANY_CONNECTION, OFFENDERS_AND_FACILITATORS } from './common-parts.ts'
import type { Definition } from './definition.ts'

/** The organised crime group of statute: of any crime, so that no victim is asked for. */
export const ORGANISED_CRIME_GROUP: Definition = {
  id: 'ocg-sca2015',
  version: '1.0.0',
  title: 'Organised crime group (Serious Crime Act 2015)',
  asks: 'Three or more persons who act, or agree to act, together, with criminal activities as a purpose.',
  source: {
    title: 'Serious Crime Act 2015, section 45',
    year: 2015,
    verified: false,
    note: 'Read as it is widely quoted; the statute adds how serious the activities have to be, which is left to the person who judges.',
  },
  offenders: { min: 3, countUnidentified: true, roles: OFFENDERS_AND_FACILITATORS },
  victims: { min: 0, roles: [] },
  connection: { within: 'network', anyOf: ANY_CONNECTION },
  conduct: { anyOf: ['any-offence', 'sexual-offence', 'exploitation-offence', 'exploitation-flag'] },
  evidence: { minOccasions: 1, countSuspectedFalse: false },
  judged: [
    { clause: 'agreement', question: 'they act, or agree to act, together' },
    { clause: 'purpose', question: 'carrying on criminal activities is a purpose of theirs' },
  ],
}
