import type { Entities } from '../entities/entity.ts'
import type { CaseGraph } from '../graph/case-graph.ts'
import type { Tie } from '../graph/tie.ts'
import { hashLetters } from '../kernels/hash.ts'
import { projectIncidence } from '../kernels/incidence.ts'
import { addTo } from '../model/group-by.ts'
import { compareText } from '../model/id.ts'
import type { GroupOptions } from '../options.ts'
import { assembleGroup, prepareGroupSources } from './assemble-group.ts'
import { buildIncidence } from './build-incidence.ts'
import { findCommunities } from './find-communities.ts'
import type { Group, Groups } from './group.ts'

/**
 * The groups of a case: communities of tied persons that hold enough offenders. Where no record gives anyone a role,
 * every member counts.
 */
export function detectGroups(graph: CaseGraph, options: GroupOptions): Groups {
  const { entities, ties } = graph
  const incidence = buildIncidence(graph.grounds, entities)
  const csr = projectIncidence(incidence)
  const communities = findCommunities(csr, options)
  const members = listMembers(communities.labels, communities.count, incidence.entities)
  const sources = prepareGroupSources(graph)
  const tiesOf = assignTies(members, ties)
  const list = members
    .map((own, community) => ({ members: own, ties: tiesOf.get(community) ?? [] }))
    .map((community) => ({ ...community, group: assembleGroup(community.members, community.ties, sources) }))
    .filter(({ members: own, group }) => isWorthALook(own.length, group, options))
  return { list: nameGroups(list, entities).sort(compareGroups), communities }
}

/** The entity numbers of each community, ascending. */
function listMembers(labels: Int32Array, count: number, entities: readonly number[]): readonly (readonly number[])[] {
  const members: number[][] = Array.from({ length: count }, () => [])
  labels.forEach((label, node) => members[label]?.push(entities[node] ?? 0))
  return members
}

/** Fewer offenders make a group where a child was harmed, or may have been. */
function isWorthALook(offenders: number, group: Omit<Group, 'id'>, options: GroupOptions): boolean {
  return offenders >= (group.possibleChildren.length > 0 ? options.minOffenders : options.minOffendersWithoutChildren)
}

/** For each community, the ties between its members. */
function assignTies(communities: readonly (readonly number[])[], ties: readonly Tie[]): ReadonlyMap<number, readonly number[]> {
  const communityOf = new Map(communities.flatMap((members, community) => members.map((member) => [member, community] as const)))
  const tiesOf = new Map<number, number[]>()
  ties.forEach(({ a, b }, tie) => {
    const community = communityOf.get(a)
    if (community !== undefined && community === communityOf.get(b)) addTo(tiesOf, community, tie)
  })
  return tiesOf
}

interface UnnamedGroup {
  readonly members: readonly number[]
  readonly group: Omit<Group, 'id'>
}

/** Gives every group an id made of its members' ids. */
function nameGroups(groups: readonly UnnamedGroup[], entities: Entities): Group[] {
  const taken = new Set<string>()
  return groups.map(({ members, group }) => {
    const text = members.map((member) => entities.list[member]?.id ?? '').join('\n')
    let length = 5
    while (taken.has(`G-${hashLetters(text, length)}`)) length++
    const id = `G-${hashLetters(text, length)}`
    taken.add(id)
    return { id, ...group }
  })
}

/** Most children harmed first, then most people, then by id. */
export function compareGroups(a: Group, b: Group): number {
  return b.children.length - a.children.length || b.people.length - a.people.length || compareText(a.id, b.id)
}
