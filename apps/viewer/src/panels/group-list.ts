import type { CaseFile, CaseGroup } from '@weft/core/case-file'
import { orderGroupsBy, select } from '../state/actions.ts'
import { countPeople, countThings, nameGroup } from '../state/derive-group.ts'
import { sayRecordedShort, sayStability } from '../state/group-words.ts'
import { GROUP_ORDERS, orderGroups } from '../state/order-groups.ts'
import type { Store } from '../state/store.ts'
import { selectionOf, type ViewState } from '../state/view-state.ts'
import { capitalise, groupDigits, readablePeriod } from '../state/words.ts'
import { element } from './element.ts'

const TINTS = 8

/** Every group of the case, in the order of the file or another, to be gone through with the arrow keys. */
export function groupList(store: Store<ViewState>): HTMLElement {
  const count = element('span', { class: 'count' })
  const list = element('div', { class: 'group-list', role: 'listbox', 'aria-label': 'Groups', 'data-testid': 'group-list' })
  list.addEventListener('keydown', (event) => {
    moveFocus(list, event)
  })
  const render = (): void => {
    const { opened, groupOrder } = store.get()
    const file = opened?.file
    const numbers = orderGroups(file?.groups ?? [], groupOrder)
    count.textContent = groupDigits(numbers.length)
    list.replaceChildren(...(numbers.length === 0 ? [noGroups()] : numbers.flatMap((number) => groupEntry(store, file, number))))
    markSelected(list, store.get())
  }
  store.watch((state) => state.opened, render)
  store.watch((state) => state.groupOrder, render)
  store.watch(selectionOf, () => {
    markSelected(list, store.get())
  })
  return element(
    'section',
    { class: 'groups', 'aria-label': 'Groups' },
    element('div', { class: 'panel-title' }, element('h2', {}, 'Groups', count), orderChoice(store)),
    list,
  )
}

/** A quiet choice of the order in which groups are listed. */
function orderChoice(store: Store<ViewState>): HTMLElement {
  const options = GROUP_ORDERS.map(({ order, name }) => element('option', { value: order }, capitalise(name)))
  const choice = element('select', { class: 'order-choice', 'aria-label': 'Order of the groups', 'data-testid': 'order' }, ...options)
  choice.addEventListener('change', () => {
    const chosen = GROUP_ORDERS.find(({ order }) => order === choice.value)
    if (chosen !== undefined) store.dispatch(orderGroupsBy(chosen.order))
  })
  store.watch(
    (state) => state.groupOrder,
    (order) => {
      choice.value = order
    },
  )
  return choice
}

function noGroups(): HTMLElement {
  return element('p', { class: 'empty-note' }, 'No group of people stood out in these records. Search still finds everyone in them.')
}

function groupEntry(store: Store<ViewState>, file: CaseFile | undefined, number: number): readonly HTMLElement[] {
  const group = file?.groups[number]
  if (file === undefined || group === undefined) return []
  const entry = element(
    'div',
    {
      role: 'option',
      class: `group-entry tint-${String(number % TINTS)}`,
      id: `group-${String(number)}`,
      tabindex: -1,
      'aria-selected': 'false',
      'data-testid': 'group-entry',
      'data-group': number,
      'data-group-id': group.id,
      onclick: () => {
        store.dispatch(select({ kind: 'group', group: number }))
      },
    },
    element(
      'div',
      { class: 'group-name' },
      element('strong', {}, nameGroup(number)),
      element('span', { class: 'group-id' }, group.id),
      element('span', { class: 'badge' }, 'Lead'),
    ),
    element('div', { class: 'group-people' }, ...countPeople(group).map((words) => element('span', {}, words))),
    element('div', { class: 'group-things' }, ...countThings(group).map((words) => element('span', {}, words))),
    stability(file, group),
    element(
      'div',
      { class: 'group-foot' },
      element('span', { class: group.recorded.verdict === 'not recorded' ? 'is-nowhere' : undefined }, sayRecordedShort(group)),
      element('span', {}, readablePeriod(group.firstDate, group.lastDate)),
    ),
  )
  return [entry]
}

/** How stable a group is, in words with a bar that says the same. */
function stability(file: CaseFile, group: CaseGroup): HTMLElement {
  const words = sayStability(file, group)
  if (words === '') return element('div', { class: 'group-stability' }, 'Stability not looked at')
  const bar = element('span', { class: 'stability-part' })
  bar.style.width = `${String(Math.round(group.stability * 100))}%`
  return element(
    'div',
    { class: 'group-stability' },
    element('span', { class: 'stability', 'aria-hidden': 'true' }, bar),
    element('span', {}, capitalise(words)),
  )
}

function markSelected(list: HTMLElement, state: ViewState): void {
  const selection = selectionOf(state)
  const entries = [...list.querySelectorAll<HTMLElement>('[role=option]')]
  const chosen = entries.find((entry) => selection.kind === 'group' && entry.dataset.group === String(selection.group))
  for (const entry of entries) {
    entry.setAttribute('aria-selected', String(entry === chosen))
    entry.tabIndex = entry === (chosen ?? entries[0]) ? 0 : -1
  }
  chosen?.scrollIntoView({ block: 'nearest' })
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
