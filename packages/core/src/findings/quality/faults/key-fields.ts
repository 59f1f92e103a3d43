import type { RecordKind } from '../../../presets/columns.ts'

/** A field without which a question cannot be answered: from which share of records lacking it that is bad, and what to do. */
export interface KeyField {
  readonly kind: RecordKind
  readonly field: string
  /** Shares missing, 0 to 1. */
  readonly serious: number
  readonly moderate: number
  /** Beside other findings that are as bad, 0 to 100. */
  readonly weight: number
  readonly advice: string
}

/** The fields whose absence is a finding, most needed first. What is missing elsewhere stands in the tables alone. */
export const KEY_FIELDS: readonly KeyField[] = [
  {
    kind: 'person',
    field: 'date_of_birth',
    serious: 0.2,
    moderate: 0.05,
    weight: 82,
    advice: 'Ask for it, or for an age with the day it was recorded: without either nobody can tell that a victim is a child.',
  },
  {
    kind: 'event',
    field: 'occurred_from',
    serious: 0.1,
    moderate: 0.02,
    weight: 74,
    advice: 'Ask for the date: an event without one cannot be put in order, nor can the age of anyone in it be told.',
  },
  {
    kind: 'report',
    field: 'submitted_on',
    serious: 0.1,
    moderate: 0.02,
    weight: 60,
    advice: 'Ask for the date: an undated report cannot be told from an old one.',
  },
  {
    kind: 'involvement',
    field: 'role',
    serious: 0.05,
    moderate: 0.01,
    weight: 76,
    advice: 'Ask for the role, or map its words: who was harmed and who is suspected cannot be told without it.',
  },
  {
    kind: 'event',
    field: 'location_id',
    serious: 0.5,
    moderate: 0.2,
    weight: 54,
    advice: 'Ask for the place of each event: groups often show by the places they use.',
  },
  {
    kind: 'person',
    field: 'nationality',
    serious: 0.5,
    moderate: 0.2,
    weight: 42,
    advice: 'Ask that it is recorded; draw no conclusion from what is there.',
  },
  {
    kind: 'person',
    field: 'sex',
    serious: 0.2,
    moderate: 0.05,
    weight: 41,
    advice: 'Ask for it: boys who are exploited are overlooked more easily where it is blank.',
  },
  {
    kind: 'person',
    field: 'disability',
    serious: 1.1,
    moderate: 0.5,
    weight: 38,
    advice: 'A blank may mean none, or not asked: ask which, since children with disabilities are at greater risk.',
  },
  {
    kind: 'person',
    field: 'looked_after',
    serious: 1.1,
    moderate: 0.5,
    weight: 44,
    advice: 'Ask the council for a list: children in care are at greater risk, and a blank may mean no or not known.',
  },
  {
    kind: 'location',
    field: 'postcode',
    serious: 0.3,
    moderate: 0.1,
    weight: 28,
    advice: 'Ask for it: two records of one address are seldom joined without it.',
  },
  {
    kind: 'flag',
    field: 'set_on',
    serious: 0.2,
    moderate: 0.05,
    weight: 46,
    advice: 'Ask for the day: whether a warning came before or after the harm cannot be told without it.',
  },
  {
    kind: 'link',
    field: 'strength',
    serious: 0.5,
    moderate: 0.2,
    weight: 32,
    advice: 'Ask whether each link is confirmed, unconfirmed or tentative.',
  },
  {
    kind: 'link',
    field: 'basis',
    serious: 0.5,
    moderate: 0.2,
    weight: 33,
    advice: "Ask whether each link is a fact or somebody's assessment.",
  },
]

/** Fields of which a measure of their own tells. */
const MEASURED: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
  person: ['person_id', 'ethnicity_self_defined', 'ethnicity_officer_defined'],
  event: ['event_id', 'outcome', 'investigator_accreditation'],
  involvement: ['event_id', 'person_id'],
  report: ['report_id', 'text'],
  missing_episode: ['person_id', 'missing_from_at', 'risk_level', 'return_interview_at'],
}

/** Whether a question cannot be answered where a field is blank. */
export function isKeyField(kind: RecordKind, field: string): boolean {
  return KEY_FIELDS.some((key) => key.kind === kind && key.field === field) || (MEASURED[kind]?.includes(field) ?? false)
}
