/**
 * Words of offences, in lower case, by which an event says what was done; a word counts where it begins and ends as
 * here. Offences differ by force and year: what is missing makes an event say nothing, never something false.
 */
export const SEXUAL_OFFENCE_WORDS: RegExp =
  /\b(?:rape[ds]?|raping|sexual(?:ly)?|indecen(?:t|cy)|groom(?:ing|ed)|incest|voyeuris[mt]|buggery|unlawful (?:sexual )?intercourse|prostitut\w*|pornograph\w*)\b/
export const EXPLOITATION_OFFENCE_WORDS: RegExp =
  /\b(?:(?:sexual(?:ly)? )?exploit(?:ation|ed|ing)|groom(?:ing|ed)|abduct(?:ion|ed|ing)|traffick(?:ing|ed)|modern slavery|harbouring|arrang(?:e|ing) or facilitat(?:e|ing)|controlling a child|paying for)\b/
export const ABUSE_OFFENCE_WORDS: RegExp =
  /\b(?:child abuse|abuse of (?:a )?child(?:ren)?|cruelty|neglect(?:ing)?|ill[- ]treatment|abuse of (?:a position of )?trust)\b/

/** Home Office classes, read only where an event has a code and no words: as such classes are widely used, not checked against the counting rules. */
export const SEXUAL_OFFENCE_CODES: RegExp = /^(?:17[AB]?|19[A-K]|20[AB]|21|22[AB]|71|72|73|86|88[A-E])$/
export const EXPLOITATION_OFFENCE_CODES: RegExp = /^(?:13|71|88A|106)$/

/** Titles that leave open what happened: an incident of such a name says neither yes nor no. */
export const OPEN_TITLES: RegExp =
  /\b(?:concern|suspicious|safeguard\w*|welfare|child(?:ren)?|young person|vulnerab\w*|missing|abscond\w*|found with|information|intelligence|sighting)\b|^(?:unknown|other|incident|occurrence|non[- ]crime\w*)$/

/** Kinds of event whose title says what police did, not what was done to anybody. */
export const OPEN_EVENT_KINDS: ReadonlySet<string> = new Set(['custody', 'stop', 'sighting', 'meeting', 'call'])

/** Flags of the sexual exploitation or abuse of a child, in lower case; that of criminal exploitation is none. */
export const EXPLOITATION_FLAGS: RegExp = /\b(?:cse|csa|csea|child sexual (?:exploitation|abuse)|sexual exploitation|groom(?:ing|ed))\b/

/** What an account says of exploitation, where it is not denied just before. */
export const EXPLOITATION_TEXT: RegExp =
  /(?<!\b(?:no|not|nor|never|without|den(?:y|ies|ied)|ruled out|unrelated to)\b[^.;]{0,40})\b(?:cse|child sexual (?:exploitation|abuse)|sexual(?:ly)? (?:exploit\w*|abus\w*|assault\w*|activity|touch\w*)|groom(?:ing|ed)|raped?|indecent images?)\b/
export const COERCION_TEXT: RegExp =
  /(?<!\b(?:no|not|nor|never|without|den(?:y|ies|ied)|ruled out)\b[^.;]{0,40})\b(?:coerc\w*|manipulat\w*|deceiv\w*|controlled by|under the control|threaten\w*|blackmail\w*|groom(?:ing|ed)|forced (?:to|into)|made (?:her|him|them) )/

/** Flags that mark somebody or something as part of a group, in lower case. */
export const GROUP_FLAGS: RegExp =
  /\b(?:group(?:[- ]based)?|grp|ocg|organi[sz]ed crime(?: group)?|(?:organi[sz]ed )?network|gang|multiple (?:offender|suspect|perpetrator)s?)\b/
