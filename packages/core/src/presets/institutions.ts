/** Kinds of event that bring people together without their choosing it: being booked in beside someone is no tie. */
export const INSTITUTIONAL_EVENT_KINDS: ReadonlySet<string> = new Set(['custody'])

/** Premises types that say the police or a court brought people there; a food court or a tennis court is none. */
export const INSTITUTIONAL_PREMISES: readonly RegExp[] = [
  /\bcustody\b/,
  /\bpolice\b/,
  /^(?:crown|county|family|high|law|magistrates?['’]?s?|youth)?[ -]*courts?(?: ?house| ?room| building)?$/,
]
