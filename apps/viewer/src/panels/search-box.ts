import { searchFor, select } from '../state/actions.ts'
import { nameGroup } from '../state/derive-group.ts'
import { searchCase, type MatchReason, type SearchAnswer, type SearchResult } from '../state/search-index.ts'
import type { Store } from '../state/store.ts'
import type { ViewState } from '../state/view-state.ts'
import { capitalise, countOf, groupDigits, nameCategory, nameKind, shapeOf } from '../state/words.ts'
import { element } from './element.ts'
import { markIcon } from './mark-icon.ts'
import type { PanelContext } from './panel-context.ts'

const LIMIT = 20
const RESULTS_ID = 'search-results'

const REASONS: Readonly<Record<MatchReason, string>> = {
  group: 'group',
  name: 'by name',
  cipher: 'by cipher',
  address: 'by address',
  value: 'by value',
  title: 'by title',
  id: 'by id',
  type: 'by type',
}

/** One box that finds groups and everything in the case by what is shown of it, by id and by type, as one types. */
export function searchBox(store: Store<ViewState>): HTMLElement {
  const input = element('input', {
    type: 'search',
    class: 'search-input',
    placeholder: 'Search (press / )',
    'aria-label': 'Search the case',
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': RESULTS_ID,
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    spellcheck: 'false',
    'data-testid': 'search',
    oninput: () => {
      store.dispatch(searchFor(input.value))
    },
  })
  const list = element('ul', { id: RESULTS_ID, class: 'search-list', role: 'listbox', 'aria-label': 'Search results' })
  const note = element('p', { class: 'search-note', role: 'status' })
  const box = element('div', { class: 'search-results', 'data-testid': 'results', hidden: true }, list, note)
  input.addEventListener('keydown', (event) => {
    handleKey(event, input, list, store)
  })
  const render = ({ query, opened }: ViewState): void => {
    if (input.value !== query) input.value = query
    const answer = opened === undefined || query.trim() === '' ? undefined : searchCase(opened.file, opened.search, query, LIMIT)
    box.hidden = answer === undefined
    input.setAttribute('aria-expanded', String(answer !== undefined))
    input.removeAttribute('aria-activedescendant')
    if (answer === undefined || opened === undefined) return
    list.replaceChildren(...answer.results.map((result, i) => resultItem({ store, opened }, result, i)))
    note.textContent = describeAnswer(answer)
  }
  store.watch(
    (state) => state.query,
    () => {
      render(store.get())
    },
  )
  store.watch(
    (state) => state.opened,
    () => {
      render(store.get())
    },
  )
  return element('div', { class: 'search', role: 'search' }, input, box)
}

function describeAnswer({ results, more }: SearchAnswer): string {
  if (results.length === 0) return 'Nothing found. Masked people are found by cipher or id.'
  return more > 0 ? `and ${groupDigits(more)} more: type more letters` : countOf(results.length, 'result')
}

function resultItem(context: PanelContext, result: SearchResult, at: number): HTMLElement {
  const { store } = context
  return element(
    'li',
    {
      role: 'option',
      id: `${RESULTS_ID}-${String(at)}`,
      class: 'search-result',
      'aria-selected': 'false',
      // before the input loses the focus
      onmousedown: (event) => {
        event.preventDefault()
      },
      onclick: () => {
        store.dispatch(select(result.kind === 'group' ? { kind: 'group', group: result.group } : { kind: 'entity', entity: result.entity }))
        store.dispatch(searchFor(''))
      },
    },
    ...resultParts(context, result),
    element('span', { class: 'why-found' }, REASONS[result.reason]),
  )
}

function resultParts({ opened }: PanelContext, result: SearchResult): readonly HTMLElement[] {
  if (result.kind === 'group') {
    return [
      element('span', { class: 'result-name' }, nameGroup(result.group)),
      element('span', { class: 'result-kind' }, opened.file.groups[result.group]?.id ?? ''),
    ]
  }
  const entity = opened.file.entities[result.entity]
  if (entity === undefined) return []
  const kind = entity.kind === 'person' ? nameCategory(entity) : nameKind(entity)
  const words = entity.key === opened.nameOf(result.entity) ? kind : `${kind} · ${entity.key}`
  return [
    element('span', { class: 'result-name' }, markIcon(shapeOf(entity), entity.child === true), opened.nameOf(result.entity)),
    element('span', { class: 'result-kind' }, capitalise(words)),
  ]
}

function handleKey(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement, store: Store<ViewState>): void {
  const options = [...list.children].filter((child) => child instanceof HTMLElement)
  const at = options.findIndex((option) => option.getAttribute('aria-selected') === 'true')
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault()
    const next = Math.min(options.length - 1, Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1)))
    options.forEach((option, i) => {
      option.setAttribute('aria-selected', String(i === next))
    })
    const chosen = options[next]
    if (chosen === undefined) return
    input.setAttribute('aria-activedescendant', chosen.id)
    chosen.scrollIntoView({ block: 'nearest' })
  } else if (event.key === 'Enter') {
    ;(options[at] ?? options[0])?.click()
    input.blur()
  } else if (event.key === 'Escape') {
    event.stopPropagation()
    if (input.value === '') input.blur()
    else store.dispatch(searchFor(''))
  }
}
