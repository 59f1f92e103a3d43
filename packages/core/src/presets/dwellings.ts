/** Types of premises that are somebody's home; a place of no recorded type is taken for one where somebody lives there. */
export const DWELLINGS: ReadonlySet<string> = new Set([
  '',
  'address',
  'apartment',
  'domestic',
  'dwelling',
  'flat',
  'foster home',
  'foster placement',
  'home',
  'home address',
  'house',
  'private dwelling',
  'residential',
])

/** Words in the type of a link that say a person lives at a place. */
export const LIVING_AT: readonly string[] = ['lives', 'resides', 'home address', 'current address', 'lodges', 'stays at']
