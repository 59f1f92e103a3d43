import { describe, expect, it } from 'vitest'
import { deriveEdges } from '../../src/state/derive-entity.ts'
import { prepareCase } from '../../src/state/opened-case.ts'
import { makeSmallCase } from '../make-case-file.ts'

const opened = prepareCase(makeSmallCase())

describe('deriveEdges', () => {
  it('groups the edges of an event by what they are from its side', () => {
    const sections = deriveEdges(opened, 4)
    expect(sections.map(({ heading, edges }) => [heading, edges.map((edge) => edge.other)])).toEqual([
      ['People in this event', [0, 1, 2]],
      ['Where it took place', [5]],
    ])
  })

  it('gives an edge without a date that of the event at its other end', () => {
    const [part] = deriveEdges(opened, 1)
    expect(part?.edges.map(({ type, date }) => [type, date])).toEqual([['Suspect', '2023-04-12']])
  })

  it('marks a link that is ruled out', () => {
    const links = deriveEdges(opened, 3)
    expect(links.flatMap((section) => section.edges.map(({ type, isRuledOut }) => [type, isRuledOut]))).toEqual([['Seen with', true]])
  })

  it('tells reports from what they speak of', () => {
    expect(deriveEdges(opened, 6).map((section) => section.heading)).toEqual(['What this report speaks of'])
    expect(deriveEdges(opened, 1).map((section) => section.heading)).toContain('Reports that mention this')
  })

  it('gives every edge the records it rests on', () => {
    for (let entity = 0; entity < 7; entity++) {
      for (const section of deriveEdges(opened, entity)) for (const edge of section.edges) expect(edge.evidence).not.toHaveLength(0)
    }
  })
})
