/** The fields that tell who someone is, or where they live: masked wherever a victim, a child or their home is shown. Everything else on their records is searched for their names. */
export const IDENTIFYING_FIELDS: ReadonlySet<string> = new Set([
  'surname',
  'forenames',
  'full_name',
  'aliases',
  'date_of_birth',
  'name',
  'address',
  'postcode',
  'uprn',
  'latitude',
  'longitude',
  'easting',
  'northing',
  'phones',
  'emails',
  'pnc_id',
  'cro_number',
  'ni_number',
  'description',
  'school',
  'ethnicity_self_defined',
  'ethnicity_officer_defined',
  'nationality',
])

/** The fields whose words are names to be looked for in free text. */
export const NAME_FIELDS: readonly string[] = ['surname', 'forenames', 'full_name', 'aliases']
