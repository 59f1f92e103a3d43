import type { Groups } from '../../groups/group.ts'
import type { Definition } from '../../presets/definitions/definition.ts'
import { SHIPPED_DEFINITIONS } from '../../presets/definitions/shipped-definitions.ts'
import type { CaseGraph } from '../../graph/case-graph.ts'
import { prepareDefinitionSources } from './definition-sources.ts'
import { evaluateDefinition, type DefinitionVerdict } from './evaluate-definition.ts'
import { findRecorded, type RecordedAsGroup } from './recorded-as-group.ts'

/** Every group held against every definition. */
export interface DefinitionMatrix {
  /** Shipped ones first, then a force's own. */
  readonly definitions: readonly Definition[]
  /** In the order of the groups. */
  readonly groups: readonly GroupVerdicts[]
}

/** One group under every definition, in their order. */
export interface GroupVerdicts {
  readonly group: string
  readonly verdicts: readonly DefinitionVerdict[]
  /** Whether one definition holds it to be a group and another does not. */
  readonly isSensitive: boolean
  readonly recorded: RecordedAsGroup
  /** Whether it meets a definition and nothing marks it as a group. */
  readonly isUnrecorded: boolean
  /** Whether it is marked as a group, at least in part, and meets no definition. */
  readonly isUnsupported: boolean
}

/**
 * Holds every group against every definition, and says which sets of people are recorded as groups.
 *
 * @param own definitions of a configuration: put behind the shipped ones, or in the place of the one of their id
 */
export function deriveDefinitions(graph: CaseGraph, groups: Groups, own: readonly Definition[]): DefinitionMatrix {
  const definitions = mergeDefinitions(own)
  const sources = prepareDefinitionSources(graph)
  return {
    definitions,
    groups: groups.list.map((group) => {
      const verdicts = definitions.map((definition) => evaluateDefinition(group, definition, sources))
      const isMet = verdicts.some(({ verdict }) => verdict === 'met')
      const recorded = findRecorded(group, sources)
      return {
        group: group.id,
        verdicts,
        isSensitive: isMet && verdicts.some(({ verdict }) => verdict === 'not met'),
        recorded,
        isUnrecorded: isMet && recorded.verdict === 'not recorded',
        isUnsupported: !isMet && recorded.verdict !== 'not recorded',
      }
    }),
  }
}

/** The shipped definitions with a force's own behind them, or in the place of the one of their id. */
export function mergeDefinitions(own: readonly Definition[]): readonly Definition[] {
  const byId = new Map([...SHIPPED_DEFINITIONS, ...own].map((definition) => [definition.id, definition]))
  return [...byId.values()]
}
