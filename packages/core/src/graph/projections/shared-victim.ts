import { addTo } from '../../model/group-by.ts'
import type { EventParts } from '../event-parts.ts'
import { TieCollector } from './tie-collector.ts'
import type { Notice, Projection } from './tie.ts'

interface VictimHistory {
  /** Offender -> the records that put them in an event of this victim. */
  readonly offenders: Map<number, number[]>
  readonly records: number[]
}

/**
 * Ties persons who stand as offenders against the same victim, in one event or in several: 1/(k-1) for each victim
 * of k offenders.
 *
 * @param maxOffenders a victim with more offenders makes no tie; they are named in a notice
 */
export function projectSharedVictims(events: ReadonlyMap<number, EventParts>, maxOffenders: number): Projection {
  const ties = new TieCollector('shared-victim')
  const crowded: number[] = []
  for (const [victim, { offenders, records }] of collectHistories(events)) {
    if (offenders.size < 2) continue
    if (offenders.size > maxOffenders) crowded.push(victim)
    else ties.addAllPairs(offenders, victim, records)
  }
  return { ties: ties.list(), notices: noticeCrowded(crowded, maxOffenders) }
}

function collectHistories(events: ReadonlyMap<number, EventParts>): ReadonlyMap<number, VictimHistory> {
  const histories = new Map<number, VictimHistory>()
  for (const { offenders, victims } of events.values()) {
    for (const [victim, records] of victims) {
      const history = histories.get(victim) ?? { offenders: new Map<number, number[]>(), records: [] }
      histories.set(victim, history)
      history.records.push(...records)
      for (const [offender, evidence] of offenders) {
        if (offender !== victim) for (const record of evidence) addTo(history.offenders, offender, record)
      }
    }
  }
  return histories
}

function noticeCrowded(crowded: readonly number[], maxOffenders: number): readonly Notice[] {
  if (crowded.length === 0) return []
  const message = `${crowded.length === 1 ? '1 victim has' : `${crowded.length} victims have`} more than ${maxOffenders} suspects: that ties nobody by itself (setting graph.maxOffendersPerVictim).`
  return [{ code: 'shared-victim-left-out', message, entities: [...crowded].sort((a, b) => a - b) }]
}
