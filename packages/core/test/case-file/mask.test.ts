import { describe, expect, it } from 'vitest'
import type { CaseFile } from '../../src/case-file/case-file.ts'
import { createMask } from '../../src/case-file/mask.ts'
import { at, build, entityNumber, entityOf, involvements, table, type TestRow } from '../make.ts'

const VICTIM: TestRow = { person_id: 'V1', forenames: 'Anwen Maye', surname: 'Quillfeather', aliases: 'Rook', full_name: '' }

/** A victim, an offender, an unrelated report, and what that report tells. */
async function told(
  text: string,
  victim: TestRow = VICTIM,
): Promise<{ readonly caseFile: CaseFile; readonly own: string; readonly other: string }> {
  const { caseFile } = await build([
    table('p.csv', [{ ...victim }]),
    table('o.csv', [{ person_id: 'P1', forenames: 'Orrin', surname: 'Vexley' }]),
    involvements([
      ['E1', 'V1', 'victim'],
      ['E1', 'P1', 'suspect'],
    ]),
    table('e.csv', [{ event_id: 'E1', summary: text }]),
    table('r.csv', [{ report_id: 'R1', text }]),
  ])
  const mask = createMask(caseFile)
  const rowOf = (file: string): number => caseFile.sources.rows.file.indexOf(caseFile.sources.files.findIndex(({ name }) => name === file))
  const cipher = entityOf(caseFile, 'person:V1').cipher ?? 'no cipher'
  const shown = (file: string): string => mask.text(text, rowOf(file)).replaceAll(cipher, '#')
  return { caseFile, own: shown('e.csv'), other: shown('r.csv') }
}

describe('in the text of an event, the names of its victims', () => {
  it.each([
    ['Anwen was seen', '# was seen'],
    ['Quillfeather, A.', '#, A.'],
    ['ANWEN QUILLFEATHER, rook', '#'],
    ['Anwen (Rook) Quillfeather', '# (#) #'],
    ["Anwen’s phone and Rook's", "#’s phone and #'s"],
    ['Ànwèn', '#'],
    ['anwen_maye', '#_#'],
    ['re:Anwen/Rook', 're:#/#'],
    ['pre-Anwen', 'pre-#'],
    ['Anwens', 'Anwens'],
    ['Orrin Vexley met Maye', 'Orrin Vexley met #'],
    ['', ''],
  ])('%j are shown as %j', async (text, shown) => {
    expect((await told(text)).own).toBe(shown)
  })
})

describe('in any other text, the full name of a victim', () => {
  it.each([
    ['Anwen Quillfeather', '#'],
    ['Quillfeather, Anwen', '#'],
    ['QUILLFEATHER ANWEN', '#'],
    ['Anwen Maye Quillfeather', '#'],
    ['Maye Quillfeather', '#'],
    ["Anwen Quillfeather's mother", "#'s mother"],
    ['Anwen\n  Quillfeather', '#'],
    ['Rook Quillfeather', '#'],
    ['Anwen', 'Anwen'],
    ['Rook', 'Rook'],
    ['A. Quillfeather', 'A. Quillfeather'],
  ])('%j is shown as %j', async (text, shown) => {
    expect((await told(text)).other).toBe(shown)
  })

  it.each([
    ["O'Neil-Marsh", ["Briar O'Neil-Marsh", 'Briar O’Neil-Marsh', 'Briar O Neil Marsh', "O'NEIL-MARSH, Briar"]],
    ['de la Tourne', ['Briar de la Tourne', 'Briar Tourne', 'TOURNE, Briar']],
  ])('hangs together as %s does', async (surname, texts) => {
    for (const text of texts) expect((await told(text, { person_id: 'V1', forenames: 'Briar', surname })).other).toMatch(/^(# )*#$/)
  })

  it('is found where only an initial is known', async () => {
    expect((await told('seen with B Tourne', { person_id: 'V1', forenames: 'B', surname: 'Tourne' })).other).toBe('seen with #')
  })

  it('is found where it stands in one column, surname first or last', async () => {
    for (const name of ['Briar Tourne', 'Tourne, Briar', 'TOURNE Briar']) {
      expect((await told('met Briar Tourne there', { person_id: 'V1', full_name: name })).other).toBe('met # there')
    }
  })
})

it('masks a single name in a report that mentions the victim, and in the row of a link to them', async () => {
  const { caseFile } = await build([
    table('p.csv', [VICTIM]),
    involvements([['E1', 'V1', 'victim']]),
    table('r.csv', [
      { report_id: 'R1', text: 'Anwen at the quay' },
      { report_id: 'R2', text: 'Anwen at the mill' },
    ]),
    table('m.csv', [{ report_id: 'R1', entity_id: 'V1', entity_kind: 'person' }]),
    table('l.csv', [{ from_id: 'V1', to_id: 'P1', link_type: 'associate', from_kind: 'person', to_kind: 'person', note: 'Rook said so' }]),
  ])
  const mask = createMask(caseFile)
  const cipher = entityOf(caseFile, 'person:V1').cipher ?? 'no cipher'
  const rows = caseFile.sources.rows.cells.map((cells, row) => mask.text(cells.at(-1) ?? '', row))
  expect(rows).toContain(`${cipher} at the quay`)
  expect(rows).toContain('Anwen at the mill')
  expect(rows).toContain(`${cipher} said so`)
})

describe('what is no name of a victim', () => {
  it.each([
    [{ person_id: 'V1', full_name: 'Unknown female' }, 'an unknown female'],
    [{ person_id: 'V1', forenames: 'Unknown', surname: 'N/K' }, 'unknown N/K'],
    [{ person_id: 'V1', forenames: 'Not known', surname: 'UNKNOWN' }, 'not known, unknown'],
    [{ person_id: 'V1', full_name: 'Unknown Unknown' }, 'an unknown van'],
    [{ person_id: 'V1', full_name: 'A N Other' }, 'one other boy'],
    [{ person_id: 'V1', surname: '' }, 'V1'],
  ])('of %j, leaves %j as it is', async (victim, text) => {
    const { own, other } = await told(text, victim)
    expect([own, other]).toEqual([text, text])
  })

  it('keeps a name that follows the words for someone unknown', async () => {
    expect((await told('Rook Marsh', { person_id: 'V1', full_name: 'Unknown female, Rook Marsh' })).other).toBe('#')
  })

  it('leaves the regular expressions that a name may look like alone', async () => {
    const victim = { person_id: 'V1', forenames: '.*', surname: '(a+)+$' }
    expect((await told('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', victim)).other).toBe('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!')
  })
})

describe('labels', () => {
  it('are ciphers for masked people, and what they are for others', async () => {
    const { caseFile } = await told('x')
    const mask = createMask(caseFile)
    expect(mask.label(entityNumber(caseFile, 'person:V1'))).toMatch(/^Victim [A-Z]+$/)
    expect(mask.label(entityNumber(caseFile, 'person:P1'))).toBe('Orrin Vexley')
    expect(mask.label(-1)).toBe('')
    expect(mask.label(9999)).toBe('')
  })

  it('of a suspect who shares a name with a victim stay, given or family', async () => {
    const { caseFile } = await build([
      table('p.csv', [
        VICTIM,
        { person_id: 'P1', forenames: 'Orrin', surname: 'Quillfeather' },
        { person_id: 'P2', forenames: 'Anwen Maye', surname: 'Vexley' },
      ]),
      involvements([
        ['E1', 'V1', 'victim'],
        ['E1', 'P1', 'suspect'],
        ['E1', 'P2', 'suspect'],
      ]),
    ])
    const mask = createMask(caseFile)
    expect(mask.label(entityNumber(caseFile, 'person:P1'))).toBe('Orrin Quillfeather')
    expect(mask.label(entityNumber(caseFile, 'person:P2'))).toBe('Anwen Maye Vexley')
  })

  it('of a suspect with the very name of a victim give their key in its place', async () => {
    const { caseFile } = await build([
      table('p.csv', [VICTIM, { person_id: 'P1', forenames: 'Anwen', surname: 'Quillfeather' }]),
      involvements([
        ['E1', 'V1', 'victim'],
        ['E1', 'P1', 'suspect'],
      ]),
    ])
    const label = createMask(caseFile).label(entityNumber(caseFile, 'person:P1'))
    expect(label).toContain('P1')
    expect(label).not.toMatch(/Anwen|Quillfeather/)
  })

  it('of places and events have no victim’s full name in them', async () => {
    const { caseFile } = await build([
      table('p.csv', [VICTIM]),
      involvements([['E1', 'V1', 'victim']]),
      table('e.csv', [{ event_id: 'E1', offence: 'Assault on Anwen Quillfeather' }]),
      table('l.csv', [{ location_id: 'L1', name: 'Quillfeather, Anwen: home' }]),
    ])
    const mask = createMask(caseFile)
    for (const id of ['event:E1', 'location:L1']) expect(mask.label(entityNumber(caseFile, id))).not.toMatch(/Anwen|Quillfeather/)
  })
})

it('knows the records that speak of a masked person, and the records of a row', async () => {
  const { caseFile } = await told('x')
  const mask = createMask(caseFile)
  const masked = [...caseFile.sources.records.row.keys()].filter((record) => mask.isAboutMasked(record))
  expect(masked).toEqual(entityOf(caseFile, 'person:V1').records)
  expect(mask.recordsOfRow(at(caseFile.sources.records.row, at(masked, 0)))).toEqual(masked)
  expect(mask.recordsOfRow(9999)).toEqual([])
})
