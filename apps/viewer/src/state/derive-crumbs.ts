import { deriveFocus } from './derive-focus.ts'
import { nameGroup } from './derive-group.ts'
import { selectionOf, type Selection, type ViewState } from './view-state.ts'

/** A step on the way from the case as a whole to what is selected. */
export interface Crumb {
  readonly name: string
  readonly selection: Selection
}

/** The way to what is selected: the case, the group it is seen in, and itself. */
export function deriveCrumbs(state: ViewState): readonly Crumb[] {
  const { opened } = state
  const selection = selectionOf(state)
  const group = deriveFocus(state)?.group
  return [
    { name: 'About this case', selection: { kind: 'about' } },
    ...(group === undefined ? [] : [{ name: nameGroup(group), selection: { kind: 'group', group } } as const]),
    ...(selection.kind === 'entity' && opened !== undefined ? [{ name: opened.nameOf(selection.entity), selection }] : []),
  ]
}
