import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { buildCaseFile, resolveOptions, type BuiltCase, type Table } from '@weft/core'
import { defineCommand, type ArgsDef } from 'citty'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { checkDrift } from '../io/check-drift.ts'
import { findTables, openFile, type InputFile } from '../io/find-tables.ts'
import { gatherBuildOptions, type BuildArgs } from '../io/gather-build-options.ts'
import { readJudgements } from '../io/judgements.ts'
import { withEngine } from '../io/with-engine.ts'
import { withThreads } from '../io/work-threads.ts'
import { refuseFaultyRows } from '../io/refuse-faulty-rows.ts'
import { checkCaseFolder, MANIFEST_NAME, withFolder, writeFolder } from '../io/write-folder.ts'
import { caseJson } from '../output/case-json.ts'
import { linkModelsJson } from '../output/link-models-json.ts'
import { importJson } from '../output/import-json.ts'
import { manifestJson, type ReadInput } from '../output/manifest.ts'
import { createProgress, SILENT, type Progress } from '../output/progress.ts'
import { qualityJson } from '../output/quality-json.ts'
import { describeCase, summariseCase } from '../output/summary.ts'
import { groupMembersTable, groupsTable, identitiesTable, identityPairsTable, rejectedTable } from '../output/tables.ts'
import { visible } from '../output/visible.ts'
import { VERSION } from '../version.ts'
import { INPUT_ARGS } from '../input-args.ts'

const ARGS = {
  ...INPUT_ARGS,
  out: { type: 'string', required: true, description: 'The case folder to write', valueHint: 'case folder' },
  seed: { type: 'string', description: 'Seed of every random choice (default 1)', valueHint: 'n' },
  'link-threshold': {
    type: 'string',
    description: 'Probability from which two ids are held to be one, or "off" (default 0.99)',
    valueHint: 'p',
  },
  models: { type: 'string', description: 'A link-models.json that another build wrote: applied as it is', valueHint: 'file' },
  'as-at': { type: 'string', description: 'Day to which ages are counted (default: the newest date in the data)', valueHint: 'yyyy-mm-dd' },
} as const satisfies ArgsDef

/** `weft build`: the whole walk, from exports to a case folder. */
export const buildCommand = defineCommand({
  meta: { name: 'build', description: 'Builds a case from exports: links, groups and the records behind them' },
  args: ARGS,
  run: ({ args }) => build(args._, args),
})

async function build(inputs: readonly string[], args: BuildArgs): Promise<ExitCode> {
  const began = new Date()
  const folder = resolve(args.out)
  const found = await findTables(inputs, folder)
  const settings = resolveOptions(await gatherBuildOptions(args, found, began))
  await checkCaseFolder(folder)
  await checkDrift(found.files, settings, (line) => args.quiet === true || process.stderr.write(`${visible(line)}\n`))
  const progress =
    args.quiet === true
      ? SILENT
      : createProgress(
          process.stderr,
          found.files.reduce((sum, { bytes }) => sum + bytes, 0),
        )
  const read: ReadInput[] = []
  const judgements = await readJudgements(folder)
  const built = await withThreads((pool) =>
    withEngine((engine) =>
      buildCaseFile(openTables(found.files, read, progress), settings, {
        engine,
        judgements,
        pool,
        onStep: progress.step,
        onRows: progress.rows,
      }),
    ),
  )
  refuseFaultyData(built, settings.maxRejected)
  progress.step('writing the case folder')
  const { caseFile, report, quality, identities, models } = built
  await withFolder(folder, () =>
    writeFolder(folder, [
      { name: 'import.json', pieces: [importJson(report, found.unread)] },
      { name: 'rejected.csv', pieces: rejectedTable(report) },
      { name: 'quality.json', pieces: qualityJson(quality) },
      { name: 'groups.csv', pieces: [groupsTable(caseFile)] },
      { name: 'group-members.csv', pieces: [groupMembersTable(caseFile)] },
      { name: 'identities.csv', pieces: identitiesTable(identities) },
      { name: 'identity-pairs.csv', pieces: identityPairsTable(caseFile) },
      { name: 'link-models.json', pieces: [linkModelsJson(models)] },
      { name: 'case.json', pieces: caseJson(caseFile) },
      { name: MANIFEST_NAME, pieces: [manifestJson(VERSION, read, settings, began, new Date())] },
    ]),
  )
  progress.end()
  const seconds = (Date.now() - began.getTime()) / 1000
  process.stdout.write(
    args.json === true ? `${JSON.stringify(summariseCase(caseFile, seconds))}\n` : `${describeCase(caseFile, report, args.out, seconds)}\n`,
  )
  return EXIT.done
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
  const first = report.rejected[0]
  const example = first === undefined ? '' : ` The first is ${first.file} line ${String(first.line)}: ${first.reason}`
  refuseFaultyRows(caseFile.counts.rows, maxRejected, example)
}
