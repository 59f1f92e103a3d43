import { parseLinkModels, type CaseOptionsInput } from '@weft/core'
import { UsageError } from '../exit-code.ts'
import type { InputArgs } from '../input-args.ts'
import type { FoundInputs } from './find-tables.ts'
import { gatherOptions, readNumber } from './gather-options.ts'
import { readText } from './read-text.ts'

/** What a build takes beside what every reading does. */
export interface BuildArgs extends InputArgs {
  readonly out: string
  readonly seed?: string | undefined
  readonly 'link-threshold'?: string | undefined
  readonly models?: string | undefined
  readonly previous?: string | undefined
}

/** The options of a build: those of every reading, the seed, and how ids are linked. */
export async function gatherBuildOptions(args: BuildArgs, found: FoundInputs, began: Date): Promise<CaseOptionsInput> {
  const options = await gatherOptions(args, found, began)
  const threshold = args['link-threshold']
  return {
    ...options,
    ...(args.seed === undefined ? {} : { groups: { ...options.groups, seed: readNumber('seed', args.seed) } }),
    linkage: {
      ...options.linkage,
      ...(threshold === undefined ? {} : { linkThreshold: threshold === 'off' ? 'off' : readThreshold(threshold) }),
      ...(args.models === undefined ? {} : { models: parseLinkModels(await readText(args.models), args.models) }),
    },
  }
}

function readThreshold(text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !(value >= 0.5 && value < 1))
    throw new UsageError(`--link-threshold must be a probability from 0.5 to below 1, or "off", got "${text}".`)
  return value
}
