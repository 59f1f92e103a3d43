import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { CaseOptionsInput } from '@weft/core'
import { RetoldFault } from '../exit-code.ts'
import { measureFile, type Advance, type MeasuredFile, type MeasureTask } from './measure-file.ts'
import type { WorkerMessage } from './measure-worker.ts'

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
  const keep = (place: number, result: MeasuredFile): void => {
    results[place] = result
  }
  const threads = Array.from({ length: Math.min(workers, tasks.length) }, () => startThread(tasks, queue, options, advance, keep))
  try {
    await Promise.all(threads.map(({ done }) => done))
  } finally {
    await Promise.all(threads.map(({ worker }) => worker.terminate()))
  }
  return results
}

/** A thread that takes one task after the other from the queue, until there is none. */
function startThread(
  tasks: readonly MeasureTask[],
  queue: number[],
  options: CaseOptionsInput,
  advance: (by: Advance) => void,
  keep: (place: number, result: MeasuredFile) => void,
): { readonly worker: Worker; readonly done: Promise<void> } {
  const worker = new Worker(new URL('./measure-worker.js', import.meta.url), { workerData: options })
  const done = new Promise<void>((resolve, reject) => {
    let place = -1
    const next = (): void => {
      place = queue.shift() ?? -1
      if (place < 0) resolve()
      else worker.postMessage(tasks[place])
    }
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'advance') advance(message.by)
      else if (message.kind === 'fault') reject(new RetoldFault(message.fault))
      else {
        keep(place, message.result)
        next()
      }
    })
    worker.once('error', reject)
    worker.once('exit', (code) => {
      reject(new Error(`A thread ended with code ${String(code)} before its files were read.`))
    })
    next()
  })
  return { worker, done }
}
