import { availableParallelism } from 'node:os'
import type { CaseOptionsInput } from '@weft/core'
import { startThread, type Thread } from '../io/thread.ts'
import { measureFile, type Advance, type MeasuredFile, type MeasureTask } from './measure-file.ts'

/** Below so many bytes a thread takes longer to start than to do its part. */
const WORTH_A_THREAD = 4 << 20

/** How many threads suit some files: no more than cores and files, and none besides this one for little data. */
export function suitWorkers(tasks: readonly MeasureTask[]): number {
  const bytes = tasks.reduce((sum, { file }) => sum + file.bytes, 0)
  return bytes < WORTH_A_THREAD ? 1 : Math.max(1, Math.min(availableParallelism(), tasks.length))
}

/** Measures files, several side by side in threads; the results stand in the order of the tasks, whatever ends first. */
export async function measureFiles(
  tasks: readonly MeasureTask[],
  options: CaseOptionsInput,
  workers: number,
  advance: (by: Advance) => void,
): Promise<readonly MeasuredFile[]> {
  const results: MeasuredFile[] = []
  if (workers <= 1) {
    for (const task of tasks) results.push(await measureFile(task, options, advance))
    return results
  }
  // the largest first, so that none of them is left to the end
  const queue = [...tasks.keys()].sort((a, b) => (tasks[b]?.file.bytes ?? 0) - (tasks[a]?.file.bytes ?? 0) || a - b)
  const script = new URL('./measure-worker.js', import.meta.url)
  const threads = Array.from({ length: Math.min(workers, tasks.length) }, () =>
    startThread<MeasureTask, MeasuredFile>(script, options, advance),
  )
  try {
    await Promise.all(threads.map((thread) => workOff(thread, tasks, queue, results)))
  } finally {
    await Promise.all(threads.map((thread) => thread.end()))
  }
  return results
}

/** Gives a thread one task after the other from the queue, until there is none. */
async function workOff(
  thread: Thread<MeasureTask, MeasuredFile>,
  tasks: readonly MeasureTask[],
  queue: number[],
  results: MeasuredFile[],
): Promise<void> {
  for (let place = queue.shift(); place !== undefined; place = queue.shift()) {
    const task = tasks[place]
    if (task !== undefined) results[place] = await thread.ask(task)
  }
}
