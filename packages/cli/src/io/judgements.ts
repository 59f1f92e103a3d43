import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { JUDGEMENTS, type Judgement, type JudgementWord } from '@weft/core'
import { DataError } from '../exit-code.ts'

/** The file in a case folder to which judgements are added, a line each; nothing is ever taken from it. */
export const JUDGEMENTS_NAME = 'judgements.jsonl'

/**
 * The judgements of a case folder, in the order in which they were made; none where there is no such file.
 *
 * @throws DataError naming the line that is no judgement
 */
export async function readJudgements(folder: string): Promise<readonly Judgement[]> {
  const path = join(folder, JUDGEMENTS_NAME)
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT' || (fault as NodeJS.ErrnoException).code === 'ENOTDIR') return []
    throw fault
  }
  return text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [parseJudgement(line, `${path} line ${String(i + 1)}`)]))
}

/** Adds a judgement to those of a case folder. */
export async function appendJudgement(folder: string, judgement: Judgement): Promise<void> {
  await appendFile(join(folder, JUDGEMENTS_NAME), `${JSON.stringify(judgement)}\n`)
}

function parseJudgement(line: string, where: string): Judgement {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (cause) {
    throw new DataError(`${where} is not JSON: it was cut short or edited; mend or remove that line.`, { cause })
  }
  const { subject, judgement, reason, by, at } = (value ?? {}) as Record<string, unknown>
  const isSubject = Array.isArray(subject) && subject.length > 0 && subject.every((id) => typeof id === 'string')
  const isWord = typeof judgement === 'string' && (JUDGEMENTS as readonly string[]).includes(judgement)
  if (!isSubject || !isWord || typeof reason !== 'string' || typeof by !== 'string' || typeof at !== 'string')
    throw new DataError(`${where} is no judgement: it needs "subject", "judgement" (${JUDGEMENTS.join(', ')}), "reason", "by" and "at".`)
  return { subject: subject, judgement: judgement as JudgementWord, reason, by, at }
}
