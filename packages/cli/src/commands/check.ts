import { join, resolve } from 'node:path'
import { composeQualityReport, resolveOptions, type CaseOptions, type CaseOptionsInput } from '@weft/core'
import { defineCommand, type ArgsDef } from 'citty'
import { DataError, EXIT, UsageError, type ExitCode } from '../exit-code.ts'
import { INPUT_ARGS, type InputArgs } from '../input-args.ts'
import { checkDrift } from '../io/check-drift.ts'
import { findTables, type InputFile } from '../io/find-tables.ts'
import { gatherOptions } from '../io/gather-options.ts'
import { readPieces } from '../io/read-pieces.ts'
import { refuseFaultyRows } from '../io/refuse-faulty-rows.ts'
import { checkReportFolder, withFolder, writeFolder, PART } from '../io/write-folder.ts'
import type { MeasureTask } from '../measure/measure-file.ts'
import { measureFiles, suitWorkers } from '../measure/measure-files.ts'
import { mergeMeasured, type CheckedTables } from '../measure/merge-measured.ts'
import { describeCheck, summariseCheck } from '../output/check-report.ts'
import { importJson } from '../output/import-json.ts'
import { createProgress, SILENT } from '../output/progress.ts'
import { qualityJson } from '../output/quality-json.ts'
import { REJECTED_HEAD } from '../output/tables.ts'
import { visible } from '../output/visible.ts'

const ARGS = {
  ...INPUT_ARGS,
  out: { type: 'string', description: 'A folder for import.json, rejected.csv, quality.json and quality.html', valueHint: 'folder' },
  'as-at': {
    type: 'string',
    description: 'Day to which overdue reviews are counted (default: the newest date in the data)',
    valueHint: 'yyyy-mm-dd',
  },
  workers: {
    type: 'string',
    description: 'Threads that read files side by side (default: as many as cores and files allow)',
    valueHint: 'n',
  },
} as const satisfies ArgsDef

/** `weft check`: reads and reports only. */
export const checkCommand = defineCommand({
  meta: { name: 'check', description: 'Says how exports are read and how good their data is; builds nothing' },
  args: ARGS,
  run: ({ args }) => check(args._, args),
})

interface CheckArgs extends InputArgs {
  readonly out?: string | undefined
  readonly workers?: string | undefined
}

async function check(inputs: readonly string[], args: CheckArgs): Promise<ExitCode> {
  const began = new Date()
  const folder = args.out === undefined ? undefined : resolve(args.out)
  const found = await findTables(inputs, folder)
  const options = await gatherOptions(args, found, began)
  const settings = resolveOptions(options)
  const tasks = planTasks(found.files, folder)
  const workers = args.workers === undefined ? suitWorkers(tasks) : readWorkers(args.workers)
  if (folder !== undefined) await checkReportFolder(folder)
  await checkDrift(found.files, settings, (line) => args.quiet === true || process.stderr.write(`${visible(line)}\n`))
  const read = (): Promise<CheckedTables> => measure(tasks, options, settings, workers, args.quiet === true)
  const checked = folder === undefined ? await read() : await withFolder(folder, () => readAndWrite(folder, read, tasks, found.unread))
  const seconds = (Date.now() - began.getTime()) / 1000
  process.stdout.write(
    args.json === true ? `${visible(JSON.stringify(summariseCheck(checked, seconds)))}\n` : describeCheck(checked, args.out, seconds),
  )
  refuseFaultyData(checked, settings.maxRejected)
  return EXIT.done
}

function readWorkers(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1 || value > 256)
    throw new UsageError(`--workers must be a whole number from 1 to 256, got "${text}".`)
  return value
}

/** A task a file; rows set aside go to a part file in the folder that will hold the reports, and nowhere without one. */
function planTasks(files: readonly InputFile[], folder: string | undefined): readonly MeasureTask[] {
  return files.map((file, i) => ({ file, spool: folder === undefined ? undefined : join(folder, `rejected-${String(i)}${PART}`) }))
}

async function measure(
  tasks: readonly MeasureTask[],
  options: CaseOptionsInput,
  settings: CaseOptions,
  workers: number,
  isQuiet: boolean,
): Promise<CheckedTables> {
  const bytes = tasks.reduce((sum, { file }) => sum + file.bytes, 0)
  const progress = isQuiet ? SILENT : createProgress(process.stderr, bytes)
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

async function readAndWrite(
  folder: string,
  read: () => Promise<CheckedTables>,
  tasks: readonly MeasureTask[],
  unread: readonly string[],
): Promise<CheckedTables> {
  const checked = await read()
  // a file that cannot be read through takes no part, nor do the rows of it that were set aside before that was known
  const readable = tasks.filter(({ file }) => !checked.unreadable.some((unreadable) => unreadable.file === file.name))
  const spools = readable.flatMap(({ spool }) => spool ?? [])
  await writeFolder(folder, [
    { name: 'import.json', pieces: [importJson(checked.report, unread, checked.unreadable)] },
    { name: 'rejected.csv', pieces: readPieces(REJECTED_HEAD, spools) },
    { name: 'quality.json', pieces: qualityJson(checked.quality) },
    { name: 'quality.html', pieces: [composeQualityReport(checked.quality, checked.report)] },
  ])
  return checked
}

function refuseFaultyData({ quality, unreadable }: CheckedTables, maxRejected: number): void {
  const [first] = unreadable
  if (first === undefined) {
    refuseFaultyRows(quality.rows, maxRejected)
    return
  }
  const others = unreadable.length === 1 ? '' : ` So it is with ${String(unreadable.length - 1)} more.`
  throw new DataError(`${first.reason}${others}`)
}
