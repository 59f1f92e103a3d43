import type { CaseGraph } from '../graph/case-graph.ts'
import { EDGE_KINDS } from '../graph/edges.ts'
import { compareText } from '../model/id.ts'
import type { FileAccount } from '../rows/import-account.ts'
import type { CaseCounts } from './case-file.ts'

/** How much of everything a case holds. */
export function composeCounts(graph: CaseGraph, files: readonly Readonly<FileAccount>[]): CaseCounts {
  const { list } = graph.entities
  const edges = (kind: 'involvement' | 'link' | 'mention'): number => {
    const number = EDGE_KINDS.indexOf(kind)
    return graph.edges.kind.reduce((count, edge) => (edge === number ? count + 1 : count), 0)
  }
  const count = (kind: string): number => list.reduce((sum, entity) => (entity.kind === kind ? sum + 1 : sum), 0)
  const professionals = list.filter((entity) => entity.kind === 'person' && entity.isProfessional).length
  const rows = (pick: (file: Readonly<FileAccount>) => number): number => files.reduce((sum, file) => sum + pick(file), 0)
  return {
    persons: count('person') - professionals,
    professionals,
    events: count('event'),
    eventKinds: countEventKinds(graph),
    locations: count('location'),
    objects: count('object'),
    reports: count('report'),
    involvements: edges('involvement'),
    links: edges('link'),
    mentions: edges('mention'),
    rows: { read: rows((file) => file.rowsRead), accepted: rows((file) => file.rowsAccepted), rejected: rows((file) => file.rowsRejected) },
  }
}

function countEventKinds(graph: CaseGraph): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const entity of graph.entities.list) {
    if (entity.kind === 'event') counts.set(entity.eventKind ?? 'not recorded', (counts.get(entity.eventKind ?? 'not recorded') ?? 0) + 1)
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => compareText(a, b)))
}
