import type { Condition } from './link-model.ts'

/** The columns that a condition looks at, in its order, each as often as it does. */
export function conditionColumns(condition: Condition): readonly string[] {
  switch (condition.test) {
    case 'all':
    case 'any':
      return condition.of.flatMap(conditionColumns)
    case 'not':
      return conditionColumns(condition.of)
    case 'crossed':
    case 'swapped':
      return [condition.column, condition.with]
    default:
      return [condition.column]
  }
}
