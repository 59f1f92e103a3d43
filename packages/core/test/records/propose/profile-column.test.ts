import { describe, expect, it } from 'vitest'
import { isMonthFirstColumn, profileColumn, type ColumnProfile } from '../../../src/records/propose/profile-column.ts'

describe('profileColumn', () => {
  it.each([
    ['dates', ['2023-04-12', '12/04/2023', '12 Apr 2023', '20230412', '04/13/2023']],
    ['times', ['2023-04-12T21:30', '12/04/2023 21:30']],
    ['yesNos', ['Y', 'no', 'TRUE', '0']],
    ['postcodes', ['QH2 8BS', 'qn11ha']],
    ['phones', ['07700 900457', '07700900457; 07700 900793', '+44 7700 900123']],
    ['emails', ['a.b@mail.example']],
    ['gradings', ['2/C/P', '2CP', 'B/2/1', 'E41']],
    ['decimals', ['54.69198', '-1.72375']],
    ['ids', ['HB-P-000161', 'P0001', '1234567']],
    ['codes', ['105A', '46', 'IC1', 'A1 S1']],
  ] as const)('takes %s for what they are', (share, cells) => {
    expect(profileColumn(cells)[share]).toBe(1)
  })

  it.each([
    ['dates', ['07700 900457', '2023', '12345', 'HB-P-000161', '54.69198']],
    ['ids', ['2023-04-12', '7', 'Goskerley', 'two words 1', '54.69198', 'a1@mail.example']],
    ['yesNos', ['M', '2', 'none of them']],
    ['postcodes', ['105A', 'HB-P-000161']],
  ] as const)('takes none of these for %s', (share, cells) => {
    expect(profileColumn(cells)[share]).toBe(0)
  })

  it('counts blank cells and placeholders as nothing', () => {
    const profile = profileColumn(['', ' ', 'N/K', 'Unknown', 'HB-P-000161', 'HB-P-000161'])
    expect(profile.values).toEqual(['HB-P-000161', 'HB-P-000161'])
    expect(profile.distinct).toBe(0.5)
    expect(profileColumn(['', 'N/K'])).toMatchObject({ values: [], distinct: 0, meanLength: 0 } satisfies Partial<ColumnProfile>)
  })
})

describe('isMonthFirstColumn', () => {
  it.each([
    [['04/13/2023', '04/02/2023'], true],
    [['13/04/2023', '04/02/2023'], false],
    [['04/02/2023', '05/03/2023'], false],
    [['04/13/2023', '13/04/2023'], false],
    [['2023-04-13'], false],
    [['04/13/2023', 'a', 'b', 'c'], false],
    [[], false],
  ])('of %j is %s', (cells, expected) => {
    expect(isMonthFirstColumn(profileColumn(cells))).toBe(expected)
  })
})
