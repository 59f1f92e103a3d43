import { createMask, explainPair, showRecord, type CaseEntity } from '@weft/core'
import { defineCommand, type ArgsDef } from 'citty'
import { EXIT, UsageError, type ExitCode } from '../exit-code.ts'
import { findPair } from '../io/find-id.ts'
import { readCase } from '../io/read-case.ts'
import { describeExplanation } from '../output/explanation.ts'
import { visible } from '../output/visible.ts'

const ARGS = {
  reveal: { type: 'boolean', description: 'Show the names of victims and children, which are masked otherwise' },
  json: { type: 'boolean', description: 'Print one JSON object' },
} as const satisfies ArgsDef

/** `weft explain`: why two ids are held to be one, or may be. */
export const explainCommand = defineCommand({
  meta: {
    name: 'explain',
    description: 'Says why two ids are held to be one, or may be, and shows their records: weft explain <case folder> <id> <id>',
  },
  args: ARGS,
  run: ({ args }) => explain(args._, args),
})

interface ExplainArgs {
  readonly reveal?: boolean | undefined
  readonly json?: boolean | undefined
}

async function explain(given: readonly string[], args: ExplainArgs): Promise<ExitCode> {
  const [folder, ...ids] = given
  if (folder === undefined) throw new UsageError('no case folder is named; see "weft help explain".')
  const caseFile = await readCase(folder)
  const [left, right] = findPair(caseFile, ids)
  const explanation = explainPair(caseFile, left.kind, left.key, right.key)
  if (explanation === undefined) throw new UsageError(`${left.key} and ${right.key} are not both in this case.`)
  const shown = args.reveal === true ? { ...caseFile, entities: caseFile.entities.map(reveal) } : caseFile
  const mask = createMask(shown)
  const leftRecords = explanation.left.map((record) => showRecord(shown, mask, record))
  const rightRecords = explanation.right.map((record) => showRecord(shown, mask, record))
  process.stdout.write(
    args.json === true
      ? `${JSON.stringify({ ...explanation, left: leftRecords, right: rightRecords })}\n`
      : visible(describeExplanation([left, right], explanation, [leftRecords, rightRecords])),
  )
  return EXIT.done
}

/** An entity without its cipher, so that no mask hides it. */
function reveal(entity: CaseEntity): CaseEntity {
  const { cipher, ...shown } = entity
  return cipher === undefined ? entity : shown
}
