import type { Identities, IdentityPair, KindLinkage } from '../entities/identities/identity.ts'
import { roundTo } from '../kernels/round.ts'
import type { PairEffect } from '../findings/identities/derive-effects.ts'
import type { CaseIdentities, CaseIdentityPair, CaseWeightPart } from './case-file.ts'

/** Identities as the case file holds them, numbers rounded so that they are the same on every machine. */
export function composeIdentities({ pairs, judged, kinds }: Identities, effects: readonly PairEffect[]): CaseIdentities {
  const linkages = new Map(kinds.map((linkage) => [linkage.kind, linkage]))
  return {
    pairs: pairs.flatMap((pair, number) => {
      const linkage = linkages.get(pair.kind)
      return linkage === undefined ? [] : [composePair(pair, effects[number] ?? 'none', linkage)]
    }),
    judged,
  }
}

function composePair(pair: IdentityPair, effect: PairEffect, linkage: KindLinkage): CaseIdentityPair {
  const { kind, left, right, band, heldBy, probability, weight } = pair
  const { most, weight: taken } = weight.lookalikes
  return {
    kind,
    left,
    right,
    band,
    ...(heldBy === undefined ? {} : { heldBy }),
    effect,
    probability: roundTo(probability, 6),
    weight: roundTo(weight.weight, 2),
    prior: roundTo(linkage.prior, 2),
    parts: weight.parts.flatMap((part) => composePart(part, linkage)),
    ...(most === undefined || taken > -SLIGHT ? {} : { lookalikes: { name: most, weight: roundTo(taken, 2) } }),
  }
}

function composePart(part: IdentityPair['weight']['parts'][number], { model }: KindLinkage): readonly CaseWeightPart[] {
  const comparison = model.comparisons[part.comparison]
  const level = comparison?.levels[part.level]
  if (comparison === undefined || level === undefined) return []
  return [
    {
      comparison: comparison.name,
      level: level.name,
      weight: roundTo(part.weight, 2),
      ...(part.things === undefined ? {} : { frequencyWeight: roundTo(part.frequencyWeight, 2), things: part.things }),
    },
  ]
}

/** Fewer bits are not worth a word. */
const SLIGHT = 0.05
