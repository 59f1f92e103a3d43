import type { LinkModel, Shares } from '../../model/link-model.ts'

/** However few things there are, two of them are no likelier to be of one class than this. */
export const MOST_SHARE = 0.005

/** What two things are before anything is compared, by how many there are and how many of each class a thing has. */
export function priorShares({ duplicatesEach, lookalikes }: LinkModel, things: number): Shares {
  const pairsEach = Math.max(1, things - 1) / 2
  const shareOf = (each: number): number => Math.min(MOST_SHARE, each / pairsEach)
  return { matched: shareOf(duplicatesEach), lookalikes: lookalikes.map(({ each }) => shareOf(each)) }
}
