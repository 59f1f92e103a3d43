import type { EntityKind } from '../../model/id.ts'
import type { Linkage } from '../linkage/link-things.ts'
import type { IdentityNotice } from './identity.ts'

const NOUNS: Readonly<Partial<Record<EntityKind, string>>> = { person: 'persons', location: 'places', object: 'objects' }

/** What linkage left out or could not tell, in sentences; no name and no date in them. */
export function describeNotices(kind: EntityKind, linkage: Linkage, defaultDates: ReadonlyMap<string, number>): readonly IdentityNotice[] {
  const noun = NOUNS[kind] ?? kind
  const notices: IdentityNotice[] = []
  const leftOut = linkage.blocking.filter(({ leftOut: { blocks } }) => blocks > 0)
  if (leftOut.length > 0) {
    const rules = leftOut.map(
      ({ rule, leftOut: { blocks, personas } }) => `${rule} (${count(blocks, 'block')} of ${count(personas, 'record')})`,
    )
    notices.push({
      code: 'blocks-left-out',
      message: `Among ${noun}, values that very many share were not used to look for pairs: by ${rules.join(', ')}. Such pairs were compared only where another rule found them.`,
    })
  }
  if (!linkage.trained.training.converged)
    notices.push({
      code: 'training-not-converged',
      message: `The model for ${noun} had not settled after ${linkage.trained.training.rounds} rounds; it was used as it stood.`,
    })
  if (linkage.repaired > 0)
    notices.push({
      code: 'clusters-taken-apart',
      message: `${count(linkage.repaired, 'set')} of ${noun} that links had joined held members who contradict each other; ${linkage.repaired === 1 ? 'it was' : 'they were'} taken apart, and the links cut stand among the pairs for review.`,
    })
  if (defaultDates.size > 0) {
    const people = [...defaultDates.values()].reduce((sum, each) => sum + each, 0)
    notices.push({
      code: 'default-dates',
      message: `${count(defaultDates.size, 'date')} of birth that ${count(people, 'person record')} share ${defaultDates.size === 1 ? 'was' : 'were'} taken for a default of the system, and not as evidence.`,
    })
  }
  return notices
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`
}
