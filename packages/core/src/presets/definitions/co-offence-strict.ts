import { EXPLOITATION, HARMED, SUSPECTS } from './common-parts.ts'
import type { Definition } from './definition.ts'

/** The narrowest reading: suspects of one crime. */
export const CO_OFFENCE_STRICT: Definition = {
  id: 'co-offence-strict',
  version: '1.0.0',
  title: 'Suspects of one crime (strict co-offending)',
  asks: 'Two or more identified suspects recorded against one and the same event in which a child was sexually exploited.',
  source: {
    title: 'A convention of research, as the Home Office literature review describes it: co-offending apart from networking',
    year: 2020,
    verified: false,
    note: 'A convention without one wording; that suspects are to be identified is our reading.',
  },
  offenders: { min: 2, countUnidentified: false, roles: SUSPECTS },
  victims: { min: 1, maxAgeExclusive: 18, roles: HARMED },
  connection: { within: 'one-event', anyOf: ['co-event'] },
  conduct: { anyOf: EXPLOITATION },
  evidence: { minOccasions: 1, countSuspectedFalse: false },
}
