/** The schemes in which intelligence is graded: the one in force, the one before it, and the Admiralty's, which partners use. */
export const GRADING_SCHEMES = ['3x5x2', '5x5x5', '6x6'] as const
type GradingScheme = (typeof GRADING_SCHEMES)[number]

/** What a report says of its source and of its information, in the codes of one scheme. Ordinal, never a probability. */
export interface Grading {
  readonly scheme: GradingScheme
  readonly source: string
  readonly information: string
  readonly handling?: string | undefined
  /** As it was written. */
  readonly text: string
}

/** Why cells give no grading: they fit no scheme, or more than one. */
export type GradingFault = 'bad-grading' | 'ambiguous-grading'

/** The cells of a report that may hold its grading, whole or in parts. */
export interface GradingCells {
  readonly grading?: string | undefined
  readonly source?: string | undefined
  readonly information?: string | undefined
  readonly handling?: string | undefined
}

interface Scheme {
  readonly source: string
  readonly information: string
  /** '' where the scheme has none. */
  readonly handling: string
  /** Codes that say that nothing can be told yet, neither good nor bad: they stand in no order with the others. */
  readonly unranked: readonly string[]
  /** The information code that suspects it to be false; '' where the scheme has none. */
  readonly suspectedFalse: string
}

/** The codes of each scheme, best first. The same letter means different things in two of them: E is untested as a source of 5x5x5, and suspected false as information of 3x5x2. */
const SCHEMES: Readonly<Record<GradingScheme, Scheme>> = {
  '3x5x2': { source: '123', information: 'ABCDE', handling: 'PC', unranked: [], suspectedFalse: 'E' },
  '5x5x5': { source: 'ABCDE', information: '12345', handling: '12345', unranked: ['sourceE'], suspectedFalse: '5' },
  '6x6': { source: 'ABCDEF', information: '123456', handling: '', unranked: ['sourceF', 'information6'], suspectedFalse: '' },
}

const LONGEST = 40
const JOINED = /^(?:(3x5x2|5x5x5|6x6)[\s:=-]*)?([A-Z\d])[\s/.,|:-]*([A-Z\d])(?:[\s/.,|:-]*([A-Z\d]))?$/i
/** A code by itself, or before what it means: `2 - Untested`. */
const PART = /^([A-Z\d])(?:\s*[-–:=,(].*|\s{2,}.*)?$/i

/**
 * Reads a grading as one cell or as separate columns. It is never turned from one scheme into another, and never guessed:
 * separate codes such as B and 2 without a handling code fit two schemes. Two such codes in one cell are a whole grading
 * of 6x6, which alone has no third.
 *
 * @returns undefined where no cell says anything of source or information
 */
export function parseGrading(input: string | GradingCells): Grading | GradingFault | undefined {
  const cells = typeof input === 'string' ? { grading: input } : input
  const columns = [partOf(cells.source), partOf(cells.information), partOf(cells.handling)] as const
  if (cells.grading !== undefined) return gradeJoined(cells.grading, columns)
  if (cells.source === undefined && cells.information === undefined) return undefined
  const [source, information, handling] = columns
  const isUnread = source === undefined || information === undefined || (cells.handling !== undefined && handling === undefined)
  if (isUnread) return 'bad-grading'
  const text = [cells.source, cells.information, ...(cells.handling === undefined ? [] : [cells.handling])].join('/')
  return grade(GRADING_SCHEMES, source, information, handling, text)
}

type Columns = readonly [source: string | undefined, information: string | undefined, handling: string | undefined]

function gradeJoined(text: string, columns: Columns): Grading | GradingFault {
  const found = text.length > LONGEST ? null : JOINED.exec(text.trim())
  if (found === null) return 'bad-grading'
  const codes = found.slice(2).map((code: string | undefined) => code?.toUpperCase())
  if (columns.some((column, i) => column !== undefined && codes[i] !== undefined && column !== codes[i])) return 'ambiguous-grading'
  const [source = '', information = '', handling = columns[2]] = codes
  const said = GRADING_SCHEMES.filter((scheme) => scheme === found[1]?.toLowerCase())
  if (said.length > 0) return grade(said, source, information, handling, text)
  const isWhole = handling === undefined && isOf('6x6', source, information, handling)
  return grade(isWhole ? ['6x6'] : GRADING_SCHEMES, source, information, handling, text)
}

function partOf(text: string | undefined): string | undefined {
  return text === undefined || text.length > LONGEST ? undefined : PART.exec(text.trim())?.[1]?.toUpperCase()
}

function grade(
  schemes: readonly GradingScheme[],
  source: string,
  information: string,
  handling: string | undefined,
  text: string,
): Grading | GradingFault {
  const [scheme, other] = schemes.filter((candidate) => isOf(candidate, source, information, handling))
  if (scheme === undefined) return 'bad-grading'
  return other === undefined ? { scheme, source, information, handling, text } : 'ambiguous-grading'
}

function isOf(scheme: GradingScheme, source: string, information: string, handling: string | undefined): boolean {
  const codes = SCHEMES[scheme]
  return (
    codes.source.includes(source) &&
    codes.information.includes(information) &&
    (handling === undefined || (codes.handling !== '' && codes.handling.includes(handling)))
  )
}

/**
 * Which of two gradings says better of its source, or of its information: below 0 for the first, above 0 for the second,
 * 0 where they say the same.
 *
 * @returns undefined across schemes, and where one of them says that it cannot be told
 */
export function compareGradings(a: Grading, b: Grading, part: 'source' | 'information'): number | undefined {
  if (a.scheme !== b.scheme) return undefined
  if (a[part] === b[part]) return 0
  const codes = SCHEMES[a.scheme]
  if ([a, b].some((grading) => codes.unranked.includes(part + grading[part]))) return undefined
  return codes[part].indexOf(a[part]) - codes[part].indexOf(b[part])
}

/** Whether a report's own grading suspects its information to be false or malicious; 6x6 has no code for that. */
export function isSuspectedFalse({ scheme, information }: Grading): boolean {
  return information === SCHEMES[scheme].suspectedFalse
}
