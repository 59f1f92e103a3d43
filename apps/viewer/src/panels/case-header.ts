import type { Store } from '../state/store.ts'
import type { ViewState } from '../state/view-state.ts'
import { readableDate } from '../state/words.ts'
import { element } from './element.ts'

const CAUTION = 'A group is a lead until a person decides. A link in the records is not guilt.'

/** What the case is, why it was brought together, as at which day, and how its groups are to be taken. */
export function caseHeader(store: Store<ViewState>, openButton: HTMLElement): HTMLElement {
  const title = element('h1', {})
  const purpose = element('p', { class: 'purpose' })
  const asAt = element('p', { class: 'as-at' })
  store.watch(
    (state) => state.opened,
    (opened) => {
      const file = opened?.file
      title.textContent = file?.title ?? ''
      purpose.textContent = file === undefined ? '' : file.purpose === '' ? 'No purpose is stated for this case.' : file.purpose
      purpose.title = file?.purpose ?? ''
      asAt.textContent = file === undefined ? '' : file.asAt === '' ? 'No date in the data' : `As at ${readableDate(file.asAt)}`
      document.title = file === undefined ? 'Weft' : `${file.title} – Weft`
    },
  )
  return element(
    'header',
    { class: 'case-header', 'data-testid': 'case-header' },
    element('div', { class: 'case-title' }, element('span', { class: 'wordmark' }, 'Weft'), title, asAt, openButton),
    element('div', { class: 'case-words' }, purpose, element('p', { class: 'caution' }, CAUTION)),
  )
}
