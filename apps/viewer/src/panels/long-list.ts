import { groupDigits } from '../state/words.ts'
import { element } from './element.ts'

const SHOWN_AT_FIRST = 50

/** Puts the first fifty of some items into a list or table body, with a button below it that shows the rest. */
export function longList<T>(
  into: HTMLElement,
  items: readonly T[],
  itemElement: (item: T) => Node,
  whole: HTMLElement = into,
): HTMLElement {
  into.append(...items.slice(0, SHOWN_AT_FIRST).map(itemElement))
  if (items.length <= SHOWN_AT_FIRST) return whole
  const more = element('button', { type: 'button', class: 'more' }, `Show all ${groupDigits(items.length)}`)
  more.addEventListener('click', () => {
    into.append(...items.slice(SHOWN_AT_FIRST).map(itemElement))
    more.remove()
  })
  return element('div', {}, whole, more)
}
