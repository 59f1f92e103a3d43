/** How an investigation ended, by its outcome code. */
export const OUTCOMES: Readonly<Record<string, string>> = {
  '1': 'Charged or summonsed',
  '3': 'Caution',
  '8': 'Community resolution',
  '14': 'Evidential difficulties: suspect not identified, victim does not support further action',
  '15': 'Evidential difficulties: named suspect, victim supports',
  '16': 'Evidential difficulties: named suspect, victim does not support further action',
  '18': 'Investigation complete, no suspect identified',
  '20': 'Action undertaken by another body',
  '21': 'Further investigation not in the public interest',
}

/** Units that record ordinary matters. */
export const ORDINARY_UNITS: readonly string[] = [
  'Response North',
  'Response South',
  'Neighbourhood East',
  'Neighbourhood West',
  'Investigation Hub',
]

/** Units that record matters about children. */
export const CHILD_UNITS: readonly string[] = [
  'Child Protection',
  'Missing Persons',
  'Response North',
  'Response South',
  'Investigation Hub',
  'Exploitation Team',
]

/** What the officer in a case is trained to; blank where nobody wrote it down. */
export const ACCREDITATIONS: readonly (readonly [string, number])[] = [
  ['', 35],
  ['PIP1', 40],
  ['PIP2', 15],
  ['SCAIDP', 10],
]

/** Kinds of exhibit an ordinary case seizes. */
export const EXHIBIT_KINDS: readonly string[] = [
  'mobile phone',
  'clothing',
  'CCTV footage',
  'laptop',
  'bladed article',
  'cash',
  'document',
  'swab',
]

/** What an examination of an exhibit came to. */
export const EXHIBIT_RESULTS: readonly string[] = [
  'Downloaded',
  'No evidential material',
  'Material retained',
  'Returned to owner',
  'Awaiting review',
]

/** Why a missing child was graded as they were, said without blame. */
export const RISK_RATIONALES: readonly string[] = [
  'Age of child and time of night. Whereabouts not known to carers.',
  'First episode. No information about where the child is.',
  'Whereabouts partly known through a friend of the family.',
  'No phone with the child. Weather cold.',
  'Text received saying safe and with a relative.',
  'Medication not with the child.',
  'Seen by a neighbour an hour before the report.',
]

/** What came of a return interview, said without blame. */
export const RETURN_SUMMARIES: readonly string[] = [
  "Said they were at a friend's house and lost track of time.",
  'Did not wish to say where they had been. Offered another date.',
  'Upset after an argument at home. Plan agreed with parent.',
  'Stayed with older sibling. Parent informed.',
  'Said: "I just needed to be somewhere else."\nWorker to visit weekly.',
  'Says they were in town with friends. Nothing further noted.',
]

/** Jobs of adults in the records. */
export const OCCUPATIONS: readonly string[] = [
  '',
  '',
  '',
  'warehouse operative',
  'shop assistant',
  'taxi driver',
  'takeaway worker',
  'labourer',
  'student',
  'delivery driver',
  'cleaner',
  'door staff',
  'unemployed',
  'mechanic',
  'barber',
  'care assistant',
  'fitter',
  'kitchen porter',
  'office worker',
  'fisherman',
  'roofer',
]

/** Jobs of people who meet children and families for a living. */
export const PROFESSIONS: readonly string[] = [
  'social worker',
  'teacher',
  'residential worker',
  'youth worker',
  'school nurse',
  'housing officer',
  'store detective',
  'paramedic',
  'education welfare officer',
]

/** Self-defined ethnicity codes with their weights; blank and NS are the commonest. Drawn for everybody alike. */
export const SELF_DEFINED: readonly (readonly [string, number])[] = [
  ['', 38],
  ['NS', 12],
  ['W1', 36],
  ['W2', 1],
  ['W9', 3],
  ['M1', 0.6],
  ['M2', 0.4],
  ['M3', 0.5],
  ['M9', 0.5],
  ['A1', 1.4],
  ['A2', 1.4],
  ['A3', 0.6],
  ['A9', 0.8],
  ['B1', 0.7],
  ['B2', 1.3],
  ['B9', 0.4],
  ['O1', 0.4],
  ['O9', 1],
]

/** Officer-defined codes with their weights, drawn apart from the self-defined ones. */
export const OFFICER_DEFINED: readonly (readonly [string, number])[] = [
  ['', 30],
  ['IC1', 46],
  ['IC2', 3],
  ['IC3', 4],
  ['IC4', 5],
  ['IC5', 1],
  ['IC6', 1],
  ['IC9', 10],
]

/** Nationalities with their weights. */
export const NATIONALITIES: readonly (readonly [string, number])[] = [
  ['', 42],
  ['British', 46],
  ['Not known', 5],
  ['Polish', 2],
  ['Irish', 2],
  ['Romanian', 1],
  ['Indian', 1],
  ['Nigerian', 1],
]

/** Recorded disability with its weights. */
export const DISABILITIES: readonly (readonly [string, number])[] = [
  ['', 80],
  ['None stated', 12],
  ['Learning disability', 3],
  ['Autism', 3],
  ['Mobility', 2],
]
