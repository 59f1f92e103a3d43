import { comparedConditions, conditionColumns } from './model/conditions.ts'
import { MOST_PATTERNS, type LinkModel } from './model/link-model.ts'

/** Chances that add up to one may be off by so much, since files round them. */
const ROUNDED = 0.01

/** What does not fit together in a model that has the right shape, in words. */
export function findModelFaults(model: LinkModel): readonly string[] {
  return [...findUnknownNames(model), ...findDoubleNames(model), ...model.comparisons.flatMap(findLevelFaults), ...findChanceFaults(model)]
}

function findUnknownNames({ columns, rules, comparisons, neverDifferent, lookalikes }: LinkModel): readonly string[] {
  const types = new Map(columns.map(({ name, type }) => [name, type]))
  const names = new Set(comparisons.map(({ name }) => name))
  const conditions = comparedConditions(comparisons)
  const used = [
    ...rules.flatMap(({ keys }) => keys.flat()),
    ...conditions.flatMap(conditionColumns),
    ...comparisons.flatMap(({ levels }) => levels.flatMap(({ frequency }) => frequency?.columns ?? [])),
  ]
  const spoken = [
    ...neverDifferent,
    ...rules.flatMap(({ restsOn = [] }) => restsOn),
    ...lookalikes.flatMap(({ levels }) => Object.keys(levels)),
  ]
  return [
    ...used.filter((name) => !types.has(name)).map((name) => `there is no column "${name}"`),
    ...spoken.filter((name) => !names.has(name)).map((name) => `there is no comparison "${name}"`),
    ...conditions
      .filter(({ test, column }) => test === 'within' && types.get(column) === 'text')
      .map(({ column }) => `"${column}" holds text, between which there is no distance in whole numbers`),
  ]
}

function findDoubleNames({ columns, comparisons }: LinkModel): readonly string[] {
  const doubles = (names: readonly string[]): readonly string[] => names.filter((name, i) => names.indexOf(name) !== i)
  return [
    ...doubles(columns.map(({ name }) => name)).map((name) => `two columns are called "${name}"`),
    ...doubles(comparisons.map(({ name }) => name)).map((name) => `two comparisons are called "${name}"`),
  ]
}

function findLevelFaults({ name, levels }: LinkModel['comparisons'][number]): readonly string[] {
  const last = levels.length - 1
  return [
    ...(levels.every(({ when }, level) => (when === undefined) === (level === last))
      ? []
      : [`of the levels of "${name}" the last alone must be without a condition`]),
    ...(addsUp(levels.map(({ m }) => m)) ? [] : [`m of "${name}" does not add up to 1`]),
    ...(addsUp(levels.map(({ u }) => u)) ? [] : [`u of "${name}" does not add up to 1`]),
  ]
}

function findChanceFaults({ comparisons, lookalikes, shares }: LinkModel): readonly string[] {
  const levelsOf = new Map(comparisons.map(({ name, levels }) => [name, levels.length]))
  const patterns = comparisons.reduce((product, { levels }) => product * (levels.length + 1), 1)
  const chances = lookalikes.flatMap(({ name, levels }) => Object.entries(levels).map(([comparison, own]) => ({ name, comparison, own })))
  return [
    ...chances
      .filter(({ comparison, own }) => own.length !== (levelsOf.get(comparison) ?? own.length))
      .map(({ name, comparison }) => `"${name}" has another number of levels than the comparison "${comparison}"`),
    ...chances.filter(({ own }) => !addsUp(own)).map(({ name, comparison }) => `"${name}" does not add up to 1 in "${comparison}"`),
    ...(shares !== undefined && shares.lookalikes.length !== lookalikes.length ? ['there is not one share for each lookalike'] : []),
    ...(shares !== undefined && [shares.matched, ...shares.lookalikes].reduce((sum, share) => sum + share, 0) >= 1
      ? ['its shares leave nothing for strangers']
      : []),
    ...(patterns > MOST_PATTERNS ? ['its comparisons have more levels together than an engine can tell apart'] : []),
  ]
}

function addsUp(chances: readonly number[]): boolean {
  return Math.abs(chances.reduce((sum, chance) => sum + chance, 0) - 1) <= ROUNDED
}
