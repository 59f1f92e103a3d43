import { GRADE_VIEWS, type CaseFile, type CaseGroup, type CaseWeakPoint } from '../case-file.ts'
import { groupBy } from '../../model/group-by.ts'
import type { Mask } from '../mask.ts'
import { sayCount, sayDate, sayList, sayParts, sayShare } from './words.ts'

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
      points.map((point) => nameWeakPoint(file, mask, point)),
      MOST_NAMED,
    )
    const [{ parts, apart } = { parts: [], apart: [] }] = points
    const without = points.length === 1 ? `Without ${names}` : `Without any one of ${names}`
    const [alone] = apart
    return parts.length === 2 && apart.length === 1 && alone !== undefined
      ? `${without}, nothing ties ${mask.label(alone)} to the rest.`
      : `${without}, its people fall into ${sayParts(parts)}.`
  })
  const more = weakPointCount - weakPoints.length
  return more > 0 ? [...said, `There ${more === 1 ? 'is' : 'are'} ${sayCount(more, 'more such thing')}.`] : said
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
  return kind === 'person' ? mask.label(number) : `the ${kind} ${mask.label(number)}`
}

/** What is left of a group at stricter grades, without single sources, and without identities made by weight. */
export function describeRemainders({ explanation, people }: CaseGroup): readonly string[] {
  const { byGrade, bySource, sources, withoutLinkage } = explanation
  const members = people.filter(({ isMember }) => isMember).length
  const views = byGrade.map(({ view, parts }) => {
    const words = GRADE_VIEWS.find(({ id }) => id === view)?.words ?? view
    return parts.length < 2 ? `It stays in one piece ${words}.` : `Only ${words} its people fall into ${sayParts(parts)}.`
  })
  const source = bySource.map(({ source: name, parts }) => `Without all that ${name} gave they fall into ${sayParts(parts)}.`)
  const whole = sources > 1 && bySource.length === 0 ? ['It stays in one piece without any one of its sources.'] : []
  return [...views, ...whole, ...source, sayLinkage(withoutLinkage, members)]
}

function sayLinkage({ people, joined }: CaseGroup['explanation']['withoutLinkage'], members: number): string {
  const apart = `${String(people)} of the ${String(members)} hang together.`
  if (joined === 0) {
    const none = 'None of its members was put together from several ids by weight'
    return people === members ? `${none}.` : `${none}, but what ties them was: without that ${apart}`
  }
  const ids = sayCount(joined, 'id was joined', 'ids were joined')
  return `${ids} to its members by weight, by no person; without that ${people === members ? 'it stays in one piece.' : apart}`
}

/** How sure a group is, in sentences. */
export function describeStability({ stability, people }: CaseGroup, resamplings: number): readonly string[] {
  if (resamplings === 0) return ['How stable it is was not looked at (setting groups.resamplings).']
  const members = people.filter(({ isMember }) => isMember)
  const counts = (['core', 'likely', 'fringe'] as const)
    .map((name) => ({ name, count: members.filter(({ membership }) => membership === name).length }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${String(count)} ${name}`)
  return [
    `Had chance recorded some of its events, reports and links twice and others not at all, ${sayShare(stability)} of its members would have stayed together (${sayCount(resamplings, 'drawing')}): ${sayList(counts)}. That says how stable it is, not how likely it is to be true.`,
  ]
}
