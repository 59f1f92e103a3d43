import type { CaseOptions } from '@weft/core'

/** One input as it was read. */
export interface ReadInput {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
}

/** The earlier case that groups were held against: its folder's own name, and the hash of its case.json. */
export interface ReadPrevious {
  readonly case: string
  readonly title: string
  readonly asAt: string
  readonly sha256: string
}

/** manifest.json: enough to run a build again, and to prove what it was made from. The key of the mask is not in it. */
export function manifestJson(
  version: string,
  inputs: readonly ReadInput[],
  settings: CaseOptions,
  began: Date,
  ended: Date,
  previous?: ReadPrevious,
): string {
  const { maskKey, ...shown } = settings
  const manifest = {
    tool: 'weft',
    version,
    node: process.version,
    began: began.toISOString(),
    ended: ended.toISOString(),
    inputs,
    ...(previous === undefined ? {} : { previous }),
    settings: { ...shown, hasMaskKey: maskKey !== '' },
  }
  return `${JSON.stringify(manifest, null, 1)}\n`
}
