import type { CaseDefinition, CaseEntity, CaseExplanation, CaseFile, CaseGroup, PersonCategory } from '@weft/core/case-file'

type Id = CaseEntity['id']

const NO_TIES: CaseFile['ties'] = { a: [], b: [], reason: [], weight: [], through: [], evidence: [] }
const NO_EDGES: CaseFile['edges'] = { from: [], to: [], kind: [], type: [], types: [], date: [], ruledOut: [], evidence: [] }

/** A person of a case, without records unless given. */
export function makePerson(key: string, label: string, category: PersonCategory, rest: Partial<CaseEntity> = {}): CaseEntity {
  return { id: `person:${key}` as Id, kind: 'person', key, label, category, records: [], ...rest }
}

/** Anything else of a case. */
export function makeThing(kind: Exclude<CaseEntity['kind'], 'person'>, key: string, rest: Partial<CaseEntity> = {}): CaseEntity {
  return { id: `${kind}:${key}` as Id, kind, key, label: key, records: [], ...rest }
}

/** An explanation with nothing in it but what is given. */
export function makeExplanation(rest: Partial<CaseExplanation> = {}): CaseExplanation {
  return {
    weakPoints: [],
    weakPointCount: 0,
    byGrade: [],
    sources: 0,
    bySource: [],
    withoutLinkage: { people: 0, joined: 0 },
    dates: [],
    grades: [],
    pairs: 0,
    tiedPairs: 0,
    tieWeight: 0,
    chance: { worlds: 0, weightPerPair: 0, named: { pairs: 0, beyondChance: 0, cannotTell: 0, parts: [] } },
    policing: { districts: [], unplaced: 0 },
    ...rest,
  }
}

/** A definition of a case. */
export function makeDefinition(id: string, rest: Partial<CaseDefinition> = {}): CaseDefinition {
  return { id, version: '1.0.0', title: `Definition ${id}`, asks: 'Two or more people.', source: 'A source', verified: true, ...rest }
}

/** A group under a definition, with nothing said of it but the verdict and what is given. */
export function makeVerdict(
  definition: string,
  verdict: CaseGroup['verdicts'][number]['verdict'],
  rest: Partial<CaseGroup['verdicts'][number]> = {},
): CaseGroup['verdicts'][number] {
  return {
    definition,
    verdict,
    offenders: [],
    possibleOffenders: [],
    childOffenders: [],
    victims: [],
    possibleVictims: [],
    clauses: [],
    missing: [],
    ...rest,
  }
}

/** A group with nothing in it but what is given. */
export function makeGroup(rest: Partial<CaseGroup> = {}): CaseGroup {
  return {
    id: 'G-AAAAA',
    status: 'lead',
    people: [],
    offenders: 0,
    victims: 0,
    children: 0,
    possibleChildren: 0,
    events: [],
    locations: [],
    personPlaces: [],
    objects: [],
    reports: [],
    ties: [],
    stability: 1,
    firstDate: '',
    lastDate: '',
    evidence: [],
    explanation: makeExplanation(),
    verdicts: [],
    isSensitive: false,
    recorded: { verdict: 'not recorded', statement: 'No flag marks it as a group.', evidence: [] },
    ...rest,
  }
}

/** A case file with nothing in it but what is given. */
export function makeCaseFile(rest: Partial<CaseFile> = {}): CaseFile {
  return {
    format: 'weft-case',
    version: 3,
    title: 'A case',
    purpose: 'To test the viewer.',
    marking: 'OFFICIAL',
    asAt: '2024-06-30',
    settings: { groups: { resamplings: 30 } },
    identities: { pairs: [], judged: [] },
    counts: {
      persons: 0,
      professionals: 0,
      events: 0,
      eventKinds: {},
      locations: 0,
      objects: 0,
      reports: 0,
      involvements: 0,
      links: 0,
      mentions: 0,
      rows: { read: 0, accepted: 0, rejected: 0 },
    },
    sources: { files: [], rows: { file: [], line: [], cells: [] }, shapes: [], records: { row: [], shape: [] } },
    entities: [],
    edges: NO_EDGES,
    ties: NO_TIES,
    childTies: NO_TIES,
    communities: { algorithm: 'leiden', objective: 'cpm', resolution: 'auto', seed: 1, count: 0, modularity: 0, components: [] },
    definitions: [],
    groups: [],
    measures: { persons: 0, ties: 0, betweenness: { isSampled: false, sources: 0 }, rankWorlds: 0 },
    layout: { entity: [], x: [], y: [] },
    notices: [],
    ...rest,
  }
}

/**
 * A small case: a child (0) harmed by two suspects (1, 2) at one event (4) at a place (5); a stranger (3) whose link to
 * suspect 2 is ruled out; a report (6) that mentions suspect 1. One group holds all but the stranger and the report;
 * without the event it falls apart, its second suspect is a fringe member, and it meets the one definition there is.
 */
export function makeSmallCase(): CaseFile {
  return makeCaseFile({
    sources: {
      files: [
        { name: 'persons.csv', columns: ['person_id', 'surname', 'forenames'] },
        { name: 'involvements.csv', columns: ['event_id', 'person_id', 'note'] },
      ],
      rows: {
        file: [0, 0, 1, 1],
        line: [2, 3, 2, 3],
        cells: [
          ['P1', 'Ashvale', 'Rosmer'],
          ['P2', 'Dunmarsh', 'Orsic'],
          ['E1', 'P1', 'Rosmer Ashvale was seen'],
          ['E1', 'P2', ''],
        ],
      },
      shapes: [
        { file: 0, kind: 'person', fields: { person_id: [0], surname: [1], forenames: [2] } },
        { file: 1, kind: 'involvement', fields: { event_id: [0], person_id: [1] } },
      ],
      records: { row: [0, 1, 2, 3], shape: [0, 0, 1, 1] },
    },
    entities: [
      makePerson('P1', 'Rosmer Ashvale', 'victim', { cipher: 'Child QXZRT', child: true, records: [0] }),
      makePerson('P2', 'Orsic Dunmarsh', 'offender', { records: [1] }),
      makePerson('P3', 'Élise Kilnworth', 'offender'),
      makePerson('P4', 'Tamsel Netherby', 'other'),
      makeThing('event', 'E1', { type: 'offence', date: '2023-04-12' }),
      makeThing('location', 'L1', { label: '12 Fish Lane', type: 'taxi-office' }),
      makeThing('report', 'R1', { date: '2023-05' }),
    ],
    edges: {
      from: [0, 1, 2, 4, 2, 6],
      to: [4, 4, 4, 5, 3, 1],
      kind: [0, 0, 0, 1, 2, 3],
      type: [0, 1, 1, 2, 3, 4],
      types: ['victim', 'suspect', 'at', 'seen-with', 'subject'],
      date: ['2023-04-12', '', '2023-04-12', '', '', ''],
      ruledOut: [4],
      evidence: [[2], [3], [3], [2], [3], [3]],
    },
    ties: { a: [1, 0], b: [2, 1], reason: [0, 1], weight: [1, 0.5], through: [[4], [0]], evidence: [[3], [2, 3]] },
    groups: [
      makeGroup({
        people: [
          { entity: 0, category: 'victim', isMember: false, events: [4] },
          { entity: 1, category: 'offender', isMember: true, membership: 'core', coMembership: 0.92, events: [4] },
          { entity: 2, category: 'offender', isMember: true, membership: 'fringe', coMembership: 0.31, events: [4] },
        ],
        children: 1,
        possibleChildren: 1,
        victims: 1,
        offenders: 2,
        events: [4],
        locations: [5],
        ties: [0, 1],
        firstDate: '2023-04-12',
        lastDate: '2023-04-12',
        evidence: [2, 3],
        stability: 0.615,
        explanation: makeExplanation({
          weakPoints: [
            { kind: 'record', number: 3, parts: [1, 1], apart: [1] },
            { kind: 'event', number: 4, parts: [1, 1], apart: [1] },
          ],
          weakPointCount: 2,
          sources: 1,
          dates: ['2023-04-12', ''],
          grades: ['', 'B2'],
          pairs: 1,
          tiedPairs: 1,
          tieWeight: 1.5,
        }),
        verdicts: [
          makeVerdict('two', 'met', {
            offenders: [1, 2],
            victims: [0],
            clauses: [{ clause: 'offenders', verdict: 'met', statement: '2 offenders are recorded.', evidence: [3] }],
          }),
        ],
      }),
    ],
    definitions: [makeDefinition('two')],
    layout: { entity: [0, 1, 2, 3, 4, 5], x: [0, 1, 0, 5, 2, 2], y: [0, 0, 1, 5, 2, 3] },
  })
}
