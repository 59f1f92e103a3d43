import { detach } from './detach.ts'
import type { Dialect } from './dialect.ts'
import { countBreaks, trimBreak } from './lines.ts'
import { RowScanner } from './row-scanner.ts'

/** Takes a stretch that is set aside: its text, the line on which it begins, and why. */
export type TakeLost = (raw: string, line: number, code: LostCode) => void

export type LostCode = 'unclosed-quote' | 'row-too-long'

/** How many lines a row may have at which reading goes on. */
const TRUSTED_LINES = 8

/**
 * A stretch of a file in which rows cannot be told apart: from a row with a quote that is not closed, or that is too
 * long, up to the next row that can be trusted. That is a line from which a row begins that has exactly as many cells as
 * the header, all quotes in order, and no more than eight lines. A stretch longer than a row may be is cut there.
 */
export class LostStretch {
  readonly #scanner: RowScanner
  readonly #trial: RowScanner
  readonly #width: number
  readonly #maxLength: number
  #isOpen = false
  /** Where the line begins that is passed next, from the stretch's beginning, which is the scanner's position. */
  #from = 0
  /** The line of that place, and the one on which the stretch begins. */
  #line = 0
  #firstLine = 0
  #code: LostCode = 'unclosed-quote'

  constructor(scanner: RowScanner, dialect: Dialect, width: number, maxLength: number) {
    this.#scanner = scanner
    this.#trial = new RowScanner(dialect)
    this.#trial.isStrict = true
    this.#width = width
    this.#maxLength = maxLength
  }

  get isOpen(): boolean {
    return this.#isOpen
  }

  /** Whether all quotes of a row are in order. */
  isOrderly(row: string): boolean {
    this.#trial.open(row)
    return this.#trial.next(0) === 'row'
  }

  /** Begins a stretch at a row. */
  open(start: number, line: number, code: LostCode): void {
    this.#scanner.moveTo(start, line)
    this.#isOpen = true
    this.#from = 0
    this.#line = line
    this.#firstLine = line
    this.#code = code
  }

  /** Looks for the end of the stretch; false where that needs more text. */
  search(take: TakeLost): boolean {
    const scanner = this.#scanner
    for (;;) {
      const next = scanner.nextLine(scanner.position + Math.max(this.#from, 0))
      this.#cut(next < 0 ? scanner.left : next - scanner.position, take)
      if (next < 0) return false
      const isEnd = next === scanner.text.length && scanner.isLast
      const verdict = isEnd || this.#tryRow(next)
      if (verdict === undefined) return false
      this.#line++
      this.#from = next - scanner.position
      if (!verdict) continue
      this.#isOpen = false
      this.#take(take, trimBreak(scanner.text.slice(scanner.position, next)))
      scanner.moveTo(next, this.#line)
      return true
    }
  }

  /** Cuts off what is longer than a row may be, up to a length that is known to belong to the stretch. */
  #cut(known: number, take: TakeLost): void {
    const scanner = this.#scanner
    for (let left = known; left > this.#maxLength;) {
      const { text, position } = scanner
      let stop = position + this.#maxLength
      if (text[stop - 1] === '\r' && this.#maxLength > 1) stop--
      const piece = text.slice(position, stop)
      this.#take(take, piece)
      this.#firstLine += countBreaks(piece)
      scanner.moveTo(stop, this.#firstLine)
      this.#from -= stop - position
      left -= stop - position
    }
  }

  #take(take: TakeLost, piece: string): void {
    if (piece !== '') take(detach(piece), this.#firstLine, this.#code)
  }

  /** Whether a row that can be trusted begins at a place; undefined where telling needs more text. */
  #tryRow(place: number): boolean | undefined {
    const { text, isLast } = this.#scanner
    let stop = place
    for (let lines = 0; lines < TRUSTED_LINES && stop < text.length; lines++) {
      const next = this.#scanner.nextLine(stop)
      stop = next < 0 ? text.length : next
      if (next < 0) break
    }
    const isCut = stop - place > this.#maxLength
    if (isCut) stop = place + this.#maxLength
    else if (stop === text.length && !isLast) return undefined
    const trial = this.#trial
    trial.open(text.slice(place, stop))
    const isWhole = trial.next(this.#width) === 'row' && !(isCut && trial.position === stop - place)
    return isWhole && trial.start === 0 && trial.count === this.#width
  }
}
