/**
 * Protective markings from lowest to highest: Government Security Classifications, with the legacy GPMS words that
 * old logs still bear placed beside their nearest neighbour. They are compared, never converted.
 */
export const MARKINGS = ['OFFICIAL', 'PROTECT', 'OFFICIAL-SENSITIVE', 'RESTRICTED', 'CONFIDENTIAL', 'SECRET', 'TOP SECRET'] as const
export type Marking = (typeof MARKINGS)[number]

/** Words that may stand with a marking and say who it is for, or what it is about, without changing its level. */
const DESCRIPTORS: ReadonlySet<string> = new Set(
  'UK EYES ONLY POLICE USE COMMERCIAL PERSONAL LOCSEN STAFF MANAGEMENT INVESTIGATIONS INVESTIGATION MEDICAL PRIVATE RECIPIENTS WHEN COMPLETE COMPLETED HANDLING GSC GPMS MARKING AND OR'.split(
    ' ',
  ),
)

const LONGEST = 120
const MARKING_WORDS = /\b(?:TOP ?SECRET|OFFICIAL ?SENSITIVE|[A-Z0-9]+)\b/g

/**
 * Recognises a marking however it is spaced or cased, with or without words on who it is for; the highest where a text
 * bears several. A text with any other word is no marking.
 */
export function parseMarking(text: string): Marking | undefined {
  if ((MARKINGS as readonly string[]).includes(text)) return text as Marking
  if (text.length > LONGEST) return undefined
  let highest: Marking | undefined
  for (const [words] of text
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .matchAll(MARKING_WORDS)) {
    const marking = MARKINGS.find((known) => letters(known) === letters(words))
    if (marking !== undefined) highest = highest === undefined ? marking : highestMarking(highest, marking)
    else if (!DESCRIPTORS.has(words)) return undefined
  }
  return highest
}

function letters(words: string): string {
  return words.replace(/[^A-Z]/g, '')
}

/** The higher of two markings: an output bears the highest of what went into it. */
export function highestMarking(a: Marking, b: Marking): Marking {
  return MARKINGS.indexOf(a) >= MARKINGS.indexOf(b) ? a : b
}
