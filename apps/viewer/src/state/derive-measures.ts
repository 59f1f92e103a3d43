import type { CaseMeasures, CaseRankSpan } from '@weft/core/case-file'
import type { OpenedCase } from './opened-case.ts'
import { countOf, groupDigits, inHundred } from './words.ts'

/** One measure of where somebody stands. */
export interface MeasureView {
  readonly name: string
  /** What it counts. */
  readonly says: string
  readonly value: string
  /** `2 (1 to 19)`: the rank, and between which ranks nine of ten worlds leave it; '' where there is none. */
  readonly rank: string
}

/** Where a member of a group stands among all tied people; empty for anyone else. */
export function deriveMeasures({ file, index }: OpenedCase, entity: number): readonly MeasureView[] {
  const found = index
    .groupsOf(entity)
    .flatMap((group) => file.groups[group]?.people.find((person) => person.entity === entity)?.measures ?? [])
  return found[0] === undefined ? [] : viewMeasures(found[0])
}

function viewMeasures(measures: CaseMeasures): readonly MeasureView[] {
  return [
    { name: 'Tied to', says: 'degree', value: countOf(measures.degree, 'person', 'people'), rank: sayRank(measures.degreeRank) },
    { name: 'Weight of those ties', says: 'weighted degree', value: measures.weightedDegree.toFixed(2), rank: '' },
    {
      name: 'Core number',
      says: 'among people each tied to at least so many of the others',
      value: groupDigits(measures.core),
      rank: '',
    },
    {
      name: 'Between others',
      says: 'betweenness, as a share of all pairs of others',
      value: inHundred(measures.betweennessShare),
      rank: sayRank(measures.betweennessRank),
    },
    { name: 'Within two steps', says: 'reach, as a share of all others', value: inHundred(measures.reach), rank: '' },
    { name: 'Stands as an offender in', says: 'offences', value: countOf(measures.offences, 'event'), rank: '' },
  ]
}

function sayRank(span: CaseRankSpan | undefined): string {
  return span === undefined ? '' : `${groupDigits(span.rank)} (${groupDigits(span.best)} to ${groupDigits(span.worst)})`
}
