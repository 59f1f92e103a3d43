import type { CaseFile, CaseGroup } from '../../../src/case-file/case-file.ts'
import { createMask, type Mask } from '../../../src/case-file/mask.ts'
import type { CaseOptionsInput } from '../../../src/options.ts'
import { build, involvements, only, table } from '../../make.ts'

/** A case with its one group and its mask. */
export interface SmallCase {
  readonly file: CaseFile
  readonly group: CaseGroup
  readonly mask: Mask
}

const part = (
  event: string,
  ...people: readonly (readonly [person: string, role: string])[]
): readonly (readonly [string, string, string])[] => people.map(([person, role]) => [event, person, role] as const)

/** Four men, one of whom a report alone puts with them, a child whom two of them harmed and somebody of unknown age. */
export async function smallCase(options: CaseOptionsInput = {}): Promise<SmallCase> {
  const { caseFile: file } = await build(
    [
      involvements([
        ...part('E1', ['P1', 'suspect'], ['P2', 'suspect'], ['V1', 'victim']),
        ...part('E2', ['P2', 'charged'], ['P3', 'suspect'], ['V2', 'victim']),
        ...part('E3', ['P1', 'suspect'], ['V2', 'victim']),
        ...part('E4', ['P9', 'suspect'], ['V2', 'victim']),
      ]),
      table('e.csv', [
        { event_id: 'E1', date_from: '12/03/2023', location_id: 'L1', event_kind: 'offence' },
        { event_id: 'E2', date_from: '01/02/2023', location_id: 'L2', event_kind: 'offence' },
        { event_id: 'E4', date_from: '', location_id: '', event_kind: 'custody' },
      ]),
      table('p.csv', [
        { person_id: 'P1', surname: 'Vexley', forenames: 'Arno', dob: '01/01/1980' },
        { person_id: 'P2', surname: 'Thessaly', forenames: 'Bram', dob: '' },
        { person_id: 'P3', surname: 'Corrin', forenames: 'Dov', dob: '' },
        { person_id: 'V1', surname: 'Marsh', forenames: 'Isa', dob: '01/01/2010' },
        { person_id: 'V2', surname: 'Fennel', forenames: 'Una', dob: '' },
      ]),
      table(
        'm.csv',
        ['P3', 'P4'].map((entity_id) => ({ report_id: 'R1', entity_id, entity_kind: 'person', role: 'suspect' })),
      ),
      table('r.csv', [{ report_id: 'R1', grading: '2/C/P', submitted_on: '05/06/2023', text: '' }]),
    ],
    { ...options, groups: { resamplings: 0, randomWorlds: 0, ...options.groups } },
  )
  return { file, group: only(file.groups), mask: createMask(file) }
}
