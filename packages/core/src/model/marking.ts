/**
 * Protective markings from lowest to highest: Government Security Classifications, with the legacy GPMS words that
 * old logs still bear placed beside their nearest neighbour. They are compared, never converted.
 */
export const MARKINGS = ['OFFICIAL', 'PROTECT', 'OFFICIAL-SENSITIVE', 'RESTRICTED', 'CONFIDENTIAL', 'SECRET', 'TOP SECRET'] as const
export type Marking = (typeof MARKINGS)[number]

/** Recognises a marking however it is spaced or cased; undefined where the text is none. */
export function parseMarking(text: string): Marking | undefined {
  const letters = (marking: string): string => marking.toUpperCase().replace(/[^A-Z]/g, '')
  return MARKINGS.find((marking) => letters(marking) === letters(text))
}

/** The higher of two markings: an output bears the highest of what went into it. */
export function highestMarking(a: Marking, b: Marking): Marking {
  return MARKINGS.indexOf(a) >= MARKINGS.indexOf(b) ? a : b
}
