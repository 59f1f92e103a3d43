/** A topic ordinary intelligence comes in about. */
export interface Topic {
  readonly weight: number
  readonly texts: readonly string[]
}

/** What ordinary intelligence says; `{name}`, `{other}`, `{place}` and `{thing}` are filled in. */
export const TOPICS: readonly Topic[] = [
  {
    weight: 30,
    texts: [
      '{name} is said to be holding small amounts of cannabis at {place}.',
      'Short visits to {place} at all hours. {name} named by the caller.',
      '{name} and {other} are said to be selling from {place}.\nCaller does not wish to be contacted again.',
    ],
  },
  {
    weight: 20,
    texts: [
      '{name} is offering razors and meat for sale around {place}.',
      'Stolen pedal cycles are said to be kept at {place} by {name}.',
      'Caller states that "{name} can get tools cheap".',
    ],
  },
  {
    weight: 20,
    texts: [
      '{name} is driving {thing} while disqualified.',
      '{thing} seen in company with {name} near {place}; no insurance shown.',
      '{name} uses {thing}.',
    ],
  },
  {
    weight: 15,
    texts: [
      '{name} is now living at {place}.',
      '{name} and {other} have fallen out over money.',
      '{name} has changed number and now uses {thing}.',
    ],
  },
  {
    weight: 15,
    texts: [
      '{name} is said to be selling cigarettes without duty at {place}.',
      'Door-to-door seller matching {name} was turned away at {place}.',
      '{name} has been asked to stay away from {place}.',
    ],
  },
]

/** What is reported about a child and adults of concern; `{name}` an adult, `{child}` a child, `{age}` their age. */
export const CONCERN_REPORTS: readonly string[] = [
  '{child} ({age}) was seen leaving {place} at about 23:30 with {name}. The adult is not known to the family.',
  'Worker reports that {child} ({age}) has a second phone and will not say who gave it. {name} is a saved contact.',
  '{name} was seen waiting near the school gate and spoke to {child} ({age}).\nSchool has been informed.',
  'Caller states that children are going in and out of {place} late at night. {name} is named as an occupant. One child is {child} ({age}).',
  '{child} ({age}) told a worker that {name} "buys food and gives lifts". No further detail given.',
  'Parent of {child} ({age}) has found a hotel key card and a receipt. {name} is named on the booking.',
  "{name} and {other} were with {child} ({age}) at {place}. Children's services told by telephone.",
  'New clothing and cash found in the room of {child} ({age}). The child has been told by {name} not to talk.',
]

/** What a recorded event about a child and suspects says. */
export const CONCERN_SUMMARIES: readonly string[] = [
  'Child ({age}) found at {place} with {count} adults unknown to carers. Safeguarding referral made.',
  'Disclosure by child ({age}) to key worker. Named {count} adults. Interview arranged.',
  'Child ({age}) reported missing earlier was located at {place}.\nAdults present gave details. Strategy discussion to be held.',
  'Report by parent. Child ({age}) had been collected by car and taken to {place}.',
  'Third-party report of adults supplying alcohol to children at {place}. Child ({age}) identified from CCTV.',
  'Child ({age}) states "they said I owed them" and named {count} adults. Account recorded.',
  'Hotel staff reported a child ({age}) in a room booked by an adult.',
  'Worker passed on messages from {count} adults on the phone of child ({age}).',
]

/** How it was done, in the clipped words of the register. */
export const METHODS: readonly string[] = [
  'collected by vehicle',
  'contact made online',
  'alcohol supplied',
  'gifts and food given',
  'taken to hotel',
  'met through another child',
  'threats made',
  '',
]
