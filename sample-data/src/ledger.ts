import type { Action, Entry, Episode, Event, Exhibit, Flag, Link, Named, Part, Report, Subject } from './entries.ts'
import type { Person } from './person.ts'
import type { Place } from './place.ts'
import { HARBOUR, NORTHVALE, type Source } from './source.ts'
import type { Thing } from './thing.ts'

type Draft<T, Needed extends keyof T> = Pick<T, Needed> & Partial<Omit<T, 'kind'>>

/** Everything written down so far. Whoever or whatever is named gets a first row when it is first named. */
export interface Ledger {
  readonly people: Entry<Person>[]
  readonly places: Entry<Place>[]
  readonly things: Entry<Thing>[]
  readonly events: Event[]
  readonly reports: Report[]
  readonly links: Link[]
  readonly episodes: Episode[]
  readonly exhibits: Exhibit[]
  readonly actions: Action[]
  readonly flags: Flag[]
  readonly enter: (subject: Subject) => void
  /** A further row about somebody or something already known. */
  readonly again: <T extends Person | Place | Thing>(of: T, says: T, source: Source, variation: string) => Entry<T>
  /** The row a system holds about somebody, or else their first. */
  readonly entryFor: (person: Person, source: Source) => Named<Person>
  readonly event: (draft: Draft<Event, 'type' | 'source' | 'offence' | 'from' | 'reported' | 'parts'>) => Event
  readonly report: (draft: Draft<Report, 'source' | 'submitted' | 'grading' | 'text' | 'mentions'>) => Report
  readonly link: (draft: Draft<Link, 'from' | 'to' | 'type'>) => Link
  readonly episode: (draft: Draft<Episode, 'who' | 'source' | 'from' | 'returned' | 'risk'>) => Episode
  readonly exhibit: (draft: Draft<Exhibit, 'event' | 'sort' | 'seized'>) => Exhibit
  readonly action: (draft: Draft<Action, 'source' | 'sort' | 'issued'>) => Action
  readonly flag: (draft: Draft<Flag, 'on' | 'sort' | 'set'>) => Flag
}

/** People with the same role in an event; an arrest or a charge carries its day. */
export function as(role: string, people: readonly Named<Person>[], from = ''): Part[] {
  return people.map((who) => ({ who, role, from, to: '' }))
}

/** An empty ledger. */
export function createLedger(): Ledger {
  const lists = {
    people: [],
    places: [],
    things: [],
    events: [],
    reports: [],
    links: [],
    episodes: [],
    exhibits: [],
    actions: [],
    flags: [],
  } as Lists
  const entries = new Map<object, Entry<Person>[]>()
  const enter = (subject: Subject): void => {
    if ('of' in subject || subject.kind === 'event' || subject.kind === 'report' || entries.has(subject)) return
    entries.set(subject, [])
    again(subject, subject, subject.kind === 'person' ? subject.source : sourceOf(subject), '')
  }
  const again = <T extends Person | Place | Thing>(of: T, says: T, source: Source, variation: string): Entry<T> => {
    enter(of)
    const entry = { kind: of.kind, of, says, source, variation } as Entry<T>
    keep(lists, entries, entry as AnyEntry)
    return entry
  }
  const put = <T>(list: T[], item: T, named: readonly (Subject | undefined)[]): T => {
    for (const subject of named) if (subject !== undefined) enter(subject)
    list.push(item)
    return item
  }
  return {
    ...lists,
    enter,
    again,
    entryFor: (person, source) => entries.get(person)?.find((entry) => entry.source === source) ?? person,
    event: (draft) => put(lists.events, { ...BLANK_EVENT, ...draft }, [draft.at, ...draft.parts.map((part) => part.who)]),
    report: (draft) =>
      put(
        lists.reports,
        { ...BLANK_REPORT, ...draft },
        draft.mentions.map(([subject]) => subject),
      ),
    link: (draft) => put(lists.links, { ...BLANK_LINK, ...draft }, [draft.from, draft.to]),
    episode: (draft) => put(lists.episodes, { ...BLANK_EPISODE, ...draft }, [draft.who, draft.foundAt, ...(draft.foundWith ?? [])]),
    exhibit: (draft) => put(lists.exhibits, { ...BLANK_EXHIBIT, ...draft }, []),
    action: (draft) => put(lists.actions, { ...BLANK_ACTION, ...draft }, [draft.subject, draft.child]),
    flag: (draft) => put(lists.flags, { ...BLANK_FLAG, ...draft }, [draft.on]),
  }
}

type AnyEntry = Entry<Person> | Entry<Place> | Entry<Thing>
type Lists = Pick<Ledger, 'people' | 'places' | 'things' | 'events' | 'reports' | 'links' | 'episodes' | 'exhibits' | 'actions' | 'flags'>

const BLANK_EVENT = {
  kind: 'event',
  to: '',
  at: undefined,
  placeText: '',
  flags: [],
  outcome: '',
  outcomeOn: '',
  unit: '',
  accreditation: '',
  method: '',
  summary: '',
} as const
const BLANK_REPORT = { kind: 'report', eventDate: '', conditions: '', derivedFrom: undefined, unit: '', priority: '' } as const
const BLANK_LINK = {
  kind: 'link',
  since: '',
  until: '',
  strength: '',
  basis: '',
  polarity: '',
  report: undefined,
  event: undefined,
} as const
const BLANK_EPISODE = {
  kind: 'episode',
  missingFrom: '',
  foundAt: undefined,
  foundWith: [],
  rationale: '',
  interviewOffered: '',
  interviewOn: '',
  interviewSummary: '',
} as const
const BLANK_EXHIBIT = { kind: 'exhibit', submitted: '', examined: '', result: '' } as const
const BLANK_ACTION = { kind: 'action', event: undefined, subject: undefined, child: undefined, expires: '', status: '' } as const
const BLANK_FLAG = { kind: 'flag', unit: '', reviewed: '', due: '' } as const

function sourceOf(subject: Place | Thing): Source {
  if (subject.kind === 'location') return subject.force === 'NV' ? NORTHVALE : HARBOUR
  return subject.value.startsWith('QN') ? NORTHVALE : HARBOUR
}

function keep(lists: Lists, entries: Map<object, Entry<Person>[]>, entry: AnyEntry): void {
  if (entry.kind === 'location') lists.places.push(entry)
  else if (entry.kind === 'object') lists.things.push(entry)
  else {
    lists.people.push(entry)
    entries.get(entry.of)?.push(entry)
  }
}
