import { createRandom } from '../../kernels/random.ts'
import type { LinkModel } from '../../model/link-model.ts'
import type { Persona } from './compile-condition.ts'
import { compilePattern } from './pattern.ts'

/** The most personas that are kept to draw pairs from. */
const MOST_PERSONAS = 20_000
/** The most pairs that are drawn. */
const MOST_PAIRS = 200_000
const SEED = 20_200

/** Personas to draw pairs from: all of them, or as many of all as fit, each as likely as any other (Vitter 1985, algorithm R). */
export interface PersonaSample {
  readonly add: (persona: Persona) => void
  readonly personas: readonly Persona[]
}

/** An empty sample; the same personas in the same order give the same sample. */
export function createPersonaSample(): PersonaSample {
  const personas: Persona[] = []
  const random = createRandom(SEED)
  let seen = 0
  return {
    personas,
    add: (persona) => {
      const place = seen < MOST_PERSONAS ? seen : Math.floor(random() * (seen + 1))
      if (place < MOST_PERSONAS) personas[place] = persona
      seen += 1
    },
  }
}

/** How often each pattern comes up among pairs drawn at random: all pairs, or a sample of them. */
export function countRandomPatterns(model: LinkModel, personas: readonly Persona[]): ReadonlyMap<number, number> {
  const patternOf = compilePattern(model)
  const counts = new Map<number, number>()
  const count = (left: Persona | undefined, right: Persona | undefined): void => {
    if (left === undefined || right === undefined) return
    const pattern = patternOf(left, right)
    counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
  }
  const size = personas.length
  if ((size * (size - 1)) / 2 <= MOST_PAIRS) {
    for (let i = 0; i < size; i++) for (let j = i + 1; j < size; j++) count(personas[i], personas[j])
    return counts
  }
  const random = createRandom(SEED)
  for (let drawn = 0; drawn < MOST_PAIRS; drawn++) {
    const i = Math.floor(random() * size)
    const j = Math.floor(random() * (size - 1))
    count(personas[i], personas[j < i ? j : j + 1])
  }
  return counts
}
