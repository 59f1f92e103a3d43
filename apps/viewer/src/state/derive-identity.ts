import { keysOf, sayChance, weightSteps, type CaseIdentityPair, type WeightStep } from '@weft/core/case-file'
import type { OpenedCase } from './opened-case.ts'

/** Two ids and why they were held to be one, or may be. */
export interface PairView {
  readonly left: string
  readonly right: string
  /** The entity on the other side; undefined where both ids stand for one. */
  readonly other: number | undefined
  /** As `98.7 in 100`. */
  readonly chance: string
  readonly steps: readonly WeightStep[]
  /** What deciding of it would change; '' where it is nothing to speak of. */
  readonly effect: string
}

/** What is held of the ids of one entity. */
export interface IdentityView {
  readonly keys: readonly string[]
  /** Links made by weight between its ids. */
  readonly links: readonly PairView[]
  /** Pairs of its ids that a person holds to be one. */
  readonly judged: readonly { readonly left: string; readonly right: string }[]
  /** Pairs with others that wait for a person, likeliest first. */
  readonly review: readonly PairView[]
}

const EFFECTS: Readonly<Record<CaseIdentityPair['effect'], string>> = {
  'joins-groups': 'would join two groups',
  'holds-group': 'holds a group together',
  'adds-to-group': 'would bring someone into a group',
  'within-group': 'both stand in one group',
  none: '',
}

/** What is held of the ids of an entity; undefined where there is nothing to say. */
export function deriveIdentity({ file, index }: OpenedCase, entity: number): IdentityView | undefined {
  const found = file.entities[entity]
  if (found === undefined) return undefined
  const keys = keysOf(found)
  const pairs = index.pairsOf(entity).flatMap((number) => file.identities.pairs[number] ?? [])
  const otherOf = ({ kind, left, right }: CaseIdentityPair): number | undefined =>
    [left, right].map((key) => index.numberOf(kind, key)).find((number) => number !== entity)
  const view = (pair: CaseIdentityPair): PairView => viewPair(pair, otherOf(pair))
  const links = pairs.filter(({ band }) => band === 'link').map(view)
  const review = pairs
    .filter(({ band }) => band === 'review')
    .sort((a, b) => b.weight - a.weight)
    .map(view)
  const judged = file.identities.judged.filter(({ kind, left }) => index.numberOf(kind, left) === entity)
  return keys.length < 2 && review.length === 0 ? undefined : { keys, links, judged, review }
}

function viewPair(pair: CaseIdentityPair, other: number | undefined): PairView {
  const { left, right, probability, effect } = pair
  return { left, right, other, chance: sayChance(probability), steps: weightSteps(pair), effect: EFFECTS[effect] }
}
