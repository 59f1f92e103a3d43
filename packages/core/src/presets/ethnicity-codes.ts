/** What a code says: an ethnicity, that the person would not state one, that nobody asked, or that it is not known. */
export type EthnicityState = 'stated' | 'not-stated' | 'not-asked' | 'not-known'

/** A code of a list, what it says, and the words that exports put for it. */
export interface EthnicityCode {
  readonly code: string
  readonly state: EthnicityState
  readonly names: readonly string[]
}

/**
 * The codes by which people define themselves: 16+1 of the 2001 census, 18+1 of 2011 (which added W3 and O2 and moved
 * Chinese from O1 to A4), W4 of later lists, and the reasons for which none was given. A code is read as it stands; O1
 * and A4 stay two codes.
 */
export const SELF_DEFINED_CODES: readonly EthnicityCode[] = [
  { code: 'W1', state: 'stated', names: ['White British', 'White English/Welsh/Scottish/Northern Irish/British'] },
  { code: 'W2', state: 'stated', names: ['White Irish'] },
  { code: 'W3', state: 'stated', names: ['Gypsy or Irish Traveller', 'White Gypsy or Irish Traveller'] },
  { code: 'W4', state: 'stated', names: ['Roma', 'White Roma'] },
  { code: 'W9', state: 'stated', names: ['Any other White background', 'White Other', 'Other White'] },
  { code: 'M1', state: 'stated', names: ['White and Black Caribbean', 'Mixed White and Black Caribbean'] },
  { code: 'M2', state: 'stated', names: ['White and Black African', 'Mixed White and Black African'] },
  { code: 'M3', state: 'stated', names: ['White and Asian', 'Mixed White and Asian'] },
  {
    code: 'M9',
    state: 'stated',
    names: ['Any other Mixed background', 'Any other Mixed/Multiple ethnic background', 'Any other Mixed', 'Mixed Other', 'Other Mixed'],
  },
  { code: 'A1', state: 'stated', names: ['Indian', 'Asian Indian', 'Asian or Asian British Indian'] },
  { code: 'A2', state: 'stated', names: ['Pakistani', 'Asian Pakistani', 'Asian or Asian British Pakistani'] },
  { code: 'A3', state: 'stated', names: ['Bangladeshi', 'Asian Bangladeshi', 'Asian or Asian British Bangladeshi'] },
  { code: 'A4', state: 'stated', names: ['Asian Chinese', 'Asian or Asian British Chinese'] },
  { code: 'A9', state: 'stated', names: ['Any other Asian background', 'Asian Other', 'Other Asian'] },
  { code: 'B1', state: 'stated', names: ['Caribbean', 'Black Caribbean', 'Black or Black British Caribbean'] },
  { code: 'B2', state: 'stated', names: ['African', 'Black African', 'Black or Black British African'] },
  {
    code: 'B9',
    state: 'stated',
    names: ['Any other Black background', 'Any other Black/African/Caribbean background', 'Black Other', 'Other Black'],
  },
  { code: 'O1', state: 'stated', names: ['Other Chinese'] },
  { code: 'O2', state: 'stated', names: ['Arab'] },
  { code: 'O9', state: 'stated', names: ['Any other', 'Any other ethnic group', 'Any other ethnic background', 'Other ethnic group'] },
  { code: 'NS', state: 'not-stated', names: ['Not stated', 'Refused', 'Declined', 'Declined to state', 'Prefer not to say'] },
  { code: 'N1', state: 'not-asked', names: ['Officer urgently required elsewhere', 'Officers presence required elsewhere', 'Not asked'] },
  { code: 'N2', state: 'not-asked', names: ['Situation involved public disorder', 'Situation made asking inappropriate'] },
  { code: 'N3', state: 'not-asked', names: ['Person did not understand what was required', 'Not understood'] },
  { code: '', state: 'not-known', names: ['Not known', 'Unknown', 'N/K', 'Unk'] },
]

/** The codes by which an officer describes what they see (6+1); a digit by itself is read with IC before it. */
export const OFFICER_DEFINED_CODES: readonly EthnicityCode[] = [
  { code: 'IC1', state: 'stated', names: ['1', 'White North European', 'North European White', 'White Northern European'] },
  {
    code: 'IC2',
    state: 'stated',
    names: ['2', 'White South European', 'South European White', 'Mediterranean European', 'Dark European'],
  },
  { code: 'IC3', state: 'stated', names: ['3', 'Black', 'Black African Caribbean'] },
  { code: 'IC4', state: 'stated', names: ['4', 'Asian', 'Asian Indian subcontinent', 'South Asian'] },
  { code: 'IC5', state: 'stated', names: ['5', 'Chinese Japanese or South East Asian', 'Chinese Japanese or other South East Asian'] },
  { code: 'IC6', state: 'stated', names: ['6', 'Arab', 'Arab or North African', 'Arabic or North African', 'Middle Eastern'] },
  { code: 'IC0', state: 'not-known', names: ['0', 'Origin unknown'] },
  { code: 'IC7', state: 'not-known', names: ['7'] },
  { code: 'IC9', state: 'not-known', names: ['9', 'Not known', 'Unknown', 'N/K', 'Unk'] },
  { code: '', state: 'not-stated', names: ['Not stated'] },
  // published figures are coarser than the codes: white may be IC1 or IC2
  { code: '', state: 'stated', names: ['White', 'Mixed', 'Other'] },
]

/** The headings of the 2011 census that stand before the words of a self-defined ethnicity, as `Asian/Asian British - Indian`. */
export const ETHNICITY_HEADINGS: readonly string[] = [
  'White',
  'Mixed/Multiple ethnic groups',
  'Asian/Asian British',
  'Black/African/Caribbean/Black British',
  'Other ethnic group',
]
