import { groupDigits } from '../state/words.ts'
import { element, type Child } from './element.ts'

/** A part of the details that can be folded away, with how many things it holds. */
export function section(heading: string, count: number | undefined, isOpen: boolean, ...children: Child[]): HTMLElement {
  return element(
    'details',
    { class: 'section', open: isOpen },
    element('summary', {}, element('h3', {}, heading), count !== undefined && element('span', { class: 'count' }, groupDigits(count))),
    ...children,
  )
}

/** A part of the details whose inside is made when it is first unfolded. */
export function lazySection(heading: string, count: number, makeInside: () => HTMLElement): HTMLElement {
  const made = section(heading, count, false)
  made.addEventListener(
    'toggle',
    () => {
      made.append(makeInside())
    },
    { once: true },
  )
  return made
}
