import type { CaseNotice } from '@weft/core/case-file'
import { capitalise, countOf, groupDigits, spellOut } from '../state/words.ts'
import { aboutCommunities, aboutMeasures } from './about-communities.ts'
import { element } from './element.ts'
import { entityLink } from './entity-link.ts'
import { longList } from './long-list.ts'
import type { PanelContext } from './panel-context.ts'
import { section } from './section.ts'

const READING: readonly (readonly [string, string])[] = [
  ['Group', 'People whom the records tie closely. A lead until a person decides; nobody in it is thereby accused.'],
  [
    'Victim',
    'Recorded as victim, suspected victim or child at risk at any event. Someone recorded as victim and as suspect is shown as a victim first.',
  ],
  [
    'Suspect',
    'Recorded as suspect, named, arrested, charged, convicted, facilitator or person of concern: what a record says, not a finding.',
  ],
  ['Child', 'Under 18 at a recorded event, or at the as-at date. A dot in the mark says so.'],
  [
    'Core, likely, fringe',
    'How surely somebody is a member: by the share of the group that stays with them when what was recorded is drawn again, from 70 in 100, from 40, below. It says how stable that is, not how likely.',
  ],
  ['Tie', 'An assessment: two people share an event, a victim or a recorded association. Drawn dashed.'],
  ['Recorded link', 'What a record says joins two things. Drawn solid; dotted where it was ruled out.'],
  ['Cipher', 'Stands for the name of a victim or child wherever it is met, also inside texts.'],
]

const KEYS: readonly (readonly [string, string])[] = [
  ['/', 'search'],
  ['↑ ↓ Enter', 'move in the groups or results, and choose'],
  ['← → ↑ ↓', 'move between verdicts in the table of definitions'],
  ['Esc', 'clear the search, then the selection'],
  ['Alt + ←  Alt + →', 'back and forward'],
  ['+  −  0', 'zoom in, out, show all'],
]

/** The case as a whole: what was read, what was left out, how groups were found, how to read the picture. */
export function aboutCase(context: PanelContext): HTMLElement {
  const { file } = context.opened
  return element(
    'article',
    { class: 'details-body' },
    element('header', { class: 'details-head' }, element('h2', {}, 'About this case')),
    rowsLine(context),
    file.notices.length > 0 && section('What to bear in mind', file.notices.length, true, noticeList(context)),
    section('What it holds', undefined, true, countsTable(context)),
    section('How the groups were found', undefined, true, ...aboutCommunities(context)),
    section('How their members were measured', undefined, true, ...aboutMeasures(context)),
    section('How to read it', undefined, true, pairs(READING, 'reading')),
    section('Keys', undefined, true, pairs(KEYS, 'keys')),
    section('Sources', file.sources.files.length, false, sources(context)),
  )
}

function rowsLine({ opened }: PanelContext): HTMLElement {
  const { read, accepted, rejected } = opened.file.counts.rows
  const outcome = rejected === 0 ? 'all were accepted' : `${groupDigits(accepted)} were accepted and ${groupDigits(rejected)} rejected`
  return element('p', { class: 'lead', 'data-testid': 'rows' }, `${countOf(read, 'row')} were read; ${outcome}.`)
}

function noticeList(context: PanelContext): HTMLElement {
  return element(
    'ul',
    { class: 'notices', 'data-testid': 'notices' },
    ...context.opened.file.notices.map((notice) => noticeItem(context, notice)),
  )
}

function noticeItem(context: PanelContext, notice: CaseNotice): HTMLElement {
  const item = element('li', {}, element('p', {}, notice.message))
  if (notice.entities.length === 0) return item
  const fold = element(
    'details',
    { class: 'fold' },
    element('summary', {}, `Show ${notice.count === 1 ? 'it' : `the ${groupDigits(notice.count)}`}`),
  )
  fold.addEventListener(
    'toggle',
    () => {
      fold.append(
        longList(element('ul', { class: 'things' }), notice.entities, (entity) =>
          element('li', { class: 'thing' }, entityLink(context, entity)),
        ),
      )
      const unlisted = notice.count - notice.entities.length
      if (unlisted > 0) fold.append(element('p', { class: 'quiet' }, `${groupDigits(unlisted)} more are not listed in the case file.`))
    },
    { once: true },
  )
  item.append(fold)
  return item
}

function countsTable({ opened }: PanelContext): HTMLElement {
  const { counts } = opened.file
  const kinds = Object.entries(counts.eventKinds).sort((a, b) => b[1] - a[1])
  const rows: readonly (readonly [string, number, boolean])[] = [
    ['People', counts.persons, false],
    ['Professionals', counts.professionals, false],
    ['Events', counts.events, false],
    ...kinds.map(([kind, count]) => [capitalise(spellOut(kind)), count, true] as const),
    ['Places', counts.locations, false],
    ['Objects', counts.objects, false],
    ['Reports', counts.reports, false],
    ['Parts in events', counts.involvements, false],
    ['Recorded links', counts.links, false],
    ['Mentions in reports', counts.mentions, false],
  ]
  return element(
    'table',
    { class: 'list counts' },
    element(
      'tbody',
      {},
      ...rows.map(([name, count, isPart]) =>
        element(
          'tr',
          { class: isPart ? 'is-part' : undefined },
          element('th', { scope: 'row' }, name),
          element('td', { class: 'number' }, groupDigits(count)),
        ),
      ),
    ),
  )
}

function pairs(rows: readonly (readonly [string, string])[], name: string): HTMLElement {
  return element('dl', { class: name }, ...rows.map(([term, text]) => element('div', {}, element('dt', {}, term), element('dd', {}, text))))
}

function sources({ opened }: PanelContext): HTMLElement {
  return longList(element('ul', { class: 'things' }), opened.file.sources.files, (file) =>
    element(
      'li',
      { class: 'thing' },
      element('span', { class: 'row-file' }, file.name),
      element('span', { class: 'meta' }, countOf(file.columns.length, 'column')),
    ),
  )
}
