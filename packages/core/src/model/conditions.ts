import type { Comparison, Condition } from './link-model.ts'

/** A condition that is not put together of others. */
export type PlainCondition = Exclude<Condition, { readonly of: unknown }>

/** The plain conditions within a condition, in its order. */
function plainConditions(condition: Condition): readonly PlainCondition[] {
  switch (condition.test) {
    case 'all':
    case 'any':
      return condition.of.flatMap(plainConditions)
    case 'not':
      return plainConditions(condition.of)
    default:
      return [condition]
  }
}

/** The plain conditions of all levels of comparisons, and of where these say anything. */
export function comparedConditions(comparisons: readonly Comparison[]): readonly PlainCondition[] {
  return comparisons.flatMap(({ comparable, levels }) => [comparable, ...levels.flatMap(({ when }) => when ?? [])]).flatMap(plainConditions)
}

/** The columns that a condition looks at, in its order, each as often as it does. */
export function conditionColumns(condition: Condition): readonly string[] {
  return plainConditions(condition).flatMap((plain) => ('with' in plain ? [plain.column, plain.with] : [plain.column]))
}
