import { sayChance, weightSteps, type CaseIdentityPair, type WeightStep } from '@weft/core/case-file'
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
export function deriveIdentity({ file }: OpenedCase, entity: number): IdentityView | undefined {
  const found = file.entities[entity]
  if (found === undefined) return undefined
  const keys = found.keys ?? [found.key]
  const own = new Set(keys)
  const pairs = file.identities.pairs.filter(({ kind, left, right }) => kind === found.kind && (own.has(left) || own.has(right)))
  const views = pairs.map((pair) => ({ pair, view: viewPair(file.entities, pair, own) }))
  const judged = file.identities.judged.filter(({ kind, left }) => kind === found.kind && own.has(left))
  const links = views.filter(({ pair }) => pair.band === 'link').map(({ view }) => view)
  const review = views
    .filter(({ pair }) => pair.band === 'review')
    .sort((a, b) => b.pair.weight - a.pair.weight)
    .map(({ view }) => view)
  return keys.length < 2 && review.length === 0 ? undefined : { keys, links, judged, review }
}

function viewPair(entities: OpenedCase['file']['entities'], pair: CaseIdentityPair, own: ReadonlySet<string>): PairView {
  const { left, right, kind, probability, effect } = pair
  const outside = own.has(left) ? right : left
  const other = own.has(outside)
    ? undefined
    : entities.findIndex((entity) => entity.kind === kind && (entity.keys ?? [entity.key]).includes(outside))
  return {
    left,
    right,
    other: other === -1 ? undefined : other,
    chance: sayChance(probability),
    steps: weightSteps(pair),
    effect: EFFECTS[effect],
  }
}
