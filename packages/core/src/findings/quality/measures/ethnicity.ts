import type { QualityItem } from './quality-item.ts'
import { bumpCounts, type Tally } from './tally.ts'

/**
 * What is counted of the ethnicity of persons, in the order of a row of counts: the five after the persons add up to
 * them, each person standing under the first that holds; then each of the two fields by itself. Only whether it is
 * recorded is counted: never which it is, and never beside a role.
 */
export const ETHNICITY_COUNTS = [
  'persons',
  'selfDefined',
  'officerDefinedOnly',
  'notStated',
  'notAsked',
  'notRecorded',
  'selfAnswered',
  'selfUnreadable',
  'officerAnswered',
  'officerUnreadable',
] as const

/** Counts whether a person's ethnicity is recorded, by themselves and by an officer. */
export function addEthnicity(counts: Tally, { agency, record }: QualityItem): void {
  if (record?.kind !== 'person') return
  const self = record.ethnicitySelfDefined?.state
  const officer = record.ethnicityOfficerDefined?.state
  const standing = self === 'stated' ? 1 : officer === 'stated' ? 2 : self === 'not-stated' ? 3 : self === 'not-asked' ? 4 : 5
  bumpCounts(counts, agency, [
    true,
    ...[1, 2, 3, 4, 5].map((place) => place === standing),
    self !== undefined && self !== 'unreadable',
    self === 'unreadable',
    officer !== undefined && officer !== 'unreadable',
    officer === 'unreadable',
  ])
}
