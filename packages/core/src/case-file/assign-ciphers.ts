import type { Entities } from '../entities/entity.ts'
import type { Standing } from '../graph/standing.ts'
import { hashLetters } from '../kernels/hash.ts'
import { groupBy } from '../model/group-by.ts'

const SHORT = 5
const LONG = 10

/**
 * The ciphers of a case: every victim and every child gets one in place of their name. A cipher is made of the mask key
 * and the person's id alone, so it stays the same as the case grows and differs between cases with keys of their own.
 */
export function assignCiphers(entities: Entities, standings: ReadonlyMap<number, Standing>, maskKey: string): ReadonlyMap<number, string> {
  const masked = [...standings].filter(([, { category, isChild }]) => isChild || category === 'victim' || category === 'both')
  const letters = (person: number, length: number): string => hashLetters(`${maskKey}\n${entities.list[person]?.id ?? ''}`, length)
  const ciphers = new Map<number, string>()
  for (const [short, persons] of groupBy(masked, ([person]) => letters(person, SHORT))) {
    for (const [person, { isChild }] of persons) {
      ciphers.set(person, `${isChild ? 'Child' : 'Victim'} ${persons.length === 1 ? short : letters(person, LONG)}`)
    }
  }
  return ciphers
}
