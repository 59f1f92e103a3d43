import {
  describePair,
  PAIR_EFFECTS,
  type CaseFile,
  type CaseIdentityPair,
  type ImportReport,
  type RecordIdentity,
  type RejectedRow,
} from '@weft/core'
import { stringify } from 'csv-stringify/sync'

type Cell = string | number

/** RFC 4180; a cell that a spreadsheet would run is written with a leading quote. */
const CSV = { escape_formulas: true, record_delimiter: 'unix' } as const

/** A table as text. */
export function writeCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return stringify([columns, ...rows], CSV)
}

/** groups.csv: a line a group; the verdict of each definition stands under its id. */
export function groupsTable({ groups, definitions }: CaseFile): string {
  const columns = [
    ...['group_id', 'people', 'offenders', 'victims', 'children', 'locations', 'events', 'first_date', 'last_date', 'stability'],
    ...definitions.map(({ id }) => id),
    ...['recorded_as_group', 'holds_without_assessed_links', 'status'],
  ]
  const rows = groups.map((group) => {
    const members = group.people.filter(({ isMember }) => isMember).length
    return [
      group.id,
      group.people.length,
      group.offenders,
      group.victims,
      group.children,
      group.locations.length,
      group.events.length,
      group.firstDate,
      group.lastDate,
      round(group.stability, 2),
      ...definitions.map(({ id }) => group.verdicts.find(({ definition }) => definition === id)?.verdict ?? ''),
      group.recorded.verdict,
      group.explanation.withoutLinkage.people === members ? 'yes' : 'no',
      group.status,
    ]
  })
  return writeCsv(columns, rows)
}

const MEMBER_COLUMNS = [
  ...['group_id', 'person_id', 'category', 'membership', 'co_membership', 'events', 'links'],
  ...['degree', 'weighted_degree', 'core_number', 'betweenness', 'reach', 'offences'],
  ...['degree_rank_best', 'degree_rank_worst', 'betweenness_rank_best', 'betweenness_rank_worst'],
]

/** group-members.csv: a line for each person of each group; measures are of members alone, ranks the range in which they stay when links or people are lost. */
export function groupMembersTable({ groups, entities, ties }: CaseFile): string {
  const rows = groups.flatMap((group) =>
    group.people.map(({ entity, category, isMember, membership, coMembership, events, measures }) => {
      const links = group.ties.filter((tie) => ties.a[tie] === entity || ties.b[tie] === entity).length
      return [
        ...[group.id, entities[entity]?.key ?? '', category],
        ...[
          membership ?? (isMember ? '' : 'recorded as harmed'),
          coMembership === undefined ? '' : round(coMembership, 2),
          events.length,
          links,
        ],
        ...[measures?.degree, measures?.weightedDegree, measures?.core, measures?.betweenness, measures?.reach, measures?.offences].map(
          (value) => value ?? '',
        ),
        ...[measures?.degreeRank, measures?.betweennessRank].flatMap((span) => [span?.best ?? '', span?.worst ?? '']),
      ]
    }),
  )
  return writeCsv(MEMBER_COLUMNS, rows)
}

/** The first line of rejected.csv. */
export const REJECTED_HEAD: string = writeCsv(['file', 'line', 'column', 'code', 'reason', 'text'], [])

/** A row that was set aside, as a line of rejected.csv: its text as it stood. */
export function rejectedLine({ file, line, column, code, reason, text }: RejectedRow): string {
  return stringify([[file, line, column, code, reason, text.replace(/\r?\n$|\r$/, '')]], CSV)
}

/** rejected.csv: every row that was set aside. */
export function* rejectedTable({ rejected }: ImportReport): Generator<string> {
  yield REJECTED_HEAD
  for (const row of rejected) yield rejectedLine(row)
}

const IDENTITY_COLUMNS = ['record', 'source_id', 'kind', 'entity_id', 'how', 'match_weight', 'probability'] as const

/** identities.csv: a line for every record that defines a thing. */
export function* identitiesTable(identities: readonly RecordIdentity[]): Generator<string> {
  yield writeCsv(IDENTITY_COLUMNS, [])
  for (const { file, line, sourceId, kind, entityId, how, weight, probability } of identities) {
    const weighed = weight === undefined || probability === undefined ? ['', ''] : [round(weight, 2), round(probability, 6)]
    yield stringify([[`${file}:${String(line)}`, sourceId, kind, entityId, how, ...weighed]], CSV)
  }
}

const PAIR_COLUMNS = ['kind', 'left', 'right', 'match_weight', 'probability', 'band', 'held_by', 'effect', 'explanation'] as const

/** identity-pairs.csv: a line for every pair at or above the review threshold; first those for review, by what deciding of them would change. */
export function* identityPairsTable({ identities }: CaseFile): Generator<string> {
  yield writeCsv(PAIR_COLUMNS, [])
  for (const pair of [...identities.pairs].sort(comparePairs)) {
    const { kind, left, right, weight, probability, band, heldBy, effect } = pair
    yield stringify([[kind, left, right, weight, probability, band, heldBy ?? '', effect, describePair(pair)]], CSV)
  }
}

function comparePairs(a: CaseIdentityPair, b: CaseIdentityPair): number {
  return (
    Number(a.band === 'link') - Number(b.band === 'link') ||
    PAIR_EFFECTS.indexOf(a.effect) - PAIR_EFFECTS.indexOf(b.effect) ||
    b.weight - a.weight ||
    (a.left + a.right < b.left + b.right ? -1 : 1)
  )
}

/** A number as a number: as a text, a spreadsheet would be kept from a negative one as from a formula. */
function round(value: number, places: number): number {
  return Number(value.toFixed(places))
}
