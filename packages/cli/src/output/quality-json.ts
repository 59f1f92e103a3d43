import type { Quality } from '@weft/core'

/** quality.json: a part a line, and lists of kinds and findings an item a line, so that two of them can be compared. */
export function* qualityJson(quality: Quality): Generator<string> {
  let separator = '{'
  for (const [key, value] of Object.entries(quality)) {
    yield `${separator}${JSON.stringify(key)}:`
    if (Array.isArray(value) && value.length > 0) yield `[\n${value.map((item) => JSON.stringify(item)).join(',\n')}\n]`
    else yield JSON.stringify(value)
    separator = ',\n'
  }
  yield '}\n'
}
