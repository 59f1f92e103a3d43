import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cellAt,
  compareCells,
  keepFirstCell,
  numberOf,
  type CellPlace,
  type NameList,
  type PlaceNames,
} from '../../../../src/findings/quality/measures/sampled-places.ts'
import { createAdaptiveSample, sampleHash, type AdaptiveSample } from '../../../../src/kernels/adaptive-sample.ts'
import { at, LAW } from '../../../make.ts'

const CELL: fc.Arbitrary<CellPlace> = fc.record({
  file: fc.constantFrom('b.csv', 'a.csv', 'c.csv'),
  column: fc.constantFrom('from_id', 'to_id', 'event_id'),
  line: fc.integer({ min: 1, max: 9 }),
})

/** A sample with one hash, where its numbers begin, and names for them. */
function open(): { readonly sample: AdaptiveSample; readonly offset: number; readonly names: PlaceNames } {
  const sample = createAdaptiveSample(8, 3)
  return { sample, offset: sampleHash(sample, 5), names: { files: { names: [] }, columns: { names: [] } } }
}

describe('keepFirstCell', () => {
  it('keeps the first cell by file, column and line, whatever the order in which they come', () => {
    fc.assert(
      fc.property(fc.array(CELL, { minLength: 1 }), (cells) => {
        const { sample, offset, names } = open()
        for (const cell of cells) keepFirstCell(sample, offset, names, cell)
        expect(cellAt(sample, offset, names)).toEqual(at(cells.toSorted(compareCells), 0))
      }),
      LAW,
    )
  })

  it('leaves no cell where none was kept', () => {
    const { sample, offset, names } = open()
    expect(cellAt(sample, offset, names)).toEqual({ file: '', column: '', line: 0 })
  })
})

describe('numberOf', () => {
  it('numbers names from 1 in the order in which they come, each once', () => {
    const list: NameList = { names: [] }
    expect(['b', 'a', 'b', 'c', 'a'].map((name) => numberOf(list, name))).toEqual([1, 2, 1, 3, 2])
    expect(list.names).toEqual(['b', 'a', 'c'])
  })
})
