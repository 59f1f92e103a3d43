import type { CaseEntity, CaseFile, CaseIdentityPair } from '../../case-file/case-file.ts'
import { sayChance, signed, weightSteps, type WeightStep } from '../../case-file/weight-steps.ts'
import { keysOf } from '../../model/number-keys.ts'

/** Why two ids were held to be one, or may be, step by step; and the records of both. */
export interface PairExplanation {
  readonly pair: CaseIdentityPair | undefined
  readonly steps: readonly WeightStep[]
  /** Numbers of the records of each id. */
  readonly left: readonly number[]
  readonly right: readonly number[]
  /** What came of it, in a sentence. */
  readonly verdict: string
}

/**
 * Explains what is held of two ids of one kind.
 *
 * @returns undefined where the case has not both ids
 */
export function explainPair(caseFile: CaseFile, kind: CaseEntity['kind'], one: string, other: string): PairExplanation | undefined {
  const [left, right] = one < other ? [one, other] : [other, one]
  const entityOf = (key: string): CaseEntity | undefined =>
    caseFile.entities.find((entity) => entity.kind === kind && keysOf(entity).includes(key))
  const [leftEntity, rightEntity] = [entityOf(left), entityOf(right)]
  if (leftEntity === undefined || rightEntity === undefined) return undefined
  const { pairs, judged } = caseFile.identities
  const pair = pairs.find((each) => each.kind === kind && each.left === left && each.right === right)
  const isJudged = judged.some((each) => each.kind === kind && each.left === left && each.right === right)
  return {
    pair,
    steps: pair === undefined ? [] : weightSteps(pair),
    left: recordsOf(leftEntity, left),
    right: recordsOf(rightEntity, right),
    verdict: describeVerdict(pair, isJudged, leftEntity === rightEntity),
  }
}

function describeVerdict(pair: CaseIdentityPair | undefined, isJudged: boolean, isOne: boolean): string {
  if (isJudged) return 'A person holds them to be one.'
  if (pair === undefined && isOne) return 'They stand for one thing through links with other ids, and were not linked to each other.'
  if (pair === undefined)
    return 'They are held to be two: they were judged different, contradict each other, weigh too little to be shown, or have nothing in common by which pairs are looked for.'
  const chance = `${sayChance(pair.probability)} that they are one, by weight ${signed(pair.weight)}`
  if (pair.band === 'link') return `Held to be one: an assessment (${chance}), which "different" undoes.`
  if (isOne) return `They stand for one thing through links with other ids; by themselves they are for review (${chance}).`
  if (pair.heldBy === 'repair')
    return `For review: they weigh enough for a link (${chance}), but their cluster held members who contradict each other.`
  if (pair.heldBy === 'judgement') return `For review: they weigh enough for a link (${chance}), but a person could not tell.`
  return `For review: not held to be one (${chance}) until a person decides.`
}

/** The records of an entity that give one of its ids. */
function recordsOf({ keys, keyOfRecord, records }: CaseEntity, key: string): readonly number[] {
  const place = keys?.indexOf(key) ?? 0
  return records.filter((_, i) => (keyOfRecord?.[i] ?? 0) === place)
}
