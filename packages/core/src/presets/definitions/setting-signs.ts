/** Premises types, in lower case, of places that have charge of children or are in a position of trust. */
export const INSTITUTIONAL_SETTINGS: RegExp =
  /\b(?:school|academy|college|nursery|care[- ]home|children'?s[- ]home|residential[- ](?:home|unit)|placement|hospital|clinic|hostel|church|chapel|mosque|temple|synagogue|place[- ]of[- ]worship|youth[- ](?:club|centre)|young[- ]offender|secure[- ]unit|sports[- ]club)\b/

/** Premises types, in lower case, that are no place on the ground. */
export const ONLINE_SETTINGS: RegExp = /\b(?:online|internet|on[- ]line|web(?:site)?|social[- ]media|chat[- ]?room|cyber\w*)\b/

/** Words of links between those of one family or home. */
export const KIN_LINKS: readonly string[] = [
  'family',
  'relative',
  'kinship',
  'parent',
  'mother',
  'father',
  'child of',
  'son of',
  'daughter',
  'sibling',
  'brother',
  'sister',
  'cousin',
  'uncle\\b',
  'aunt',
  'nephew',
  'niece',
  'grand',
  'spouse',
  'husband',
  'wife',
  'married',
  'household',
  'lives with',
]
