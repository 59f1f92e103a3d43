import { entityId, keysOf, type CaseEntity, type CaseFile, type CaseGroup } from '@weft/core'
import { UsageError } from '../exit-code.ts'

/** An id of a case: its kind, and the key that the exports give it. */
export interface FoundId {
  readonly kind: CaseEntity['kind']
  readonly key: string
}

/**
 * Finds an id that was typed, as the key of an export or with its kind before it (`person:HB-P-000161`).
 *
 * @throws UsageError where no thing of the case has it, or things of several kinds do
 */
function findId({ entities }: CaseFile, typed: string): FoundId {
  const found = new Map<string, FoundId>()
  for (const entity of entities) {
    for (const key of keysOf(entity)) {
      const id = entityId(entity.kind, key)
      if (key === typed || id === typed) found.set(id, { kind: entity.kind, key })
    }
  }
  const [first, ...others] = found.values()
  if (first === undefined)
    throw new UsageError(`"${typed}" is the id of nothing in this case: ids stand in identities.csv, under source_id.`)
  if (others.length > 0) throw new UsageError(`"${typed}" is the id of several things: say which, as ${[...found.keys()].join(' or ')}.`)
  return first
}

/**
 * Finds a group by its id, with or without the "G-" before it, in either case.
 *
 * @throws UsageError where the case has no such group
 */
export function findGroup({ groups }: CaseFile, typed: string): CaseGroup {
  const wanted = typed.toUpperCase()
  const found = groups.find(({ id }) => id === wanted || id === `G-${wanted}`)
  if (found === undefined) {
    const known =
      groups.length === 0
        ? 'this case has no groups'
        : `this case has ${groups
            .slice(0, 3)
            .map(({ id }) => id)
            .join(', ')}${groups.length > 3 ? ', ...' : ''} (groups.csv)`
    throw new UsageError(`"${typed}" is no group: ${known}; for two ids name both.`)
  }
  return found
}

/**
 * Finds two ids of one kind.
 *
 * @throws UsageError where they are of two kinds, or the same
 */
export function findPair(caseFile: CaseFile, typed: readonly string[]): readonly [FoundId, FoundId] {
  const [one = '', other = '', ...rest] = typed
  if (typed.length !== 2)
    throw new UsageError(`two ids are needed, got ${String(typed.length)}${rest.length > 0 ? `: ${typed.join(', ')}` : ''}.`)
  const [left, right] = [findId(caseFile, one), findId(caseFile, other)]
  if (left.kind !== right.kind)
    throw new UsageError(
      `"${one}" is ${withArticle(left.kind)} and "${other}" ${withArticle(right.kind)}: only two of one kind can be one thing.`,
    )
  if (left.key === right.key) throw new UsageError(`"${one}" and "${other}" are one id.`)
  return left.key < right.key ? [left, right] : [right, left]
}

function withArticle(kind: string): string {
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`
}
