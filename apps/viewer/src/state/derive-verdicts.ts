import type { CaseDefinition, CaseDefinitionVerdict, CaseFile, CaseGroup, Verdict } from '@weft/core/case-file'
import type { VerdictFilter } from './view-state.ts'

/** A group under one definition. */
export interface HeldView {
  readonly definition: CaseDefinition
  readonly verdict: Verdict
  readonly clauses: CaseDefinitionVerdict['clauses']
  /** What is missing, that first which alone would settle it. */
  readonly missing: CaseDefinitionVerdict['missing']
}

/** A row of the table of groups by definition. */
export interface VerdictRow {
  readonly group: number
  readonly found: CaseGroup
  /** One a definition, in the order of the case. */
  readonly verdicts: readonly Verdict[]
}

/** Rows under one heading. */
export interface VerdictSection {
  readonly heading: string
  readonly rows: readonly VerdictRow[]
}

/** A group under each definition of the case. */
export function deriveHeld({ definitions }: CaseFile, group: CaseGroup): readonly HeldView[] {
  return definitions.map((definition) => {
    const held = group.verdicts.find((one) => one.definition === definition.id)
    const missing = [...(held?.missing ?? [])].sort((a, b) => Number(b.verdictIfKnown === 'met') - Number(a.verdictIfKnown === 'met'))
    return { definition, verdict: held?.verdict ?? 'unknown', clauses: held?.clauses ?? [], missing }
  })
}

/** Groups by definition: first those that meet one and are recorded nowhere as a group; sections without a row are left out. */
export function deriveMatrix(file: CaseFile, filter: VerdictFilter): readonly VerdictSection[] {
  const rows = file.groups.map((found, group) => ({
    group,
    found,
    verdicts: deriveHeld(file, found).map(({ verdict }) => verdict),
  }))
  const shown = filter === 'differ' ? rows.filter(({ found }) => found.isSensitive) : rows
  const overlooked = shown.filter(({ found }) => isOverlooked(found))
  const sections: readonly VerdictSection[] = [
    { heading: 'Meet a definition and are recorded nowhere as a group', rows: overlooked },
    { heading: 'Others', rows: filter === 'unrecorded' ? [] : shown.filter((row) => !overlooked.includes(row)) },
  ]
  return sections.filter(({ rows: some }) => some.length > 0)
}

/** Whether a group meets a definition and no record marks it as a group. */
export function isOverlooked({ verdicts, recorded }: CaseGroup): boolean {
  return recorded.verdict === 'not recorded' && verdicts.some(({ verdict }) => verdict === 'met')
}
