import { describe, expect, it } from 'vitest'
import { collectDistricts } from '../../src/graph/districts.ts'
import { caseGraphOf, numberOf } from '../graphs/build-case.ts'
import { table } from '../make.ts'

const EVENTS = table('e.csv', [
  { event_id: 'E1', location_id: 'L1', force_code: 'HB', location_text: '' },
  { event_id: 'E2', location_id: 'L2', force_code: 'HB', location_text: '' },
  { event_id: 'E3', location_id: 'L3', force_code: 'HB', location_text: '' },
  { event_id: 'E4', location_id: 'L4', force_code: 'HB', location_text: 'by the canal, QH4 2AB' },
  { event_id: 'E5', location_id: 'L4', force_code: 'HB', location_text: '' },
  { event_id: 'E6', location_id: '', force_code: '', location_text: 'by the canal' },
])
const PLACES = table('l.csv', [
  { location_id: 'L1', address: '1 Kiln Road', postcode: 'QH1 1UT', easting: '', northing: '', latitude: '', longitude: '' },
  { location_id: 'L2', address: '', postcode: '', easting: '412345', northing: '339999', latitude: '', longitude: '' },
  { location_id: 'L3', address: '', postcode: '', easting: '', northing: '', latitude: '54.70427', longitude: '-1.81935' },
  { location_id: 'L4', address: 'the canal', postcode: '', easting: '', northing: '', latitude: '', longitude: '' },
])

describe('the district of an event', () => {
  it.each([
    ['E1', { basis: 'postcode', name: 'QH1' }],
    ['E2', { basis: 'grid', name: '82 67' }],
    ['E3', { basis: 'grid', name: '1215N -25E' }],
    ['E4', { basis: 'postcode', name: 'QH4' }],
    ['E5', { basis: 'force', name: 'HB' }],
    ['E6', { basis: 'unknown', name: '' }],
  ])('of %s is the best that is known', async (event, district) => {
    const graph = await caseGraphOf([EVENTS, PLACES])
    expect(collectDistricts(graph).ofThing(numberOf(graph, `event:${event}`))).toEqual(district)
  })

  it('is that of a place it mentions for a report', async () => {
    const mentions = table('m.csv', [
      { report_id: 'R1', entity_id: 'L4', entity_kind: 'location' },
      { report_id: 'R1', entity_id: 'L1', entity_kind: 'location' },
    ])
    const graph = await caseGraphOf([EVENTS, PLACES, mentions, table('r.csv', [{ report_id: 'R2', force_code: 'HB', grading: 'B2' }])])
    const { ofThing, ofPlace } = collectDistricts(graph)
    expect(ofThing(numberOf(graph, 'report:R1'))).toEqual({ basis: 'postcode', name: 'QH1' })
    expect(ofThing(numberOf(graph, 'report:R2'))).toEqual({ basis: 'force', name: 'HB' })
    expect(ofPlace(numberOf(graph, 'location:L4'))).toEqual({ basis: 'unknown', name: '' })
  })
})
