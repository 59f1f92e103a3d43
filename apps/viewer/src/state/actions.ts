import type { OpenedCase } from './opened-case.ts'
import type { Action } from './store.ts'
import {
  INITIAL_STATE,
  isSameSelection,
  selectionOf,
  type CameraMove,
  type GroupOrder,
  type Layer,
  type MiddleView,
  type Selection,
  type VerdictFilter,
  type ViewState,
} from './view-state.ts'

const LONGEST_TRAIL = 100

/** Shows another case and forgets what was chosen in the one before; what was set of the page stays. */
export function openCase(opened: OpenedCase): Action<ViewState> {
  return ({ layers, middle, groupOrder }) => ({ ...INITIAL_STATE, isOpening: false, opened, layers, middle, groupOrder })
}

/** Says that there is no case beside the page. */
export function findNoCase(): Action<ViewState> {
  return (state) => (state.isOpening ? { ...state, isOpening: false } : state)
}

/** Says why a file could not be opened; a case that was open stays. */
export function refuseFile(problem: string): Action<ViewState> {
  return (state) => ({ ...state, isOpening: false, problem })
}

/** Takes the message about the last file away. */
export function dismissProblem(): Action<ViewState> {
  return (state) => (state.problem === '' ? state : { ...state, problem: '' })
}

/** Shows a selection and forgets the ones that had been gone back from. */
export function select(selection: Selection): Action<ViewState> {
  return (state) => {
    if (isSameSelection(selectionOf(state), selection)) return state
    const trail = [...state.trail.slice(0, state.step + 1), selection].slice(-LONGEST_TRAIL)
    return { ...state, trail, step: trail.length - 1, definition: '' }
  }
}

/** Shows the case as a whole. */
export function clearSelection(): Action<ViewState> {
  return select({ kind: 'about' })
}

/** Shows the selection before this one. */
export function goBack(): Action<ViewState> {
  return (state) => (state.step > 0 ? { ...state, step: state.step - 1, definition: '' } : state)
}

/** Shows the selection that was gone back from. */
export function goForward(): Action<ViewState> {
  return (state) => (state.step < state.trail.length - 1 ? { ...state, step: state.step + 1, definition: '' } : state)
}

/** Shows a group, with what decides one definition of it unfolded. */
export function askDefinition(group: number, definition: string): Action<ViewState> {
  return (state) => {
    const shown = select({ kind: 'group', group })(state)
    return shown.definition === definition ? shown : { ...shown, definition }
  }
}

/** Shows the network or the table of definitions in the middle of the page. */
export function showMiddle(middle: MiddleView): Action<ViewState> {
  return (state) => (state.middle === middle ? state : { ...state, middle })
}

/** Lists the groups in another order. */
export function orderGroupsBy(groupOrder: GroupOrder): Action<ViewState> {
  return (state) => (state.groupOrder === groupOrder ? state : { ...state, groupOrder })
}

/** Lists other groups in the table of definitions. */
export function filterVerdicts(verdictFilter: VerdictFilter): Action<ViewState> {
  return (state) => (state.verdictFilter === verdictFilter ? state : { ...state, verdictFilter })
}

/** Changes the text searched for. */
export function searchFor(query: string): Action<ViewState> {
  return (state) => (state.query === query ? state : { ...state, query })
}

/** Switches a part of the picture on or off. */
export function switchLayer(layer: Layer): Action<ViewState> {
  return (state) => {
    const layers = new Set(state.layers)
    if (!layers.delete(layer)) layers.add(layer)
    return { ...state, layers }
  }
}

/** Asks the camera to move. */
export function moveCamera(move: CameraMove): Action<ViewState> {
  return (state) => ({ ...state, camera: { move, turn: state.camera.turn + 1 } })
}
