import { select } from '../state/actions.ts'
import { nameGroup } from '../state/derive-group.ts'
import { element } from './element.ts'
import type { PanelContext } from './panel-context.ts'

/** A group's name as a button that shows it. */
export function groupLink({ store }: PanelContext, group: number): HTMLElement {
  const onclick = (): void => {
    store.dispatch(select({ kind: 'group', group }))
  }
  return element('button', { type: 'button', class: 'group-link', onclick }, nameGroup(group))
}
