export interface PlantedGraph {
  readonly order: number
  /** The ends of each edge; no edge occurs twice, none joins a node to itself. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** The planted group of each node. */
  readonly truth: Int32Array
}

export function generatePlanted(options: { readonly edges: number; readonly mixing: number; readonly seed: number }): PlantedGraph

export function generateIncidences(options: { readonly edges: number; readonly seed: number }): PlantedGraph
