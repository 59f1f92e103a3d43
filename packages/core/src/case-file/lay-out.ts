import { UndirectedGraph } from 'graphology'
import forceAtlas2Module from 'graphology-layout-forceatlas2'
import type { CaseGraph } from '../graph/case-graph.ts'
import { EDGE_KINDS } from '../graph/edges.ts'
import type { Groups } from '../groups/group.ts'
import { hashText } from '../kernels/hash.ts'
import type { LayoutOptions } from '../options.ts'
import type { CaseLayout } from './case-file.ts'

interface ForceAtlas2 {
  readonly inferSettings: (graph: UndirectedGraph) => object
  readonly assign: (
    graph: UndirectedGraph,
    options: { readonly iterations: number; readonly settings: object; readonly getEdgeWeight: string },
  ) => void
}

// its types say ES module, its code is CommonJS: what the default import is depends on who resolves it
const forceAtlas2 = forceAtlas2Module as unknown as ForceAtlas2

/** How strongly each kind of recorded edge draws its ends together, beside the weight of ties. */
const PULL: Readonly<Record<string, number>> = { involvement: 1, place: 0.2, link: 0.5 }

/**
 * Where the viewer draws what: the entities of groups and the persons with ties, by ForceAtlas2 (Jacomy et al. 2014).
 * Start positions come from a hash of the id, so the same case gives the same picture.
 */
export function layOut(graph: CaseGraph, groups: Groups, options: LayoutOptions): CaseLayout {
  const entities = chooseEntities(graph, groups, options.maxEntities)
  const drawing = new UndirectedGraph()
  for (const entity of entities) drawing.addNode(String(entity), startPosition(graph.entities.list[entity]?.id ?? ''))
  pull(drawing, graph)
  if (drawing.order > 1 && options.iterations > 0) {
    const settings = {
      ...forceAtlas2.inferSettings(drawing),
      strongGravityMode: false,
      gravity: 1,
      scalingRatio: 8,
      barnesHutOptimize: drawing.order > 2000,
      barnesHutTheta: 1.2,
    }
    forceAtlas2.assign(drawing, { iterations: options.iterations, settings, getEdgeWeight: 'weight' })
  }
  const coordinate = (entity: number, axis: 'x' | 'y'): number =>
    Math.round((drawing.getNodeAttribute(String(entity), axis) as number) * 100) / 100 + 0 // never -0
  return { entity: entities, x: entities.map((entity) => coordinate(entity, 'x')), y: entities.map((entity) => coordinate(entity, 'y')) }
}

/**
 * The entities drawn, ascending, up to a bound: those of groups in their order, then persons tied to them from outside;
 * where there is no group, every tied person.
 */
function chooseEntities(graph: CaseGraph, groups: Groups, max: number): readonly number[] {
  const chosen = new Set<number>()
  const take = (entities: Iterable<number>): void => {
    for (const entity of entities) if (chosen.size < max) chosen.add(entity)
  }
  for (const group of groups.list) take(group.people.map(({ entity }) => entity))
  for (const group of groups.list) take([...group.events, ...group.locations, ...group.objects])
  const people = new Set(groups.list.flatMap((group) => group.people.map(({ entity }) => entity)))
  for (const { a, b } of graph.ties) if (people.size === 0 || people.has(a) || people.has(b)) take([a, b])
  return [...chosen].sort((a, b) => a - b)
}

function startPosition(id: string): { readonly x: number; readonly y: number } {
  const angle = (hashText(id) / 2 ** 53) * 2 * Math.PI
  const radius = Math.sqrt(hashText(id, 1) / 2 ** 53)
  return { x: radius * Math.cos(angle) * 100, y: radius * Math.sin(angle) * 100 }
}

function pull(drawing: UndirectedGraph, graph: CaseGraph): void {
  const add = (one: number, other: number, weight: number): void => {
    const [a, b] = [String(one), String(other)]
    if (!drawing.hasNode(a) || !drawing.hasNode(b)) return
    drawing.updateEdge(a, b, (attributes) => ({ weight: Number(attributes.weight ?? 0) + weight }))
  }
  for (const { a, b, weight } of graph.ties) add(a, b, weight)
  const { edges } = graph
  for (let edge = 0; edge < edges.from.length; edge++) {
    const weight = PULL[EDGE_KINDS[edges.kind[edge] ?? 0] ?? '']
    if (weight !== undefined && edges.ruledOut[edge] === 0) add(edges.from[edge] ?? -1, edges.to[edge] ?? -1, weight)
  }
}
