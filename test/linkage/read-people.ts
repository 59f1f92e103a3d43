import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BuiltCase, CaseIdentityPair, CaseOptionsInput } from '@weft/core'
import { scoreClusters, scorePairs, type ClusterScore, type Measure } from '../bench/linkage/score.mjs'
import { buildWithEngine } from '../build-with-engine.ts'
import { SHARED } from '../run-weft.ts'

/** A public set of person records in which it is known who is who. */
export interface PeopleSet {
  readonly name: string
  readonly path: string
  /** The column of the id, and how the true person is told from a row's id or another column. */
  readonly options: CaseOptionsInput
  readonly truthOf: (cells: Readonly<Record<string, string>>) => string
}

/** How a FEBRL file is read: the whole address in one, the social security number where Weft has National Insurance. */
function febrl(number: number): PeopleSet {
  return {
    name: `FEBRL dataset ${String(number)}`,
    path: join(SHARED, 'er_febrl', `dataset${String(number)}.csv`),
    options: {
      tables: [
        {
          files: '*.csv',
          records: [
            {
              kind: 'person',
              columns: {
                person_id: 'rec_id',
                forenames: 'given_name',
                surname: 'surname',
                date_of_birth: 'date_of_birth',
                ni_number: 'soc_sec_id',
                address: { columns: ['street_number', 'address_1', 'address_2', 'suburb', 'postcode', 'state'], join: ', ' },
              },
            },
          ],
        },
      ],
    },
    truthOf: ({ rec_id: id = '' }) => id.split('-')[1] ?? '',
  }
}

export const FEBRL: readonly PeopleSet[] = [febrl(1), febrl(2), febrl(3)]

export const FAKE_1000: PeopleSet = {
  name: 'Splink fake_1000',
  path: join(SHARED, 'er_splink/fake_1000.csv'),
  options: {
    tables: [
      {
        files: '*.csv',
        records: [
          {
            kind: 'person',
            columns: {
              person_id: 'unique_id',
              forenames: 'first_name',
              surname: 'surname',
              date_of_birth: 'dob',
              address: 'city',
              emails: 'email',
            },
          },
        ],
      },
    ],
  },
  truthOf: ({ cluster = '' }) => cluster,
}

export const isThere = ({ path }: PeopleSet): boolean => existsSync(path)

/** How right a linkage is. */
export interface Figures {
  readonly built: BuiltCase
  /** Of the pairs in the link band, and of all that are linked or shown. */
  readonly links: Measure
  readonly shown: Measure
  /** Of the clusters: pairs that they imply, and B-cubed. */
  readonly clusters: ClusterScore
}

/** Links a set as `weft build` would, with a link threshold, and scores it. */
export async function linkPeople({ path, options, truthOf }: PeopleSet, linkThreshold?: number): Promise<Figures> {
  const content = readFileSync(path, 'utf8')
  const built = await buildWithEngine([{ file: 'people.csv', content }], {
    ...options,
    layout: { iterations: 0, maxEntities: 0 },
    ...(linkThreshold === undefined ? {} : { linkage: { linkThreshold } }),
  })
  const { entities, sources, identities } = built.caseFile
  const [file] = sources.files
  const truth = new Map<string, string>()
  const cluster = new Map<string, number>()
  entities.forEach(({ key, keys, keyOfRecord, records }, number) => {
    records.forEach((record, i) => {
      const id = (keys ?? [key])[keyOfRecord?.[i] ?? 0] ?? key
      const cells = sources.rows.cells[sources.records.row[record] ?? -1] ?? []
      truth.set(id, truthOf(Object.fromEntries((file?.columns ?? []).map((column, at) => [column.trim(), (cells[at] ?? '').trim()]))))
      cluster.set(id, number)
    })
  })
  const ids = [...truth.keys()]
  const numbers = new Map(ids.map((id, number) => [id, number]))
  const labels = ids.map((id) => truth.get(id) ?? '')
  const score = (chosen: readonly CaseIdentityPair[]): Measure =>
    scorePairs(
      {
        left: chosen.map(({ left }) => numbers.get(left) ?? -1),
        right: chosen.map(({ right }) => numbers.get(right) ?? -1),
        score: chosen.map(({ probability }) => probability),
      },
      labels,
      0,
    )
  return {
    built,
    links: score(identities.pairs.filter(({ band }) => band === 'link')),
    shown: score(identities.pairs),
    clusters: scoreClusters(
      ids.map((id) => cluster.get(id) ?? -1),
      labels,
    ),
  }
}
