/** How a text is cut into cells. */
export interface Dialect {
  /** Stands between cells: one character or several. */
  readonly delimiter: string
  /** Stands around cells that hold delimiters or line breaks; '' for none. */
  readonly quote: string
  /** Makes a quote within a quoted cell text: the quote itself, doubled, or a backslash. */
  readonly escape: string
}

/** How a scan of a row ended. */
export type ScanEnd =
  /** At a line break, or at the end of the text where no more will come. */
  | 'row'
  /** In a row with something behind a closing quote; the scanner stands where the row begins. */
  | 'flawed'
  /** In a quoted cell that nothing closes up to the end of the whole text. */
  | 'open'
  /** At the end of the text that is there so far; the row begins anew once there is more. */
  | 'more'
  /** There is no row left. */
  | 'end'
