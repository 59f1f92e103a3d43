import { addDays, addMinutes, PERIOD } from '../calendar.ts'
import type { Episode, Event, Report } from '../entries.ts'
import { as } from '../ledger.ts'
import { recordEpisode, type Circumstances } from '../missing.ts'
import type { Person } from '../person.ts'
import { createChild } from '../plant/cast.ts'
import { CLASSES } from '../presets/offences.ts'
import { PLANTED_PHRASES, type PlantedPhrase } from '../presets/phrases.ts'
import { HARBOUR } from '../source.ts'
import type { Stage } from '../stage.ts'

/** Writes each planted phrase about a child of its own, in the field where such words stand. */
export function plantLanguage(stage: Stage): void {
  for (const planted of PLANTED_PHRASES) {
    const { field, phrase, guard } = planted
    const child = createChild(stage, 'HB', { age: stage.dice.whole(12, 15), sex: 'F' })
    stage.notes.findings.push({
      kind: guard === '' ? 'blaming-phrase' : 'guarded-phrase',
      statement: guard === '' ? `Blaming language in ${field}.` : `A phrase of the list in ${field}, not used as blame (${guard}).`,
      about: [child, write(stage, child, planted)],
      expected: guard === '' ? { field, phrase } : { field, phrase, guard },
    })
  }
}

function write(stage: Stage, child: Person, planted: PlantedPhrase): Report | Event | Episode {
  const day = addDays(PERIOD.first, planted.offset)
  if (planted.field === 'reports.text') return writeReport(stage, child, day, planted.text)
  if (planted.field === 'events.summary') return writeEvent(stage, child, day, planted.text)
  if (planted.field === 'missing_episodes.risk_rationale') return writeEpisode(stage, child, day, { rationale: planted.text })
  return writeEpisode(stage, child, day, { interviewOffered: 'yes', interviewOn: addDays(day, 3), interviewSummary: planted.text })
}

function writeReport(stage: Stage, child: Person, day: string, text: string): Report {
  const grading = { joined: '2/B/P', split: ['', '', ''] } as const
  const mentions = [[child, 'at-risk-child']] as const
  return stage.ledger.report({ source: HARBOUR, submitted: day, grading, unit: 'Response South', priority: 'routine', text, mentions })
}

function writeEvent(stage: Stage, child: Person, day: string, summary: string): Event {
  const from = `${day}T19:00`
  return stage.ledger.event({
    type: 'offence',
    source: HARBOUR,
    offence: CLASSES.exploitation,
    from,
    reported: addMinutes(from, 900),
    at: child.home,
    outcome: '18',
    outcomeOn: addDays(day, 60),
    unit: 'Response South',
    accreditation: 'PIP1',
    summary,
    parts: as('victim', [child]),
  })
}

const AT_HOME: Circumstances = { missingFrom: 'home', places: [], companions: [], risks: [['medium', 1]] }

function writeEpisode(stage: Stage, child: Person, day: string, wishes: Partial<Omit<Episode, 'kind'>>): Episode {
  return recordEpisode(stage, child, `${day}T20:40`, AT_HOME, { returned: `${addDays(day, 1)}T08:15`, ...wishes })
}
