/**
 * Words of offences, in lower case, by which an event says what was done; a word counts where it begins and ends as
 * here. Offences differ by force and year: what is missing makes an event say nothing of it.
 */
export const OFFENCE_WORDS: Readonly<Record<'sexual-offence' | 'exploitation-offence' | 'abuse-offence', RegExp>> = {
  'sexual-offence':
    /\b(?:rape[ds]?|raping|sexual(?:ly)?|indecen(?:t|cy)|groom(?:ing|ed)|incest|voyeuris[mt]|buggery|unlawful (?:sexual )?intercourse|prostitut\w*|pornograph\w*)\b/,
  'exploitation-offence':
    /\b(?:(?:sexual(?:ly)? )?exploit(?:ation|ed|ing)|groom(?:ing|ed)|abduct(?:ion|ed|ing)|traffick(?:ing|ed)|modern slavery|harbouring|arrang(?:e|ing) or facilitat(?:e|ing)|controlling a child|paying for)\b/,
  'abuse-offence':
    /\b(?:child abuse|abuse of (?:a )?child(?:ren)?|cruelty|neglect(?:ing)?|ill[- ]treatment|abuse of (?:a position of )?trust)\b/,
}

/** Home Office classes, read only where an event has a code and no words: as such classes are widely used, not checked against the counting rules. */
export const OFFENCE_CODES: Readonly<Record<'sexual-offence' | 'exploitation-offence', RegExp>> = {
  'sexual-offence': /^(?:17[AB]?|19[A-K]|20[AB]|21|22[AB]|71|72|73|86|88[A-E])$/,
  'exploitation-offence': /^(?:13|71|88A|106)$/,
}

/** Titles that leave open what happened: an incident of such a name says neither yes nor no. */
export const OPEN_TITLES: readonly RegExp[] = [
  /\b(?:concern|suspicious|safeguard\w*|welfare|child(?:ren)?|young person|vulnerab\w*|missing|abscond\w*|found with)\b/,
  /\b(?:information|intelligence|sighting)\b/,
  /^(?:unknown|other|incident|occurrence|non[- ]crime\w*)$/,
]

/** Kinds of event whose title says what police did, not what was done to anybody. */
export const OPEN_EVENT_KINDS: ReadonlySet<string> = new Set(['custody', 'stop', 'sighting', 'meeting', 'call'])

/** What an account says, in lower case, where it is not denied just before. The word is sought first and the denial behind it only then. */
export const ACCOUNT_WORDS: Readonly<Record<'exploitation-text' | 'coercion-text', RegExp>> = {
  'exploitation-text':
    /\b(?=(?:cse|child sexual (?:exploitation|abuse)|sexual(?:ly)? (?:exploit\w*|abus\w*|assault\w*|activity|touch\w*)|groom(?:ing|ed)|raped?|indecent images?)\b)(?<!\b(?:no|not|nor|never|without|den(?:y|ies|ied)|ruled out|unrelated to)\b[^.;]{0,40})/,
  'coercion-text':
    /\b(?=(?:coerc\w*|manipulat\w*|deceiv\w*|controlled by|under the control|threaten\w*|blackmail\w*|groom(?:ing|ed)|forced (?:to|into)|made (?:her|him|them) ))(?<!\b(?:no|not|nor|never|without|den(?:y|ies|ied)|ruled out)\b[^.;]{0,40})/,
}

/** Words of flags, in lower case: of the sexual exploitation or abuse of a child, that of criminal exploitation being none, and of a group. */
export const FLAG_WORDS: Readonly<Record<'exploitation' | 'group', RegExp>> = {
  exploitation: /\b(?:cse|csa|csea|child sexual (?:exploitation|abuse)|sexual exploitation|groom(?:ing|ed))\b/,
  group:
    /\b(?:group(?:[- ]based)?|grp|ocg|organi[sz]ed crime(?: group)?|(?:organi[sz]ed )?network|gang|multiple (?:offender|suspect|perpetrator)s?)\b/,
}
