import type { CaseGroup } from '@weft/core/case-file'
import type { GroupOrder } from './view-state.ts'

/** The orders in which groups can be listed, and what each is called. */
export const GROUP_ORDERS: readonly { readonly order: GroupOrder; readonly name: string }[] = [
  { order: 'case', name: 'in file order' },
  { order: 'children', name: 'most children first' },
  { order: 'unrecorded', name: 'recorded nowhere first' },
  { order: 'stable', name: 'most stable first' },
]

const RECORDED: readonly CaseGroup['recorded']['verdict'][] = ['not recorded', 'in part', 'recorded']

/** What is compared, the smaller first. */
const RANKS: Readonly<Record<GroupOrder, (group: CaseGroup) => readonly number[]>> = {
  case: () => [],
  children: ({ children, possibleChildren }) => [-children, -possibleChildren],
  unrecorded: ({ recorded }) => [RECORDED.indexOf(recorded.verdict)],
  stable: ({ stability }) => [-stability],
}

/** The numbers of some groups in an order; those alike in it stay as in the case file. */
export function orderGroups(groups: readonly CaseGroup[], order: GroupOrder): readonly number[] {
  return groups
    .map((group, number) => ({ number, ranks: RANKS[order](group) }))
    .sort((a, b) => a.ranks.map((rank, i) => rank - (b.ranks[i] ?? 0)).find((difference) => difference !== 0) ?? a.number - b.number)
    .map(({ number }) => number)
}
