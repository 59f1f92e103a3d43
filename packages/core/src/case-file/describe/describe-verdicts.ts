import type { CaseDefinitionVerdict, CaseFile, CaseGroup } from '../case-file.ts'
import type { Mask } from '../mask.ts'
import { sayList } from './words.ts'

/** So many missing fields are said one by one. */
const MOST_MISSING = 4

/** A group under each definition: the verdict, what decides it where that was not said yet, and what could. */
export function describeVerdicts(file: CaseFile, mask: Mask, group: CaseGroup): readonly string[] {
  const said = new Set<string>()
  const lines = group.verdicts.map((held) => {
    const definition = file.definitions.find(({ id }) => id === held.definition)
    return `${definition?.title ?? held.definition}: ${held.verdict}. ${sayReason(held, said)}${sayMissing(file, mask, held)}`.trim()
  })
  return group.isSensitive ? ['Definitions differ on it: what it is depends on whose definition is asked.', ...lines] : lines
}

/** The statements that decide a verdict, each once for all definitions. */
function sayReason({ verdict, clauses }: CaseDefinitionVerdict, said: Set<string>): string {
  const telling = clauses.filter((clause) => verdict === 'met' || clause.verdict === verdict).map(({ statement }) => statement)
  const fresh = telling.filter((statement) => !said.has(statement))
  for (const statement of fresh) said.add(statement)
  if (fresh.length === telling.length) return fresh.join(' ')
  return fresh.length === 0 ? 'For the reasons above.' : `Beside what is said above: ${fresh.join(' ')}`
}

/** What is missing, and the verdict if it were known and spoke for the definition. */
function sayMissing(file: CaseFile, mask: Mask, { missing }: CaseDefinitionVerdict): string {
  const settling = missing.filter(({ verdictIfKnown }) => verdictIfKnown === 'met')
  if (settling.length === 0) return ''
  const named = settling.map(({ entity, field }) => {
    const words = field.replaceAll('_', ' ')
    if (entity === undefined) return words
    const kind = file.entities[entity]?.kind
    const name = kind === 'person' ? mask.label(entity) : `${kind ?? ''} ${file.entities[entity]?.key ?? ''}`
    return `the ${words} of ${name}`
  })
  return ` Met if this were known and spoke for it: ${sayList(named, MOST_MISSING)}.`
}
