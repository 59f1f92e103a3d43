import { describe, expect, it } from 'vitest'
import { linesOfRows, readCommitted, readTable, readTruth, type TruePerson } from './read-sample.ts'

const OFFENDER_ROLES = new Set(['suspect', 'named-suspect', 'arrested', 'charged', 'convicted', 'person-of-concern', 'facilitator'])
const groups = readTruth('groups')
const decoys = readTruth('decoys')
const persons = readTable('harbour/persons.csv')
const events = new Map(readTable('harbour/events.csv').map((row) => [row.event_id ?? '', row]))
const identities = readTable('truth/identities.csv')
const people = new Map(readTable('truth/people.csv').map((row) => [row.true_id ?? '', row]))

/** Sets of people joined by events they are suspects of, custody, crowds and professionals left out. */
function coOffendingSets(): Set<string>[] {
  const professionals = new Set(persons.filter((row) => row.is_professional === 'yes').map((row) => row.person_id))
  const suspects = new Map<string, Set<string>>()
  for (const row of readTable('harbour/involvements.csv')) {
    const { event_id: event = '', person_id: person = '', role = '' } = row
    if (!OFFENDER_ROLES.has(role) || professionals.has(person) || events.get(event)?.event_kind === 'custody') continue
    suspects.set(event, (suspects.get(event) ?? new Set()).add(person))
  }
  const sets: Set<string>[] = []
  for (const together of suspects.values()) {
    if (together.size > 20) continue
    const joined = sets.filter((set) => [...together].some((person) => set.has(person)))
    for (const set of joined) sets.splice(sets.indexOf(set), 1)
    sets.push(new Set([...together, ...joined.flatMap((set) => [...set])]))
  }
  return sets.filter((set) => set.size > 1)
}

describe('the truth', () => {
  it('names only people and rows that are there', () => {
    const rows = new Set(
      ['persons', 'events', 'locations', 'objects', 'reports'].flatMap((name) =>
        readTable(`harbour/${name}.csv`).map((row) => row[`${name.slice(0, -1)}_id`] ?? ''),
      ),
    )
    const members: readonly TruePerson[] = [
      ...groups.flatMap((group) => [...group.offenders, ...group.victims]),
      ...decoys.flatMap((decoy) => decoy.members),
    ]
    for (const { trueId, personIds } of members) {
      expect(people.has(trueId), trueId).toBe(true)
      for (const id of personIds) expect(rows.has(id), id).toBe(true)
    }
    for (const group of groups)
      for (const id of [...group.events, ...group.locations, ...group.objects, ...group.reports]) expect(rows.has(id), id).toBe(true)
    for (const { source_id: id = '' } of identities) expect(rows.has(id), id).toBe(true)
  })

  it('gives every person row one true person, and a label to every further row', () => {
    const rows = new Set(persons.map((row) => row.person_id))
    const persons_ = identities.filter((row) => row.kind === 'person')
    expect(persons_).toHaveLength(rows.size)
    const first = persons_.filter((row) => row.variation === '')
    expect(first).toHaveLength(people.size)
    expect(new Set(first.map((row) => row.true_id)).size).toBe(people.size)
    const again = new Set(persons_.filter((row) => row.variation !== '').map((row) => row.true_id))
    expect(again.size).toBeGreaterThan(100)
  })

  it('plants sixteen groups of three to twelve offenders, whose victims are children', () => {
    expect(groups).toHaveLength(16)
    for (const group of groups) {
      expect(group.offenders.length).toBeGreaterThanOrEqual(3)
      expect(group.offenders.length).toBeLessThanOrEqual(12)
      expect(group.victims.length).toBeGreaterThanOrEqual(1)
      for (const { trueId } of group.victims) expect((people.get(trueId)?.born ?? '') > '2005-11-30', trueId).toBe(true)
    }
    const members = groups.flatMap((group) => [...group.offenders, ...group.victims].map((person) => person.trueId))
    expect(members.length - new Set(members).size).toBe(1)
  })

  it('lets shared offences alone join each co-offending group through first records', () => {
    const sets = coOffendingSets()
    for (const group of groups.filter((each) => each.findableBy.includes('co-offending'))) {
      const ids = group.offenders.map((person) => person.personIds[0] ?? '')
      const best = Math.max(...sets.map((set) => ids.filter((id) => set.has(id)).length))
      expect(best / ids.length, group.id).toBeGreaterThanOrEqual(0.8)
      const holding = sets.find((set) => ids.filter((id) => set.has(id)).length === best)
      expect((holding?.size ?? 0) - best, group.id).toBeLessThanOrEqual(1)
    }
  })

  it('gives no two offenders of the other groups a shared offence', () => {
    const sets = coOffendingSets()
    for (const group of groups.filter((each) => !each.findableBy.includes('co-offending'))) {
      const ids = new Set(group.offenders.flatMap((person) => person.personIds))
      for (const set of sets) expect([...set].filter((id) => ids.has(id)).length, group.id).toBeLessThan(2)
    }
  })

  it('lets no decoy form a set of three by shared offences', () => {
    const sets = coOffendingSets()
    for (const decoy of decoys) {
      const ids = new Set(decoy.members.flatMap((person) => person.personIds))
      for (const set of sets) expect([...set].filter((id) => ids.has(id)).length, decoy.id).toBeLessThan(3)
    }
  })

  it('names the line and the cell of every fault', () => {
    for (const fault of readTruth('faults')) {
      const row = linesOfRows(readCommitted(`harbour/${fault.file}`)).indexOf(fault.line) - 1
      expect(readTable(`harbour/${fault.file}`)[row]?.[fault.column], fault.kind).toBe(fault.value)
    }
  })

  it('keeps planted ids from standing together', () => {
    const planted = persons.map(
      (row) => people.get(identities.find((each) => each.source_id === row.person_id)?.true_id ?? '')?.kind === 'planted',
    )
    const runs = planted.filter((value, n) => n > 0 && value !== planted[n - 1]).length
    const share = planted.filter(Boolean).length / planted.length
    expect(runs / planted.length).toBeGreaterThan(2 * share * (1 - share) * 0.85)
  })
})
