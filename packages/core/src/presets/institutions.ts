/** Kinds of event that bring people together without their choosing it: being booked in beside someone is no tie. */
export const INSTITUTIONAL_EVENT_KINDS: ReadonlySet<string> = new Set(['custody'])

/** Words in a premises type that say the police or a court brought people there. */
export const INSTITUTIONAL_PREMISES: readonly string[] = ['custody', 'police', 'court']
