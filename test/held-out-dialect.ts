/** A table under the headers of a system that the guesser was not made with. */
export interface HeldOutTable {
  readonly file: string
  readonly kind: string
  /** Weft's column -> the header it stands under. */
  readonly headers: Readonly<Record<string, string>>
}

/** Headers as an analyst types them over a sheet: short sentences, abbreviations here and there. */
export const HELD_OUT: Readonly<Record<string, HeldOutTable>> = {
  persons: {
    file: 'people of interest',
    kind: 'person',
    headers: {
      person_id: 'Unique Person No',
      source_system: 'Which system',
      source_agency: 'Which agency',
      force_code: 'Force',
      surname: 'Last name',
      forenames: 'First + middle names',
      full_name: 'Name (if not split)',
      aliases: 'Also uses',
      date_of_birth: 'Date of birth',
      date_of_birth_basis: 'DOB exact?',
      age_recorded: 'Age given',
      age_recorded_on: 'Date age given',
      sex: 'M/F',
      ethnicity_self_defined: 'Ethnicity - own words (16+1)',
      ethnicity_officer_defined: 'Ethnicity - officer view (IC)',
      nationality: 'Nat.',
      disability: 'Any disability',
      looked_after: 'LAC?',
      school: 'School / college',
      occupation: 'Works as',
      is_professional: 'Professional?',
      identified: 'Do we know who it is?',
      description: 'What they look like',
      phones: 'Mobile(s)',
      emails: 'Email(s)',
      address: 'Lives at',
      postcode: 'P/code',
      pnc_id: 'PNC',
      cro_number: 'CRO',
      flags: 'Warnings',
    },
  },
  events: {
    file: 'incidents and crimes',
    kind: 'event',
    headers: {
      event_id: 'Crime or inc. no',
      source_system: 'Which system',
      force_code: 'Force',
      created_at: 'Put on system',
      event_kind: 'Crime / incident / other',
      offence_code: 'HO offence code',
      offence: 'Offence',
      occurred_from: 'Happened on or after',
      occurred_to: 'Happened on or before',
      reported_at: 'Told to police',
      location_id: 'Place no',
      location_text: 'Where it happened',
      flags: 'Markers',
      outcome_code: 'Outcome (no.)',
      outcome: 'Outcome (words)',
      outcome_date: 'Date of outcome',
      unit: 'Team dealing',
      investigator_accreditation: 'OIC level',
      modus_operandi: 'MO',
      summary: 'What happened',
    },
  },
  involvements: {
    file: 'who was involved',
    kind: 'involvement',
    headers: { event_id: 'Crime or inc. no', person_id: 'Unique Person No', role: 'Involved as', from: 'As from', to: 'Up to' },
  },
  locations: {
    file: 'places',
    kind: 'location',
    headers: {
      location_id: 'Place no',
      source_system: 'Which system',
      force_code: 'Force',
      name: 'Known as',
      address: 'Street address',
      postcode: 'P/code',
      latitude: 'Lat',
      longitude: 'Long',
      premises_type: 'Sort of place',
    },
  },
  objects: {
    file: 'vehicles and phones',
    kind: 'object',
    headers: {
      object_id: 'Thing no',
      source_system: 'Which system',
      force_code: 'Force',
      object_kind: 'Sort of thing',
      value: 'Reg / number',
    },
  },
  links: {
    file: 'who knows who',
    kind: 'link',
    headers: {
      from_id: 'No (1)',
      from_kind: 'What is it (1)',
      to_id: 'No (2)',
      to_kind: 'What is it (2)',
      link_type: 'How linked',
      from: 'Linked since',
      to: 'Linked until',
      strength: 'Confirmed?',
      basis: 'Fact / assessment',
      polarity: 'Ruled out?',
      report_id: 'Intel log no',
      event_id: 'Crime or inc. no',
    },
  },
  reports: {
    file: 'intel logs',
    kind: 'report',
    headers: {
      report_id: 'Intel log no',
      source_system: 'Which system',
      force_code: 'Force',
      submitted_on: 'Put in on',
      event_date: 'About (date)',
      grading: 'Grading',
      source_evaluation: 'Source (1-3)',
      information_evaluation: 'Info (A-E)',
      handling: 'Handling (P/C)',
      handling_conditions: 'Conditions on handling',
      provenance_ref: 'Taken from log no',
      unit: 'Team',
      priority: 'How urgent',
      text: 'Intel',
    },
  },
  mentions: {
    file: 'intel log - who and what',
    kind: 'mention',
    headers: {
      report_id: 'Intel log no',
      entity_id: 'No of person / place / thing',
      entity_kind: 'Person, place or thing',
      role: 'Named as',
    },
  },
  missing_episodes: {
    file: 'misper reports',
    kind: 'missing_episode',
    headers: {
      episode_id: 'Misper no',
      source_system: 'Which system',
      force_code: 'Force',
      person_id: 'Unique Person No',
      missing_from_at: 'Gone since',
      returned_at: 'Found on',
      missing_from: 'Gone from',
      found_location_id: 'Found at (place no)',
      found_with: 'Found with (person no)',
      risk_level: 'Risk',
      risk_rationale: 'Why that risk',
      return_interview_offered: 'RHI offered?',
      return_interview_at: 'RHI done on',
      return_interview_summary: 'RHI what was said',
    },
  },
  exhibits: {
    file: 'things seized',
    kind: 'exhibit',
    headers: {
      exhibit_id: 'Exhibit no',
      event_id: 'Crime or inc. no',
      exhibit_kind: 'What it is',
      seized_on: 'Seized',
      submitted_on: 'Sent to lab',
      examined_on: 'Looked at by lab',
      result: 'What was found',
    },
  },
  actions: {
    file: 'actions and orders',
    kind: 'action',
    headers: {
      action_id: 'Action no',
      source_agency: 'Which agency',
      event_id: 'Crime or inc. no',
      action_kind: 'Action',
      subject_id: 'Against (person no)',
      child_id: 'For which child (person no)',
      issued_on: 'Date done',
      expires_on: 'Runs out on',
      status: 'Where are we with it',
    },
  },
  flags: {
    file: 'flags',
    kind: 'flag',
    headers: {
      entity_id: 'No',
      entity_kind: 'Is a',
      flag_kind: 'Flag',
      set_on: 'Since',
      unit: 'Team',
      reviewed_on: 'Looked at again',
      review_due: 'Look at next',
    },
  },
}

/** A cell of that sheet: Y and N, roles in capitals, ids without the letter that tells of what they are, dates such as 12-Apr-2023. */
export function writeHeldOut(text: string): string {
  const said = { yes: 'Y', no: 'N' }[text]
  if (said !== undefined) return said
  const id = text.replace(/\b(HB|NV|HC)-[A-Z]-(\d{6})\b/g, '$1$2')
  const date = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?$/.exec(id)
  if (date === null) return /^[a-z]+(?:-[a-z]+)*$/.test(id) ? id.toUpperCase().replaceAll('-', ' ') : id
  const [, year = '', month = '', day = '', time] = date
  const name = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][Number(month) - 1] ?? ''
  return `${day}-${name}-${year}${time === undefined ? '' : ` ${time}`}`
}
