import type { Entities } from '../entities/entity.ts'
import { EDGE_KINDS, type Edges } from '../graph/edges.ts'
import { matchLinkWords } from '../graph/match-link-words.ts'
import type { Standing } from '../graph/standing.ts'
import { hashLetters } from '../kernels/hash.ts'
import { addTo, groupBy } from '../model/group-by.ts'
import { DWELLINGS, LIVING_AT } from '../presets/dwellings.ts'

const LIVING = matchLinkWords(LIVING_AT)
const SHORT = 5
const LONG = 10

/**
 * The ciphers of a case: every victim and every child gets one in place of their name. A cipher is made of the mask key
 * and the person's id alone, so it stays the same as the case grows and differs between cases with keys of their own.
 */
export function assignCiphers(entities: Entities, standings: ReadonlyMap<number, Standing>, maskKey: string): ReadonlyMap<number, string> {
  const masked = [...standings].filter(([, { isProtected }]) => isProtected)
  const letters = (person: number, length: number): string => hashLetters(`${maskKey}\n${entities.list[person]?.id ?? ''}`, length)
  const ciphers = new Map<number, string>()
  for (const [short, persons] of groupBy(masked, ([person]) => letters(person, SHORT))) {
    for (const [person, { isChild }] of persons) {
      ciphers.set(person, `${isChild ? 'Child' : 'Victim'} ${persons.length === 1 ? short : letters(person, LONG)}`)
    }
  }
  return ciphers
}

/** The ciphers of dwellings in which a masked person is recorded to live: an address tells who lives there. */
export function assignHomeCiphers(entities: Entities, edges: Edges, ciphers: ReadonlyMap<number, string>): ReadonlyMap<number, string> {
  const residents = new Map<number, string[]>()
  const link = EDGE_KINDS.indexOf('link')
  for (let edge = 0; edge < edges.from.length; edge++) {
    const type = edges.types[edges.type[edge] ?? -1] ?? ''
    if (edges.kind[edge] !== link || !LIVING.test(type)) continue
    const ends = [edges.from[edge] ?? -1, edges.to[edge] ?? -1]
    const cipher = ends.map((end) => ciphers.get(end)).find((found) => found !== undefined)
    const home = ends.find((end) => isDwelling(entities, end))
    if (cipher !== undefined && home !== undefined) addTo(residents, home, cipher)
  }
  return new Map(
    [...residents].map(([home, [first = '', ...others]]) => [
      home,
      `Home of ${first}${others.length > 0 ? ` and ${others.length} more` : ''}`,
    ]),
  )
}

function isDwelling(entities: Entities, number: number): boolean {
  const entity = entities.list[number]
  return entity?.kind === 'location' && DWELLINGS.has(entity.premisesType ?? '')
}
