import { Worker } from 'node:worker_threads'
import { retellFault, type ToldFault } from '../exit-code.ts'

/** What a thread says: something on the way, its answer, or the fault that it met instead. */
export type ThreadMessage =
  | { readonly kind: 'note'; readonly note: unknown }
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'fault'; readonly fault: ToldFault }

/** A thread that answers questions in the order in which they are asked. */
export interface Thread<Question, Answer> {
  /** Rejects with the fault that the thread met, or with the reason why it ended. */
  readonly ask: (question: Question) => Promise<Answer>
  readonly end: () => Promise<void>
}

/**
 * Starts a thread on a script that calls `answerQuestions`.
 *
 * @param data handed over once, at the start
 * @param onNote takes what the script says on the way
 */
export function startThread<Question, Answer>(
  script: URL,
  data?: unknown,
  onNote: (note: never) => void = () => undefined,
): Thread<Question, Answer> {
  // scripts are built ones and load what is built, by whatever conditions this process resolves
  const worker = new Worker(script, { workerData: data, execArgv: [] })
  const waiting: { readonly resolve: (answer: Answer) => void; readonly reject: (fault: unknown) => void }[] = []
  let ended: Error | undefined
  const rejectAll = (fault: Error): void => {
    ended ??= fault
    for (const { reject } of waiting.splice(0)) reject(fault)
  }
  worker.on('message', (message: ThreadMessage) => {
    if (message.kind === 'note') onNote(message.note as never)
    else if (message.kind === 'fault') waiting.shift()?.reject(retellFault(message.fault))
    else waiting.shift()?.resolve(message.answer as Answer)
  })
  worker.once('error', rejectAll)
  worker.once('exit', (code) => {
    rejectAll(new Error(`A thread ended with code ${String(code)} before its work was done.`))
  })
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        if (ended !== undefined) {
          reject(ended)
          return
        }
        waiting.push({ resolve, reject })
        worker.postMessage(question)
      }),
    end: async () => {
      await worker.terminate()
    },
  }
}
