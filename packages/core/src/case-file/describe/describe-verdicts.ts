import type { CaseDefinitionVerdict, CaseFile, CaseGroup } from '../case-file.ts'
import type { Mask } from '../mask.ts'
import { sayList } from './words.ts'

/** What is missing, where its field is no word by itself. */
const FIELDS: Readonly<Record<string, string>> = {
  events: 'an event of this kind',
  location_id: 'place',
  occurred_from: 'date',
  event_date: 'date',
  part: 'part that was played',
}

/** So many missing fields are said one by one. */
const MOST_MISSING = 4

/** A group under each definition: the verdict, what decides it where that was not said yet, and what could. */
export function describeVerdicts(file: CaseFile, mask: Mask, group: CaseGroup): readonly string[] {
  const said = new Set<string>()
  const lines = group.verdicts.map((held) => {
    const definition = file.definitions.find(({ id }) => id === held.definition)
    const asks = definition === undefined ? '' : `It means: ${definition.asks} `
    return `${definition?.title ?? held.definition}: ${held.verdict}. ${asks}${sayReason(held, said)}${sayMissing(file, mask, held)}`.trim()
  })
  return group.isSensitive ? ['Definitions differ on it: what it is depends on whose definition is asked.', ...lines] : lines
}

/** The statements that decide a verdict, each once for all definitions. */
function sayReason({ verdict, clauses }: CaseDefinitionVerdict, said: Set<string>): string {
  const telling = clauses.filter((clause) => verdict === 'met' || clause.verdict === verdict).map(({ statement }) => statement)
  const fresh = telling.filter((statement) => !said.has(statement))
  for (const statement of fresh) said.add(statement)
  if (fresh.length === telling.length) return fresh.join(' ')
  return fresh.length === 0 ? 'For the reasons above.' : `Besides what is said above: ${fresh.join(' ')}`
}

/** What is missing, and the verdict if it were known and spoke for the definition. */
function sayMissing(file: CaseFile, mask: Mask, { missing }: CaseDefinitionVerdict): string {
  const settling = missing.filter(({ verdictIfKnown }) => verdictIfKnown === 'met')
  if (settling.length === 0) return ''
  const named = settling.map(({ entity, field }) => {
    const words = FIELDS[field] ?? field.replaceAll('_', ' ')
    if (entity === undefined) return words
    const kind = file.entities[entity]?.kind
    const name = kind === 'person' ? mask.label(entity) : `${kind ?? ''} ${file.entities[entity]?.key ?? ''}`
    return `the ${words} of ${name}`
  })
  return settling.length === 1
    ? ` It would be met if this were recorded or said more, and spoke for it: ${sayList(named)}.`
    : ` It would be met if any one of these were recorded or said more, and spoke for it: ${sayList(named, MOST_MISSING)}.`
}
