import { createMask, describeGroup, explainPair, showRecord, type CaseEntity, type CaseFile } from '@weft/core'
import { defineCommand, type ArgsDef } from 'citty'
import { EXIT, UsageError, type ExitCode } from '../exit-code.ts'
import { findGroup, findPair } from '../io/find-id.ts'
import { readCase } from '../io/read-case.ts'
import { describeExplanation } from '../output/explanation.ts'
import { writeGroup } from '../output/group-page.ts'
import { visible } from '../output/visible.ts'

const ARGS = {
  reveal: { type: 'boolean', description: 'Show the names of victims and children, which are masked otherwise' },
  json: { type: 'boolean', description: 'Print one JSON object' },
} as const satisfies ArgsDef

/** `weft explain`: why some people are a group, or why two ids are held to be one, or may be. */
export const explainCommand = defineCommand({
  meta: {
    name: 'explain',
    description:
      'Says why some people are a group, from which records: weft explain <case folder> <group id>; or why two ids are held to be one, or may be: weft explain <case folder> <id> <id>',
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
  const shown = args.reveal === true ? { ...caseFile, entities: caseFile.entities.map(reveal) } : caseFile
  process.stdout.write(ids.length === 1 ? explainGroup(shown, ids[0] ?? '', args) : explainIds(shown, ids, args))
  return EXIT.done
}

/** A group as a page of text, or as JSON. */
function explainGroup(caseFile: CaseFile, id: string, { json }: ExplainArgs): string {
  const group = findGroup(caseFile, id)
  const mask = createMask(caseFile)
  const description = describeGroup(caseFile, mask, group)
  const records = description.records.map((record) => ({ ...record, ...showRecord(caseFile, mask, record.record) }))
  return json === true
    ? `${JSON.stringify({ id: group.id, ...description, records })}\n`
    : visible(writeGroup(group.id, description, records))
}

function explainIds(caseFile: CaseFile, ids: readonly string[], { json }: ExplainArgs): string {
  const [left, right] = findPair(caseFile, ids)
  const explanation = explainPair(caseFile, left.kind, left.key, right.key)
  if (explanation === undefined) throw new UsageError(`${left.key} and ${right.key} are not both in this case.`)
  const mask = createMask(caseFile)
  const leftRecords = explanation.left.map((record) => showRecord(caseFile, mask, record))
  const rightRecords = explanation.right.map((record) => showRecord(caseFile, mask, record))
  return json === true
    ? `${JSON.stringify({ ...explanation, left: leftRecords, right: rightRecords })}\n`
    : visible(describeExplanation([left, right], explanation, [leftRecords, rightRecords]))
}

/** An entity without its cipher, so that no mask hides it. */
function reveal(entity: CaseEntity): CaseEntity {
  const { cipher, ...shown } = entity
  return cipher === undefined ? entity : shown
}
