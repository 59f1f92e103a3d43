import { ANY_CONNECTION, EXPLOITATION, HARMED, OFFENDERS_AND_FACILITATORS } from './common-parts.ts'
import type { Definition } from './definition.ts'

/** The group of the Home Office's paper, which is about offending in the community. */
export const HOME_OFFICE_GROUP: Definition = {
  id: 'home-office-2020-group',
  version: '1.0.0',
  title: 'Group in the community (Home Office 2020)',
  asks: 'Two or more people of any age, connected through formal or informal associations or networks, friendship among them, who sexually exploit a child in the community rather than mainly within a family, an institution or online.',
  source: {
    title: 'Home Office, Group-based child sexual exploitation: characteristics of offending, and its literature review',
    year: 2020,
    verified: false,
    note: 'The wording of a group is checked against the literature review; the limits of setting are not.',
  },
  offenders: { min: 2, countUnidentified: true, roles: OFFENDERS_AND_FACILITATORS },
  victims: { min: 1, maxAgeExclusive: 18, roles: HARMED },
  connection: { within: 'network', anyOf: ANY_CONNECTION },
  conduct: { anyOf: EXPLOITATION },
  setting: { exclude: ['familial', 'institutional', 'online'] },
  evidence: { minOccasions: 1, countSuspectedFalse: false },
}
