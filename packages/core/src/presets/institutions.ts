/** Kinds of event that bring people together without their choosing it: being booked in beside someone is no tie. */
export const INSTITUTIONAL_EVENT_KINDS: ReadonlySet<string> = new Set(['custody'])

/** Premises types that say the police or a court brought people there; a food court or a tennis court is none. */
export const INSTITUTIONAL_PREMISES: readonly RegExp[] = [
  /\bcustody\b/,
  /\bpolice\b/,
  /^(?:crown|county|family|high|law|magistrates?['’]?s?|youth)?[ -]*courts?(?: ?house| ?room| building)?$/,
]

/** Premises types of those who teach, heal or house people: being there together is no tie, though an offence there is one. */
export const CARING_PREMISES: readonly RegExp[] = [
  /\bschool\b/,
  /\bcollege\b/,
  /\bnursery\b/,
  /\bhospital\b/,
  /\bclinic\b/,
  /\bsurgery\b/,
  /\bcare[ -]?home\b/,
  /\bchildren['’]?s[ -]?home\b/,
  /\brefuge\b/,
  /\bhostel\b/,
  /\bprison\b/,
  /\bsecure[ -](?:unit|home)\b/,
  /\byouth[ -](?:club|centre)\b/,
  /\bcouncil\b/,
]
