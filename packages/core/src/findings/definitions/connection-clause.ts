import { sayCount } from '../../model/say-count.ts'
import { createUnionFind } from '../../kernels/union-find.ts'
import { groupBy } from '../../model/group-by.ts'
import type { Verdict } from '../../model/verdict.ts'
import type { Connection, Definition } from '../../presets/definitions/definition.ts'
import { CONNECTION_WORDS, TIE_CONNECTIONS } from '../../presets/definitions/tie-connections.ts'
import { composeClause, sayChoice, type ClauseVerdict } from './clause.ts'
import { anyJudged, atLeastJudged, NOT_MET, type Judged } from './judged.ts'
import { judgeOffenderAt, type JudgedPeople } from './judge-people.ts'
import { openWithoutOccasions, type Reading } from './reading.ts'

/** Two persons, and a way in which records connect them. */
interface Join {
  readonly a: number
  readonly b: number
  readonly connection: Connection
  readonly evidence: readonly number[]
}

/** Whether enough of the offenders counted are connected in a way that a definition takes. */
export function judgeConnection(
  { within, anyOf }: NonNullable<Definition['connection']>,
  offenders: JudgedPeople,
  reading: Reading,
): ClauseVerdict {
  if (within === 'one-event') return judgeOneEvent(offenders, reading)
  const { min } = reading.definition.offenders
  const joins = collectJoins(offenders, anyOf, reading)
  const certain = largestSet(
    [...offenders].filter(([, { verdict }]) => verdict === 'met').map(([person]) => person),
    joins,
  )
  const possible = largestSet([...offenders.keys()], joins)
  const verdict: Verdict = certain.length >= min ? 'met' : possible.length >= min ? 'unknown' : 'not met'
  const set = verdict === 'met' ? certain : possible
  const used = joins.filter(({ a, b }) => set.includes(a) && set.includes(b))
  const judged: Judged = {
    verdict,
    evidence: verdict === 'not met' ? [] : used.flatMap(({ evidence }) => evidence),
    missing:
      verdict === 'unknown'
        ? atLeastJudged(
            min,
            set.flatMap((person) => offenders.get(person) ?? []),
          ).missing
        : [],
  }
  return composeClause('connection', judged, sayConnection(verdict, set.length, used, anyOf))
}

function sayConnection(verdict: Verdict, size: number, used: readonly Join[], anyOf: readonly Connection[]): string {
  const ways = (connections: Iterable<Connection>): string => sayChoice([...new Set(connections)].map((way) => CONNECTION_WORDS[way]))
  if (verdict === 'not met' && size === 0) return 'No suspect counts, so none are connected.'
  if (verdict === 'not met') return `Too few of the suspects counted are connected by ${ways(anyOf)}.`
  const by = ways(used.map(({ connection }) => connection))
  const counted = `${sayCount(size, 'suspect is', 'suspects are')} connected with one another by ${by}`
  return verdict === 'met' ? `${counted}.` : `${counted}, where all of them count.`
}

/** What connects two of some people: ties of the group, and links recorded between them. */
function collectJoins(people: JudgedPeople, ways: readonly Connection[], { group, sources }: Reading): readonly Join[] {
  const joins: Join[] = []
  for (const number of group.ties) {
    const tie = sources.graph.ties[number]
    const connection = tie === undefined ? undefined : TIE_CONNECTIONS[tie.reason]
    if (tie === undefined || connection === undefined) continue
    if (ways.includes(connection) && people.has(tie.a) && people.has(tie.b))
      joins.push({ a: tie.a, b: tie.b, connection, evidence: tie.evidence })
  }
  for (const a of people.keys()) {
    for (const { other, connection, evidence } of sources.links.get(a) ?? []) {
      if (a < other && ways.includes(connection) && people.has(other)) joins.push({ a, b: other, connection, evidence })
    }
  }
  return joins
}

/** The largest set of people whom joins hold together; of several, that with the lowest number. */
function largestSet(people: readonly number[], joins: readonly Join[]): readonly number[] {
  const places = new Map(people.map((person, place) => [person, place]))
  const sets = createUnionFind(people.length)
  for (const { a, b } of joins) {
    const [one, other] = [places.get(a), places.get(b)]
    if (one !== undefined && other !== undefined) sets.union(one, other)
  }
  const parts = [...groupBy(people, (person) => sets.find(places.get(person) ?? 0)).values()]
  return parts.reduce((largest, part) => (part.length > largest.length ? part : largest), [])
}

/** Whether one event alone has enough of the offenders counted. */
function judgeOneEvent(offenders: JudgedPeople, reading: Reading): ClauseVerdict {
  const { min } = reading.definition.offenders
  const events = reading.occasions.filter(({ kind }) => kind === 'event')
  const judged = events.map((event) => {
    const there = [...offenders.keys()]
      .filter((person) => event.parts.has(person))
      .map((person) => judgeOffenderAt(person, event, reading))
      .filter((item) => item !== NOT_MET)
    return { event, judged: there.length === 0 ? NOT_MET : atLeastJudged(min, there) }
  })
  const any = anyJudged(judged.map((item) => item.judged))
  const met = judged.filter((item) => item.judged.verdict === 'met').length
  const open = judged.filter((item) => item.judged.verdict === 'unknown').length
  const statement =
    met > 0
      ? `${sayCount(met, 'event has', 'events have')} ${String(min)} or more of the suspects counted.`
      : open > 0
        ? `${sayCount(open, 'event', 'events')} may have ${String(min)} or more of the suspects counted.`
        : `No event has ${String(min)} or more of the suspects counted.`
  return composeClause('connection', openWithoutOccasions(any, reading), statement)
}
