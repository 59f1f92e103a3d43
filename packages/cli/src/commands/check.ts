import { mkdir, rm } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { composeQualityReport, resolveOptions, type CaseOptions, type CaseOptionsInput } from '@weft/core'
import { defineCommand, type ArgsDef } from 'citty'
import { DataError, EXIT, UsageError, type ExitCode } from '../exit-code.ts'
import { checkDrift } from '../io/check-drift.ts'
import { findTables, type FoundInputs, type InputFile } from '../io/find-tables.ts'
import { readConfig } from '../io/read-config.ts'
import { checkReportFolder, readPieces, writeFolder } from '../io/write-folder.ts'
import type { MeasureTask } from '../measure/measure-file.ts'
import { measureFiles, suitWorkers } from '../measure/measure-files.ts'
import { mergeMeasured, type CheckedTables } from '../measure/merge-measured.ts'
import { describeCheck, summariseCheck } from '../output/check-report.ts'
import { importJson } from '../output/import-json.ts'
import { createProgress, SILENT } from '../output/progress.ts'
import { qualityJson } from '../output/quality-json.ts'
import { REJECTED_HEAD } from '../output/tables.ts'

const ARGS = {
  inputs: {
    type: 'positional',
    required: true,
    description: 'Files or folders with delimited text: the exports',
    valueHint: 'files or folders...',
  },
  out: { type: 'string', description: 'A folder for import.json, rejected.csv, quality.json and quality.html', valueHint: 'folder' },
  config: { type: 'string', description: 'How to read the files; else weft.config.json in the input folder, then here', valueHint: 'file' },
  'as-at': {
    type: 'string',
    description: 'Day to which overdue reviews are counted (default: the newest date in the data)',
    valueHint: 'yyyy-mm-dd',
  },
  'max-rejected': {
    type: 'string',
    description: 'Share of rows that may be set aside before the data counts as too faulty (default 0.2)',
    valueHint: '0..1',
  },
  workers: {
    type: 'string',
    description: 'Threads that read files side by side (default: as many as cores and files allow)',
    valueHint: 'n',
  },
  json: { type: 'boolean', description: 'Print one machine-readable result to stdout' },
  quiet: { type: 'boolean', description: 'No progress on stderr' },
} as const satisfies ArgsDef

/** `weft check`: reads and reports only. */
export const checkCommand = defineCommand({
  meta: { name: 'check', description: 'Says how exports are read and how good their data is; builds nothing' },
  args: ARGS,
  run: ({ args }) => check(args._, args),
})

interface CheckArgs {
  readonly out?: string | undefined
  readonly config?: string | undefined
  readonly 'as-at'?: string | undefined
  readonly 'max-rejected'?: string | undefined
  readonly workers?: string | undefined
  readonly json?: boolean | undefined
  readonly quiet?: boolean | undefined
}

async function check(inputs: readonly string[], args: CheckArgs): Promise<ExitCode> {
  const began = new Date()
  const found = await findTables(inputs)
  const options = await gatherOptions(args, found, began)
  const settings = resolveOptions(options)
  const folder = args.out === undefined ? undefined : resolve(args.out)
  if (folder !== undefined) await checkReportFolder(folder)
  await checkDrift(found.files, settings, (line) => args.quiet === true || process.stderr.write(`${line}\n`))
  const tasks = planTasks(found.files, folder)
  if (folder !== undefined) await mkdir(folder, { recursive: true })
  try {
    const checked = await measure(tasks, options, settings, args)
    if (folder !== undefined) await writeReports(folder, checked, found.unread, tasks)
    const seconds = (Date.now() - began.getTime()) / 1000
    process.stdout.write(
      args.json === true ? `${JSON.stringify(summariseCheck(checked, seconds))}\n` : describeCheck(checked, args.out, seconds),
    )
    refuseFaultyData(checked, settings.maxRejected)
  } finally {
    await Promise.all(tasks.flatMap(({ spool }) => (spool === undefined ? [] : [rm(spool, { force: true })])))
  }
  return EXIT.done
}

async function gatherOptions(args: CheckArgs, found: FoundInputs, began: Date): Promise<CaseOptionsInput> {
  const maxRejected = args['max-rejected'] === undefined ? undefined : readNumber('max-rejected', args['max-rejected'])
  return {
    title: basename(found.folders[0] ?? found.files[0]?.path ?? ''),
    today: began.toISOString().slice(0, 10),
    ...(await readConfig(args.config, found.folders)),
    ...(args['as-at'] === undefined ? {} : { asAt: args['as-at'] }),
    ...(maxRejected === undefined ? {} : { maxRejected }),
  }
}

function readNumber(option: string, text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value)) throw new UsageError(`--${option} must be a number, got "${text}".`)
  return value
}

function readWorkers(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1 || value > 256)
    throw new UsageError(`--workers must be a whole number from 1 to 256, got "${text}".`)
  return value
}

/** A task a file; rows set aside go to a part file in the folder that will hold the reports, and nowhere without one. */
function planTasks(files: readonly InputFile[], folder: string | undefined): readonly MeasureTask[] {
  return files.map((file, i) => ({ file, spool: folder === undefined ? undefined : join(folder, `rejected-${String(i)}.part`) }))
}

async function measure(
  tasks: readonly MeasureTask[],
  options: CaseOptionsInput,
  settings: CaseOptions,
  args: CheckArgs,
): Promise<CheckedTables> {
  const bytes = tasks.reduce((sum, { file }) => sum + file.bytes, 0)
  const progress = args.quiet === true ? SILENT : createProgress(process.stderr, bytes)
  const workers = args.workers === undefined ? suitWorkers(tasks) : readWorkers(args.workers)
  progress.step('reading rows')
  try {
    const measured = await measureFiles(tasks, options, workers, (by) => {
      progress.rows(by.rows)
      progress.bytes(by.bytes)
    })
    return mergeMeasured(measured, settings)
  } finally {
    progress.end()
  }
}

async function writeReports(
  folder: string,
  checked: CheckedTables,
  unread: readonly string[],
  tasks: readonly MeasureTask[],
): Promise<void> {
  const spools = tasks.flatMap(({ spool }) => spool ?? [])
  await writeFolder(folder, [
    { name: 'import.json', pieces: [importJson(checked.report, unread, checked.unreadable)] },
    { name: 'rejected.csv', pieces: readPieces(REJECTED_HEAD, spools) },
    { name: 'quality.json', pieces: qualityJson(checked.quality) },
    { name: 'quality.html', pieces: [composeQualityReport(checked.quality, checked.report)] },
  ])
}

function refuseFaultyData({ quality, unreadable }: CheckedTables, maxRejected: number): void {
  const { read, rejected } = quality.rows
  const [first] = unreadable
  if (first !== undefined) {
    const others = unreadable.length === 1 ? '' : ` So it is with ${String(unreadable.length - 1)} more.`
    throw new DataError(`${first.reason}${others}`)
  }
  if (read === 0 || rejected / read <= maxRejected) return
  throw new DataError(
    `${((rejected / read) * 100).toFixed(1)} % of the rows (${String(rejected)} of ${String(read)}) cannot be used, more than the ${String(maxRejected * 100)} % allowed; map the files with --config, or raise --max-rejected.`,
  )
}
