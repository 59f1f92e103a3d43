import { distance } from 'fastest-levenshtein'
import type { SqlValue } from '../../engine/sql-engine.ts'
import type { Condition, LinkModel } from '../../model/link-model.ts'

/** The values of a persona, in the order of its model's columns. */
export type Persona = readonly SqlValue[]

/** A test on two personas. */
export type Test = (left: Persona, right: Persona) => boolean

/** A condition as a function; `writeCondition` says the same in SQL. */
export function compileCondition(condition: Condition, columns: LinkModel['columns']): Test {
  const at = (name: string): number => columns.findIndex((column) => column.name === name)
  switch (condition.test) {
    case 'known':
      return compileKnown(at(condition.column))
    case 'equal':
      return compileEqual(at(condition.column))
    case 'crossed':
      return compileCrossed(at(condition.column), at(condition.with))
    case 'swapped':
      return compileSwapped(at(condition.column), at(condition.with))
    case 'edits':
      return compileEdits(at(condition.column), condition.max)
    case 'similar':
      return compileSimilar(at(condition.column), condition.percent)
    case 'within':
      return compileWithin(at(condition.column), condition.max)
    case 'all': {
      const tests = condition.of.map((each) => compileCondition(each, columns))
      return (left, right) => tests.every((test) => test(left, right))
    }
    case 'any': {
      const tests = condition.of.map((each) => compileCondition(each, columns))
      return (left, right) => tests.some((test) => test(left, right))
    }
    case 'not': {
      const test = compileCondition(condition.of, columns)
      return (left, right) => !test(left, right)
    }
  }
}

function compileKnown(at: number): Test {
  return (left, right) => isKnown(left[at]) && isKnown(right[at])
}

function compileEqual(at: number): Test {
  return (left, right) => same(left[at], right[at])
}

function compileCrossed(at: number, other: number): Test {
  return (left, right) => same(left[at], right[other]) || same(left[other], right[at])
}

function compileSwapped(at: number, other: number): Test {
  return (left, right) => same(left[at], right[other]) && same(left[other], right[at])
}

function compileEdits(at: number, max: number): Test {
  return (left, right) => {
    const a = left[at]
    const b = right[at]
    if (typeof a !== 'string' || typeof b !== 'string') return false
    return Math.abs(a.length - b.length) <= max && distance(a, b) <= max
  }
}

function compileSimilar(at: number, percent: number): Test {
  return (left, right) => {
    const a = left[at]
    const b = right[at]
    if (typeof a !== 'string' || typeof b !== 'string') return false
    const most = (100 - percent) * Math.max(a.length, b.length)
    return Math.abs(a.length - b.length) * 100 <= most && distance(a, b) * 100 <= most
  }
}

function compileWithin(at: number, max: number): Test {
  return (left, right) => {
    const a = left[at]
    const b = right[at]
    return typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= max
  }
}

function isKnown(value: SqlValue | undefined): boolean {
  return value !== null && value !== undefined
}

function same(a: SqlValue | undefined, b: SqlValue | undefined): boolean {
  return isKnown(a) && a === b
}
