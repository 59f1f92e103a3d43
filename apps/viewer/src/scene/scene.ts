import Sigma from 'sigma'
import type { Focus } from '../state/derive-focus.ts'
import type { OpenedCase } from '../state/opened-case.ts'
import type { CameraMove, Layer } from '../state/view-state.ts'
import { boundPersons, buildSceneGraph, nodeKey, type SceneEdge, type SceneGraph, type SceneNode } from './build-scene-graph.ts'
import { isInView, moveCameraBy, showPoints } from './camera.ts'
import { MarkProgram } from './mark-program.ts'
import { buildNeighbourhoods, type Neighbourhood } from './neighbourhoods.ts'
import { paintLabels, type Label } from './paint-labels.ts'
import { paintNeighbourhoods } from './paint-neighbourhoods.ts'
import type { Palette } from './palette.ts'
import { isInBox } from './place-labels.ts'
import { ringMarks } from './ring-marks.ts'
import { createEdgeReducer, createNodeReducer } from './reducers.ts'
import { isEdgeShown, isNodeFaint, isNodeShown, type SceneState } from './scene-state.ts'
import { StrokeProgram } from './stroke-program.ts'
import { boxesOf, wantedGroupLabels, wantedMarkLabels, type PlacedMark } from './wanted-labels.ts'

/** What the picture tells the page. */
export interface SceneEvents {
  readonly onEntity: (entity: number) => void
  readonly onGroup: (group: number) => void
  readonly onNothing: () => void
  /** How many marks and lines are drawn. */
  readonly onDrawn: (nodes: number, edges: number) => void
  /** The graphics card took the picture away. */
  readonly onLost: () => void
}

const NOBODY: ReadonlySet<number> = new Set()

/** The picture of one case: lives from its making until `kill`. */
export class Scene {
  readonly #graph: SceneGraph
  readonly #picture: Sigma<SceneNode, SceneEdge>
  readonly #state: SceneState
  readonly #events: SceneEvents
  readonly #neighbourhoods: readonly Neighbourhood[]
  readonly #ground: HTMLCanvasElement
  readonly #writing: HTMLCanvasElement
  readonly #resizing: ResizeObserver
  #labels: readonly Label[] = []
  #isAlive = true

  /** @throws where the browser has no WebGL */
  constructor(container: HTMLElement, opened: OpenedCase, palette: Palette, layers: ReadonlySet<Layer>, events: SceneEvents) {
    this.#graph = buildSceneGraph(opened, container.offsetWidth * container.offsetHeight)
    this.#neighbourhoods = buildNeighbourhoods(opened.file, this.#graph)
    this.#state = { palette, focus: undefined, layers, hovered: undefined, hoveredNear: NOBODY }
    this.#events = events
    this.#picture = new Sigma<SceneNode, SceneEdge>(this.#graph, container, {
      nodeProgramClasses: { mark: MarkProgram },
      nodeHoverProgramClasses: { mark: MarkProgram },
      edgeProgramClasses: { stroke: StrokeProgram },
      defaultNodeType: 'mark',
      defaultEdgeType: 'stroke',
      nodeReducer: createNodeReducer(this.#state),
      edgeReducer: createEdgeReducer(this.#state, (entity) => this.#graph.getNodeAttributes(nodeKey(entity))),
      renderLabels: false,
      defaultDrawNodeHover: () => undefined,
      minEdgeThickness: 0.8,
      stagePadding: 36,
      minCameraRatio: 0.01,
      maxCameraRatio: 3,
      zoomToSizeRatioFunction: (ratio) => Math.max(ratio, 0.02) ** 0.33,
      allowInvalidContainer: true,
    })
    this.#ground = this.#picture.createCanvas('ground', { beforeLayer: 'edges' })
    this.#writing = this.#picture.createCanvas('writing', { beforeLayer: 'mouse' })
    this.#resizing = new ResizeObserver(() => this.#picture.scheduleRender())
    this.#resizing.observe(container)
    this.#listen(container)
    // what is hidden in the overview makes no room for itself there
    this.#picture.setCustomBBox(boundPersons(this.#graph))
    this.#picture.refresh({ schedule: true })
    this.#tellDrawn()
  }

  /** Dwells on something, or on the case as a whole, and lets the camera follow. */
  dwellOn(focus: Focus | undefined): void {
    this.#state.focus = focus
    this.#redrawAll()
    this.#follow(focus)
  }

  /** Shows and hides parts of the picture. */
  showLayers(layers: ReadonlySet<Layer>): void {
    this.#state.layers = layers
    this.#redrawAll()
  }

  /** Draws in other colours. */
  paint(palette: Palette): void {
    this.#state.palette = palette
    this.#redrawAll()
  }

  /** Moves the camera. */
  move(move: CameraMove): void {
    moveCameraBy(this.#picture, move)
  }

  /** Ends the picture and gives back what it held. */
  kill(): void {
    this.#isAlive = false
    this.#resizing.disconnect()
    this.#picture.kill()
  }

  #listen(container: HTMLElement): void {
    const picture = this.#picture
    picture.on('afterRender', () => {
      this.#paintGround()
      this.#write()
    })
    picture.on('enterNode', ({ node }) => {
      this.#hover(this.#graph.getNodeAttributes(node).entity)
    })
    picture.on('leaveNode', () => {
      this.#hover(undefined)
    })
    picture.on('leaveStage', () => {
      if (this.#state.hovered !== undefined) this.#hover(undefined)
    })
    picture.on('clickNode', ({ node }) => {
      this.#events.onEntity(this.#graph.getNodeAttributes(node).entity)
    })
    picture.on('clickStage', ({ event }) => {
      const group = this.#groupAt(event.x, event.y)
      if (group === undefined) this.#events.onNothing()
      else this.#events.onGroup(group)
    })
    picture.on('moveBody', ({ event }) => {
      const isOverName = this.#state.hovered !== undefined || this.#groupAt(event.x, event.y) !== undefined
      container.classList.toggle('is-over', isOverName)
    })
    for (const canvas of Object.values(picture.getCanvases())) {
      canvas.addEventListener('webglcontextlost', (event) => {
        event.preventDefault()
        if (this.#isAlive) this.#events.onLost()
      })
    }
  }

  #groupAt(x: number, y: number): number | undefined {
    return this.#labels.find((label) => label.group !== undefined && isInBox(label, x, y))?.group
  }

  #hover(entity: number | undefined): void {
    const { hovered: before, hoveredNear: nearBefore } = this.#state
    this.#state.hovered = entity
    this.#picture.getContainer().classList.toggle('is-over', entity !== undefined)
    this.#state.hoveredNear = entity === undefined ? NOBODY : this.#shownNeighbours(entity)
    const touched = [before, entity].filter((one) => one !== undefined).map(nodeKey)
    const nodes = [...new Set([...touched, ...[...nearBefore, ...this.#state.hoveredNear].map(nodeKey)])]
    const edges = [...new Set(touched.flatMap((key) => this.#graph.edges(key)))]
    this.#picture.refresh({ partialGraph: { nodes, edges }, skipIndexation: true, schedule: true })
  }

  #shownNeighbours(entity: number): ReadonlySet<number> {
    const near = new Set<number>()
    this.#graph.forEachEdge(nodeKey(entity), (_key, edge, _source, _target, a, b) => {
      if (isEdgeShown(this.#state, edge, a, b)) near.add(edge.a === entity ? edge.b : edge.a)
    })
    return near
  }

  #redrawAll(): void {
    this.#picture.refresh({
      partialGraph: { nodes: this.#graph.nodes(), edges: this.#graph.edges() },
      skipIndexation: true,
      schedule: true,
    })
    this.#tellDrawn()
  }

  #tellDrawn(): void {
    const state = this.#state
    const nodes = this.#graph.filterNodes((_key, node) => isNodeShown(state, node)).length
    const edges = this.#graph.filterEdges((_key, edge, _source, _target, a, b) => isEdgeShown(state, edge, a, b)).length
    this.#events.onDrawn(nodes, edges)
  }

  #follow(focus: Focus | undefined): void {
    if (focus === undefined) {
      moveCameraBy(this.#picture, 'fit')
      return
    }
    const placesOf = (entities: Iterable<number>): readonly SceneNode[] =>
      Array.from(entities, nodeKey).flatMap((key) => (this.#graph.hasNode(key) ? [this.#graph.getNodeAttributes(key)] : []))
    if (focus.selected === undefined) {
      const people = placesOf(focus.entities).filter((node) => node.isPerson)
      showPoints(this.#picture, people.length > 0 ? people : placesOf(focus.entities), 0.03)
      return
    }
    const [place] = placesOf([focus.selected])
    if (place !== undefined && isInView(this.#picture, place) && this.#picture.getCamera().ratio < 0.5) return
    showPoints(this.#picture, placesOf(focus.near), 0.08)
  }

  #paintGround(): void {
    const context = this.#prepare(this.#ground)
    if (context === null) return
    const { focus, palette } = this.#state
    const reach = Math.max(9, this.#picture.scaleSize(13))
    const look = { palette, group: focus?.group, isDwelling: focus !== undefined, reach }
    paintNeighbourhoods(context, this.#neighbourhoods, (point) => this.#picture.graphToViewport(point), look)
  }

  #write(): void {
    const context = this.#prepare(this.#writing)
    if (context === null) return
    const state = this.#state
    const marks = this.#marksInView()
    ringMarks(context, state, marks)
    const project = (point: { readonly x: number; readonly y: number }): { readonly x: number; readonly y: number } =>
      this.#picture.graphToViewport(point)
    const wanted = [...wantedGroupLabels(context, state, this.#neighbourhoods, project), ...wantedMarkLabels(context, state, marks)]
    this.#labels = paintLabels(context, wanted, boxesOf(marks.filter(({ node }) => !isNodeFaint(state, node))), state.palette)
  }

  #marksInView(): readonly PlacedMark[] {
    const { width, height } = this.#picture.getDimensions()
    const marks: PlacedMark[] = []
    this.#graph.forEachNode((_key, node) => {
      if (!isNodeShown(this.#state, node)) return
      const { x, y } = this.#picture.graphToViewport(node)
      if (x < -20 || y < -20 || x > width + 20 || y > height + 20) return
      marks.push({ node, x, y, radius: this.#picture.scaleSize(node.size) })
    })
    return marks
  }

  /** Fits a canvas of ours to the picture and clears it. */
  #prepare(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
    const { width, height } = this.#picture.getDimensions()
    const scale = window.devicePixelRatio
    if (canvas.width !== Math.round(width * scale)) canvas.width = Math.round(width * scale)
    if (canvas.height !== Math.round(height * scale)) canvas.height = Math.round(height * scale)
    canvas.style.width = `${String(width)}px`
    canvas.style.height = `${String(height)}px`
    const context = canvas.getContext('2d')
    context?.setTransform(scale, 0, 0, scale, 0, 0)
    context?.clearRect(0, 0, width, height)
    return context
  }
}
