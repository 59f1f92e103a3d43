import { describe, expect, it } from 'vitest'
import { detectDialect } from '../../src/rows/detect-dialect.ts'
import type { Dialect } from '../../src/rows/dialect.ts'

const detect = (text: string): Dialect => detectDialect(text, true, {})
const lines = (...rows: readonly string[]): string => rows.map((row) => `${row}\n`).join('')

describe('the delimiter', () => {
  it.each([',', ';', '\t', '|', '^', '~', '\u001f', '#'])('%j is found where it stands between cells', (sign) => {
    const text = lines('id,name,born', 'P1,Ada Vexley,12/03/1990', 'P2,Bram Tarn,01/02/1985').replaceAll(',', sign)
    expect(detect(text).delimiter).toBe(sign)
  })

  it.each(['||', '|~|'])('%j is found where nothing shorter stands alone', (signs) => {
    const text = lines('id, name, note', 'P1, Ada Vexley, "seen twice"', 'P2, Bram Tarn, "said ""no"" and left"').replaceAll(', ', signs)
    expect(detect(text).delimiter).toBe(signs)
  })

  it('", " is found where quotes stand behind its blank, and is a comma where none do', () => {
    expect(
      detect(lines('id, name, note', '1, Vexley, "seen, 5,000 times"', '2, Tarn, "no, left"', '3, Quill, "no, stayed"')).delimiter,
    ).toBe(', ')
    expect(detect(lines('id, name, note', '1, Vexley, seen', '2, Tarn, left')).delimiter).toBe(',')
  })

  it('is a space where cells in quotes or columns of numbers stand beside it', () => {
    expect(detect(lines('x y z', '1 2 3', '4 5 6')).delimiter).toBe(' ')
    expect(detect(lines('id "full name" born', '1 "Ada Vexley" 1990', '2 "Bram Tarn" 1985')).delimiter).toBe(' ')
  })

  it.each([
    ['decimal commas', lines('a;b', '1,5;2,25', '3,75;4,5'), ';'],
    ['lists in cells', lines('id,flags,phones', 'P1,cse;missing,1;2', 'P2,cse;escape;weapons,3'), ','],
    ['prose', lines('id\tnote', '1\tHe went out, then, later, came back', '2\tNothing, nobody'), '\t'],
    ['times', lines('id,at', '1,2024-03-12 10:30:00', '2,2024-03-12 11:45:00'), ','],
    ['a title before the table', lines('Crimes; sorted by date, newest first', 'id,place,kind', '1,quay,theft', '2,mill,theft'), ','],
  ])('is not misled by %s', (_, text, delimiter) => {
    expect(detect(text).delimiter).toBe(delimiter)
  })

  it.each([
    ['names', lines('name', 'Ada Vexley', 'Bram Tarn')],
    ['times', lines('at', '10:30:00', '11:45:00')],
    ['dates', lines('on', '12/03/2024', '13/03/2024')],
    ['addresses', lines('mail', 'a.b@example.org', 'c.d@example.org')],
    ['nothing', ''],
  ])('is a comma where one column of %s needs none', (_, text) => {
    expect(detect(text)).toEqual({ delimiter: ',', quote: '"', escape: '"' })
  })

  it('is what a line of sep= says', () => {
    expect(detect('sep=;\r\nid,x;name,y\r\n1,2;3,4\r\n').delimiter).toBe(';')
  })

  it('is what is set', () => {
    expect(detectDialect('a,b\n1,2\n', true, { delimiter: ';' })).toEqual({ delimiter: ';', quote: '"', escape: '"' })
  })
})

describe('the quote', () => {
  it("is ' where it stands around cells, and not where it is an apostrophe", () => {
    expect(detect(lines("id,'name'", "1,'Tarn, Bram'", "2,'O''Dowd, Finn'")).quote).toBe("'")
    expect(detect(lines('id,name', "1,O'Dowd", "2,'t Hooft")).quote).toBe('"')
  })

  it('is none where quotes are out of order everywhere', () => {
    expect(detect(lines('id\tsize\tnote', '1\t"A\tx', '2\t"B\ty', '3\t"C"D\tz')).quote).toBe('')
  })

  it('is " where a single row has it out of order', () => {
    const text = lines('id,name,note', '1,"Tarn, B",x', '2,"Vexley, A,y', '3,"Quill, C",z', '4,"Marsh, D",w', '5,"Marsh, E",w')
    expect(detect(text).quote).toBe('"')
  })
})

describe('the escape', () => {
  it('is a backslash where that brings all quotes into order', () => {
    expect(detect(lines('id,note', '1,"said \\"no\\", left"', '2,"x"')).escape).toBe('\\')
  })

  it('is the doubled quote where backslashes are text', () => {
    expect(detect(lines('id,path', '1,"C:\\dir"', '2,"said ""no"""')).escape).toBe('"')
  })
})
