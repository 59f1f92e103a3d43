import { MARKINGS } from '../model/marking.ts'
import type { RecordKind } from './columns.ts'
import { ROLES } from './roles.ts'

/** What the cells of a column look like. */
export const FORMS = [
  'id',
  'ids',
  'text',
  'texts',
  'long text',
  'word',
  'words',
  'code',
  'date',
  'date and time',
  'number',
  'coordinate',
  'yes/no',
  'postcode',
  'phones',
  'emails',
  'grading',
] as const
export type Form = (typeof FORMS)[number]

/** The form of a column's cells, and an example. */
export interface ColumnForm {
  readonly form: Form
  readonly example: string
  /** The words that it takes, or that are usual in it. */
  readonly words?: readonly string[]
  /** Whether it takes no word but these. */
  readonly isClosed?: boolean
  /** Whether hardly any other column has such words. */
  readonly isTelling?: boolean
}

const ENTITY_WORDS = ['person', 'event', 'location', 'object', 'report']
const FLAG_WORDS = ['cse', 'csa', 'cce', 'group', 'da', 'asb', 'drugs', 'alcohol', 'violent', 'weapons', 'repeat', 'vulnerable', 'missing']
const GRADES = ['1', '2', '3', '4', '5', 'A', 'B', 'C', 'D', 'E']
const PREMISES_WORDS = ['dwelling', 'house', 'flat', 'shop', 'takeaway', 'hotel', 'park', 'car-park', 'school', 'hospital', 'pub', 'street']

/** The forms of the columns that every kind may carry. */
export const COMMON_FORMS: Readonly<Record<string, ColumnForm>> = {
  source_system: { form: 'text', example: 'harbour-records' },
  source_agency: { form: 'text', example: 'Harbour Police' },
  force_code: { form: 'code', example: 'HB' },
  created_at: { form: 'date and time', example: '2023-04-12T09:15' },
  captured_stage: { form: 'text', example: 'initial report' },
  marking: { form: 'word', example: 'OFFICIAL-SENSITIVE', words: MARKINGS, isClosed: true },
  handling: { form: 'code', example: 'P', words: ['P', 'C', '1', '2', '3', '4', '5'] },
  provenance_ref: { form: 'id', example: 'HB-R-000426' },
  review_due: { form: 'date', example: '2024-04-12' },
}

/** The forms of every kind's own columns. */
export const COLUMN_FORMS: Readonly<Record<RecordKind, Readonly<Record<string, ColumnForm>>>> = {
  person: {
    person_id: { form: 'id', example: 'HB-P-000161' },
    surname: { form: 'text', example: 'Goskerley' },
    forenames: { form: 'text', example: 'Molly Ann' },
    full_name: { form: 'text', example: 'GOSKERLEY, Molly Ann' },
    aliases: { form: 'texts', example: 'Moll; Mo' },
    date_of_birth: { form: 'date', example: '2008-02-14' },
    date_of_birth_basis: { form: 'word', example: 'exact', words: ['exact', 'estimated'] },
    age_recorded: { form: 'number', example: '15' },
    age_recorded_on: { form: 'date', example: '2023-04-12' },
    sex: { form: 'word', example: 'F', words: ['F', 'M', 'female', 'male', 'U', 'X', 'other'] },
    ethnicity_self_defined: {
      form: 'code',
      example: 'W1',
      words: ['W1', 'W2', 'W3', 'W9', 'M1', 'M2', 'M3', 'M9', 'A1', 'A2', 'A3', 'A4', 'A9', 'B1', 'B2', 'B9', 'O1', 'O2', 'O9', 'NS'],
    },
    ethnicity_officer_defined: {
      form: 'code',
      example: 'IC1',
      words: ['IC0', 'IC1', 'IC2', 'IC3', 'IC4', 'IC5', 'IC6', 'IC7', 'IC9'],
    },
    nationality: { form: 'text', example: 'British' },
    disability: { form: 'text', example: 'Learning disability' },
    looked_after: { form: 'yes/no', example: 'yes' },
    school: { form: 'text', example: 'Gantry Academy' },
    occupation: { form: 'text', example: 'taxi driver' },
    is_professional: { form: 'yes/no', example: 'no' },
    identified: { form: 'yes/no', example: 'yes' },
    description: { form: 'long text', example: 'Unknown male, driver of silver van' },
    phones: { form: 'phones', example: '07700 900457; 07700 900793' },
    emails: { form: 'emails', example: 'molly@mail.example' },
    address: { form: 'text', example: '144 Plover Lane, Quaymouth' },
    postcode: { form: 'postcode', example: 'QH2 8BS' },
    pnc_id: { form: 'code', example: '2005/9349914A' },
    cro_number: { form: 'code', example: '927334/09E' },
    ni_number: { form: 'code', example: 'QQ123456C' },
    flags: { form: 'words', example: 'cse; drugs', words: FLAG_WORDS },
  },
  event: {
    event_id: { form: 'id', example: 'HB-E-000697' },
    event_kind: {
      form: 'word',
      example: 'offence',
      words: ['offence', 'incident', 'custody', 'stop', 'sighting', 'meeting', 'call', 'other', 'crime'],
    },
    offence_code: { form: 'code', example: '105A' },
    offence: { form: 'text', example: 'Assault without injury' },
    occurred_from: { form: 'date and time', example: '2023-04-12T21:30' },
    occurred_to: { form: 'date and time', example: '2023-04-13T02:00' },
    reported_at: { form: 'date and time', example: '2023-04-13T09:15' },
    location_id: { form: 'id', example: 'HB-L-000741' },
    location_text: { form: 'text', example: 'Marram Park' },
    flags: { form: 'words', example: 'cse; repeat', words: FLAG_WORDS },
    outcome_code: { form: 'code', example: '18' },
    outcome: { form: 'text', example: 'Investigation complete, no suspect identified' },
    outcome_date: { form: 'date', example: '2023-10-30' },
    unit: { form: 'text', example: 'Investigation Hub' },
    investigator_accreditation: { form: 'code', example: 'PIP2', words: ['PIP1', 'PIP2', 'PIP3', 'SCAIDP'] },
    modus_operandi: { form: 'text', example: 'collected by vehicle' },
    summary: { form: 'long text', example: 'Argument over a parking space led to a push.' },
  },
  involvement: {
    event_id: { form: 'id', example: 'HB-E-000697' },
    person_id: { form: 'id', example: 'HB-P-000161' },
    role: { form: 'word', example: 'suspect', words: ROLES, isTelling: true },
    from: { form: 'date', example: '2023-04-12' },
    to: { form: 'date', example: '2023-06-01' },
  },
  location: {
    location_id: { form: 'id', example: 'HB-L-000741' },
    name: { form: 'text', example: 'Bramble Barbers' },
    address: { form: 'text', example: '8 Bramble Road, Tarnhaven' },
    postcode: { form: 'postcode', example: 'QH6 1YG' },
    uprn: { form: 'number', example: '100000000001' },
    latitude: { form: 'coordinate', example: '54.69198' },
    longitude: { form: 'coordinate', example: '1.72375' },
    easting: { form: 'number', example: '638000' },
    northing: { form: 'number', example: '535000' },
    premises_type: { form: 'word', example: 'dwelling', words: PREMISES_WORDS },
    flags: { form: 'words', example: 'cse', words: FLAG_WORDS },
  },
  object: {
    object_id: { form: 'id', example: 'HB-O-000455' },
    object_kind: {
      form: 'word',
      example: 'vehicle',
      words: ['phone', 'sim', 'imei', 'vehicle', 'account', 'email', 'bank', 'other', 'mobile', 'car', 'social media'],
    },
    value: { form: 'code', example: 'QH22 PKP' },
  },
  link: {
    from_id: { form: 'id', example: 'HB-P-000526' },
    to_id: { form: 'id', example: 'HB-O-001300' },
    link_type: {
      form: 'word',
      example: 'drives',
      words: [
        'associate',
        'family',
        'relationship',
        'lives-at',
        'uses',
        'drives',
        'phone-contact',
        'seen-with',
        'employs',
        'knows',
        'owns',
      ],
    },
    from_kind: { form: 'word', example: 'person', words: ENTITY_WORDS, isClosed: true },
    to_kind: { form: 'word', example: 'object', words: ENTITY_WORDS, isClosed: true },
    from: { form: 'date', example: '2023-04-12' },
    to: { form: 'date', example: '2023-06-01' },
    strength: { form: 'word', example: 'confirmed', words: ['confirmed', 'unconfirmed', 'tentative'], isClosed: true },
    basis: { form: 'word', example: 'fact', words: ['fact', 'assessment'], isClosed: true },
    polarity: { form: 'word', example: 'asserted', words: ['asserted', 'ruled-out'], isClosed: true },
    report_id: { form: 'id', example: 'HB-R-000426' },
    event_id: { form: 'id', example: 'HB-E-000697' },
  },
  report: {
    report_id: { form: 'id', example: 'HB-R-000426' },
    submitted_on: { form: 'date', example: '2023-04-13' },
    event_date: { form: 'date', example: '2023-04-12' },
    grading: { form: 'grading', example: '2/C/P' },
    source_evaluation: { form: 'code', example: '2', words: GRADES },
    information_evaluation: { form: 'code', example: 'C', words: GRADES },
    handling: { form: 'code', example: 'P', words: ['P', 'C', '1', '2', '3', '4', '5'] },
    handling_conditions: { form: 'code', example: 'A1 S1' },
    provenance_ref: { form: 'id', example: 'HB-R-001072' },
    unit: { form: 'text', example: 'Neighbourhood East' },
    priority: { form: 'word', example: 'routine', words: ['routine', 'low', 'medium', 'high', 'urgent', 'immediate'] },
    text: { form: 'long text', example: 'A silver van collected a child from the school gate.' },
  },
  mention: {
    report_id: { form: 'id', example: 'HB-R-000426' },
    entity_id: { form: 'id', example: 'HB-P-001218' },
    entity_kind: { form: 'word', example: 'person', words: ENTITY_WORDS, isClosed: true },
    role: { form: 'word', example: 'person-of-concern', words: ROLES, isTelling: true },
  },
  missing_episode: {
    episode_id: { form: 'id', example: 'HB-M-000892' },
    person_id: { form: 'id', example: 'HB-P-001639' },
    missing_from_at: { form: 'date and time', example: '2023-04-12T15:50' },
    returned_at: { form: 'date and time', example: '2023-04-14T14:05' },
    missing_from: {
      form: 'word',
      example: 'placement',
      words: ['home', 'placement', 'foster placement', "children's home", 'care home', 'school', 'hospital'],
    },
    found_location_id: { form: 'id', example: 'HB-L-001107' },
    found_with: { form: 'ids', example: 'HB-P-001135; HB-P-000228' },
    risk_level: { form: 'word', example: 'medium', words: ['no apparent risk', 'absent', 'low', 'medium', 'high', 'standard'] },
    risk_rationale: { form: 'long text', example: 'Age of child and time of night' },
    return_interview_offered: { form: 'yes/no', example: 'yes' },
    return_interview_at: { form: 'date', example: '2023-04-15' },
    return_interview_summary: { form: 'long text', example: 'Did not wish to say where they had been.' },
  },
  exhibit: {
    exhibit_id: { form: 'id', example: 'HB-X-000595' },
    event_id: { form: 'id', example: 'HB-E-000738' },
    exhibit_kind: { form: 'text', example: 'mobile phone' },
    seized_on: { form: 'date', example: '2023-04-12' },
    submitted_on: { form: 'date', example: '2023-04-20' },
    examined_on: { form: 'date', example: '2023-07-24' },
    result: { form: 'text', example: 'Awaiting review' },
  },
  action: {
    action_id: { form: 'id', example: 'HB-A-000369' },
    event_id: { form: 'id', example: 'HB-E-000721' },
    action_kind: {
      form: 'word',
      example: 'abduction-notice',
      words: ['strategy-discussion', 'referral', 'abduction-notice', 'risk-order', 'arrest', 'interview', 'visit', 'warning'],
    },
    subject_id: { form: 'id', example: 'NV-P-000462' },
    child_id: { form: 'id', example: 'HB-P-001757' },
    issued_on: { form: 'date', example: '2023-04-12' },
    expires_on: { form: 'date', example: '2024-04-12' },
    status: { form: 'word', example: 'open', words: ['open', 'done', 'closed', 'served', 'expired', 'cancelled', 'pending', 'complete'] },
  },
  flag: {
    entity_id: { form: 'id', example: 'HB-P-000558' },
    entity_kind: { form: 'word', example: 'person', words: ENTITY_WORDS, isClosed: true },
    flag_kind: { form: 'word', example: 'cse', words: FLAG_WORDS },
    set_on: { form: 'date', example: '2023-04-12' },
    unit: { form: 'text', example: 'Exploitation Team' },
    reviewed_on: { form: 'date', example: '2023-07-12' },
    review_due: { form: 'date', example: '2023-10-12' },
  },
}
