import { appendFileSync, cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildCase, buildInto, decide, expectSentence, ONE_PAIR, readEntities, readText } from '../cli-linkage.ts'
import { makeFolder, runWeft, type WeftRun } from '../run-weft.ts'

const JUDGEMENTS = 'judgements.jsonl'
const GOOD = ['--judgement', 'same', '--reason', 'Seen together', '--by', 'DC Marlpit']

let exports: string
let built: string

beforeAll(() => {
  exports = makeFolder(ONE_PAIR)
  built = buildCase(exports)
})

function copyCase(): string {
  const folder = join(makeFolder(), 'case')
  cpSync(built, folder, { recursive: true })
  return folder
}

/** A whole judgement, but for what is changed. */
function writeJudgement(changes: Readonly<Record<string, unknown>> = {}): string {
  const whole = {
    subject: ['person:P1', 'person:P2'],
    judgement: 'different',
    reason: 'Twins',
    by: 'DC Marlpit',
    at: '2024-01-02T03:04:05.000Z',
  }
  return JSON.stringify({ ...whole, ...changes })
}

describe('weft decide, used wrongly', () => {
  it.each([
    [
      'a word that is none',
      ['P1', 'P2', '--judgement', 'maybe', '--reason', 'x', '--by', 'y'],
      'must be one of same, different, unsure, got "maybe"',
    ],
    [
      'a word for leads',
      ['P1', 'P2', '--judgement', 'accept', '--reason', 'x', '--by', 'y'],
      'must be one of same, different, unsure, got "accept"',
    ],
    ['no word', ['P1', 'P2', '--reason', 'x', '--by', 'y'], 'judgement'],
    [
      'a reason that says nothing',
      ['P1', 'P2', '--judgement', 'same', '--reason', '  ', '--by', 'y'],
      '--reason and --by must say something',
    ],
    ['an empty reason', ['P1', 'P2', '--judgement', 'same', '--reason=', '--by', 'y'], '--reason and --by must say something'],
    ['no reason', ['P1', 'P2', '--judgement', 'same', '--by', 'y'], 'reason'],
    ['nobody who decides', ['P1', 'P2', '--judgement', 'same', '--reason', 'x', '--by', ' \t'], '--reason and --by must say something'],
    ['no --by', ['P1', 'P2', '--judgement', 'same', '--reason', 'x'], 'by'],
    ['an id of nothing', ['P1', 'P99', ...GOOD], '"P99" is the id of nothing in this case'],
    ['an id of another kind', ['P1', 'E1', ...GOOD], 'only two of one kind can be one thing'],
    ['one id twice', ['P1', 'person:P1', ...GOOD], '"P1" and "person:P1" are one id.'],
    ['one id', ['P1', ...GOOD], 'two ids are needed, got 1'],
    ['three ids', ['P1', 'P2', 'P3', ...GOOD], 'two ids are needed, got 3: P1, P2, P3'],
    ['an option that does not exist', ['P1', 'P2', ...GOOD, '--because', 'x'], '"--because" is no option of "weft decide"'],
  ])('with %s ends in one sentence and exit code 2, and writes nothing', (_what, args, said) => {
    const folder = copyCase()
    expectSentence(runWeft(['decide', folder, ...args]), 2, said)
    expect(existsSync(join(folder, JUDGEMENTS))).toBe(false)
  })

  it.each([
    ['no folder', () => [], 'no case folder is named'],
    ['a folder without a case', () => [makeFolder(), 'P1', 'P2'], 'holds no case.json'],
    ['a case that is cut short', () => [makeFolder({ 'case.json': '{"format":"weft-case",' }), 'P1', 'P2'], 'The case file is not JSON'],
  ])('on %s ends in one sentence and exit code 2', (_what, given, said) => {
    const args = given()
    expectSentence(runWeft(['decide', ...args, ...GOOD]), 2, said)
    expect(args.some((folder) => existsSync(join(folder, JUDGEMENTS)))).toBe(false)
  })
})

describe('a file of judgements that was damaged', () => {
  const run = (args: readonly string[], folder: string): WeftRun =>
    args[0] === 'build' ? runWeft(['build', exports, '--out', folder, '--quiet']) : runWeft(['decide', folder, 'P3', 'P4', ...GOOD])

  it.each([
    ['a line that is cut short', writeJudgement().slice(0, 40), 'is not JSON'],
    ['a line that is no judgement', '"same"', 'is no judgement'],
    ['a word that is none', writeJudgement({ judgement: 'maybe' }), 'is no judgement'],
    ['no subject', writeJudgement({ subject: [] }), 'is no judgement'],
    ['a subject that is no text', writeJudgement({ subject: [1, 2] }), 'is no judgement'],
    ['no reason', writeJudgement({ reason: undefined }), 'is no judgement'],
  ])('with %s makes build and decide name the file and the line, with exit code 3, and changes nothing', (_what, line, said) => {
    const folder = copyCase()
    const text = `${writeJudgement()}\n\n${line}\n`
    writeFileSync(join(folder, JUDGEMENTS), text)
    const before = readText(folder, 'case.json')
    for (const command of ['build', 'decide']) {
      const result = run([command], folder)
      expectSentence(result, 3, `${join(folder, JUDGEMENTS)} line 3 ${said}`)
      expect(result.stderr).not.toContain('Twins')
    }
    expect(readText(folder, JUDGEMENTS)).toBe(text)
    expect(readText(folder, 'case.json')).toBe(before)
  })

  it.each([
    ['with carriage returns', `${writeJudgement()}\r\n`],
    ['with blank lines', `\n${writeJudgement()}\n\n  \n`],
    ['of things that are in the case no more', `${writeJudgement({ subject: ['person:P98', 'person:P99'] })}\n${writeJudgement()}\n`],
    ['of leads among those of ids', `${writeJudgement({ subject: ['G-ABCDE'], judgement: 'accept' })}\n${writeJudgement()}\n`],
  ])('is read %s', (_what, text) => {
    const folder = copyCase()
    writeFileSync(join(folder, JUDGEMENTS), text)
    buildInto(folder, exports)
    expect(readEntities(folder).get('person:P2')).toBe('person:P2')
  })

  it('takes another judgement where its last line was left without an end', () => {
    const folder = copyCase()
    appendFileSync(join(folder, JUDGEMENTS), writeJudgement())
    decide(folder, 'P3', 'P4', 'same')
    buildInto(folder, exports)
    expect(['P2', 'P4'].map((id) => readEntities(folder).get(`person:${id}`))).toEqual(['person:P2', 'person:P3'])
  })

  it('is told of in one sentence where it is a folder', () => {
    const folder = copyCase()
    mkdirSync(join(folder, JUDGEMENTS))
    for (const command of ['build', 'decide']) expectSentence(run([command], folder), 2, JUDGEMENTS)
  })
})
