import type { CaseClause, CaseDefinition, CaseGroup, Verdict } from '@weft/core/case-file'
import { deriveHeld, type HeldView } from '../state/derive-verdicts.ts'
import { spellOut } from '../state/words.ts'
import { element } from './element.ts'
import { entityLink } from './entity-link.ts'
import { evidenceFold } from './evidence.ts'
import { longList } from './long-list.ts'
import type { PanelContext } from './panel-context.ts'
import { sureMark } from './sure-mark.ts'

/**
 * A group under each definition, a row each, to be unfolded to the clauses that decide it and the records behind them.
 *
 * @param asked the definition whose row is to stand unfolded; '' for none
 */
export function verdictTable(context: PanelContext, group: CaseGroup, asked: string): HTMLElement {
  const head = element('tr', {}, element('th', { scope: 'col' }, 'Definition'), element('th', { scope: 'col' }, 'Verdict'))
  return element(
    'table',
    { class: 'list verdicts', 'data-testid': 'verdicts' },
    element('thead', {}, head),
    ...deriveHeld(context.opened.file, group).map((held) => verdictRows(context, held, held.definition.id === asked)),
  )
}

/** A verdict as a word with its mark. */
export function verdictWord(verdict: Verdict): HTMLElement {
  return element('span', { class: `verdict verdict-${verdict.replace(' ', '-')}` }, sureMark(verdict), verdict)
}

/** Whose definition it is, and whether its words were checked. */
export function sourceOf({ source, year, verified }: CaseDefinition): string {
  const checked = verified ? '' : ' Its wording was not checked against that source.'
  return `${source}${year === undefined ? '' : ` (${String(year)})`}.${checked}`
}

function verdictRows(context: PanelContext, held: HeldView, isAsked: boolean): HTMLElement {
  const { definition, verdict } = held
  const inside = element('tr', { class: 'verdict-inside', hidden: !isAsked }, element('td', { colspan: 2 }))
  const fill = (): void => {
    if (inside.firstElementChild?.childElementCount === 0) inside.firstElementChild.append(...reasons(context, held))
  }
  if (isAsked) fill()
  const onclick = (): void => {
    fill()
    inside.hidden = !inside.hidden
    title.setAttribute('aria-expanded', String(!inside.hidden))
  }
  const title = element(
    'button',
    { type: 'button', class: 'verdict-title', 'aria-expanded': String(isAsked), 'data-testid': 'verdict-title', onclick },
    definition.title,
  )
  return element(
    'tbody',
    { 'data-definition': definition.id, 'data-asked': isAsked },
    element('tr', {}, element('th', { scope: 'row' }, title), element('td', {}, verdictWord(verdict))),
    inside,
  )
}

function reasons(context: PanelContext, { definition, clauses, missing }: HeldView): readonly HTMLElement[] {
  const list = element('ul', { class: 'clauses' }, ...clauses.map((clause) => clauseItem(context, clause)))
  const asks = element('p', { class: 'asks' }, definition.asks)
  const source = element('p', { class: 'note' }, sourceOf(definition))
  return missing.length === 0 ? [asks, source, list] : [asks, source, list, missingFold(context, missing)]
}

function clauseItem(context: PanelContext, { clause, verdict, statement, evidence }: CaseClause): HTMLElement {
  return element(
    'li',
    {},
    element('div', { class: 'clause-head' }, element('span', { class: 'clause-name' }, spellOut(clause)), verdictWord(verdict)),
    element('p', {}, statement),
    evidence.length > 0 && evidenceFold(context, evidence),
  )
}

/** What is not known, and which of it would settle the verdict by itself. */
function missingFold(context: PanelContext, missing: HeldView['missing']): HTMLElement {
  const items = longList(element('ul', { class: 'things' }), missing, ({ entity, field, verdictIfKnown }) =>
    element(
      'li',
      { class: 'thing' },
      entity === undefined ? element('span', {}, spellOut(field)) : entityLink(context, entity),
      element(
        'span',
        { class: 'meta' },
        entity !== undefined && `${spellOut(field)} · `,
        verdictIfKnown === 'met' ? 'met if it spoke for it' : 'would not settle it alone',
      ),
    ),
  )
  return element('details', { class: 'fold' }, element('summary', {}, `What is missing (${String(missing.length)})`), items)
}
