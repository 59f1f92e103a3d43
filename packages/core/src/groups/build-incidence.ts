import type { Entities } from '../entities/entity.ts'
import type { Ground } from '../graph/ground.ts'
import { nameOrigins } from '../graph/report-origins.ts'
import { hashText } from '../kernels/hash.ts'
import type { Incidence } from '../kernels/incidence.ts'

/** Grounds as typed arrays, and whom their nodes stand for. */
export interface NumberedIncidence extends Incidence {
  /** The entity number of each node, ascending. */
  readonly entities: readonly number[]
}

/**
 * The incidence of grounds. A unit is what could have been recorded or not: an event or the source of a report where it defines the ground or puts a person
 * there, else the record itself.
 */
export function buildIncidence(grounds: readonly Ground[], all: Entities): NumberedIncidence {
  const { list, records, named } = all
  const entities = [...new Set(grounds.flatMap(({ persons }) => persons))].sort((a, b) => a - b)
  const nodes = new Map(entities.map((entity, node) => [entity, node]))
  const unitNumbers = new Map<string, number>()
  const origins = nameOrigins(all)
  const unitOf = (record: number): number => {
    const found = records[record]
    const [thing = -1] = found?.kind === 'involvement' || found?.kind === 'mention' ? (named[record] ?? []) : []
    const id =
      (list[thing]?.kind === 'report' ? origins.get(thing) : list[thing]?.id) ??
      `${found?.row.header.file ?? ''} ${String(found?.row.cells.join('\t') ?? record)}`
    const number = unitNumbers.get(id) ?? unitNumbers.size
    unitNumbers.set(id, number)
    return number
  }
  const groundOffsets = [0]
  const people: number[] = []
  const unitOffsets = [0]
  const units: number[] = []
  for (const { persons, ways } of grounds) {
    persons.forEach((person, i) => {
      people.push(nodes.get(person) ?? 0)
      for (const unit of new Set((ways[i] ?? []).map(([record = -1]) => unitOf(record)))) units.push(unit)
      unitOffsets.push(units.length)
    })
    groundOffsets.push(people.length)
  }
  return {
    entities,
    order: entities.length,
    groundOffsets: Int32Array.from(groundOffsets),
    people: Int32Array.from(people),
    unitOffsets: Int32Array.from(unitOffsets),
    units: Int32Array.from(units),
    unitKeys: Float64Array.from(unitNumbers.keys(), (id) => hashText(id)),
  }
}
