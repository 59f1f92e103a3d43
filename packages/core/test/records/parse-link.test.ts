import { describe, expect, it } from 'vitest'
import { parseLink } from '../../src/records/parse-link.ts'
import { cellsOf, only } from '../make.ts'

describe('parseLink', () => {
  it('reads both ends, what joins them and what it rests on', () => {
    const { cells, issues } = cellsOf({
      from_id: 'P1',
      to_id: 'V1',
      link_type: 'Uses',
      from_kind: 'Person',
      to_kind: 'object',
      from: '2024-01-01',
      to: '2025-01-01',
      strength: 'TENTATIVE',
      basis: 'Assessment',
      polarity: 'asserted',
      report_id: 'R1',
      event_id: 'E1',
    })
    expect(parseLink(cells)).toEqual({
      kind: 'link',
      fromId: 'P1',
      toId: 'V1',
      linkType: 'uses',
      fromKind: 'person',
      toKind: 'object',
      from: '2024-01-01',
      to: '2025-01-01',
      strength: 'tentative',
      basis: 'assessment',
      isRuledOut: false,
      reportId: 'R1',
      eventId: 'E1',
    })
    expect(issues.list()).toEqual([])
  })

  it.each(['ruled-out', 'Ruled-Out', 'ruled out', 'ruled_out', 'RULEDOUT'])('takes %j for a link that is ruled out', (polarity) => {
    const { cells, issues } = cellsOf({ polarity })
    expect(parseLink(cells).isRuledOut).toBe(true)
    expect(issues.list()).toEqual([])
  })

  it('says so where it cannot tell whether a link is ruled out', () => {
    const { cells, issues } = cellsOf({ polarity: 'negative' })
    expect(parseLink(cells).isRuledOut).toBe(false)
    expect(only(issues.list())).toMatchObject({ code: 'unknown-word', at: { column: 'polarity' } })
  })

  it('calls a link without a type linked', () => {
    expect(parseLink(cellsOf({ link_type: 'N/K' }).cells).linkType).toBe('linked')
  })
})
