import { isTaskName, runTask } from '@weft/core/tasks'
import { answerQuestions } from './answer-questions.ts'

/** A piece of a task; what all its pieces share comes with the first of them that a thread is given. */
export interface WorkQuestion {
  readonly task: string
  readonly shared?: { readonly value: unknown }
  readonly piece: unknown
}

let shared: unknown

answerQuestions((question: WorkQuestion): unknown => {
  if (!isTaskName(question.task)) throw new Error(`No task is called ${question.task}: add it to the tasks of core.`)
  if (question.shared !== undefined) shared = question.shared.value
  return runTask(question.task, shared as never, question.piece as never)
})
