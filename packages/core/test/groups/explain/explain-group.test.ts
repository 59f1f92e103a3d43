import { expect, it } from 'vitest'
import { explainedGroupsOf } from '../../graphs/build-case.ts'
import { involvements, only } from '../../make.ts'

it('counts the pairs that members make and those tied, one tied in two ways once, and adds up all weight', async () => {
  const { explanation, group } = only(
    await explainedGroupsOf([
      involvements([
        ['E1', 'P1', 'suspect'],
        ['E1', 'P2', 'suspect'],
        ['E1', 'V1', 'victim'],
        ['E2', 'P2', 'suspect'],
        ['E2', 'P3', 'suspect'],
      ]),
    ]),
  )
  expect(explanation).toMatchObject({ pairs: 3, tiedPairs: 2, tieWeight: 3 })
  expect(explanation.records.map(({ record }) => record)).toEqual(group.evidence)
})
