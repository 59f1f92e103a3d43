import { resolve } from 'node:path'
import { defineCommand, type ArgsDef } from 'citty'
import { EXIT, UsageError, type ExitCode } from '../exit-code.ts'
import { findPair } from '../io/find-id.ts'
import { appendJudgement, JUDGEMENTS_NAME, readJudgements } from '../io/judgements.ts'
import { readCase } from '../io/read-case.ts'
import { visible } from '../output/visible.ts'

/** What a person may hold of two ids. */
const WORDS = ['same', 'different', 'unsure'] as const

const ARGS = {
  judgement: { type: 'string', required: true, description: `What you hold of the two: ${WORDS.join(', ')}`, valueHint: 'word' },
  reason: { type: 'string', required: true, description: 'Why, for whoever reads it later', valueHint: '"..."' },
  by: { type: 'string', required: true, description: 'Who decides', valueHint: '"..."' },
} as const satisfies ArgsDef

/** `weft decide`: writes what a person holds of two ids; the next build takes it in, and a later judgement stands. */
export const decideCommand = defineCommand({
  meta: {
    name: 'decide',
    description:
      'Writes down that two ids are one, two, or cannot be told: weft decide <case folder> <id> <id>; the next build takes it in',
  },
  args: ARGS,
  run: ({ args }) => decide(args._, args.judgement, args.reason, args.by),
})

async function decide(given: readonly string[], word: string, reason: string, by: string): Promise<ExitCode> {
  const [folder, ...ids] = given
  if (folder === undefined) throw new UsageError('no case folder is named; see "weft help decide".')
  const judgement = WORDS.find((each) => each === word)
  if (judgement === undefined) throw new UsageError(`--judgement must be one of ${WORDS.join(', ')}, got "${word}".`)
  if (reason.trim() === '' || by.trim() === '')
    throw new UsageError('--reason and --by must say something: a judgement without them cannot be answered for.')
  const [left, right] = findPair(await readCase(folder), ids)
  const subject = [`${left.kind}:${left.key}`, `${right.kind}:${right.key}`]
  const before = (await readJudgements(resolve(folder))).filter((other) => [...other.subject].sort().join() === subject.join())
  await appendJudgement(resolve(folder), { subject, judgement, reason: reason.trim(), by: by.trim(), at: new Date().toISOString() })
  const replaced = before.at(-1)
  process.stdout.write(
    visible(
      `${left.key} and ${right.key}: ${judgement}, in ${folder}/${JUDGEMENTS_NAME}.${replaced === undefined ? '' : ` It stands in place of "${replaced.judgement}" of ${replaced.at.slice(0, 10)}.`} Build the case again to take it in.\n`,
    ),
  )
  return EXIT.done
}
