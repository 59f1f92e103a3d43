import type { Entities } from '../entities/entity.ts'
import type { CaseGraph } from '../graph/case-graph.ts'
import type { Tie } from '../graph/tie.ts'
import { hashLetters } from '../kernels/hash.ts'
import { projectIncidence } from '../kernels/incidence.ts'
import type { WorkPool } from '../kernels/work-pool.ts'
import { addTo } from '../model/group-by.ts'
import { compareText } from '../model/id.ts'
import type { GroupOptions } from '../options.ts'
import { assembleGroup, prepareGroupSources } from './assemble-group.ts'
import { buildIncidence } from './build-incidence.ts'
import { findCommunities, type Communities } from './find-communities.ts'
import { findSharedMembers } from './find-shared-members.ts'
import type { Group, GroupPerson, Groups, Membership } from './group.ts'
import { resampleGroups, type CoMembership, type SharedMember } from './resample-groups.ts'

/** A member of a community, and how sure that is. */
interface Member {
  readonly entity: number
  readonly coMembership: number
  readonly isShared: boolean
}

/**
 * The groups of a case: communities of tied persons that hold enough offenders, those who act with two of them in both. Where no record
 * gives anyone a role, every member counts.
 */
export async function detectGroups(graph: CaseGraph, options: GroupOptions, pool: WorkPool): Promise<Groups> {
  const { entities, ties } = graph
  const incidence = buildIncidence(graph.grounds, entities)
  const csr = projectIncidence(incidence)
  const communities = findCommunities(csr, options)
  const shared = findSharedMembers(csr, communities)
  const sure = await resampleGroups(incidence, communities, shared, options.resamplings, options.seed, pool)
  const members = listMembers(communities, shared, sure, incidence.entities)
  const sources = prepareGroupSources(graph)
  const tiesOf = assignTies(members, ties)
  const list = members
    .map((own, community) => ({ members: own, ties: tiesOf.get(community) ?? [] }))
    .filter(({ members: own }) => own.length >= options.minOffenders)
    .map(({ members: own, ties: between }) => ({
      members: own.map(({ entity }) => entity),
      group: addMembership(
        assembleGroup(
          own.map(({ entity }) => entity),
          between,
          sources,
        ),
        own,
      ),
    }))
    .filter(({ members: own, group }) => isWorthALook(own.length, group, options))
  return { list: nameGroups(list, entities).sort(compareGroups), communities, csr, tied: incidence.entities }
}

/** The members of each community, by entity number. */
function listMembers(
  { labels, count }: Communities,
  shared: readonly SharedMember[],
  sure: CoMembership,
  entities: readonly number[],
): readonly (readonly Member[])[] {
  const members: Member[][] = Array.from({ length: count }, () => [])
  labels.forEach((label, node) => members[label]?.push({ entity: entities[node] ?? 0, coMembership: sure.own[node] ?? 0, isShared: false }))
  shared.forEach(({ node, community }, i) => {
    members[community]?.push({ entity: entities[node] ?? 0, coMembership: sure.shared[i] ?? 0, isShared: true })
  })
  for (const own of members) own.sort((a, b) => a.entity - b.entity)
  return members
}

/** From these shares of a group on somebody is a core or a likely member; measured on planted groups, 99 and 91 in a hundred just above are right (docs/methods.md). */
const CORE = 0.7
const LIKELY = 0.4

function addMembership(group: Omit<Group, 'id' | 'stability'>, members: readonly Member[]): Omit<Group, 'id'> {
  const byEntity = new Map(members.map((member) => [member.entity, member]))
  const people = group.people.map((person): GroupPerson => {
    const member = byEntity.get(person.entity)
    if (member === undefined) return person
    return { ...person, membership: nameMembership(member.coMembership), coMembership: member.coMembership, isShared: member.isShared }
  })
  const stability = members.reduce((sum, { coMembership }) => sum + coMembership, 0) / Math.max(1, members.length)
  return { ...group, people, stability }
}

function nameMembership(coMembership: number): Membership {
  return coMembership >= CORE ? 'core' : coMembership >= LIKELY ? 'likely' : 'fringe'
}

/** Fewer offenders make a group where a child was harmed, or may have been. */
function isWorthALook(offenders: number, group: Omit<Group, 'id'>, options: GroupOptions): boolean {
  return offenders >= (group.possibleChildren.length > 0 ? options.minOffenders : options.minOffendersWithoutChildren)
}

/** For each community, the ties between its members. */
function assignTies(communities: readonly (readonly Member[])[], ties: readonly Tie[]): ReadonlyMap<number, readonly number[]> {
  const communitiesOf = new Map<number, number[]>()
  communities.forEach((members, community) => {
    for (const { entity } of members) addTo(communitiesOf, entity, community)
  })
  const tiesOf = new Map<number, number[]>()
  ties.forEach(({ a, b }, tie) => {
    const others = communitiesOf.get(b) ?? []
    for (const community of communitiesOf.get(a) ?? []) if (others.includes(community)) addTo(tiesOf, community, tie)
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
