import { hashText } from '../../kernels/hash.ts'
import { createRandom } from '../../kernels/random.ts'
import type { LinkModel } from '../../model/link-model.ts'
import type { Persona } from './compile-condition.ts'
import { compilePattern } from './pattern.ts'

/** The most personas that are kept to draw pairs from. */
const MOST_PERSONAS = 20_000
/** The most pairs that are drawn. */
const MOST_PAIRS = 200_000
const SEED = 20_200

/** Personas to draw pairs from: all of them, or as many of all as fit, each as likely as any other. */
export interface PersonaSample {
  readonly add: (persona: Persona) => void
  /** In an order that comes from what they say. */
  readonly list: () => readonly Persona[]
}

interface Sampled {
  readonly hash: number
  readonly persona: Persona
}

/**
 * An empty sample. Kept are those whose hashes are smallest (bottom-k sampling; Cohen & Kaplan 2007): what is kept, and the order it is
 * in, depends on what personas say alone, never on their ids or the order in which they come.
 */
export function createPersonaSample(): PersonaSample {
  let sampled: Sampled[] = []
  let bound = Infinity
  const prune = (): void => {
    sampled = sampled.sort((a, b) => a.hash - b.hash).slice(0, MOST_PERSONAS)
    bound = sampled.length < MOST_PERSONAS ? Infinity : (sampled.at(-1)?.hash ?? Infinity)
  }
  return {
    add: (persona) => {
      const hash = hashText(persona.join('\n'), SEED)
      if (hash >= bound) return
      sampled.push({ hash, persona })
      if (sampled.length >= 2 * MOST_PERSONAS) prune()
    },
    list: () => {
      prune()
      return sampled.map(({ persona }) => persona)
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
