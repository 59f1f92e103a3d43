import { describe, expect, it } from 'vitest'
import { readCommitted, readTable, readTruth, type Row, type TrueFinding } from './read-sample.ts'

const findings = readTruth('findings')
const episodes = readTable('harbour/missing_episodes.csv')
const events = readTable('harbour/events.csv')
const flags = readTable('harbour/flags.csv')
const involvements = readTable('harbour/involvements.csv')
const reports = readTable('harbour/reports.csv')
const AS_AT = '2023-11-30'

function findingOf(kind: string): TrueFinding {
  const finding = findings.find((each) => each.kind === kind)
  if (finding === undefined) throw new Error(`No finding ${kind}.`)
  return finding
}

const personIds = (finding: TrueFinding): string[] => (finding.people ?? []).flatMap((person) => [...person.personIds])
const days = (from: string, to: string): number => (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000

describe('the planted findings', () => {
  it('hold a child missing 36 times, mostly graded medium, without an exploitation flag', () => {
    const finding = findingOf('many-missing-episodes')
    const [child = ''] = personIds(finding)
    const own = episodes.filter((row) => row.person_id === child)
    expect(own).toHaveLength(36)
    expect(own.filter((row) => row.risk_level === 'medium')).toHaveLength(Number(finding.expected.medium))
    expect(Number(finding.expected.medium)).toBeGreaterThan(18)
    expect(flags.filter((row) => row.entity_id === child)).toEqual([])
    expect(own.map((row) => row.episode_id).sort()).toEqual([...(finding.episodes ?? [])].sort())
  })

  it('hold two children whose episodes overlap exactly four times', () => {
    const [one = '', other = ''] = personIds(findingOf('missing-together'))
    const of = (child: string): Row[] => episodes.filter((row) => row.person_id === child)
    const together = of(one).flatMap((a) =>
      of(other)
        .filter((b) => (a.missing_from_at ?? '') < (b.returned_at ?? '') && (b.missing_from_at ?? '') < (a.returned_at ?? ''))
        .map((b) => [a, b] as const),
    )
    expect(together).toHaveLength(4)
    for (const [a, b] of together) expect(a.found_location_id).toBe(b.found_location_id)
  })

  it('hold two children arrested before the man of thirty', () => {
    const finding = findingOf('children-arrested-first')
    const [one = '', other = '', man = ''] = personIds(finding)
    const arrested = (id: string): string =>
      involvements
        .filter((row) => row.person_id === id && row.role === 'arrested')
        .map((row) => row.from ?? '')
        .sort()[0] ?? ''
    expect([arrested(one), arrested(other), arrested(man)]).toEqual(['2023-02-11', '2023-02-11', '2023-05-19'])
    expect(finding.expected.days).toBe(97)
  })

  it('hold one telephone unexamined for 366 days, longer than any other', () => {
    const [id = ''] = findingOf('exhibit-unexamined').exhibits ?? []
    const waiting = readTable('harbour/exhibits.csv')
      .filter((row) => row.examined_on === '')
      .map((row) => [row.exhibit_id, days(row.submitted_on ?? '', AS_AT)] as const)
    expect(waiting.filter(([, wait]) => wait >= 365)).toEqual([[id, 366]])
  })

  it('hold exactly six overdue reviews of flags', () => {
    const overdue = flags.filter(
      (row) =>
        row.review_due !== '' &&
        (row.review_due ?? '') < AS_AT &&
        (row.reviewed_on === '' || (row.reviewed_on ?? '') < (row.review_due ?? '')),
    )
    expect(overdue).toHaveLength(6)
    const key = (entity = '', kind = '', set = ''): string => `${entity} ${kind} ${set}`
    expect(overdue.map((row) => key(row.entity_id, row.flag_kind, row.set_on)).sort()).toEqual(
      (findingOf('overdue-flag-reviews').flags ?? []).map((flag) => key(flag.entityId, flag.flagKind, flag.setOn)).sort(),
    )
  })

  it('hold a group on which no flag was ever set', () => {
    const finding = findingOf('group-without-flag')
    const ids = new Set([...personIds(finding), ...(finding.events ?? []), ...(finding.locations ?? [])])
    expect(flags.filter((row) => ids.has(row.entity_id ?? ''))).toEqual([])
    expect(events.filter((row) => ids.has(row.event_id ?? '') && row.flags !== '')).toEqual([])
  })

  it('hold a case closed with outcome 16 and later intelligence on its suspect', () => {
    const finding = findingOf('intelligence-after-no-further-action')
    const event = events.find((row) => row.event_id === finding.events?.[0])
    const report = reports.find((row) => row.report_id === finding.reports?.[0])
    expect(event?.outcome_code).toBe('16')
    expect(days(event?.outcome_date ?? '', report?.submitted_on ?? '')).toBe(188)
  })

  it('hold the four phrases word for word, once each, and the guarded ones beside them', () => {
    const tables: Readonly<Record<string, string>> = { reports: 'report_id', events: 'event_id', missing_episodes: 'episode_id' }
    const phrased = findings.filter((finding) => ['blaming-phrase', 'guarded-phrase'].includes(finding.kind))
    expect(phrased).toHaveLength(7)
    for (const finding of phrased) {
      const [table = '', column = ''] = String(finding.expected.field).split('.')
      const id = [...(finding.reports ?? []), ...(finding.events ?? []), ...(finding.episodes ?? [])][0]
      const row = readTable(`harbour/${table}.csv`).find((each) => each[tables[table] ?? ''] === id)
      expect(row?.[column]).toContain(finding.expected.phrase)
      const everywhere = Object.keys(tables)
        .map((name) => readCommitted(`harbour/${name}.csv`))
        .join('')
      expect(everywhere.split(String(finding.expected.phrase))).toHaveLength(2)
    }
  })

  it('hold a tie graded suspected false and a tie that was ruled out', () => {
    const links = readTable('harbour/links.csv')
    const linkOf = (kind: string): Row | undefined => {
      const [wanted] = findingOf(kind).links ?? []
      return links.find((row) => row.from_id === wanted?.fromId && row.to_id === wanted?.toId && row.link_type === wanted?.linkType)
    }
    expect(reports.find((row) => row.report_id === linkOf('weakly-graded-tie')?.report_id)?.grading).toBe('3EC')
    expect(linkOf('ruled-out-tie')?.polarity).toBe('ruled-out')
    expect(links.filter((row) => row.polarity === 'ruled-out')).toHaveLength(1)
  })

  it('keep people apart who only look alike', () => {
    const truths = new Map(readTable('truth/identities.csv').map((row) => [row.source_id, row.true_id]))
    const apart = findings.filter((finding) => finding.kind === 'distinct-people')
    expect(apart.length).toBeGreaterThan(10)
    for (const finding of apart) expect(new Set(personIds(finding).map((id) => truths.get(id))).size).toBe(finding.expected.distinct)
  })
})
