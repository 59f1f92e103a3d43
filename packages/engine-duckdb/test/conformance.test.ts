import { describeEngine } from '../../../test/engine-conformance.ts'
import { openDuckDb } from '../src/index.ts'

describeEngine('duckdb', () => openDuckDb({ threads: 2 }))
