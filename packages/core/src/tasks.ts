import { RANDOM_WORLD_TASK } from './groups/random-world.ts'
import { RESAMPLE_TASK } from './groups/resample-groups.ts'
import { BETWEENNESS_TASK } from './kernels/measure-betweenness.ts'
import { RANK_WORLD_TASK } from './kernels/rank-ranges.ts'
import type { Task } from './kernels/work-pool.ts'

/** What a task may throw, so that threads that only work need nothing else of core. */
export { CaseError } from './error.ts'
export { workHere, type Task, type WorkPool } from './kernels/work-pool.ts'

/** Every task that a worker can do, by the name that it carries: a task is added here, and nowhere else. */
export interface Tasks {
  readonly betweenness: typeof BETWEENNESS_TASK
  readonly 'rank-world': typeof RANK_WORLD_TASK
  readonly 'random-world': typeof RANDOM_WORLD_TASK
  readonly resample: typeof RESAMPLE_TASK
}

export const TASKS: Tasks = {
  betweenness: BETWEENNESS_TASK,
  'rank-world': RANK_WORLD_TASK,
  'random-world': RANDOM_WORLD_TASK,
  resample: RESAMPLE_TASK,
}

export type TaskName = keyof Tasks
type TaskParts<Name extends TaskName> = Tasks[Name] extends Task<infer Shared, infer Piece, infer Result> ? [Shared, Piece, Result] : never

export type SharedOf<Name extends TaskName> = TaskParts<Name>[0]
export type PieceOf<Name extends TaskName> = TaskParts<Name>[1]
export type ResultOf<Name extends TaskName> = TaskParts<Name>[2]

/** Whether there is a task of a name. */
export function isTaskName(name: string): name is TaskName {
  return Object.hasOwn(TASKS, name)
}

/** Does one piece of the task of a name: the door through which a worker works. */
export function runTask<Name extends TaskName>(name: Name, shared: SharedOf<Name>, piece: PieceOf<Name>): ResultOf<Name> {
  const task = TASKS[name] as unknown as Task<SharedOf<Name>, PieceOf<Name>, ResultOf<Name>>
  return task.run(shared, piece)
}
