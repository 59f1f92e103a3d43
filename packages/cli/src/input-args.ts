import type { ArgsDef } from 'citty'

/** What every command takes that reads exports. */
export const INPUT_ARGS = {
  inputs: {
    type: 'positional',
    required: true,
    description: 'Files or folders with delimited text: the exports',
    valueHint: 'files or folders...',
  },
  config: {
    type: 'string',
    description: 'How to read the files; else weft.config.json in an input folder, then here',
    valueHint: 'file',
  },
  'max-rejected': {
    type: 'string',
    description: 'Share of rows that may be set aside before the data counts as too faulty (default 0.2)',
    valueHint: '0..1',
  },
  json: { type: 'boolean', description: 'Print one machine-readable result to stdout' },
  quiet: { type: 'boolean', description: 'No progress on stderr' },
} as const satisfies ArgsDef

/** What was given of them. */
export interface InputArgs {
  readonly config?: string | undefined
  readonly 'as-at'?: string | undefined
  readonly 'max-rejected'?: string | undefined
  readonly json?: boolean | undefined
  readonly quiet?: boolean | undefined
}
