import { writeUnder } from '../identity/write-under.ts'
import { branchStage, type Stage } from '../stage.ts'
import { recordCrime } from './crime.ts'
import { recordIntelligence, recordMissingChildren, recordTies, recordWelfare, setMarkers } from './ordinary-life.ts'
import { settle } from './settle.ts'

/** Fills the district with ordinary people, so many person rows of them, and with what is recorded about them. */
export function populate(stage: Stage, rows: number): void {
  const own = branchStage(stage, 'background')
  const population = settle(branchStage(own, 'people'), rows)
  recordCrime(branchStage(own, 'crime'), population, Math.round(rows * 1.85))
  recordIntelligence(branchStage(own, 'intelligence'), population, Math.round(rows * 0.68))
  recordTies(branchStage(own, 'ties'), population)
  recordMissingChildren(branchStage(own, 'missing'), population)
  recordWelfare(branchStage(own, 'welfare'), population, Math.round(rows * 0.12))
  setMarkers(branchStage(own, 'markers'), population)
  const further = branchStage(own, 'further records')
  for (const entry of population.furtherRecords) if (further.dice.chance(0.7)) writeUnder(further, entry)
}
