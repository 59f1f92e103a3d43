import { parse } from 'csv-parse/sync'
import type { Csr } from '../../src/kernels/csr.ts'
import { hasData, readData } from '../make.ts'
import { toCsr } from './build-graphs.ts'

/** A published graph: its nodes by name, and the rows of its edges. */
export interface NamedGraph {
  readonly names: readonly string[]
  readonly csr: Csr
}

type NamedEdge = readonly [from: string, to: string, weight?: number]

/** Where each graph of the reference figures is read from. */
const EDGE_FILES: Readonly<Record<string, string>> = {
  karate: 'comm_classic/karate_edges.csv',
  lesmis: 'comm_classic/lesmis_edges.csv',
  lfr1000_mu1: 'comm_lfr/lfr1000_mu1_edges.csv',
  lfr1000_mu2: 'comm_lfr/lfr1000_mu2_edges.csv',
  lfr1000_mu3: 'comm_lfr/lfr1000_mu3_edges.csv',
  montagna__meetings: 'montagna_mafia/montagna_meetings.csv',
  montagna__phone: 'montagna_mafia/montagna_phone.csv',
  oversize__WR: 'oversize_ndrangheta/edges_WR.csv',
  oversize__AW: 'oversize_ndrangheta/edges_AW.csv',
  oversize__JU: 'oversize_ndrangheta/edges_JU.csv',
}

/** Reads a graph by its name in the reference figures, without its weights unless they are asked for; nodes stand in the order in which edges name them first. */
export function readGraph(name: string, isWeighted = false): NamedGraph {
  const graph = readNamed(name)
  return isWeighted ? graph : { ...graph, csr: { ...graph.csr, weights: undefined } }
}

function readNamed(name: string): NamedGraph {
  const [folder = '', part] = name.split('__')
  if (name === 'polbooks' || name === 'dolphins') return nameGraph(readGml(`comm_classic/${name}.gml`))
  if (part === 'bipartite' || part === 'person_projection') return nameGraph(joinParticipants(`${folder}/participation.csv`, part))
  if (name === 'montagna__union') return nameGraph([...readEdges(EDGE_FILES.montagna__meetings), ...readEdges(EDGE_FILES.montagna__phone)])
  if (part === '19_hijackers') return nameGraph(amongHijackers())
  if (part === 'cooffend_ge2') return nameGraph(readEdges(`${folder}/edges.csv`, 2), namesOf(folder))
  const file = EDGE_FILES[name]
  return file === undefined ? nameGraph(readEdges(`${folder}/edges.csv`), namesOf(folder)) : nameGraph(readEdges(file))
}

/** Numbers the nodes of edges as they come; an edge from a node to itself is left out. */
function nameGraph(all: readonly NamedEdge[], alone: readonly string[] = []): NamedGraph {
  const names = [...new Set([...all.flatMap(([from, to]) => [from, to]), ...alone])]
  const numbers = new Map(names.map((name, i) => [name, i]))
  const edges = all.filter(([from, to]) => from !== to)
  const numberOf = (name: string): number => numbers.get(name) ?? -1
  return {
    names,
    csr: toCsr(
      names.length,
      edges.map(([from, to, weight = 1]) => [numberOf(from), numberOf(to), weight]),
    ),
  }
}

function readRecords(path: string): readonly Readonly<Record<string, string>>[] {
  return parse(readData(path), { columns: true, bom: true, skip_empty_lines: true })
}

function readEdges(path = '', least = 0): readonly NamedEdge[] {
  return readRecords(path)
    .filter(({ weight }) => Number(weight ?? 1) >= least)
    .map(({ source = '', target = '', weight }) => [source, target, Number(weight ?? 1)] as const)
}

function namesOf(folder: string): readonly string[] {
  return readRecords(`${folder}/nodes.csv`).map((record) => Object.values(record)[0] ?? '')
}

function amongHijackers(): readonly NamedEdge[] {
  return readEdges('covert_911_krebs/hijackers_trusted_prior_contacts.csv')
}

function readGml(path: string): readonly NamedEdge[] {
  return Array.from(readData(path).matchAll(/source\s+(\d+)\s+target\s+(\d+)/g), (match) => [match[1] ?? '', match[2] ?? ''] as const)
}

function joinParticipants(path: string, part: 'bipartite' | 'person_projection'): readonly NamedEdge[] {
  const records = readRecords(path).map(({ person_id = '', event_id = '' }) => [person_id, event_id] as const)
  if (part === 'bipartite') return records
  return records.flatMap(([person, event]) => records.filter(([, other]) => other === event).map(([other]) => [person, other] as const))
}

/** Figures of a published graph, as networkx gives them. */
export interface ReferenceFigures {
  readonly nodes: number
  readonly edges: number
  readonly degree_top10: readonly (readonly [name: string, degree: number])[]
  readonly max_core: number
  readonly max_core_size: number
  /** As a share of all pairs of others, to six decimals; absent for large graphs. */
  readonly betweenness_top10?: readonly (readonly [name: string, share: number])[]
}

/** The figures of every published graph, by its name; none where the data is not at hand. */
export function listReferenceFigures(): readonly (readonly [name: string, figures: ReferenceFigures])[] {
  if (!hasData('reference-values.json')) return []
  return Object.entries(JSON.parse(readData('reference-values.json')) as Readonly<Record<string, ReferenceFigures>>)
}

/** The planted or recorded group of each node of a public graph. */
export function readTruth(path: string, names: readonly string[]): Int32Array {
  const groups = new Map(
    readRecords(path)
      .map((record) => Object.values(record))
      .map(([node = '', group = '']) => [node, group]),
  )
  const numbers = [...new Set(groups.values())]
  return Int32Array.from(names, (name) => numbers.indexOf(groups.get(name) ?? ''))
}

/** Whether the public graphs with known communities are at hand. */
export const HAS_GRAPHS: boolean = hasData('comm_classic') && hasData('comm_lfr')
