/** A file of a sample: its name, and its whole text. */
export interface SampleFile {
  /** Path inside its folder, for instance `persons.csv`. */
  readonly path: string
  readonly text: string
}

/** Invented exports, and the truth about them. */
export interface Sample {
  /** The tables an analyst would be given. */
  readonly exports: readonly SampleFile[]
  /** What is really so: true people, planted groups, decoys, findings and faults. */
  readonly truth: readonly SampleFile[]
}
