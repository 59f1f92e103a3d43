/** Words of links between two of a kind that read differently the other way round; every other such link is the same from both ends. */
export const ONE_WAY_LINKS: readonly string[] = [
  'parent',
  'child of',
  'mother',
  'father',
  'daughter',
  'son of',
  'employ',
  'works for',
  'recruit',
  'introduc',
  'control',
  'groom',
  'guardian',
  'carer',
  'supplies',
  'owns',
  'reports to',
  'transfer',
  'paid',
]

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
  'uncle\\b', // not unclear
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

/**
 * Words of links that ordinary life makes: kinship, home, school, work. They join the innocent to the suspected by the
 * hundred, so they tie nobody by themselves; a family that offends together is tied by its events and victims.
 */
export const ORDINARY_LINKS: readonly string[] = [
  ...KIN_LINKS,
  'next of kin',
  'partner',
  'carer',
  'guardian',
  'resides',
  'neighbour',
  'classmate',
  'school',
  'teacher',
  'colleague',
  'employ',
  'works for',
  'works with',
  'professional',
  'social worker',
]
