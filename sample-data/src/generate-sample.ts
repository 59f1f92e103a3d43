import { populate } from './background/populate.ts'
import { plantDecoys } from './decoys/plant-decoys.ts'
import type { Dialect } from './dialect.ts'
import { createDice } from './dice.ts'
import { plantFindings } from './findings/plant-findings.ts'
import { giveIdentifiers } from './identifiers.ts'
import { plantTraps } from './identity/plant-traps.ts'
import { recordMembersAgain } from './identity/record-members-again.ts'
import { spellAgain } from './identity/spell-again.ts'
import { createLedger } from './ledger.ts'
import { plantGroups } from './plant/plant-groups.ts'
import { renderJson, renderTable } from './render.ts'
import { breakRows } from './rows/break-rows.ts'
import { toEventTables } from './rows/event-rows.ts'
import { toIntelligenceTables } from './rows/intelligence-rows.ts'
import { toPersonTable } from './rows/person-rows.ts'
import { toPlaceAndObjectTables } from './rows/place-and-object-rows.ts'
import { toWorkTables } from './rows/work-rows.ts'
import type { Sample, SampleFile } from './sample.ts'
import { columnsToTruth, createSpeech, speakTable } from './speak-dialect.ts'
import { hireWorkers, type Stage } from './stage.ts'
import { decoyToTruth, faultToTruth, findingToTruth, groupToTruth, toIdentityTable, toPeopleTable } from './truth.ts'
import { createWorld } from './world.ts'

/** How large a sample is to be, and what it is drawn from. */
export interface SampleOptions {
  /** Person rows aimed at. The planted people are always the same number, about 410 rows; ordinary people fill the rest, 100 rows at the least. */
  readonly people: number
  /** Any finite number. The same options give the same bytes. */
  readonly seed: number
  /** The headers and file names that are written; the facts are the same. Weft's own by default. */
  readonly dialect?: Dialect
}

/** Invents exports with planted truth. Everything follows from the options; nothing is read or written. */
export function generateSample(options: SampleOptions): Sample {
  const stage = setStage(options)
  plantGroups(stage)
  plantDecoys(stage)
  plantFindings(stage)
  plantTraps(stage)
  recordMembersAgain(stage)
  populate(stage, Math.max(100, options.people - stage.ledger.people.length))
  spellAgain(stage)
  return writeUp(stage, options.dialect ?? 'weft')
}

function setStage({ people, seed }: SampleOptions): Stage {
  const dice = createDice(seed)
  const world = createWorld(dice, people)
  const workers = hireWorkers(world, dice.branch('workers'), 18 + Math.round(people / 150))
  return { world, dice, workers, ledger: createLedger(), notes: { groups: [], decoys: [], findings: [] } }
}

function writeUp({ ledger, notes, dice }: Stage, dialect: Dialect): Sample {
  const ids = giveIdentifiers(ledger, dice.branch('ids'))
  const tables = [
    toPersonTable(ledger, ids, dice.branch('persons')),
    ...toEventTables(ledger, ids),
    ...toPlaceAndObjectTables(ledger, ids),
    ...toIntelligenceTables(ledger, ids),
    ...toWorkTables(ledger, ids),
  ]
  const groups = notes.groups.map((group) => groupToTruth(group, ids))
  const decoys = notes.decoys.map((decoy) => decoyToTruth(decoy, ids))
  const findings = notes.findings.map((finding, n) => findingToTruth(finding, n + 1, ids))
  const planted = new Set(JSON.stringify([groups, decoys, findings]).match(/[A-Z]{2}-[A-Z]-\d{6,}/g))
  const speech = createSpeech(dialect)
  const faults = breakRows(tables, planted, dice.branch('faults')).map((fault, n) => faultToTruth(fault, n + 1, tables, speech))
  const file = (path: string, text: string): SampleFile => ({ path, text })
  return {
    exports: tables.map((table) => speakTable(table, speech)).map((table) => file(`${table.name}.csv`, renderTable(table))),
    truth: [
      ...[toIdentityTable(ledger, ids), toPeopleTable(ledger, ids)].map((table) => file(`${table.name}.csv`, renderTable(table))),
      file('groups.json', renderJson(groups)),
      file('decoys.json', renderJson(decoys)),
      file('findings.json', renderJson(findings)),
      file('faults.json', renderJson(faults)),
      ...(dialect === 'weft' ? [] : [file('columns.json', renderJson(columnsToTruth(tables, speech)))]),
    ],
  }
}
