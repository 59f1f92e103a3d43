import type { CaseGroup, GroupDescription } from '@weft/core/case-file'
import { deriveTies } from '../state/derive-group.ts'
import { deriveWeakPoints } from '../state/derive-weak-points.ts'
import { countOf } from '../state/words.ts'
import { element, type Child } from './element.ts'
import { entityLink, keyBeside } from './entity-link.ts'
import { evidenceFold, evidenceList } from './evidence.ts'
import { verdictTable } from './group-verdicts.ts'
import { longList } from './long-list.ts'
import type { PanelContext } from './panel-context.ts'
import { section } from './section.ts'
import { tiesTable } from './ties-table.ts'

type Described = GroupDescription['sections'][number]

/** What is shown with, or in place of, the sentences of a section. */
interface Beside {
  readonly lines: readonly string[]
  readonly more: readonly Child[]
}

/** Sections of more lines than this stand folded at first. */
const MOST_LINES_OPEN = 6

/**
 * A group in the words that every part of Weft uses for it, section by section, each with the ways into the records behind it.
 *
 * @param asked the definition that is to stand unfolded; '' for none
 */
export function describedSections(
  context: PanelContext,
  group: CaseGroup,
  { sections }: GroupDescription,
  asked: string,
): readonly HTMLElement[] {
  return sections.map((described) => {
    const { lines, more } = besides(context, group, described, asked)
    const sentences = lines.length > 0 && element('ul', { class: 'sentences' }, ...lines.map((line) => element('li', {}, line)))
    return section(described.heading, undefined, lines.length <= MOST_LINES_OPEN, sentences, ...more)
  })
}

function besides(context: PanelContext, group: CaseGroup, { id, lines }: Described, asked: string): Beside {
  switch (id) {
    case 'ties':
      return { lines, more: [tiesFold(context, group)] }
    case 'weak-points':
      return { lines, more: [weakPointsFold(context, group)] }
    case 'verdicts':
      // the table says of each definition what the sentences say
      return { lines: lines.slice(0, Math.max(0, lines.length - group.verdicts.length)), more: [verdictTable(context, group, asked)] }
    case 'recorded':
      return { lines, more: [group.recorded.evidence.length > 0 && evidenceFold(context, group.recorded.evidence)] }
    default:
      return { lines, more: [] }
  }
}

function tiesFold(context: PanelContext, group: CaseGroup): HTMLElement | false {
  const ties = deriveTies(context.opened, group.ties)
  return (
    ties.length > 0 &&
    lazyFold(`Show ${ties.length === 1 ? 'the tie' : `the ${countOf(ties.length, 'tie')}`}`, () => [
      element(
        'p',
        { class: 'note' },
        'Assessments drawn from the records, never facts. A pair tied for several reasons is met several times.',
      ),
      tiesTable(context, ties),
    ])
  )
}

function weakPointsFold(context: PanelContext, group: CaseGroup): HTMLElement | false {
  const { things, records } = deriveWeakPoints(group)
  if (things.length + records.length === 0) return false
  const show = things.length > 0 ? 'Show them; corners mark them in the network' : 'Show them'
  return lazyFold(show, () => [
    longList(element('ul', { class: 'things', 'data-testid': 'weak-points' }), things, ({ entity, left }) =>
      element(
        'li',
        { class: 'thing' },
        entityLink(context, entity),
        element('span', { class: 'meta' }, [keyBeside(context, entity), `without: ${left}`].filter((word) => word !== '').join(' · ')),
      ),
    ),
    ...(records.length > 0 ? [evidenceList(context, records)] : []),
  ])
}

function lazyFold(words: string, makeInside: () => readonly HTMLElement[]): HTMLElement {
  const fold = element('details', { class: 'fold' }, element('summary', {}, words))
  fold.addEventListener(
    'toggle',
    () => {
      fold.append(...makeInside())
    },
    { once: true },
  )
  return fold
}
