/** How a cell of one form is read, and what is said where it cannot be. */
export interface CellForm<T> {
  /** undefined where the text does not have the form. */
  readonly parse: (text: string) => T | undefined
  /** Whether the text has the form and still says that nothing is known. */
  readonly isPlaceholder?: (text: string) => boolean
  readonly code: string
  /** What the cell does not hold, as the end of "The cell holds no ...". */
  readonly noun: string
}
