import { z } from 'zod'

/** How groups are looked for, and how they are doubted. */
export interface GroupOptions {
  readonly algorithm: 'leiden' | 'louvain'
  readonly objective: 'cpm' | 'modularity'
  readonly resolution: number | 'auto'
  readonly seed: number
  readonly runs: number
  readonly resamplings: number
  readonly randomWorlds: number
  readonly minOffenders: number
  readonly minOffendersWithoutChildren: number
}

/** What each of them may be, with a sentence for editors of a `weft.config.json`. */
export const GROUP_SCHEMA: z.ZodType<{ readonly [K in keyof GroupOptions]?: GroupOptions[K] | undefined }> = z
  .strictObject({
    algorithm: z.enum(['leiden', 'louvain']).describe('How communities are looked for; louvain knows modularity alone.'),
    objective: z.enum(['cpm', 'modularity']).describe('What makes a good partition: groups of a density, or modularity.'),
    resolution: z
      .union([z.number().positive(), z.literal('auto')])
      .describe('Resolution of the objective, or auto, which finds it; higher gives smaller groups.'),
    seed: z.int().describe('Seed of every random choice.'),
    runs: z.int().min(0).max(100).describe('Orders from which the best partition is kept; 0 lets the size of the graph decide.'),
    resamplings: z.int().min(0).max(1000).describe('Resamplings of what was recorded, to tell how sure each member is.'),
    randomWorlds: z.int().min(0).max(1000).describe('Random worlds, to tell how often a group would come out by chance.'),
    minOffenders: z.int().min(1).describe('The least that makes a group where a child was harmed, or may have been.'),
    minOffendersWithoutChildren: z.int().min(1).describe('The least that makes a group where no child was.'),
  })
  .partial()
  .describe('What makes a group.')
