import type { GRADING_SCHEMES } from '../model/grading.ts'

/** A stricter look at a case: which reports and links count in it. */
export interface GradeView {
  readonly id: string
  /** How it is called in a sentence: it stays in one piece ... */
  readonly words: string
  /** For each scheme the codes of source and of information that count; '' where no report counts. */
  readonly codes: Readonly<Record<(typeof GRADING_SCHEMES)[number], { readonly source: string; readonly information: string }>>
  /** Whether a report without a grading counts. */
  readonly countsUngraded: boolean
  /** The strengths of links that count; links that say none count. */
  readonly strengths: readonly string[]
}

/** From the least strict to the strictest; what reports are suspected to be false is left out before any of them. */
export const GRADE_VIEWS: readonly GradeView[] = [
  {
    id: 'judged',
    words: 'where reports count only if what they say could be judged',
    codes: {
      '3x5x2': { source: '123', information: 'ABC' },
      '5x5x5': { source: 'ABCDE', information: '123' },
      '6x6': { source: 'ABCDEF', information: '123' },
    },
    countsUngraded: false,
    strengths: ['confirmed', 'unconfirmed'],
  },
  {
    id: 'corroborated',
    words: 'where reports count only if their source is reliable and knew it directly or is borne out by others',
    codes: {
      '3x5x2': { source: '1', information: 'AB' },
      '5x5x5': { source: 'AB', information: '13' },
      '6x6': { source: 'AB', information: '12' },
    },
    countsUngraded: false,
    strengths: ['confirmed'],
  },
  {
    id: 'recorded',
    words: 'without any intelligence report',
    codes: { '3x5x2': { source: '', information: '' }, '5x5x5': { source: '', information: '' }, '6x6': { source: '', information: '' } },
    countsUngraded: false,
    strengths: ['confirmed'],
  },
]
