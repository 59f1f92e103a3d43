/** Something written about a child that a language scan is to find, or to see and leave alone. */
export interface PlantedPhrase {
  readonly field: 'reports.text' | 'events.summary' | 'missing_episodes.risk_rationale' | 'missing_episodes.return_interview_summary'
  readonly phrase: string
  /** The whole cell. */
  readonly text: string
  /** Why it is not blame, or blank where it is. */
  readonly guard: '' | 'negation' | 'quotation' | 'guidance'
  /** Days after the beginning of the period. */
  readonly offset: number
}

/** Four phrases quoted by the inspectorate in December 2023, word for word, and three uses that are not blame. */
export const PLANTED_PHRASES: readonly PlantedPhrase[] = [
  {
    field: 'reports.text',
    phrase: 'due to her general proclivity with older men',
    text: "Concerns raised due to her general proclivity with older men. Passed to children's services.",
    guard: '',
    offset: 40,
  },
  {
    field: 'missing_episodes.risk_rationale',
    phrase: 'medium-risk due to age – streetwise and tends to return the next day',
    text: 'medium-risk due to age – streetwise and tends to return the next day',
    guard: '',
    offset: 95,
  },
  {
    field: 'missing_episodes.return_interview_summary',
    phrase: 'putting herself in precarious situations',
    text: 'Spoken to about putting herself in precarious situations. Leaflet given.',
    guard: '',
    offset: 150,
  },
  {
    field: 'events.summary',
    phrase: 'difficult victim to engage with',
    text: "Two calls made to the child's home. Described as a difficult victim to engage with.",
    guard: '',
    offset: 205,
  },
  {
    field: 'reports.text',
    phrase: 'promiscuous',
    text: 'Supervisor note: this child is not promiscuous and the earlier entry is to be corrected.',
    guard: 'negation',
    offset: 240,
  },
  {
    field: 'missing_episodes.return_interview_summary',
    phrase: 'asking for it',
    text: 'Child reports that the adult told her: "you were asking for it". Account passed to the investigation.',
    guard: 'quotation',
    offset: 280,
  },
  {
    field: 'reports.text',
    phrase: 'lifestyle choice',
    text: 'Reminder from training: do not write "lifestyle choice" about a child. Record who did what, and where.',
    guard: 'guidance',
    offset: 320,
  },
]
