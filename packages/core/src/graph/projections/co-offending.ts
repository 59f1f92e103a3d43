import type { EventParts } from '../event-parts.ts'
import { TieCollector } from './tie-collector.ts'
import type { Notice, Projection } from './tie.ts'

/**
 * Ties persons who stand as offenders in one event: 1/(k-1) for each event of k offenders (Newman 2001).
 *
 * @param maxOffenders an event with more offenders is a crowd and makes no tie; it is named in a notice
 */
export function projectCoOffending(events: ReadonlyMap<number, EventParts>, maxOffenders: number): Projection {
  const ties = new TieCollector('co-offending')
  const crowds: number[] = []
  for (const [event, { offenders }] of events) {
    if (offenders.size < 2) continue
    if (offenders.size > maxOffenders) crowds.push(event)
    else ties.addAllPairs(offenders, event, [])
  }
  return { ties: ties.list(), notices: noticeCrowds(crowds, maxOffenders) }
}

function noticeCrowds(crowds: readonly number[], maxOffenders: number): readonly Notice[] {
  if (crowds.length === 0) return []
  const message = `${crowds.length === 1 ? '1 event has' : `${crowds.length} events have`} more than ${maxOffenders} suspects: a crowd is not a group, so that ties nobody (setting graph.maxOffendersPerEvent).`
  return [{ code: 'crowd-left-out', message, entities: crowds }]
}
