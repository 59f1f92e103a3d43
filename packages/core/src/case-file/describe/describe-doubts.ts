import { GRADE_VIEWS, type CaseFile, type CaseGroup, type CaseWeakPoint, type Membership } from '../case-file.ts'
import { groupBy } from '../../model/group-by.ts'
import type { Mask } from '../mask.ts'
import { sayCount } from '../../model/say-count.ts'
import { sayDate, sayList, sayParts, sayShare } from './words.ts'

/** So many things that do the same are named. */
const MOST_NAMED = 6

/** What a group would fall apart without, in sentences: one for all that would do the same. */
export function describeWeakPoints(file: CaseFile, mask: Mask, { explanation }: CaseGroup): readonly string[] {
  const { weakPoints, weakPointCount = 0 } = explanation
  if (weakPoints === undefined) return ['It rests on too many records for each to be tried by itself.']
  if (weakPoints.length === 0) return ['It stays in one piece without any one record, person, event, report, object or place.']
  const alike = groupBy(weakPoints, ({ parts, apart }) => `${parts.join(' ')} | ${apart.join(' ')}`)
  const said = [...alike.values()].map((points) => {
    const names = sayList(
      recordsLast(points).map((point) => nameWeakPoint(file, mask, point)),
      MOST_NAMED,
    )
    const [{ parts, apart } = { parts: [], apart: [] }] = points
    const [alone] = apart
    const then =
      parts.length === 2 && apart.length === 1 && alone !== undefined
        ? `nothing ties ${mask.label(alone)} to the rest`
        : `its people ${sayParts(parts)}`
    return points.length === 1 ? `Without ${names}, ${then}.` : `Without any one of these, ${then}: ${names}.`
  })
  const more = weakPointCount - weakPoints.length
  return more > 0 ? [...said, `${sayCount(more, 'more such thing is', 'more such things are')} not named here.`] : said
}

/** What somebody can picture stands before the lines of files that say it. */
function recordsLast(points: readonly CaseWeakPoint[]): readonly CaseWeakPoint[] {
  return [...points].sort((a, b) => Number(a.kind === 'record') - Number(b.kind === 'record'))
}

function nameWeakPoint(file: CaseFile, mask: Mask, { kind, number }: CaseWeakPoint): string {
  if (kind === 'record') {
    const { rows, records, files } = file.sources
    const row = records.row[number] ?? -1
    return `the record in ${files[rows.file[row] ?? -1]?.name ?? ''} line ${String(rows.line[row] ?? 0)}`
  }
  const entity = file.entities[number]
  const when = entity?.date === undefined ? '' : ` of ${sayDate(entity.date)}`
  if (kind === 'event' || kind === 'report') return `${kind} ${entity?.key ?? ''}${when}`
  if (kind === 'person') return mask.label(number)
  return kind === 'place' ? `what is recorded at ${mask.label(number)}` : `the ${kind} ${mask.label(number)}`
}

/** What is left of a group at stricter grades, without single sources, and without identities made by weight. */
export function describeRemainders({ explanation, people }: CaseGroup): readonly string[] {
  const { byGrade, bySource, sources, withoutLinkage } = explanation
  const members = people.filter(({ isMember }) => isMember).length
  const views = byGrade.map(({ view, parts }) => {
    const words = GRADE_VIEWS.find(({ id }) => id === view)?.words ?? view
    return parts.length < 2 ? `It stays in one piece ${words}.` : `Its people ${sayParts(parts)} ${words}.`
  })
  const source = bySource.map(({ source: name, parts }) => `Without all that the source ${name} gave, its people ${sayParts(parts)}.`)
  const whole = sources > 1 && bySource.length === 0 ? ['It stays in one piece without any one of its sources.'] : []
  return [...views, ...whole, ...source, sayLinkage(withoutLinkage, members)]
}

function sayLinkage({ people, joined }: CaseGroup['explanation']['withoutLinkage'], members: number): string {
  const apart = `${String(people)} of the ${String(members)} hang together.`
  if (joined === 0) {
    const none = 'None of its members was put together from several ids by Weft'
    return people === members ? `${none}.` : `${none}, but what ties them was: without that ${apart}`
  }
  const ids = `${sayCount(joined, 'id was', 'ids were')} held by Weft, and by no person, to stand for somebody who is here under another id`
  return `${ids}; without that ${people === members ? 'it stays in one piece.' : apart}`
}

/** How sure a group is, in sentences. */
export function describeStability({ stability, people }: CaseGroup, resamplings: number): readonly string[] {
  if (resamplings === 0) return ['How stable it is was not looked at (setting groups.resamplings).']
  const members = people.filter(({ isMember }) => isMember)
  const countOf = (name: Membership): number => members.filter(({ membership }) => membership === name).length
  return [
    `Records are what happened to be noticed and written down. So they were drawn again ${sayCount(resamplings, 'time')}, some events, reports and links twice or more and others not at all: a member is found again with ${sayShare(stability)} of the others in the mean.`,
    `${String(countOf('core'))} of its members are core (found again with 70 in 100 of the others or more), ${String(countOf('likely'))} likely (with 40 or more), ${String(countOf('fringe'))} fringe (with fewer). That says how stable it is, not how likely it is to be true.`,
  ]
}
