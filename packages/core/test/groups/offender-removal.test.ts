import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CaseError } from '../../src/error.ts'
import { removeOffenders } from '../../src/groups/offender-removal.ts'
import type { Csr } from '../../src/kernels/csr.ts'
import { SMALL_GRAPHS, star, toCsr } from '../graphs/build-graphs.ts'
import { readGraph } from '../graphs/read-graph.ts'
import { hasData, LAW } from '../make.ts'
import { shortestPaths } from '../oracles/shortest-paths.ts'

const offenders = (csr: Csr): { readonly csr: Csr; readonly isProtected: readonly boolean[] } => ({
  csr,
  isProtected: Array.from({ length: csr.order }, () => false),
})

describe('removeOffenders', () => {
  it.skipIf(!hasData('comm_classic')).each([
    [['1', '2'], 0.423387],
    [['1', '33', '34'], 0.569892],
  ])('leaves the karate club without %j as fragmented as published: %d', (gone, fragmentation) => {
    const { names, csr } = readGraph('karate')
    const { pairs, pairsLeft } = removeOffenders(
      offenders(csr),
      gone.map((name) => names.indexOf(name)),
    )
    expect(1 - pairsLeft / pairs).toBeCloseTo(fragmentation, 6)
  })

  it('counts ties and connected pairs of those left as a search of all paths does', () => {
    fc.assert(
      fc.property(SMALL_GRAPHS, fc.nat({ max: 13 }), ({ order, edges }, any) => {
        const gone = any % order
        const found = removeOffenders(offenders(toCsr(order, edges)), [gone])
        const connected = (some: typeof edges): number =>
          shortestPaths(order, some).distance.flatMap((row, a) =>
            row.filter((steps, b) => b > a && a !== gone && b !== gone && steps < Infinity),
          ).length
        const left = edges.filter((edge) => !edge.includes(gone))
        const distinct = (some: typeof edges): number => new Set(some.map(([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`)).size
        expect(found).toEqual({ ties: distinct(edges), tiesLeft: distinct(left), pairs: connected(edges), pairsLeft: connected(left) })
      }),
      LAW,
    )
  })

  it('leaves nothing of a star without its middle, and nearly all of it without a leaf', () => {
    expect(removeOffenders(offenders(star(4)), [0])).toEqual({ ties: 4, tiesLeft: 0, pairs: 6, pairsLeft: 0 })
    expect(removeOffenders(offenders(star(4)), [4])).toEqual({ ties: 4, tiesLeft: 3, pairs: 6, pairsLeft: 6 })
  })

  it.each([
    ['a child or victim among them, even if someone else is taken away', [false, true, false, false, false], '1 of these 5 persons'],
    ['persons of whom nothing is said', [false, false], '3 of these 5 persons'],
  ])('refuses a graph with %s', (_, isProtected, words) => {
    const remove = (): unknown => removeOffenders({ csr: star(4), isProtected }, [0])
    expect(remove).toThrow(CaseError)
    expect(remove).toThrow(words)
    expect(remove).toThrow(/are or may be children or victims: [^.]+\.$/)
  })

  it.each([5, -1, 1.5])('refuses %d as a person of five', (node) => {
    expect(() => removeOffenders(offenders(star(4)), [node])).toThrow(`must be a node from 0 to 4, got ${node}.`)
  })
})
