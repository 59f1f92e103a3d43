import type { Stage } from '../stage.ts'
import type { Cast } from '../plant/cast.ts'

/** The planted group of this id, to tell more of it. */
export function findCast(stage: Stage, id: string): Cast {
  const group = stage.notes.groups.find((each) => each.plan.id === id)
  if (group === undefined) throw new RangeError(`No planted group ${id}.`)
  return { ...stage, ...group }
}
