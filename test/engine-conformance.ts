import type { SqlEngine } from '@weft/core'
import { afterAll, beforeAll, describe } from 'vitest'
import { describeExpressions } from './engine/expressions.ts'
import { describeLife } from './engine/life.ts'
import { describeQueries } from './engine/queries.ts'
import { describeRoundTrip } from './engine/round-trip.ts'
import { describeTables } from './engine/tables.ts'

/**
 * What every engine is held to: the same tables give the same answers, nothing is changed or lost in silence, and every
 * fault is a CaseError.
 *
 * @param open opens an engine without tables
 */
export function describeEngine(name: string, open: () => Promise<SqlEngine>): void {
  describe(`the engine ${name}`, () => {
    let engine: SqlEngine
    beforeAll(async () => {
      engine = await open()
    })
    afterAll(async () => {
      await engine.close()
    })
    describeRoundTrip(() => engine)
    describeTables(() => engine)
    describeExpressions(() => engine)
    describeQueries(() => engine)
    describeLife(open)
  })
}
