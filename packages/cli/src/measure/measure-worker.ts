import { workerData } from 'node:worker_threads'
import type { CaseOptionsInput } from '@weft/core'
import { answerQuestions } from '../io/answer-questions.ts'
import { measureFile, type Advance, type MeasureTask } from './measure-file.ts'

const options = workerData as CaseOptionsInput

answerQuestions((task: MeasureTask, say: (advance: Advance) => void) => measureFile(task, options, say))
