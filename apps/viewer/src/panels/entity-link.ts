import { select } from '../state/actions.ts'
import { shapeOf } from '../state/words.ts'
import { element } from './element.ts'
import { markIcon } from './mark-icon.ts'
import type { PanelContext } from './panel-context.ts'

/** An entity's mark and label, or cipher, as a button that shows its details. */
export function entityLink({ store, opened }: PanelContext, entity: number): HTMLElement {
  const found = opened.file.entities[entity]
  if (found === undefined) return element('span', { class: 'quiet' }, 'not in this case file')
  const isCipher = found.cipher !== undefined
  return element(
    'button',
    {
      type: 'button',
      class: 'entity-link',
      'data-entity-id': found.id,
      onclick: () => {
        store.dispatch(select({ kind: 'entity', entity }))
      },
    },
    markIcon(shapeOf(found), found.child === true),
    element('span', { class: isCipher ? 'name cipher' : 'name' }, opened.nameOf(entity)),
  )
}

/** The key of an event or report whose label is another word, to tell alike ones apart; '' for anything else. */
export function keyBeside({ opened }: PanelContext, entity: number): string {
  const found = opened.file.entities[entity]
  const isAlike = (found?.kind === 'event' || found?.kind === 'report') && found.key !== found.label
  return isAlike ? found.key : ''
}
