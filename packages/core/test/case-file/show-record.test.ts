import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseFile } from '../../src/case-file/case-file.ts'
import { createMask } from '../../src/case-file/mask.ts'
import { showRecord, type ShownRecord } from '../../src/case-file/show-record.ts'
import { KINDS } from '../../src/presets/columns.ts'
import { at, build, entityOf, involvements, LAW, linesOf, only, table } from '../make.ts'

/** Every record of a case as it may be shown. */
function showAll(caseFile: CaseFile): readonly ShownRecord[] {
  const mask = createMask(caseFile)
  return [...caseFile.sources.records.row.keys()].map((record) => showRecord(caseFile, mask, record))
}

const textOf = (records: readonly ShownRecord[]): string => records.flatMap(({ cells }) => cells.map(({ text }) => text)).join('\n')

describe('the record of a masked person', () => {
  it('withholds every field that tells who they are, and shows the rest', async () => {
    const fields = Object.keys(KINDS.person.columns)
    const cells = fields.map((field) =>
      field === 'person_id' ? 'V1' : field === 'date_of_birth' ? '01/01/2010' : field === 'sex' ? 'F' : `secret ${field}`,
    )
    const { caseFile } = await build([linesOf('p.csv', [fields, cells]), involvements([['E1', 'V1', 'victim']])])
    const shown = showAll(caseFile).find(({ file }) => file === 'p.csv')
    const open = shown?.cells.filter(({ withheld }) => !withheld).map(({ column }) => column)
    expect(open).toEqual([
      'person_id',
      'date_of_birth_basis',
      'age_recorded',
      'age_recorded_on',
      'sex',
      'disability',
      'looked_after',
      'occupation',
      'is_professional',
      'identified',
      'flags',
    ])
    for (const { withheld, text } of shown?.cells ?? []) if (withheld) expect(text).toBe('')
  })

  it('names kind, file and line, keeps the order of columns and leaves out blanks', async () => {
    const { caseFile } = await build([
      linesOf('a/p.csv', [
        ['Sex', 'Nominal', 'Extra', 'Note'],
        ['M', 'P1', ' ', 'two\nlines'],
      ]),
    ])
    expect(only(showAll(caseFile))).toEqual({
      kind: 'person',
      file: 'a/p.csv',
      line: 2,
      cells: [
        { column: 'Sex', text: 'M', withheld: false },
        { column: 'Nominal', text: 'P1', withheld: false },
        { column: 'Note', text: 'two\nlines', withheld: false },
      ],
    })
  })

  it('of nobody, for a number no record has, is empty', async () => {
    const { caseFile } = await build([])
    expect(showRecord(caseFile, createMask(caseFile), 7)).toEqual({ kind: '', file: '', line: 0, cells: [] })
  })
})

describe('a row that makes several records', () => {
  const tables = [
    {
      files: 'sheet.csv',
      records: [
        { kind: 'event', columns: { event_id: 'Ref', summary: 'Note' } },
        { kind: 'person', columns: { person_id: 'V', full_name: 'Vic', phones: 'Vic phone' } },
        { kind: 'involvement', columns: { event_id: 'Ref', person_id: 'V' }, constants: { role: 'victim' } },
        { kind: 'person', columns: { person_id: 'S', full_name: 'Susp', phones: 'Susp phone' } },
        { kind: 'involvement', columns: { event_id: 'Ref', person_id: 'S' }, constants: { role: 'suspect' } },
      ],
    },
  ] as const
  const sheet = linesOf('sheet.csv', [
    ['Ref', 'V', 'Vic', 'Vic phone', 'S', 'Susp', 'Susp phone', 'Note'],
    ['C1', 'V1', 'Anwen Quillfeather', '07700 900111', 'P1', 'Orrin Vexley', '07700 900222', 'Orrin met Anwen'],
  ])

  it('withholds the victim’s columns in every one of them, and shows the suspect’s', async () => {
    const { caseFile } = await build([sheet], { tables })
    const cipher = entityOf(caseFile, 'person:V1').cipher ?? ''
    const shown = showAll(caseFile)
    expect(shown).toHaveLength(5)
    for (const { cells } of shown) {
      expect(cells.filter(({ withheld }) => withheld).map(({ column }) => column)).toEqual(['Vic', 'Vic phone'])
      expect(cells.filter(({ withheld }) => !withheld).map(({ text }) => text)).toEqual([
        'C1',
        'V1',
        'P1',
        'Orrin Vexley',
        '07700 900222',
        `Orrin met ${cipher}`,
      ])
    }
  })
})

describe('over a whole case', () => {
  const given = fc.constantFrom('Anwen', 'Briar', 'Zoë', 'Mary-Jo', "D'arcy", 'J', 'Łucja', 'Anwen Maye')
  const family = fc.constantFrom('Quillfeather', "O'Marsh", 'Smythe-Tourne', 'de la Roe', 'Öst', 'Lee')
  const phrase = fc.constantFrom(' seen with', "'s phone; ", ' aka', '\n', ', ', '(', '-', '’s friend ')

  it('no text that is shown has the full name of a masked person in it', async () => {
    const name = fc.tuple(given, family)
    const story = fc.array(fc.tuple(phrase, fc.boolean()), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(name, story, fc.boolean(), async ([forenames, surname], parts, isSplit) => {
        const full = `${forenames} ${surname}`
        const reversed = `${surname.toUpperCase()}, ${forenames}`
        const text = parts.map(([words, isReversed]) => `${isReversed ? reversed : full}${words}`).join(' ')
        const names = isSplit ? { forenames, surname } : { full_name: full }
        const { caseFile } = await build([
          table('1.csv', [{ person_id: 'V1', ...names, description: text }]),
          table('2.csv', [{ person_id: 'P1', full_name: 'Orrin Vexley', description: text, school: full }]),
          involvements([
            ['E1', 'V1', 'victim'],
            ['E1', 'P1', 'suspect'],
          ]),
          table('3.csv', [{ event_id: 'E1', summary: text, modus_operandi: full }]),
          table('4.csv', [{ event_id: 'E2', summary: text, unplaced: full }]),
          table('5.csv', [{ report_id: 'R1', text, unit: reversed }]),
          table('6.csv', [{ report_id: 'R1', entity_id: 'V1', entity_kind: 'person', role: full }]),
          table('7.csv', [{ location_id: 'L1', name: text, address: full }]),
          table('8.csv', [{ from_id: 'P1', to_id: 'V1', link_type: `named ${full}`, from_kind: 'person', to_kind: 'person' }]),
        ])
        const mask = createMask(caseFile)
        const labels = [...caseFile.entities.keys()].map(mask.label)
        const shown = `${textOf(showAll(caseFile))}\n${labels.join('\n')}`.toLowerCase()
        for (const secret of [full, reversed, `${surname} ${forenames}`]) expect(shown).not.toContain(secret.toLowerCase())
        expect(textOf(showAll(caseFile))).toContain(entityOf(caseFile, 'person:V1').cipher)
      }),
      { ...LAW, numRuns: 80 },
    )
  })

  it('nothing is withheld or replaced in the own record of a suspect of another name', async () => {
    const { caseFile } = await build([
      table('p.csv', [
        { person_id: 'V1', forenames: 'Anwen', surname: 'Vexley', phones: '07700 900111' },
        { person_id: 'P1', forenames: 'Orrin', surname: 'Vexley', phones: '07700 900222' },
      ]),
      involvements([
        ['E1', 'V1', 'victim'],
        ['E1', 'P1', 'suspect'],
      ]),
    ])
    const record = at(entityOf(caseFile, 'person:P1').records, 0)
    const { cells } = showRecord(caseFile, createMask(caseFile), record)
    expect(cells.map(({ text, withheld }) => [text, withheld])).toEqual([
      ['P1', false],
      ['Orrin', false],
      ['Vexley', false],
      ['07700 900222', false],
    ])
  })

  it('a case without victims or children is shown word for word', async () => {
    const rows = [
      ['person_id', 'full_name', '__proto__'],
      ['P1', 'Orrin Vexley', '=1+1'],
      ['P2', '<script>alert(1)</script>', 'x'.repeat(100_000)],
    ]
    const { caseFile } = await build([linesOf('p.csv', rows)])
    expect(showAll(caseFile).map(({ cells }) => cells.map(({ text }) => text))).toEqual(rows.slice(1))
  })
})
