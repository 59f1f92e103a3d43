import type { Entities } from '../entities/entity.ts'
import { compareText } from '../model/id.ts'
import { earlier, type PartialDate } from '../model/partial-date.ts'
import { EDGE_KINDS, type Edges } from './edges.ts'
import { collectEdges, type ClaimedEdge } from './collect-edges.ts'

interface MergedEdge extends Omit<ClaimedEdge, 'date' | 'evidence'> {
  date: PartialDate | undefined
  readonly evidence: Set<number>
}

/** Every edge that records claim between entities, with the records it rests on. */
export function buildEdges(entities: Entities): Edges {
  const merged = [...mergeEdges(collectEdges(entities)).values()].sort(compareEdges)
  const types = [...new Set(merged.map(({ type }) => type))].sort(compareText)
  const typeNumbers = new Map(types.map((type, number) => [type, number]))
  return {
    order: entities.list.length,
    from: Int32Array.from(merged, ({ from }) => from),
    to: Int32Array.from(merged, ({ to }) => to),
    kind: Uint8Array.from(merged, ({ kind }) => EDGE_KINDS.indexOf(kind)),
    type: Uint32Array.from(merged, ({ type }) => typeNumbers.get(type) ?? 0),
    types,
    date: merged.map(({ date }) => date),
    ruledOut: Uint8Array.from(merged, ({ isRuledOut }) => (isRuledOut ? 1 : 0)),
    evidence: merged.map(({ evidence }) => [...evidence].sort((a, b) => a - b)),
  }
}

/** One edge for all claims that agree in ends, kind, type and polarity. */
function mergeEdges(claims: Iterable<ClaimedEdge>): ReadonlyMap<string, MergedEdge> {
  const merged = new Map<string, MergedEdge>()
  for (const claim of claims) {
    const key = `${String(claim.from)} ${String(claim.to)} ${claim.kind} ${claim.isRuledOut ? '-' : '+'} ${claim.type}`
    const edge = merged.get(key)
    if (edge === undefined) {
      merged.set(key, { ...claim, evidence: new Set(claim.evidence) })
      continue
    }
    edge.date = earlier(edge.date, claim.date)
    for (const record of claim.evidence) edge.evidence.add(record)
  }
  return merged
}

function compareEdges(a: MergedEdge, b: MergedEdge): number {
  return (
    a.from - b.from ||
    a.to - b.to ||
    EDGE_KINDS.indexOf(a.kind) - EDGE_KINDS.indexOf(b.kind) ||
    compareText(a.type, b.type) ||
    Number(a.isRuledOut) - Number(b.isRuledOut)
  )
}
