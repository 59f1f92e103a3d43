import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { JUDGEMENTS, type Judgement, type JudgementWord } from '@weft/core'
import { DataError } from '../exit-code.ts'
import { readText } from './read-text.ts'

/** The file in a case folder to which judgements are added, a line each; nothing is ever taken from it. */
export const JUDGEMENTS_NAME = 'judgements.jsonl'

/**
 * The judgements of a case folder, in the order in which they were made; none where there is no such file.
 *
 * @throws DataError naming the line that is no judgement
 */
export async function readJudgements(folder: string): Promise<readonly Judgement[]> {
  const path = join(folder, JUDGEMENTS_NAME)
  const text = await readJudgementsText(path)
  return text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [parseJudgement(line, `${path} line ${String(i + 1)}`)]))
}

/** The text of the file; empty where there is none. */
async function readJudgementsText(path: string): Promise<string> {
  try {
    return await readText(path)
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return ''
    throw fault
  }
}

/** Adds a judgement to those of a case folder, on a line of its own. */
export async function appendJudgement(folder: string, judgement: Judgement): Promise<void> {
  const path = join(folder, JUDGEMENTS_NAME)
  const before = await readJudgementsText(path)
  const lineBreak = before === '' || before.endsWith('\n') ? '' : '\n'
  await appendFile(path, `${lineBreak}${JSON.stringify(judgement)}\n`)
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
