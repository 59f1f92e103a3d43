import type { CaseFile, CaseGroup, CaseGroupMember } from '@weft/core/case-file'
import { inHundred } from './words.ts'

const RECORDED: Readonly<Record<CaseGroup['recorded']['verdict'], string>> = {
  'not recorded': 'Recorded nowhere as a group',
  'in part': 'Recorded in part as a group',
  recorded: 'Recorded as a group',
}

const RECORDED_SHORT: typeof RECORDED = {
  'not recorded': 'Recorded nowhere',
  'in part': 'Recorded in part',
  recorded: 'Recorded as a group',
}

/** The same in few words, for a list of groups. */
export function sayRecordedShort({ recorded }: CaseGroup): string {
  return RECORDED_SHORT[recorded.verdict]
}

/** Whether those who made the records knew a group for one, in words. */
export function sayRecorded({ recorded }: CaseGroup): string {
  return RECORDED[recorded.verdict]
}

/** How often what was recorded was drawn again to tell how stable groups are; 0 where it was not. */
export function resamplingsOf({ settings }: CaseFile): number {
  const { groups } = settings as { readonly groups?: { readonly resamplings?: number } }
  return groups?.resamplings ?? 0
}

/** How stable a group is: `stays together 86 in 100`; '' where it was not looked at. */
export function sayStability(file: CaseFile, { stability }: CaseGroup): string {
  return resamplingsOf(file) === 0 ? '' : `stays together ${inHundred(stability)}`
}

/** How surely somebody is of a group: `core, stays with 92 in 100`; '' where it was not looked at. */
export function sayMembership(file: CaseFile, { isMember, membership, coMembership }: CaseGroupMember): string {
  if (!isMember) return 'by its events alone'
  if (resamplingsOf(file) === 0 || membership === undefined || coMembership === undefined) return ''
  return `${membership}, stays with ${inHundred(coMembership)}`
}
