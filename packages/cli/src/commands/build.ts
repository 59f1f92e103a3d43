import { createHash } from 'node:crypto'
import { basename, resolve } from 'node:path'
import { buildCaseFile, resolveOptions, type BuiltCase, type CaseOptionsInput, type Table } from '@weft/core'
import { defineCommand, type ArgsDef } from 'citty'
import { DataError, EXIT, UsageError, type ExitCode } from '../exit-code.ts'
import { checkDrift } from '../io/check-drift.ts'
import { findTables, openFile, type FoundInputs, type InputFile } from '../io/find-tables.ts'
import { readConfig } from '../io/read-config.ts'
import { checkCaseFolder, MANIFEST_NAME, writeFolder } from '../io/write-folder.ts'
import { caseJson } from '../output/case-json.ts'
import { importJson } from '../output/import-json.ts'
import { manifestJson, type ReadInput } from '../output/manifest.ts'
import { createProgress, SILENT, type Progress } from '../output/progress.ts'
import { qualityJson } from '../output/quality-json.ts'
import { describeCase, summariseCase } from '../output/summary.ts'
import { groupMembersTable, groupsTable, rejectedTable } from '../output/tables.ts'
import { VERSION } from '../version.ts'

const ARGS = {
  inputs: {
    type: 'positional',
    required: true,
    description: 'Files or folders with delimited text: the exports',
    valueHint: 'files or folders...',
  },
  out: { type: 'string', required: true, description: 'The case folder to write', valueHint: 'case folder' },
  config: { type: 'string', description: 'How to read the files; else weft.config.json in the input folder, then here', valueHint: 'file' },
  seed: { type: 'string', description: 'Seed of every random choice (default 1)', valueHint: 'n' },
  'as-at': { type: 'string', description: 'Day to which ages are counted (default: the newest date in the data)', valueHint: 'yyyy-mm-dd' },
  'max-rejected': {
    type: 'string',
    description: 'Share of rows that may be set aside before the data counts as too faulty (default 0.2)',
    valueHint: '0..1',
  },
  json: { type: 'boolean', description: 'Print one machine-readable result to stdout' },
  quiet: { type: 'boolean', description: 'No progress on stderr' },
} as const satisfies ArgsDef

/** `weft build`: the whole walk, from exports to a case folder. */
export const buildCommand = defineCommand({
  meta: { name: 'build', description: 'Builds a case from exports: links, groups and the records behind them' },
  args: ARGS,
  run: ({ args }) => build(args._, args),
})

interface BuildArgs {
  readonly out: string
  readonly config?: string | undefined
  readonly seed?: string | undefined
  readonly 'as-at'?: string | undefined
  readonly 'max-rejected'?: string | undefined
  readonly json?: boolean | undefined
  readonly quiet?: boolean | undefined
}

async function build(inputs: readonly string[], args: BuildArgs): Promise<ExitCode> {
  const began = new Date()
  const folder = resolve(args.out)
  const found = await findTables(inputs)
  const settings = resolveOptions(await gatherOptions(args, found, began))
  await checkCaseFolder(folder)
  await checkDrift(found.files, settings, (line) => args.quiet === true || process.stderr.write(`${line}\n`))
  const progress =
    args.quiet === true
      ? SILENT
      : createProgress(
          process.stderr,
          found.files.reduce((sum, { bytes }) => sum + bytes, 0),
        )
  const read: ReadInput[] = []
  const built = await buildCaseFile(openTables(found.files, read, progress), settings, { onStep: progress.step, onRows: progress.rows })
  refuseFaultyData(built, settings.maxRejected)
  progress.step('writing the case folder')
  const { caseFile, report, quality } = built
  await writeFolder(folder, [
    { name: 'import.json', pieces: [importJson(report, found.unread)] },
    { name: 'rejected.csv', pieces: rejectedTable(report) },
    { name: 'quality.json', pieces: qualityJson(quality) },
    { name: 'groups.csv', pieces: [groupsTable(caseFile)] },
    { name: 'group-members.csv', pieces: [groupMembersTable(caseFile)] },
    { name: 'case.json', pieces: caseJson(caseFile) },
    { name: MANIFEST_NAME, pieces: [manifestJson(VERSION, read, settings, began, new Date())] },
  ])
  progress.end()
  const seconds = (Date.now() - began.getTime()) / 1000
  process.stdout.write(
    args.json === true ? `${JSON.stringify(summariseCase(caseFile, seconds))}\n` : `${describeCase(caseFile, report, args.out, seconds)}\n`,
  )
  return EXIT.done
}

/** The configuration, with what the command line says above it. */
async function gatherOptions(args: BuildArgs, found: FoundInputs, began: Date): Promise<CaseOptionsInput> {
  const config = await readConfig(args.config, found.folders)
  const seed = args.seed === undefined ? undefined : readNumber('seed', args.seed)
  const maxRejected = args['max-rejected'] === undefined ? undefined : readNumber('max-rejected', args['max-rejected'])
  return {
    title: basename(found.folders[0] ?? found.files[0]?.path ?? ''),
    today: began.toISOString().slice(0, 10),
    ...config,
    ...(args['as-at'] === undefined ? {} : { asAt: args['as-at'] }),
    ...(maxRejected === undefined ? {} : { maxRejected }),
    groups: { ...config.groups, ...(seed === undefined ? {} : { seed }) },
  }
}

function readNumber(option: string, text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value)) throw new UsageError(`--${option} must be a number, got "${text}".`)
  return value
}

/** The tables one after the other; the hash of each is kept once it is read. */
function* openTables(files: readonly InputFile[], read: ReadInput[], progress: Progress): Generator<Table> {
  for (const file of files) {
    yield { file: file.name, content: hashOnTheWay(file, read, progress) }
  }
}

async function* hashOnTheWay(file: InputFile, read: ReadInput[], progress: Progress): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  for await (const bytes of openFile(file)) {
    hash.update(bytes)
    progress.bytes(bytes.length)
    yield bytes
  }
  read.push({ file: file.name, bytes: file.bytes, sha256: hash.digest('hex') })
}

function refuseFaultyData({ caseFile, report }: BuiltCase, maxRejected: number): void {
  const { read, rejected } = caseFile.counts.rows
  if (read === 0 || rejected / read <= maxRejected) return
  const first = report.rejected[0]
  const share = `${((rejected / read) * 100).toFixed(1)} %`
  const example = first === undefined ? '' : ` The first is ${first.file} line ${String(first.line)}: ${first.reason}`
  throw new DataError(
    `${share} of the rows (${String(rejected)} of ${String(read)}) cannot be used, more than the ${String(maxRejected * 100)} % allowed; map the files with --config, or raise --max-rejected.${example}`,
  )
}
