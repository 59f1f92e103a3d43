import type { CaseGroup } from '@weft/core/case-file'
import { select } from '../state/actions.ts'
import { countPeople, countThings, nameGroup } from '../state/derive-group.ts'
import type { Store } from '../state/store.ts'
import { selectionOf, type ViewState } from '../state/view-state.ts'
import { groupDigits, readablePeriod } from '../state/words.ts'
import { element } from './element.ts'

const TINTS = 8

/** Every group of the case in the order of the file, to be gone through with the arrow keys. */
export function groupList(store: Store<ViewState>): HTMLElement {
  const count = element('span', { class: 'count' })
  const list = element('div', { class: 'group-list', role: 'listbox', 'aria-label': 'Groups', 'data-testid': 'group-list' })
  list.addEventListener('keydown', (event) => {
    moveFocus(list, event)
  })
  store.watch(
    (state) => state.opened,
    (opened) => {
      const groups = opened?.file.groups ?? []
      count.textContent = groupDigits(groups.length)
      list.replaceChildren(...(groups.length === 0 ? [noGroups()] : groups.map((group, number) => groupEntry(store, group, number))))
    },
  )
  store.watch(selectionOf, (selection) => {
    markSelected(list, selection.kind === 'group' ? selection.group : undefined)
  })
  return element('section', { class: 'groups', 'aria-label': 'Groups' }, element('h2', { class: 'panel-title' }, 'Groups', count), list)
}

function noGroups(): HTMLElement {
  return element('p', { class: 'empty-note' }, 'No group of people stood out in these records. Search still finds everyone in them.')
}

function groupEntry(store: Store<ViewState>, group: CaseGroup, number: number): HTMLElement {
  return element(
    'div',
    {
      role: 'option',
      class: `group-entry tint-${String(number % TINTS)}`,
      id: `group-${String(number)}`,
      tabindex: number === 0 ? 0 : -1,
      'aria-selected': 'false',
      'data-testid': 'group-entry',
      'data-group-id': group.id,
      onclick: () => {
        store.dispatch(select({ kind: 'group', group: number }))
      },
    },
    element('div', { class: 'group-name' }, element('strong', {}, nameGroup(number)), element('span', { class: 'badge' }, 'Lead')),
    element('div', { class: 'group-people' }, ...countPeople(group).map((words) => element('span', {}, words))),
    element('div', { class: 'group-things' }, ...countThings(group).map((words) => element('span', {}, words))),
    element(
      'div',
      { class: 'group-foot' },
      element('span', {}, readablePeriod(group.firstDate, group.lastDate)),
      element('span', { class: 'group-id' }, group.id),
    ),
  )
}

function markSelected(list: HTMLElement, selected: number | undefined): void {
  const entries = [...list.querySelectorAll<HTMLElement>('[role=option]')]
  entries.forEach((entry, number) => {
    entry.setAttribute('aria-selected', String(number === selected))
    entry.tabIndex = number === (selected ?? 0) ? 0 : -1
  })
  if (selected !== undefined) entries[selected]?.scrollIntoView({ block: 'nearest' })
}

function moveFocus(list: HTMLElement, event: KeyboardEvent): void {
  const entries = [...list.querySelectorAll<HTMLElement>('[role=option]')]
  const at = entries.findIndex((entry) => entry === document.activeElement)
  const targets: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 }
  const target = targets[event.key]
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault()
    entries[at]?.click()
  } else if (target !== undefined && !event.altKey) {
    event.preventDefault()
    entries[Math.min(entries.length - 1, Math.max(0, target))]?.focus()
  }
}
