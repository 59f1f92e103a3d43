import type { OpenedCase } from './opened-case.ts'

/** What the details show: the case as a whole, a group, or one entity, by number. */
export type Selection =
  { readonly kind: 'about' } | { readonly kind: 'group'; readonly group: number } | { readonly kind: 'entity'; readonly entity: number }

/** Parts of the picture that can be switched: ties; recorded links; events, places and objects in the overview; links ruled out. */
export type Layer = 'ties' | 'recorded' | 'context' | 'ruled-out'

export type CameraMove = 'fit' | 'in' | 'out' | 'left' | 'right' | 'up' | 'down'

/** What a person chose, and nothing that follows from it. */
export interface ViewState {
  /** The first attempt to find a case beside the page is still running. */
  readonly isOpening: boolean
  readonly opened: OpenedCase | undefined
  /** Why the last file could not be opened, in one sentence; '' where it could. */
  readonly problem: string
  /** Every selection of this session, oldest first, and which of them is shown. */
  readonly trail: readonly Selection[]
  readonly step: number
  readonly query: string
  readonly layers: ReadonlySet<Layer>
  /** The last move asked of the camera; `turn` tells two alike moves apart. */
  readonly camera: { readonly move: CameraMove; readonly turn: number }
}

const ABOUT: Selection = { kind: 'about' }

export const INITIAL_STATE: ViewState = {
  isOpening: true,
  opened: undefined,
  problem: '',
  trail: [ABOUT],
  step: 0,
  query: '',
  layers: new Set<Layer>(['ties', 'recorded']),
  camera: { move: 'fit', turn: 0 },
}

/** The selection that is shown. */
export function selectionOf(state: ViewState): Selection {
  return state.trail[state.step] ?? ABOUT
}

/** Whether two selections show the same thing. */
export function isSameSelection(a: Selection, b: Selection): boolean {
  if (a.kind === 'group' && b.kind === 'group') return a.group === b.group
  if (a.kind === 'entity' && b.kind === 'entity') return a.entity === b.entity
  return a.kind === b.kind
}
