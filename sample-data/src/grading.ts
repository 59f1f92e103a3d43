import type { Dice } from './dice.ts'
import type { Grading } from './entries.ts'
import type { Source } from './source.ts'

const NONE: Grading = { joined: '', split: ['', '', ''] }

/** A grading as this source would write one: 3x5x2 joined or split, now and then the older 5x5x5, now and then none. */
export function drawGrading(dice: Dice, source: Source): Grading {
  if (dice.chance(source.force === '' ? 0.4 : 0.03)) return NONE
  if (dice.chance(0.1)) return drawLegacy(dice)
  const codes = [dice.weighted(SOURCES), dice.weighted(INFORMATION), dice.weighted(HANDLING)] as const
  if (source.force === 'NV' && dice.chance(0.6)) return { joined: '', split: codes }
  return { joined: codes.join(dice.weighted(JOINTS)), split: ['', '', ''] }
}

const SOURCES = [
  ['1', 25],
  ['2', 60],
  ['3', 15],
] as const
const INFORMATION = [
  ['A', 15],
  ['B', 20],
  ['C', 35],
  ['D', 27],
  ['E', 3],
] as const
const HANDLING = [
  ['P', 70],
  ['C', 30],
] as const
const JOINTS = [
  ['/', 60],
  ['', 32],
  [' ', 8],
] as const

function drawLegacy(dice: Dice): Grading {
  const codes = [dice.pick(['B', 'C', 'E', 'E', 'E']), dice.pick(['1', '2', '3', '4', '4', '4']), dice.pick(['1', '1', '2', '4'])]
  return { joined: codes.join(dice.chance(0.5) ? '' : '/'), split: ['', '', ''] }
}

/** What must be done before this grading may be shared, where it says that something must. */
export function drawConditions(dice: Dice, grading: Grading): string {
  const conditional = grading.split[2] === 'C' || /^\d.*C$/.test(grading.joined)
  return conditional ? dice.pick(['A1 S1', 'A2 S2', 'A3 S2', 'A1 S2']) : ''
}
