import { describe, expect, it } from 'vitest'
import { compareGradings, GRADING_SCHEMES, isSuspectedFalse, parseGrading, type Grading } from '../../src/model/grading.ts'

function graded(text: string): Grading {
  const grading = parseGrading(text)
  if (grading === undefined || typeof grading === 'string') throw new Error(`${text} is no grading: ${grading ?? 'nothing'}.`)
  return grading
}

describe('parseGrading of one cell', () => {
  it.each([
    ['2CP', '3x5x2', '2', 'C', 'P'],
    ['2/C/P', '3x5x2', '2', 'C', 'P'],
    ['2 C P', '3x5x2', '2', 'C', 'P'],
    ['2-c-p', '3x5x2', '2', 'C', 'P'],
    ['1AC', '3x5x2', '1', 'A', 'C'],
    ['3EC', '3x5x2', '3', 'E', 'C'],
    ['2C', '3x5x2', '2', 'C', undefined],
    ['3x5x2: 2CP', '3x5x2', '2', 'C', 'P'],
    ['E41', '5x5x5', 'E', '4', '1'],
    ['E/4/1', '5x5x5', 'E', '4', '1'],
    ['B35', '5x5x5', 'B', '3', '5'],
    ['5x5x5 B3', '5x5x5', 'B', '3', undefined],
    ['B2', '6x6', 'B', '2', undefined],
    ['F6', '6x6', 'F', '6', undefined],
    ['6x6 A1', '6x6', 'A', '1', undefined],
  ])('reads %j as %s', (text, scheme, source, information, handling) => {
    expect(parseGrading(text)).toEqual({ scheme, source, information, handling, text })
  })

  it('reads every grading of every scheme, and each in one scheme', () => {
    for (const [scheme, sources, information, handling] of [
      ['3x5x2', '123', 'ABCDE', 'PC'],
      ['5x5x5', 'ABCDE', '12345', '12345'],
      ['6x6', 'ABCDEF', '123456', ' '],
    ] as const) {
      for (const s of sources)
        for (const i of information) for (const h of handling) expect(graded(`${s}/${i}/${h}`.replace('/ ', ''))).toMatchObject({ scheme })
    }
  })

  it.each([
    '7/Z/Q',
    '2/4/1',
    'E/C/P',
    'B3P',
    '2C1',
    '4CP',
    '2FP',
    'F41',
    'E46',
    '2CPP',
    '2',
    'P',
    '',
    'good',
    '5x5x5 2CP',
    '3x5x2',
    '2CP '.repeat(300_000),
  ])('takes %.30j for no grading', (text) => {
    expect(parseGrading(text)).toBe('bad-grading')
  })
})

describe('parseGrading of several columns', () => {
  it.each([
    [{ source: '2', information: 'C', handling: 'P' }, '3x5x2', 'P', '2/C/P'],
    [{ source: '2', information: 'C' }, '3x5x2', undefined, '2/C'],
    [{ source: '2 - Untested', information: 'C (known indirectly)', handling: 'p' }, '3x5x2', 'P', '2 - Untested/C (known indirectly)/p'],
    [{ source: 'E', information: '4', handling: '1' }, '5x5x5', '1', 'E/4/1'],
    [{ source: 'F', information: '4' }, '6x6', undefined, 'F/4'],
    [{ grading: '2C', handling: 'P' }, '3x5x2', 'P', '2C'],
    [{ grading: 'B2', handling: '1' }, '5x5x5', '1', 'B2'],
    [{ grading: '2CP', handling: 'by the author only' }, '3x5x2', 'P', '2CP'],
    [{ grading: '2CP', source: '2', information: 'C', handling: 'P' }, '3x5x2', 'P', '2CP'],
  ])('reads %j as %s', (cells, scheme, handling, text) => {
    expect(parseGrading(cells)).toMatchObject({ scheme, handling, text })
  })

  it.each([
    [{ source: 'B', information: '2' }, 'ambiguous-grading'],
    [{ source: 'E', information: '4' }, 'ambiguous-grading'],
    [{ grading: '2CP', source: '3' }, 'ambiguous-grading'],
    [{ grading: '2CP', handling: 'C' }, 'ambiguous-grading'],
    [{ source: '2' }, 'bad-grading'],
    [{ information: 'C', handling: 'P' }, 'bad-grading'],
    [{ source: '2', information: '4', handling: '1' }, 'bad-grading'],
    [{ source: 'B', information: '2', handling: 'P' }, 'bad-grading'],
    [{ source: 'Untested', information: 'C', handling: 'P' }, 'bad-grading'],
    [{ source: '2', information: 'C', handling: 'ask first' }, 'bad-grading'],
    [{ handling: 'P' }, undefined],
    [{}, undefined],
  ])('makes no grading of %j: %s', (cells, fault) => {
    expect(parseGrading(cells)).toBe(fault)
  })
})

describe('compareGradings', () => {
  it.each([
    ['1AP', '2AP', 'source', -1],
    ['3AP', '1AP', 'source', 1],
    ['2AP', '2EP', 'source', 0],
    ['2AP', '2EP', 'information', -1],
    ['A11', 'D11', 'source', -1],
    ['A51', 'A11', 'information', 1],
    ['A1', 'E1', 'source', -1],
    ['F1', 'F2', 'source', 0],
    ['A11', 'E11', 'source', undefined],
    ['A1', 'F1', 'source', undefined],
    ['A1', 'A6', 'information', undefined],
    ['2AP', 'B11', 'source', undefined],
    ['B21', 'B2', 'information', undefined],
  ] as const)('of %s and %s, by %s, is %s', (a, b, part, expected) => {
    const found = compareGradings(graded(a), graded(b), part)
    expect(found === undefined ? undefined : Math.sign(found)).toBe(expected)
    const turned = compareGradings(graded(b), graded(a), part)
    expect(turned === undefined ? undefined : 0 - turned).toBe(found)
  })
})

it.each([
  ['2EP', true],
  ['2DP', false],
  ['E41', false],
  ['A51', true],
  ['E5', false],
])('%s suspects its own information to be false: %s', (text, expected) => {
  expect(isSuspectedFalse(graded(text))).toBe(expected)
})

it('knows three schemes', () => {
  expect(GRADING_SCHEMES).toEqual(['3x5x2', '5x5x5', '6x6'])
})
