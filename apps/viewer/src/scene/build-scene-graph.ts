import { EDGE_KINDS } from '@weft/core/case-file'
import { MultiUndirectedGraph } from 'graphology'
import { packIslands } from './pack-islands.ts'
import type { OpenedCase } from '../state/opened-case.ts'
import { shapeOf, type Shape } from '../state/words.ts'

/** An entity as it is drawn. Every person is of one size: size would be read as importance. */
export interface SceneNode {
  readonly entity: number
  readonly x: number
  readonly y: number
  readonly size: number
  readonly shape: Shape
  readonly isPerson: boolean
  readonly isChild: boolean
  readonly label: string
  /** The first group it belongs to; -1 for none. */
  readonly group: number
}

type LineKind = 'tie' | 'recorded' | 'ruled-out'

/** All ties, or all recorded edges, between two entities, as one line. */
export interface SceneEdge {
  readonly kind: LineKind
  readonly a: number
  readonly b: number
  /** How many ties or edges the line stands for. */
  readonly count: number
  readonly size: number
  /** Pixels beside the middle line, where a tie and a recorded link join the same two. */
  readonly offset: number
}

export type SceneGraph = MultiUndirectedGraph<SceneNode, SceneEdge>

interface Line {
  readonly kind: LineKind
  readonly a: number
  readonly b: number
  count: number
  weight: number
}

/** What is drawn above what: persons above things, victims above all. */
const DRAWING_ORDER: readonly Shape[] = ['report', 'object', 'location', 'event', 'other', 'offender', 'both', 'victim']
const LINE_ORDER: readonly LineKind[] = ['ruled-out', 'recorded', 'tie']
const OFFSET = 1.75

/** The extent of the persons of a graph, of at least some breadth; null where there are none. */
export function boundPersons(graph: SceneGraph): { x: [number, number]; y: [number, number] } | null {
  const x: [number, number] = [Infinity, -Infinity]
  const y: [number, number] = [Infinity, -Infinity]
  graph.forEachNode((_key, node) => {
    if (!node.isPerson) return
    x[0] = Math.min(x[0], node.x)
    x[1] = Math.max(x[1], node.x)
    y[0] = Math.min(y[0], node.y)
    y[1] = Math.max(y[1], node.y)
  })
  return x[0] <= x[1] ? { x, y } : null
}

/** The key of an entity's node. */
export function nodeKey(entity: number): string {
  return String(entity)
}

/**
 * Makes the graph that is drawn: the entities of the layout, and one line for each kind of relation between two of them.
 *
 * @param room the square pixels there are to draw in: marks are smaller where more must fit
 */
export function buildSceneGraph(opened: OpenedCase, room: number): SceneGraph {
  const graph: SceneGraph = new MultiUndirectedGraph()
  const nodes = collectNodes(opened, room)
  const lines = collectLines(opened, new Set(nodes.map((node) => node.entity)))
  for (const node of packIslands(
    nodes,
    lines.filter((line) => line.kind !== 'ruled-out'),
  ))
    graph.addNode(nodeKey(node.entity), node)
  const pairsWithTie = new Set(lines.filter((line) => line.kind === 'tie').map(pairOf))
  const pairsWithLink = new Set(lines.filter((line) => line.kind !== 'tie').map(pairOf))
  for (const line of lines) {
    const isDouble = pairsWithTie.has(pairOf(line)) && pairsWithLink.has(pairOf(line))
    graph.addEdgeWithKey(`${line.kind} ${pairOf(line)}`, nodeKey(line.a), nodeKey(line.b), {
      kind: line.kind,
      a: line.a,
      b: line.b,
      count: line.count,
      size: sizeOfLine(line),
      offset: isDouble ? (line.kind === 'tie' ? OFFSET : -OFFSET) : 0,
    })
  }
  return graph
}

function collectNodes({ file, index, nameOf }: OpenedCase, room: number): readonly SceneNode[] {
  const { entity: entities, x, y } = file.layout
  const persons = entities.filter((number) => file.entities[number]?.kind === 'person').length
  const sizes = sizesFor(room / Math.max(1, persons))
  const nodes = entities.flatMap((number, i): readonly SceneNode[] => {
    const entity = file.entities[number]
    if (entity === undefined) return []
    const isPerson = entity.kind === 'person'
    const group = index.groupsOf(number)[0] ?? -1
    const size = !isPerson ? sizes.thing : group < 0 ? sizes.outsider : sizes.person
    return [
      {
        entity: number,
        x: x[i] ?? 0,
        y: y[i] ?? 0,
        size,
        shape: shapeOf(entity),
        isPerson,
        isChild: entity.child === true,
        label: nameOf(number),
        group,
      },
    ]
  })
  const order = (node: SceneNode): number => DRAWING_ORDER.indexOf(node.shape)
  return nodes.sort((a, b) => order(a) - order(b) || a.entity - b.entity)
}

/** Radii in pixels at the first zoom, from the square pixels there are for each person. */
function sizesFor(room: number): { readonly person: number; readonly outsider: number; readonly thing: number } {
  const person = Math.min(5.5, Math.max(2.2, 0.13 * Math.sqrt(room)))
  return { person, outsider: person * 0.75, thing: person * 0.9 }
}

function collectLines({ file, index }: OpenedCase, drawn: ReadonlySet<number>): readonly Line[] {
  const lines = new Map<string, Line>()
  const add = (kind: LineKind, from: number, to: number, weight: number): void => {
    if (from === to || !drawn.has(from) || !drawn.has(to)) return
    const [a, b] = from < to ? [from, to] : [to, from]
    const key = `${kind} ${String(a)} ${String(b)}`
    const line = lines.get(key)
    if (line) {
      line.count += 1
      line.weight += weight
    } else lines.set(key, { kind, a, b, count: 1, weight })
  }
  const mention = EDGE_KINDS.indexOf('mention')
  file.edges.from.forEach((from, edge) => {
    // a report is a source, not a link in the picture
    if (file.edges.kind[edge] === mention) return
    add(index.isRuledOut(edge) ? 'ruled-out' : 'recorded', from, file.edges.to[edge] ?? from, 1)
  })
  file.ties.a.forEach((a, tie) => {
    add('tie', a, file.ties.b[tie] ?? a, file.ties.weight[tie] ?? 0)
  })
  return [...lines.values()].sort((a, b) => LINE_ORDER.indexOf(a.kind) - LINE_ORDER.indexOf(b.kind) || a.a - b.a || a.b - b.b)
}

function pairOf(line: Line): string {
  return `${String(line.a)} ${String(line.b)}`
}

/** Thickness in pixels: grows with the root of the weight, within bounds. */
function sizeOfLine(line: Line): number {
  return line.kind === 'tie' ? Math.min(4, 0.7 + 0.8 * Math.sqrt(Math.max(0, line.weight))) : Math.min(2.5, 0.9 + 0.25 * (line.count - 1))
}
