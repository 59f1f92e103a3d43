import { describe, expect, it } from 'vitest'
import { chooseClaim } from '../../src/entities/claims.ts'
import { IssueLog } from '../../src/model/issue.ts'
import type { PersonRecord } from '../../src/records/record.ts'
import { at, build, entityOf, faultsOf, recordsOf, table } from '../make.ts'

/** Records of one person with these surnames, in this order. */
async function named(...surnames: readonly string[]): Promise<readonly PersonRecord[]> {
  const { records } = await recordsOf(surnames.map((surname, i) => table(`${i}.csv`, [{ person_id: 'P1', surname, sex: 'F' }])))
  return records.filter((record) => record.kind === 'person')
}

describe('chooseClaim', () => {
  it('takes the value that most records give, and says of each where they differ', async () => {
    const issues = new IssueLog()
    const records = await named('Vexley', 'Thessaly', 'Vexley', '')
    expect(chooseClaim(records, 'surname', ({ surname }) => surname, issues)).toBe('Vexley')
    expect(issues.list().map(({ code, at: { file, line, column } }) => [code, file, line, column])).toEqual([
      ['conflicting-claims', '0.csv', 2, 'surname'],
      ['conflicting-claims', '1.csv', 2, 'surname'],
      ['conflicting-claims', '2.csv', 2, 'surname'],
    ])
  })

  it('takes the first in text order where claims are even, whatever their order', async () => {
    for (const order of [
      ['Thessaly', 'Vexley', 'Marsh'],
      ['Vexley', 'Marsh', 'Thessaly'],
    ]) {
      const records = await named(...order)
      expect(chooseClaim(records, 'surname', ({ surname }) => surname, new IssueLog())).toBe('Marsh')
    }
  })

  it('gives nothing, and no fault, where nobody claims anything', async () => {
    const issues = new IssueLog()
    expect(chooseClaim(await named('', ''), 'surname', ({ surname }) => surname, issues)).toBeUndefined()
    expect(issues.list()).toEqual([])
  })

  it('tells no name in what it says of a conflict', async () => {
    const issues = new IssueLog()
    chooseClaim(await named('Vexley', 'Thessaly'), 'surname', ({ surname }) => surname, issues)
    for (const { message } of issues.list()) expect(message).not.toMatch(/Vexley|Thessaly/)
  })
})

describe('records of one id', () => {
  it('complete each other: one table names the event, another its place', async () => {
    const { caseFile, report } = await build([
      table('events.csv', [{ event_id: 'E1', offence: 'Grooming', date_from: '12/03/2024' }]),
      table('places.csv', [{ event_id: 'E1', location_id: 'L1' }]),
      table('locations.csv', [{ location_id: 'L1', address: '1 Quay Street' }]),
    ])
    expect(entityOf(caseFile, 'event:E1')).toMatchObject({ label: 'Grooming', date: '2024-03-12', records: [0, 2] })
    expect(at(caseFile.edges.kind, 0)).toBe(1)
    expect(faultsOf(report)).toEqual([])
  })

  it('that differ are all kept as evidence, with a fault at each', async () => {
    const { caseFile, report } = await build([
      table('a.csv', [{ person_id: 'P1', full_name: 'Orrin Vexley', dob: '01/02/1980' }]),
      table('b.csv', [{ person_id: 'P1', full_name: 'Orrin Vexley', dob: '02/01/1980' }]),
    ])
    expect(entityOf(caseFile, 'person:P1').records).toEqual([0, 1])
    expect(faultsOf(report)).toEqual(['a.csv:2 conflicting-claims date_of_birth', 'b.csv:2 conflicting-claims date_of_birth'])
  })
})
