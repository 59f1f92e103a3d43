import { HARMED, OFFENDERS_AND_FACILITATORS } from './common-parts.ts'
import type { Definition } from './definition.ts'

/** What safeguarding procedures call complex or organised abuse: about the number of children, not of abusers. */
export const COMPLEX_ORGANISED_ABUSE: Definition = {
  id: 'complex-organised-abuse',
  version: '1.0.0',
  title: 'Complex and organised abuse (safeguarding procedures)',
  asks: 'One or more abusers and a number of children, related or not; the abusers may act in concert or alone, and may use an institution or a position.',
  source: {
    title: 'London Safeguarding Children Procedures, and Doncaster, Complex and organised abuse',
    verified: true,
    note: 'The wording is checked, its year is not known; "a number of children" is taken for two.',
  },
  offenders: { min: 1, countUnidentified: true, roles: OFFENDERS_AND_FACILITATORS },
  victims: { min: 2, maxAgeExclusive: 18, roles: HARMED },
  conduct: { anyOf: ['sexual-offence', 'exploitation-offence', 'abuse-offence', 'exploitation-flag', 'exploitation-text'] },
  evidence: { minOccasions: 1, countSuspectedFalse: false },
}
