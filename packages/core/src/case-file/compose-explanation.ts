import type { GroupDoubt } from '../groups/doubt-groups.ts'
import type { GroupExplanation } from '../groups/explain/explain-group.ts'
import type { Parts } from '../groups/explain/parts-left.ts'
import type { WeakPoint } from '../groups/explain/weak-points.ts'
import { roundTo } from '../kernels/round.ts'
import type { CaseChance, CaseExplanation, CasePolicing, CaseWeakPoint } from './case-group.ts'

/** Enough for every use. */
const DECIMALS = 6
/** So many things a group would fall apart without are told one by one, each with so many who would be apart. */
const MOST_WEAK_POINTS = 20
const MOST_APART = 10

/** What holds a group, and all that speaks against it. */
export function composeExplanation(explanation: GroupExplanation, { chance, named, policing }: GroupDoubt): CaseExplanation {
  const { weakPoints, byGrade, sources, bySource, withoutLinkage, records, pairs, tiedPairs, tieWeight } = explanation
  return {
    ...(weakPoints === undefined
      ? {}
      : { weakPoints: weakPoints.slice(0, MOST_WEAK_POINTS).map(composeWeakPoint), weakPointCount: weakPoints.length }),
    byGrade: byGrade.map(({ view, parts }) => ({ view, parts: sizesOf(parts) })),
    sources,
    bySource: bySource.map(({ source, records: own, parts }) => ({ source, records: own, parts: sizesOf(parts) })),
    withoutLinkage,
    dates: records.map(({ date }) => date),
    grades: records.map(({ grade }) => grade),
    pairs,
    tiedPairs,
    tieWeight: roundTo(tieWeight, DECIMALS),
    chance: composeChance(chance, named),
    policing: composePolicing(policing),
  }
}

function composeWeakPoint({ kind, number, parts }: WeakPoint): CaseWeakPoint {
  return { kind, number, parts: sizesOf(parts), apart: parts.slice(1).flat().slice(0, MOST_APART) }
}

function sizesOf(parts: Parts): readonly number[] {
  return parts.map((part) => part.length)
}

function composeChance(
  { worlds, asTight, weightPerPair, worldWeightPerPair, movedShare }: GroupDoubt['chance'],
  named: GroupDoubt['named'],
): CaseChance {
  return {
    worlds,
    ...(asTight === undefined ? {} : { asTight }),
    weightPerPair,
    ...(worldWeightPerPair === undefined ? {} : { worldWeightPerPair }),
    ...(movedShare === undefined ? {} : { movedShare }),
    named: { ...named, parts: sizesOf(named.parts) },
  }
}

function composePolicing({ districts, unplaced, ratios }: GroupDoubt['policing']): CasePolicing {
  return {
    districts: districts.map(({ district, own, things, places, persons, ratios: there }) => ({
      name: district.name,
      basis: district.basis,
      own,
      things,
      places,
      persons,
      ...(there === undefined ? {} : { ratio: there.things }),
    })),
    unplaced,
    ...(ratios === undefined
      ? {}
      : {
          ratios: {
            things: ratios.things,
            ...(ratios.perPlace === undefined ? {} : { perPlace: ratios.perPlace }),
            ...(ratios.perPerson === undefined ? {} : { perPerson: ratios.perPerson }),
          },
        }),
  }
}
