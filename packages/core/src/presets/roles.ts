/** What a person may be in an event. Several may hold at once; victim takes precedence in how a person is shown. */
export const ROLES = [
  'victim',
  'suspected-victim',
  'at-risk-child',
  'suspect',
  'named-suspect',
  'arrested',
  'charged',
  'convicted',
  'facilitator',
  'person-of-concern',
  'witness',
  'informant',
  'missing',
  'professional',
  'associate',
  'other',
] as const
export type Role = (typeof ROLES)[number]

/** Roles of those who are harmed, or feared to be. */
export const VICTIM_ROLES: ReadonlySet<Role> = new Set(['victim', 'suspected-victim', 'at-risk-child'])

/** Roles of those said to have done or helped the harm: an allegation by the record, not a finding. */
export const OFFENDER_ROLES: ReadonlySet<Role> = new Set([
  'suspect',
  'named-suspect',
  'arrested',
  'charged',
  'convicted',
  'facilitator',
  'person-of-concern',
])

/** What exports call these roles, folded to letters; anything else is kept as `other`, with an issue. */
export const ROLE_SYNONYMS: Readonly<Record<string, Role>> = {
  aggrieved: 'victim',
  complainant: 'victim',
  injuredparty: 'victim',
  vic: 'victim',
  possiblevictim: 'suspected-victim',
  potentialvictim: 'suspected-victim',
  personatrisk: 'at-risk-child',
  childatrisk: 'at-risk-child',
  accused: 'charged',
  defendant: 'charged',
  offender: 'suspect',
  perpetrator: 'suspect',
  sus: 'suspect',
  subject: 'person-of-concern',
  poi: 'person-of-concern',
  personofinterest: 'person-of-concern',
  named: 'named-suspect',
  detainee: 'arrested',
  detained: 'arrested',
  wit: 'witness',
  reporter: 'informant',
  reportingperson: 'informant',
  caller: 'informant',
  misper: 'missing',
  missingperson: 'missing',
  officer: 'professional',
  socialworker: 'professional',
}
