import type { CaseDefinition, CaseFile } from '@weft/core/case-file'
import { askDefinition, filterVerdicts, select } from '../state/actions.ts'
import { countChildren, nameGroup } from '../state/derive-group.ts'
import { deriveMatrix, isOverlooked, type VerdictRow, type VerdictSection } from '../state/derive-verdicts.ts'
import type { Store } from '../state/store.ts'
import { selectionOf, type VerdictFilter, type ViewState } from '../state/view-state.ts'
import { countOf, groupDigits } from '../state/words.ts'
import { element } from './element.ts'
import { listenInGrid } from './grid-keys.ts'
import { sourceOf, verdictWord } from './group-verdicts.ts'

/** Every group of the case under every definition, as a table; a verdict leads to what decides it. */
export function definitionsView(store: Store<ViewState>): HTMLElement {
  const view = element('div', { class: 'definitions', 'data-testid': 'definitions', tabindex: -1 })
  const render = (): void => {
    const { opened, verdictFilter } = store.get()
    view.replaceChildren(...(opened === undefined ? [] : contents(store, opened.file, verdictFilter)))
    markAsked(view, store.get())
  }
  const mark = (): void => {
    markAsked(view, store.get())
  }
  store.watch((state) => state.opened, render)
  store.watch((state) => state.verdictFilter, render)
  store.watch(selectionOf, mark)
  store.watch((state) => state.definition, mark)
  return view
}

function contents(store: Store<ViewState>, file: CaseFile, filter: VerdictFilter): readonly HTMLElement[] {
  const { definitions, groups } = file
  if (definitions.length === 0 || groups.length === 0) {
    return [element('p', { class: 'empty-note' }, 'There is no group, or no definition to hold it against.')]
  }
  const sections = deriveMatrix(file, filter)
  const table =
    sections.length === 0 ? element('p', { class: 'empty-note' }, 'No group is among these.') : matrix(store, definitions, sections)
  return [
    element(
      'p',
      { class: 'note' },
      'Whether the records of a group meet what each body takes a group to be. “Unknown” is no “no”: something is not recorded. A verdict opens what decides it.',
    ),
    filters(store, file, filter),
    table,
    element('h3', {}, 'Whose definitions these are'),
    element('dl', { class: 'definition-list' }, ...definitions.map(definitionItem)),
  ]
}

function filters(store: Store<ViewState>, { groups }: CaseFile, chosen: VerdictFilter): HTMLElement {
  const counts: readonly (readonly [VerdictFilter, string, number])[] = [
    ['all', 'All groups', groups.length],
    ['differ', 'Definitions differ', groups.filter(({ isSensitive }) => isSensitive).length],
    ['unrecorded', 'Meet one, recorded nowhere', groups.filter(isOverlooked).length],
  ]
  const button = ([filter, name, count]: (typeof counts)[number]): HTMLElement =>
    element(
      'button',
      {
        type: 'button',
        class: 'choice',
        'aria-pressed': String(filter === chosen),
        'data-filter': filter,
        onclick: (event) => {
          const view = event.currentTarget instanceof Element ? event.currentTarget.closest('.definitions') : null
          store.dispatch(filterVerdicts(filter))
          // the button was made anew
          view?.querySelector<HTMLElement>(`[data-filter="${filter}"]`)?.focus()
        },
      },
      name,
      element('span', { class: 'count' }, groupDigits(count)),
    )
  return element('div', { class: 'choices', role: 'group', 'aria-label': 'Which groups' }, ...counts.map(button))
}

function matrix(store: Store<ViewState>, definitions: readonly CaseDefinition[], sections: readonly VerdictSection[]): HTMLElement {
  const table = element(
    'table',
    { class: 'matrix', 'data-testid': 'matrix' },
    element('caption', { class: 'unseen' }, 'Groups by definition. Arrow keys move between verdicts; Enter opens what decides one.'),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, 'Group'),
        ...definitions.map((definition) => element('th', { scope: 'col', title: definition.asks }, ...titleParts(definition.title))),
      ),
    ),
    ...sections.map(({ heading, rows }) =>
      element(
        'tbody',
        {},
        element(
          'tr',
          { class: 'part' },
          element('th', { scope: 'rowgroup', colspan: definitions.length + 1 }, `${heading} (${groupDigits(rows.length)})`),
        ),
        ...rows.map((row) => matrixRow(store, definitions, row)),
      ),
    ),
  )
  listenInGrid(table)
  return table
}

/** A title with what stands in brackets below it. */
function titleParts(title: string): readonly (string | HTMLElement)[] {
  const [, name = title, whose = ''] = /^(.*?)\s*(\([^()]*\))?$/.exec(title) ?? []
  return whose === '' ? [name] : [name, ' ', element('span', { class: 'whose' }, whose.slice(1, -1))]
}

function matrixRow(store: Store<ViewState>, definitions: readonly CaseDefinition[], { group, found, verdicts }: VerdictRow): HTMLElement {
  const name = nameGroup(group)
  const open = element(
    'button',
    {
      type: 'button',
      class: 'matrix-group',
      'data-cell': '',
      onclick: () => {
        store.dispatch(select({ kind: 'group', group }))
      },
    },
    name,
  )
  const children = found.possibleChildren === 0 ? countOf(found.people.length, 'person', 'people') : countChildren(found)
  return element(
    'tr',
    { 'data-group': group, class: found.isSensitive ? 'is-sensitive' : undefined },
    element(
      'th',
      { scope: 'row' },
      open,
      element('div', { class: 'matrix-words' }, children),
      found.recorded.verdict !== 'not recorded' &&
        element('div', { class: 'matrix-words' }, found.recorded.verdict === 'recorded' ? 'recorded' : 'recorded in part'),
      found.isSensitive && element('span', { class: 'differ', title: 'One definition holds it to be a group, another does not' }, 'differ'),
    ),
    ...verdicts.map((verdict, i) => {
      const { id = '', title = '' } = definitions[i] ?? {}
      const onclick = (): void => {
        store.dispatch(askDefinition(group, id))
      }
      return element(
        'td',
        {},
        element(
          'button',
          {
            type: 'button',
            class: 'matrix-cell',
            'data-cell': '',
            'data-definition': id,
            'aria-label': `${name}, ${title}: ${verdict}`,
            onclick,
          },
          verdictWord(verdict),
        ),
      )
    }),
  )
}

function definitionItem(definition: CaseDefinition): HTMLElement {
  return element(
    'div',
    {},
    element('dt', {}, definition.title),
    element('dd', {}, definition.asks),
    element('dd', { class: 'note' }, sourceOf(definition)),
  )
}

function markAsked(view: HTMLElement, state: ViewState): void {
  const selection = selectionOf(state)
  for (const row of view.querySelectorAll<HTMLElement>('[data-group]')) {
    const isChosen = selection.kind === 'group' && row.dataset.group === String(selection.group)
    row.classList.toggle('is-chosen', isChosen)
    for (const cell of row.querySelectorAll<HTMLElement>('[data-cell]')) {
      const isAsked = isChosen && (cell.dataset.definition ?? '') === state.definition
      if (isAsked) cell.setAttribute('aria-current', 'true')
      else cell.removeAttribute('aria-current')
    }
  }
}
