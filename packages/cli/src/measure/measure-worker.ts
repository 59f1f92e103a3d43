import { parentPort, workerData } from 'node:worker_threads'
import type { CaseOptionsInput } from '@weft/core'
import { tellFault, type ToldFault } from '../exit-code.ts'
import { measureFile, type Advance, type MeasuredFile, type MeasureTask } from './measure-file.ts'

/** What a thread says: how far it is, what a file holds, or the fault that ends it. */
export type WorkerMessage =
  | { readonly kind: 'advance'; readonly by: Advance }
  | { readonly kind: 'done'; readonly result: MeasuredFile }
  | { readonly kind: 'fault'; readonly fault: ToldFault }

const options = workerData as CaseOptionsInput
const say = (message: WorkerMessage): void => parentPort?.postMessage(message)

parentPort?.on('message', (task: MeasureTask) => {
  measureFile(task, options, (by) => {
    say({ kind: 'advance', by })
  }).then(
    (result) => {
      say({ kind: 'done', result })
    },
    (fault: unknown) => {
      say({ kind: 'fault', fault: tellFault(fault) })
    },
  )
})
