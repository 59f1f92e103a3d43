const BREAK = /\r\n|\r|\n/g
const LAST_BREAK = /\r\n$|[\r\n]$/

/**
 * Where the next line begins after a place of a text; -1 where the text does not tell.
 *
 * @param isLast whether no text follows
 */
export function findNextLine(text: string, from: number, isLast: boolean): number {
  const size = text.length
  for (let at = from; at < size; at++) {
    const sign = text.charCodeAt(at)
    if (sign === 10) return at + 1
    if (sign !== 13) continue
    if (at + 1 < size) return at + (text.charCodeAt(at + 1) === 10 ? 2 : 1)
    break
  }
  return isLast ? size : -1
}

/** How many line breaks a text holds; CRLF is one. */
export function countBreaks(text: string): number {
  return text.match(BREAK)?.length ?? 0
}

/** A line without the break that ends it. */
export function trimBreak(line: string): string {
  return line.replace(LAST_BREAK, '')
}
