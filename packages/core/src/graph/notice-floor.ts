import type { Entities } from '../entities/entity.ts'
import type { Notice } from './tie.ts'

/** How many reports, and links resting on them alone, the grade floor keeps from tying anyone. */
export function noticeFloor(entities: Entities, isAbove: (record: number) => boolean): readonly Notice[] {
  const reports = new Set<number>()
  let links = 0
  entities.records.forEach((record, number) => {
    if ((record.kind !== 'report' && record.kind !== 'link') || isAbove(number)) return
    if (record.kind === 'link') links += 1
    else reports.add(entities.named[number]?.[0] ?? -1)
  })
  if (reports.size === 0) return []
  const alone =
    links === 0
      ? ''
      : `, and with ${reports.size === 1 ? 'it' : 'them'} ${links === 1 ? '1 link that rests' : `${String(links)} links that rest`} on nothing else`
  const message = `${reports.size === 1 ? '1 report is' : `${String(reports.size)} reports are`} graded as suspected to be false${alone}: that ties nobody (setting graph.includeSuspectedFalse).`
  return [{ code: 'below-floor', message, entities: [...reports].sort((a, b) => a - b) }]
}
