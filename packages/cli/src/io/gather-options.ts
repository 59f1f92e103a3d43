import { basename } from 'node:path'
import type { CaseOptionsInput } from '@weft/core'
import type { InputArgs } from '../input-args.ts'
import { UsageError } from '../exit-code.ts'
import type { FoundInputs } from './find-tables.ts'
import { readConfig } from './read-config.ts'

/** The configuration of a run, with what the command line says above it; the title and the present day where it has none. */
export async function gatherOptions(args: InputArgs, found: FoundInputs, began: Date): Promise<CaseOptionsInput> {
  const maxRejected = args['max-rejected'] === undefined ? undefined : readNumber('max-rejected', args['max-rejected'])
  return {
    title: basename(found.folders[0] ?? found.files[0]?.path ?? ''),
    today: began.toISOString().slice(0, 10),
    ...(await readConfig(args.config, found.folders)),
    ...(args['as-at'] === undefined ? {} : { asAt: args['as-at'] }),
    ...(maxRejected === undefined ? {} : { maxRejected }),
  }
}

/**
 * The number that an option gives.
 *
 * @throws UsageError naming the option and what it got
 */
export function readNumber(option: string, text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value)) throw new UsageError(`--${option} must be a number, got "${text}".`)
  return value
}
