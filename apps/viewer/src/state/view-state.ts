import type { OpenedCase } from './opened-case.ts'

/** What the details show: the case as a whole, a group, or one entity, by number. */
export type Selection =
  { readonly kind: 'about' } | { readonly kind: 'group'; readonly group: number } | { readonly kind: 'entity'; readonly entity: number }

/** Parts of the picture that can be switched: ties; recorded links; events, places and objects in the overview; links ruled out. */
export type Layer = 'ties' | 'recorded' | 'context' | 'ruled-out'

/** What the middle of the page shows. */
export type MiddleView = 'network' | 'definitions'

/** In which order groups are listed: as in the case file, or those first that stand out in one respect. */
export type GroupOrder = 'case' | 'children' | 'unrecorded' | 'stable'

/** Which groups the table of definitions holds: all, those on which definitions differ, those that meet one and are recorded nowhere. */
export type VerdictFilter = 'all' | 'differ' | 'unrecorded'

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
  /** The definition that was asked about of the selected group; '' for none. */
  readonly definition: string
  readonly query: string
  readonly middle: MiddleView
  readonly groupOrder: GroupOrder
  readonly verdictFilter: VerdictFilter
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
  definition: '',
  query: '',
  middle: 'network',
  groupOrder: 'case',
  verdictFilter: 'all',
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
