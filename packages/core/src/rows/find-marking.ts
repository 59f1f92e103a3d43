import { parseMarking, type Marking } from '../model/marking.ts'

/** Words that stand before a marking and name it as one. */
const LEAD_WORDS: ReadonlySet<string> = new Set(
  'GSC PROTECTIVE PROTECTIVELY SECURITY GOVERNMENT CLASSIFICATION CLASSIFIED MARKED MARKING DOCUMENT FILE THIS IS REPORT LEVEL'.split(' '),
)

/** The protective marking that a line outside a table bears, such as `GSC: OFFICIAL-SENSITIVE`; undefined where it bears none. */
export function findMarking(line: string): Marking | undefined {
  const words = line
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== '' && !LEAD_WORDS.has(word))
  return words.length === 0 || words.length > 12 ? undefined : parseMarking(words.join(' '))
}
