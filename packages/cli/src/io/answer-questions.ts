import { parentPort } from 'node:worker_threads'
import { tellFault } from '../exit-code.ts'
import type { ThreadMessage } from './thread.ts'

/**
 * Answers, in a thread, what is asked through `startThread`, one question after the other.
 *
 * @param answer takes a question, and what says something on the way
 */
export function answerQuestions(answer: (question: never, say: (note: unknown) => void) => unknown): void {
  const post = (message: ThreadMessage): void => parentPort?.postMessage(message)
  const say = (note: unknown): void => {
    post({ kind: 'note', note })
  }
  let last: Promise<void> = Promise.resolve()
  parentPort?.on('message', (question: unknown) => {
    last = last
      .then(() => answer(question as never, say))
      .then(
        (found) => {
          post({ kind: 'answer', answer: found })
        },
        (fault: unknown) => {
          post({ kind: 'fault', fault: tellFault(fault) })
        },
      )
  })
}
