import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRandom } from '@weft/core'
import { parse } from 'csv-parse/sync'
import { expect } from 'vitest'
import { makeFolder, runWeft, type WeftRun } from './run-weft.ts'

/** A line of a table, by column. */
export type Line = Readonly<Record<string, string>>

/** Four persons who offend, of whom one stands under two ids (P1, P2), and the children whom they harm. P3 and P4 have nothing in common. */
export const ONE_PAIR: Readonly<Record<string, string>> = {
  'persons.csv': [
    'person_id,surname,forenames,date_of_birth,address,postcode,ni_number',
    'P1,Quillfeather,Tobias,1971-04-09,"4 Sable Row, Quaymouth",QH1 4TT,QQ123401C',
    'P2,Quillfeather,Tobias,1971-04-09,"4 Sable Row, Quaymouth",QH1 4TT,QQ123401C',
    'P3,Marsham,Calum,1980-01-02,,,',
    'P4,Oxendale,Bertram,1985-05-25,,,',
    'P5,Pikestone,Oda,1966-11-08,,,',
    'C1,Veldon,Isa,2009-05-06,,,',
    'C2,Brillow,Una,2010-08-17,,,',
    '',
  ].join('\n'),
  'events.csv': 'event_id,occurred_from\nE1,2023-02-01\nE2,2023-03-01\n',
  'involvements.csv': [
    'event_id,person_id,role',
    'E1,P1,suspect',
    'E1,P3,suspect',
    'E1,C1,victim',
    'E2,P2,suspect',
    'E2,P4,suspect',
    'E2,C2,victim',
    '',
  ].join('\n'),
}

/** Persons under two ids each: H and L share a national number, the others a name and a date of birth. */
export const EVERY_EFFECT: Readonly<Record<string, string>> = {
  'persons.csv': [
    'person_id,surname,forenames,date_of_birth,ni_number',
    ...['H1', 'H2'].map((id) => `${id},Hallowby,Ewan,1971-04-09,QQ123401C`),
    ...['L1', 'L2'].map((id) => `${id},Lintock,Gail,1962-08-19,QQ123402C`),
    ...['R1', 'R2'].map((id) => `${id},Rusper,Ivor,1983-02-11,`),
    ...['S1', 'S2'].map((id) => `${id},Sallow,Kit,1975-11-30,`),
    ...['T1', 'T2'].map((id) => `${id},Tarnley,Moss,1988-06-21,`),
    ...['U1', 'U2'].map((id) => `${id},Ulverton,Noel,1966-12-03,`),
    'A1,Ambry,Olga,1979-01-15,',
    'B1,Birkin,Pete,1984-03-17,',
    'X1,Xander,Rhea,1990-05-25,',
    'Y1,Yarrow,Seth,1981-07-27,',
    'Y2,Yeoman,Tess,1992-09-28,',
    '',
  ].join('\n'),
  'events.csv': 'event_id,occurred_from\nE1,2023-01-02\nE2,2023-01-03\nE3,2023-01-04\nE4,2023-01-05\n',
  'involvements.csv': [
    'event_id,person_id,role',
    ...['H1', 'A1'].map((id) => `E1,${id},suspect`),
    ...['H2', 'B1'].map((id) => `E2,${id},suspect`),
    ...['R1', 'S1', 'T1', 'T2', 'X1'].map((id) => `E3,${id},suspect`),
    ...['R2', 'Y1', 'Y2'].map((id) => `E4,${id},suspect`),
    '',
  ].join('\n'),
}

/** Builds a case and gives its folder. */
export function buildCase(exports: string, ...more: readonly string[]): string {
  const folder = join(makeFolder(), 'case')
  buildInto(folder, exports, ...more)
  return folder
}

/** Builds a case into a folder, over the one that may be there. */
export function buildInto(folder: string, exports: string, ...more: readonly string[]): WeftRun {
  const run = runWeft(['build', exports, '--out', folder, '--quiet', ...more])
  expect([run.code, run.stderr]).toEqual([0, ''])
  return run
}

/** Writes down what somebody holds of two ids. */
export function decide(folder: string, left: string, right: string, judgement: string): WeftRun {
  const run = runWeft(['decide', folder, left, right, '--judgement', judgement, '--reason', 'Seen together', '--by', 'DC Marlpit'])
  expect([run.code, run.stderr]).toEqual([0, ''])
  return run
}

/** A file of a case folder. */
export function readText(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}

/** A table of a case folder. */
export function readTable(folder: string, name: string): readonly Line[] {
  return parse<Line>(readText(folder, name), { columns: true })
}

/** The pairs of identity-pairs.csv, each as kind, left and right. */
export function namePairs(lines: readonly Line[], band?: string): readonly string[] {
  return lines.filter((line) => band === undefined || line.band === band).map(({ kind, left, right }) => [kind, left, right].join(' '))
}

/** Which thing each id stands for, by identities.csv. */
export function readEntities(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readTable(folder, 'identities.csv').map(({ kind, source_id, entity_id }) => [`${kind ?? ''}:${source_id ?? ''}`, entity_id ?? '']),
  )
}

/** One sentence on stderr, nothing else and no stack trace. */
export function expectSentence({ code, stdout, stderr }: WeftRun, wanted: number, said: string): void {
  expect(stderr).toContain(said)
  expect(stderr).toMatch(/^weft: .*\.\n$/)
  expect([code, stdout]).toEqual([wanted, ''])
}

/** The line on which each row of a CSV begins, the header first: line breaks within quotes begin none. */
export function startLines(text: string): readonly number[] {
  const starts: number[] = []
  let [line, isQuoted, isNew] = [1, false, true]
  for (const sign of text) {
    if (isNew) starts.push(line)
    isNew = false
    if (sign === '"') isQuoted = !isQuoted
    if (sign !== '\n') continue
    line += 1
    isNew = !isQuoted
  }
  return starts
}

export function shuffle<T>(items: readonly T[], seed: number): readonly T[] {
  const random = createRandom(seed)
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
