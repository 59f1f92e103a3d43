import { resolve } from 'node:path'
import { DIALECTS, generateSample, writeSample, type Dialect } from '@weft/sample-data'
import { defineCommand, type ArgsDef } from 'citty'
import { EXIT, UsageError, type ExitCode } from '../exit-code.ts'

const ARGS = {
  out: { type: 'string', required: true, description: 'The folder to write: exports and truth go below it', valueHint: 'folder' },
  people: { type: 'string', default: '1500', description: 'How many people live in the invented district', valueHint: 'n' },
  seed: { type: 'string', default: '20231208', description: 'Seed: the same seed gives the same files', valueHint: 'n' },
  dialect: { type: 'string', default: 'weft', description: `Whose headers and file names: ${DIALECTS.join(', ')}`, valueHint: 'name' },
} as const satisfies ArgsDef

/** `weft sample`: invented exports with planted truth. */
export const sampleCommand = defineCommand({
  meta: { name: 'sample', description: 'Writes invented exports with planted groups, decoys and faults, and the truth about them' },
  args: ARGS,
  run: ({ args }) => sample(args.out, args.people, args.seed, args.dialect),
})

function sample(out: string, peopleText: string, seedText: string, dialectText: string): ExitCode {
  const people = readWhole('people', peopleText)
  const seed = readWhole('seed', seedText)
  const made = generateSample({ people, seed, dialect: readDialect(dialectText) })
  writeSample(made, { exportsFolder: resolve(out, 'exports'), truthFolder: resolve(out, 'truth') })
  process.stdout.write(`${String(made.exports.length)} invented exports in ${out}/exports, what is true of them in ${out}/truth.\n`)
  return EXIT.done
}

function readDialect(text: string): Dialect {
  const found = DIALECTS.find((dialect) => dialect === text)
  if (found === undefined) throw new UsageError(`--dialect must be one of ${DIALECTS.join(', ')}, got "${text}".`)
  return found
}

function readWhole(option: string, text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isSafeInteger(value) || value < 0)
    throw new UsageError(`--${option} must be a whole number of 0 or more, got "${text}".`)
  return value
}
