import type { CaseFile } from '@weft/core'

/** How many entries of a list make one piece of text. */
const BATCH = 10_000

/** case.json in pieces, a part of the case file at a time, so that a large case needs no single string. */
export function* caseJson(caseFile: CaseFile): Generator<string> {
  let separator = '{'
  for (const [key, value] of Object.entries(caseFile)) {
    yield `${separator}${JSON.stringify(key)}:`
    yield* valueJson(value)
    separator = ',\n'
  }
  yield '}\n'
}

function* valueJson(value: unknown): Generator<string> {
  if (Array.isArray(value) && value.length > BATCH) yield* listJson(value)
  else if (typeof value === 'object' && value !== null && !Array.isArray(value)) yield* tableJson(value)
  else yield JSON.stringify(value)
}

function* tableJson(table: object): Generator<string> {
  let separator = '{'
  for (const [key, value] of Object.entries(table)) {
    yield `${separator}${JSON.stringify(key)}:`
    yield* valueJson(value)
    separator = ','
  }
  yield separator === '{' ? '{}' : '}'
}

function* listJson(list: readonly unknown[]): Generator<string> {
  for (let from = 0; from < list.length; from += BATCH) {
    const piece = JSON.stringify(list.slice(from, from + BATCH)).slice(1, -1)
    yield `${from === 0 ? '[' : ','}${piece}`
  }
  yield ']'
}
