import type { CaseOptions } from '@weft/core'

/** One input as it was read. */
export interface ReadInput {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
}

/** manifest.json: enough to run a build again, and to prove what it was made from. The key of the mask is not in it. */
export function manifestJson(version: string, inputs: readonly ReadInput[], settings: CaseOptions, began: Date, ended: Date): string {
  const { maskKey, ...shown } = settings
  const manifest = {
    tool: 'weft',
    version,
    node: process.version,
    began: began.toISOString(),
    ended: ended.toISOString(),
    inputs,
    settings: { ...shown, hasMaskKey: maskKey !== '' },
  }
  return `${JSON.stringify(manifest, null, 1)}\n`
}
