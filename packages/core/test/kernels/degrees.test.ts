import { describe, expect, it } from 'vitest'
import { addWeights, countNeighbours } from '../../src/kernels/degrees.ts'
import { toCsr } from '../graphs/build-graphs.ts'
import { listReferenceFigures, readGraph } from '../graphs/read-graph.ts'
import { at } from '../make.ts'

describe('countNeighbours', () => {
  it.each(listReferenceFigures())('agrees with the published ten highest of %s', (name, { degree_top10 }) => {
    const { names, csr } = readGraph(name)
    const degrees = countNeighbours(csr)
    expect(degree_top10.map(([person]) => at(degrees, names.indexOf(person)))).toEqual(degree_top10.map(([, degree]) => degree))
    expect([...degrees.slice().sort().reverse().slice(0, 10)]).toEqual(degree_top10.map(([, degree]) => degree))
  })
})

describe('addWeights', () => {
  it('adds up what edges weigh, and counts them where they weigh nothing', () => {
    expect([
      ...addWeights(
        toCsr(
          4,
          [
            [0, 1],
            [0, 2],
            [1, 0],
          ],
          [0.5, 2, 1],
        ),
      ),
    ]).toEqual([3.5, 1.5, 2, 0])
    expect([
      ...addWeights(
        toCsr(4, [
          [0, 1],
          [0, 2],
          [1, 0],
        ]),
      ),
    ]).toEqual([3, 2, 1, 0])
  })
})
