import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Quality } from '../../../../src/findings/quality/quality.ts'
import { createRandom } from '../../../../src/kernels/random.ts'
import { at, LAW, table } from '../../../make.ts'
import { CASE_ROWS, tablesOf, type FileRows } from '../case-rows.ts'
import { measure, measureFile, textOf } from '../measure.ts'

describe('the ethnicity of persons', () => {
  const NONE = { selfDefined: 0, officerDefinedOnly: 0, notStated: 0, notAsked: 0, notRecorded: 0 }
  const FIELDS = { selfAnswered: 0, selfUnreadable: 0, officerAnswered: 0, officerUnreadable: 0 }

  it.each<[string, string, Partial<typeof NONE & typeof FIELDS>]>([
    ['W1', 'IC1', { selfDefined: 1, selfAnswered: 1, officerAnswered: 1 }],
    ['B1', '', { selfDefined: 1, selfAnswered: 1 }],
    ['', 'IC3', { officerDefinedOnly: 1, officerAnswered: 1 }],
    ['NS', 'IC3', { officerDefinedOnly: 1, selfAnswered: 1, officerAnswered: 1 }],
    ['NS', '', { notStated: 1, selfAnswered: 1 }],
    ['N1', '', { notAsked: 1, selfAnswered: 1 }],
    ['', '', { notRecorded: 1 }],
    ['not recorded', '', { notRecorded: 1 }],
    ['Unknown', '', { notRecorded: 1, selfAnswered: 1 }],
    ['odd', 'IC3', { officerDefinedOnly: 1, selfUnreadable: 1, officerAnswered: 1 }],
    ['W2', 'odd', { selfDefined: 1, selfAnswered: 1, officerUnreadable: 1 }],
    ['odd', 'odd', { notRecorded: 1, selfUnreadable: 1, officerUnreadable: 1 }],
  ])('self-defined as "%s" and seen as "%s" is counted once', async (self, officer, counts) => {
    const rows = [{ person_id: 'P1', ethnicity_self_defined: self, ethnicity_officer_defined: officer }]
    const all = { persons: 1, ...NONE, ...FIELDS, ...counts }
    expect((await measureFile(rows)).ethnicity).toEqual({ ...all, byAgency: [{ agency: 'a.csv', ...all }] })
  })

  it('is not counted of rows that make no record', async () => {
    const rows = [{ person_id: '', ethnicity_self_defined: 'W1' }]
    expect((await measureFile(rows)).ethnicity.persons).toBe(0)
  })

  it('is counted by agency', async () => {
    const { ethnicity } = await measure([
      table('north.csv', [
        { person_id: 'P1', ethnicity_self_defined: 'W1' },
        { person_id: 'P2', ethnicity_self_defined: 'NS' },
      ]),
      table('south.csv', [{ person_id: 'P3' }]),
    ])
    expect(ethnicity).toMatchObject({ persons: 3, selfDefined: 1, notStated: 1, notRecorded: 1 })
    expect(ethnicity.byAgency).toMatchObject([
      { agency: 'north.csv', persons: 2, selfDefined: 1, notRecorded: 0 },
      { agency: 'south.csv', persons: 1, selfDefined: 0, notRecorded: 1 },
    ])
  })
})

const FIELDS = ['ethnicity_self_defined', 'ethnicity_officer_defined']

/** A document without what it says of ethnicity: the measure, its finding, and the cells of the two fields. */
function withoutEthnicity({ ethnicity, findings, kinds, ...rest }: Quality): unknown {
  return {
    ...rest,
    persons: ethnicity.persons,
    findings: findings.filter(({ code }) => code !== 'ethnicity-missing'),
    kinds: kinds.map(({ fields, ...kind }) => ({ ...kind, fields: fields.filter(({ field }) => !FIELDS.includes(field)) })),
  }
}

/** The files of a case in which persons differ by more than their ethnicity, whose codes are others. */
function recode(files: readonly FileRows[], nextCode: () => string): readonly FileRows[] {
  return files.map(({ file, rows }) => {
    if (file !== 'persons.csv') return { file, rows }
    const recoded = rows.map((row, number) => {
      const code = nextCode()
      return { ...row, school: `School ${number}`, ethnicity_self_defined: code, ethnicity_officer_defined: code === '' ? '' : 'IC1' }
    })
    return { file, rows: recoded }
  })
}

describe('codes of ethnicity', () => {
  const CODES = ['', 'W1', 'M1', 'A2', 'B1', 'O9', 'NS', 'N1']

  it('move nothing but the counts of the two fields, whether they are changed, swapped or blanked', async () => {
    await fc.assert(
      fc.asyncProperty(CASE_ROWS, fc.nat(), async (files, seed) => {
        fc.pre(files.some(({ file }) => file === 'persons.csv'))
        const random = createRandom(seed)
        const drawn = recode(files, () => at(CODES, Math.floor(random() * CODES.length)))
        const [blanked, other] = [await measure(tablesOf(recode(files, () => ''))), await measure(tablesOf(drawn))]
        expect(textOf(withoutEthnicity(other))).toBe(textOf(withoutEthnicity(blanked)))
      }),
      { ...LAW, numRuns: 20 },
    )
  })

  it('are counted the same whichever they are', async () => {
    const of = async (code: string): Promise<unknown> =>
      measureFile([
        { person_id: 'P1', ethnicity_self_defined: code, sex: 'f' },
        { person_id: 'P2', ethnicity_self_defined: '', sex: 'm' },
      ])
    const codes = ['W1', 'W2', 'W3', 'M1', 'A1', 'A2', 'A3', 'B1', 'B2', 'O2', 'O9']
    for (const code of codes) expect(await of(code)).toEqual(await of('W9'))
  })
})
