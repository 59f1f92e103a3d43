import type { CaseComponent, CaseFile } from '@weft/core/case-file'
import { resamplingsOf } from '../state/group-words.ts'
import { capitalise, countOf, groupDigits } from '../state/words.ts'
import { element } from './element.ts'
import { longList } from './long-list.ts'
import type { PanelContext } from './panel-context.ts'

/** How communities were looked for, what else was tried, and how sure what was found is. */
export function aboutCommunities({ opened: { file } }: PanelContext): readonly HTMLElement[] {
  const { algorithm, resolution, seed, count, modularity, components } = file.communities
  const { groups } = file
  const at = resolution === 'auto' ? 'a resolution found for each set of people whom ties join' : `resolution ${String(resolution)}`
  return [
    element(
      'p',
      {},
      `${capitalise(algorithm)} at ${at} (seed ${String(seed)}) divided the people with ties into ${countOf(count, 'community', 'communities')}. ` +
        `${countOf(groups.length, 'of them is', 'of them are')} worth a look and listed as ${groups.length === 1 ? 'a group' : 'groups'}.`,
    ),
    element('p', { 'data-testid': 'resamplings' }, sayResamplings(file)),
    element(
      'p',
      { class: 'note' },
      `Modularity ${modularity.toFixed(2)}: ${describeModularity(modularity)} (Newman and Girvan 2004; 0 is what chance would give, 1 cannot be passed.)`,
    ),
    element('h4', {}, 'Sets of people whom ties join'),
    components.length === 0
      ? element('p', { class: 'note' }, 'None has twenty people or more: each can be looked over by eye.')
      : longList(element('ul', { class: 'components', 'data-testid': 'components' }), components, componentItem),
  ]
}

/** How the members of groups were measured: among whom, what was estimated, and how firm ranks are. */
export function aboutMeasures({ opened: { file } }: PanelContext): readonly HTMLElement[] {
  const { persons, ties, betweenness, rankWorlds } = file.measures
  const how = betweenness.isSampled
    ? `estimated from the shortest paths of ${countOf(betweenness.sources, 'person', 'people')} drawn among them`
    : 'exact: from the shortest paths of all of them'
  const ranks =
    rankWorlds === 0
      ? 'How firm their ranks are was not looked at.'
      : `Ranks were taken again in ${countOf(rankWorlds, 'world')} of each kind of loss, in which links or people are missing: a rank is given with the span in which nine of ten worlds leave it.`
  return [
    element(
      'p',
      { 'data-testid': 'measures' },
      `Each member is measured among ${countOf(persons, 'tied person', 'tied people')} and ${countOf(ties, 'tie')} between them. Betweenness is ${how}. ${ranks}`,
    ),
    element('p', { class: 'note' }, 'Measures say where somebody stands in the records; of the person they say nothing.'),
  ]
}

function sayResamplings(file: CaseFile): string {
  const runs = resamplingsOf(file)
  if (runs === 0) return 'How stable groups are was not looked at.'
  return `To tell how stable they are, what was recorded was drawn again ${countOf(runs, 'time')}, some of it twice and some not at all, and looked at as before.`
}

function describeModularity(modularity: number): string {
  if (modularity < 0.3) return 'the communities are hardly set apart from each other.'
  if (modularity < 0.6) return 'people are tied within their community more often than chance would have it.'
  return 'nearly all ties lie within a community.'
}

function componentItem(component: CaseComponent): HTMLElement {
  const { people, ties, tried } = component
  const item = element(
    'li',
    {},
    element('p', {}, `${countOf(people, 'person', 'people')}, ${countOf(ties, 'tie')}: ${sayChoice(component)}`),
  )
  if (tried.length > 0) {
    const words = `What was tried: ${countOf(tried.length, 'resolution')}`
    item.append(element('details', { class: 'fold' }, element('summary', {}, words), triedTable(component)))
  }
  return item
}

function sayChoice({ objective, resolution, tried }: CaseComponent): string {
  const number = readableResolution(resolution)
  if (objective === 'cpm') return `parted where people are tied at a density of ${number} at least.`
  const why = tried.length > 0 ? ', since no density tells more than it costs to say who belongs where' : ''
  return `parted by modularity at ${number}${why}.`
}

function triedTable({ objective, resolution, tried }: CaseComponent): HTMLElement {
  const heads: readonly (readonly [string, string])[] = [
    ['Resolution', 'The density at which the people of a community are tied at least'],
    ['Groups', 'How many communities it gives'],
    ['Gain', 'What these communities tell of the ties, less what it costs to say them, in nats; more is better'],
    ['Change', 'How much is different at the next resolution: variation of information, in nats; 0 is nothing'],
  ]
  const row = (point: CaseComponent['tried'][number]): HTMLElement => {
    const isChosen = objective === 'cpm' && point.resolution === resolution
    return element(
      'tr',
      { class: isChosen ? 'is-chosen' : undefined },
      element('th', { scope: 'row' }, readableResolution(point.resolution), isChosen && element('span', { class: 'chosen' }, 'chosen')),
      element('td', { class: 'number' }, groupDigits(point.count)),
      element('td', { class: 'number' }, point.information.toFixed(1).replace('-', '−')),
      element('td', { class: 'number' }, point.change === undefined ? '' : point.change.toFixed(2)),
    )
  }
  return element(
    'table',
    { class: 'list tried' },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        ...heads.map(([name, title], i) => element('th', { scope: 'col', title, class: i === 0 ? undefined : 'number' }, name)),
      ),
    ),
    element('tbody', {}, ...tried.map(row)),
  )
}

/** A resolution to three figures: `0.0312`. */
function readableResolution(resolution: number): string {
  return String(Number(resolution.toPrecision(3)))
}
