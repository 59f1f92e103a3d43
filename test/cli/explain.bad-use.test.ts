import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildCase, expectSentence, ONE_PAIR } from '../cli-linkage.ts'
import { makeFolder, runWeft } from '../run-weft.ts'

describe('weft explain, used wrongly', () => {
  let folder: string

  beforeAll(() => {
    // an event and a person of one id
    folder = buildCase(makeFolder({ ...ONE_PAIR, 'more.csv': 'event_id,occurred_from\nP5,2023-04-01\n' }))
  })

  it.each([
    ['no ids', [], 'two ids are needed, got 0.'],
    ['one id that is no group', ['P1'], '"P1" is no group: this case has G-'],
    ['three ids', ['P1', 'P2', 'P3'], 'two ids are needed, got 3: P1, P2, P3.'],
    ['an id of nothing', ['P1', 'P99'], '"P99" is the id of nothing in this case: ids stand in identities.csv, under source_id.'],
    ['an id of another kind', ['P1', 'event:E1'], 'only two of one kind can be one thing.'],
    ['an id under the wrong kind', ['event:P1', 'E1'], '"event:P1" is the id of nothing in this case'],
    ['an id of several things', ['P1', 'P5'], '"P5" is the id of several things: say which, as'],
    ['one id twice', ['P1', 'P1'], '"P1" and "P1" are one id.'],
    ['one id twice, once with its kind', ['person:P1', 'P1'], '"person:P1" and "P1" are one id.'],
    ['an option that does not exist', ['P1', 'P2', '--unmask'], '"--unmask" is no option of "weft explain"; it has --reveal, --json.'],
  ])('with %s ends in one sentence and exit code 2', (_what, ids, said) => {
    expectSentence(runWeft(['explain', folder, ...ids]), 2, said)
  })

  it('takes an id of several things with its kind before it', () => {
    expect(runWeft(['explain', folder, 'P1', 'person:P5']).stdout).toMatch(/^person P1 and P5\n/)
    expect(runWeft(['explain', folder, 'E1', 'event:P5']).stdout).toMatch(/^event E1 and P5\n/)
  })

  it('shows no control sign of an id that was typed', () => {
    const { stderr } = runWeft(['explain', folder, 'P1', '\u001b[31mP9'])
    expect(stderr).toContain('"\\u001b[31mP9" is the id of nothing')
  })

  it.each([
    ['no folder', () => [], 'no case folder is named; see "weft help explain".'],
    ['a folder that is not there', () => ['/nowhere', 'P1', 'P2'], '/nowhere holds no case.json'],
    ['a folder without a case', () => [makeFolder(), 'P1', 'P2'], 'holds no case.json: name the folder that "weft build" wrote.'],
    [
      'a case that is cut short',
      () => [makeFolder({ 'case.json': '{"format":"weft-case","ver' }), 'P1', 'P2'],
      'The case file is not JSON',
    ],
    ['something else', () => [makeFolder({ 'case.json': '{"type":"FeatureCollection"}' }), 'P1', 'P2'], 'This is not a Weft case file'],
    ['a case of a later version', () => [makeFolder({ 'case.json': '{"format":"weft-case","version":9}' }), 'P1', 'P2'], 'version 9'],
    ['a case that lacks its parts', () => [makeFolder({ 'case.json': '{"format":"weft-case","version":3}' }), 'P1', 'P2'], 'lacks its'],
    ['a folder in place of the case', () => [makeNested(), 'P1', 'P2'], 'case.json'],
  ])('on %s ends in one sentence and exit code 2', (_what, args, said) => {
    expectSentence(runWeft(['explain', ...args()]), 2, said)
  })
})

/** A folder in which case.json is a folder. */
function makeNested(): string {
  const folder = makeFolder()
  mkdirSync(join(folder, 'case.json'))
  return folder
}
