import type { PatternCount } from '../../../src/entities/linkage/pattern.ts'
import { createRandom, type Random } from '../../../src/kernels/random.ts'
import type { LinkModel } from '../../../src/model/link-model.ts'
import { patternOf } from './make-model.ts'

/** How often pairs of one class come up, and how often they reach the levels of each comparison. */
export interface TrueClass {
  readonly share: number
  readonly levels: readonly (readonly number[])[]
}

/** Pairs drawn at random, a share of each class: how often each pattern came up, by the rules that would find it. */
export function simulatePairs(
  model: LinkModel,
  classes: readonly TrueClass[],
  pairs: number,
  seed: number,
  maskOf: (digits: readonly number[]) => number = () => 1,
): readonly PatternCount[] {
  const random = createRandom(seed)
  const counts = new Map<number, PatternCount>()
  for (let i = 0; i < pairs; i++) {
    const { levels } = classes[
      draw(
        random,
        classes.map(({ share }) => share),
      )
    ] ?? { levels: [] }
    const digits = levels.map((chances) => draw(random, chances) + 1)
    const pattern = patternOf(model, digits)
    const known = counts.get(pattern)
    counts.set(pattern, { mask: maskOf(digits), pattern, count: (known?.count ?? 0) + 1 })
  }
  return [...counts.values()]
}

/** A place of a list, each as likely as its share; the last takes what is left. */
function draw(random: Random, chances: readonly number[]): number {
  let rest = random()
  for (let i = 0; i < chances.length - 1; i++) {
    rest -= chances[i] ?? 0
    if (rest < 0) return i
  }
  return chances.length - 1
}
