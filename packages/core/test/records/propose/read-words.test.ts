import { describe, expect, it } from 'vitest'
import { readWords, splitWords } from '../../../src/records/propose/read-words.ts'

describe('splitWords', () => {
  it.each([
    ['dateOfBirth', ['date', 'of', 'birth']],
    ['PERSON_FAMILY_NAME', ['person', 'family', 'name']],
    ['D.O.B Type', ['dob', 'type']],
    ['RHI Offered (Y/N)', ['rhi', 'offered', 'yn']],
    ['ref1', ['ref', '1']],
    ['3x5x2 Grading', ['3x5x2', 'grading']],
    [' Serial No. / VRM ', ['serial', 'no', 'vrm']],
    ['', []],
  ])('parts "%s" into %j', (name, words) => {
    expect(splitWords(name)).toEqual(words)
  })
})

describe('readWords', () => {
  it.each([
    ['Number', 'ref'],
    ['occurrence', 'event'],
    ['OCCURRENC', 'event'],
    ['agcy', 'agency'],
    ['submittd', 'submitted'],
    ['locations', 'location'],
  ])('knows what "%s" stands for: %s', (name, meaning) => {
    expect(readWords(name).flatMap(({ meanings }) => [...meanings.keys()])).toContain(meaning)
  })

  it.each([
    ['nomref', ['nom', 'ref']],
    ['crno', ['cr', 'no']],
    ['outdt', ['out', 'dt']],
    ['rhioffered', ['rhi', 'offered']],
  ])('parts the run-together "%s" into %j', (name, pieces) => {
    expect(readWords(name).map(({ text }) => text)).toEqual(pieces)
  })

  it('is surer of a word in full than of one cut short, and of that than of its consonants', () => {
    const surely = (name: string): number => readWords(name)[0]?.meanings.get('nationality') ?? 0
    expect(surely('nationality')).toBe(1)
    expect(surely('nationali')).toBeLessThan(1)
    expect(surely('ntnlty')).toBeLessThan(surely('nationali'))
    expect(surely('ntnlty')).toBeGreaterThan(0)
  })

  it('says nothing of a word that is like none', () => {
    expect(readWords('zzyzx').map(({ meanings }) => meanings.size)).toEqual([0])
  })
})
