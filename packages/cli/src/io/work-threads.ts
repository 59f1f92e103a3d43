import { availableParallelism } from 'node:os'
import { workHere, type Task, type WorkPool } from '@weft/core/tasks'
import { shareArrays } from './share-arrays.ts'
import { startThread, type Thread } from './thread.ts'
import type { WorkQuestion } from './work-thread.ts'

/** Threads that do work side by side. */
export interface WorkThreads extends WorkPool {
  /** Ends the threads; later work starts new ones. */
  readonly close: () => Promise<void>
}

/** Below so many steps threads take longer to start than to do their part. */
const WORTH_THREADS = 20_000_000

/** A thread and the run whose shared value it holds. */
interface Worker {
  readonly thread: Thread<WorkQuestion, unknown>
  run: object | undefined
}

/**
 * A pool of threads, started when work first needs them. Only tasks of `@weft/core/tasks` can be done by them; little work is done here.
 *
 * @param threads at most so many; never more than cores unless this says so
 * @param worthThreads the number of steps below which work is done here
 */
export function createWorkThreads(threads: number = availableParallelism(), worthThreads: number = WORTH_THREADS): WorkThreads {
  let workers: Worker[] = []
  const run = async <Shared, Piece, Result>(
    task: Task<Shared, Piece, Result>,
    shared: Shared,
    pieces: readonly Piece[],
    steps: number,
  ): Promise<readonly Result[]> => {
    const wanted = Math.min(threads, pieces.length)
    if (wanted < 2 || steps < worthThreads) return workHere.run(task, shared, pieces, steps)
    while (workers.length < wanted) {
      workers.push({ thread: startThread(new URL('./work-thread.js', import.meta.url)), run: undefined })
    }
    return shareOut(task.name, shareArrays(shared), pieces, workers.slice(0, wanted)) as Promise<readonly Result[]>
  }
  return {
    run,
    close: async () => {
      const ending = workers
      workers = []
      await Promise.all(ending.map(({ thread }) => thread.end()))
    },
  }
}

/** Gives every worker the next piece as soon as it has done its last; of several faults the one of the first piece is thrown. */
async function shareOut(
  task: string,
  shared: unknown,
  pieces: readonly unknown[],
  workers: readonly Worker[],
): Promise<readonly unknown[]> {
  const thisRun = {}
  const results: unknown[] = []
  const faults: { readonly place: number; readonly fault: unknown }[] = []
  let next = 0
  const work = async (worker: Worker): Promise<void> => {
    while (next < pieces.length && faults.length === 0) {
      const place = next++
      const question = { task, piece: pieces[place], ...(worker.run === thisRun ? {} : { shared: { value: shared } }) }
      worker.run = thisRun
      try {
        results[place] = await worker.thread.ask(question)
      } catch (fault) {
        faults.push({ place, fault })
      }
    }
  }
  await Promise.all(workers.map(work))
  // pieces are given out in their order, so that no piece before the first at fault is undone
  const [first] = faults.sort((a, b) => a.place - b.place)
  if (first !== undefined) throw first.fault
  return results
}

/** Does some work with threads at hand, which end when the work ends. */
export async function withThreads<T>(work: (pool: WorkPool) => Promise<T>): Promise<T> {
  const threads = createWorkThreads()
  try {
    return await work(threads)
  } finally {
    await threads.close()
  }
}
