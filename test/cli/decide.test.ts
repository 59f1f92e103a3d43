import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildCase, buildInto, decide, ONE_PAIR, readEntities, readTable, readText } from '../cli-linkage.ts'
import { makeFolder, runWeft } from '../run-weft.ts'

const JUDGEMENTS = 'judgements.jsonl'

let exports: string
/** The case as it is built by default, of which each test takes a copy. */
let linked: string

beforeAll(() => {
  exports = makeFolder(ONE_PAIR)
  linked = buildCase(exports)
})

function copyCase(from: string = linked): string {
  const folder = join(makeFolder(), 'case')
  cpSync(from, folder, { recursive: true })
  return folder
}

/** A case of which some pairs are decided, built again. */
function decideAndBuild(...judgements: readonly (readonly [left: string, right: string, judgement: string])[]): string {
  const folder = copyCase()
  for (const judgement of judgements) decide(folder, ...judgement)
  buildInto(folder, exports)
  return folder
}

/** case.json, each part of it a line, but for the settings. */
function withoutSettings(folder: string): readonly string[] {
  const lines = readText(folder, 'case.json').split('\n')
  const kept = lines.filter((line) => !line.startsWith('"settings":'))
  expect(lines.length - kept.length).toBe(1)
  return kept
}

/** How some persons' ids are held, and what they stand for. */
function heldOf(folder: string, ...ids: readonly string[]): readonly (readonly (string | undefined)[])[] {
  return readTable(folder, 'identities.csv')
    .filter(({ kind, source_id }) => kind === 'person' && ids.includes(source_id ?? ''))
    .map(({ source_id, entity_id, how, match_weight }) => [source_id, entity_id, how, match_weight === '' ? '' : 'weighed'])
}

describe('a pair that is judged different', () => {
  it('leaves the case as it would be had nothing been linked, once it is built again', () => {
    const unlinked = buildCase(exports, '--link-threshold', 'off')
    const decided = decideAndBuild(['P1', 'P2', 'different'])
    // the settings say how ids were to be linked, which was not the same: every other byte is
    expect(withoutSettings(decided)).toEqual(withoutSettings(unlinked))
    for (const name of ['groups.csv', 'group-members.csv', 'identities.csv', 'identity-pairs.csv', 'import.json', 'quality.json']) {
      expect(readText(decided, name)).toBe(readText(unlinked, name))
    }
    expect(withoutSettings(linked)).not.toEqual(withoutSettings(unlinked))
    for (const name of ['groups.csv', 'group-members.csv', 'identities.csv'])
      expect(readText(linked, name)).not.toBe(readText(unlinked, name))
  })

  it('stays apart whatever the threshold is', () => {
    const folder = decideAndBuild(['P1', 'P2', 'different'])
    buildInto(folder, exports, '--link-threshold', '0.5')
    expect(readEntities(folder).get('person:P2')).toBe('person:P2')
  })

  it('stays apart where both are linked to a third', () => {
    const rows = ['P1', 'P2', 'P3'].map((id) => `${id},Quillfeather,Tobias,1971-04-09,QQ123401C\n`)
    const three = makeFolder({ 'persons.csv': `person_id,surname,forenames,date_of_birth,ni_number\n${rows.join('')}` })
    const folder = buildCase(three)
    expect(new Set(readEntities(folder).values())).toEqual(new Set(['person:P1']))
    decide(folder, 'P1', 'P2', 'different')
    buildInto(folder, three)
    const entities = readEntities(folder)
    expect(entities.get('person:P1')).not.toBe(entities.get('person:P2'))
    expect(new Set(entities.values()).size).toBe(2)
    const cut = readTable(folder, 'identity-pairs.csv').filter(({ band }) => band === 'review')
    expect(cut.map(({ held_by }) => held_by)).toEqual(['repair'])
  })

  it('is brought back by a later "same"', () => {
    const folder = decideAndBuild(['P1', 'P2', 'different'])
    expect(heldOf(folder, 'P1', 'P2')).toEqual([
      ['P1', 'person:P1', 'same-id', ''],
      ['P2', 'person:P2', 'same-id', ''],
    ])
    expect(decide(folder, 'P2', 'P1', 'same').stdout).toMatch(/It stands in place of "different" of \d{4}-\d\d-\d\d\./)
    buildInto(folder, exports)
    expect(heldOf(folder, 'P1', 'P2')).toEqual([
      ['P1', 'person:P1', 'judgement', ''],
      ['P2', 'person:P1', 'judgement', ''],
    ])
    expect(readText(folder, 'group-members.csv')).toBe(readText(linked, 'group-members.csv'))
    // what a person holds to be one is no assessment of Weft
    const [held, assessed] = [folder, linked].map((place) => readTable(place, 'groups.csv'))
    expect(assessed?.map(({ holds_without_assessed_links: holds }) => holds)).toEqual(['no'])
    expect(held).toEqual(assessed?.map((group) => ({ ...group, holds_without_assessed_links: 'yes' })))
  })
})

describe('a pair of which a person could not tell', () => {
  it('is for review, held there by the judgement, and stands for two', () => {
    const folder = decideAndBuild(['P1', 'P2', 'unsure'])
    expect(readTable(folder, 'identity-pairs.csv')).toEqual([
      expect.objectContaining({ left: 'P1', right: 'P2', band: 'review', held_by: 'judgement', effect: 'joins-groups' }),
    ])
    expect(heldOf(folder, 'P1', 'P2')).toEqual([
      ['P1', 'person:P1', 'same-id', ''],
      ['P2', 'person:P2', 'same-id', ''],
    ])
    expect(runWeft(['explain', folder, 'P1', 'P2']).stdout).toContain('a person could not tell')
  })

  it('weighs what it weighed before', () => {
    const weigh = (folder: string): string | undefined => readTable(folder, 'identity-pairs.csv')[0]?.match_weight
    expect(weigh(decideAndBuild(['P1', 'P2', 'unsure']))).toBe(weigh(linked))
  })
})

describe('a pair that is judged the same', () => {
  it('is one though it weighs nothing', () => {
    expect(readTable(linked, 'identity-pairs.csv').map(({ left }) => left)).toEqual(['P1'])
    const folder = decideAndBuild(['P4', 'P3', 'same'])
    expect(heldOf(folder, 'P3', 'P4')).toEqual([
      ['P3', 'person:P3', 'judgement', ''],
      ['P4', 'person:P3', 'judgement', ''],
    ])
    expect(runWeft(['explain', folder, 'P3', 'P4']).stdout).toContain('A person holds them to be one.')
  })

  it('is one with all that either is linked to', () => {
    const entities = readEntities(decideAndBuild(['P2', 'P3', 'same']))
    expect(['P1', 'P2', 'P3', 'P4'].map((id) => entities.get(`person:${id}`))).toEqual(['person:P1', 'person:P1', 'person:P1', 'person:P4'])
  })

  it('is one where it is two events, unless the judgement is refused', () => {
    const folder = copyCase()
    const { code } = runWeft(['decide', folder, 'E1', 'E2', '--judgement', 'same', '--reason', 'Told twice', '--by', 'DC Marlpit'])
    buildInto(folder, exports)
    const entities = readEntities(folder)
    expect(entities.get('event:E1') === entities.get('event:E2')).toBe(code === 0)
  })
})

describe('judgements.jsonl', () => {
  it('is only ever added to, a line a judgement, and a build leaves it as it is', () => {
    const folder = copyCase()
    let before = ''
    for (const [number, judgement] of ['different', 'unsure', 'same', 'same'].entries()) {
      decide(folder, 'P1', 'P2', judgement)
      const text = readText(folder, JUDGEMENTS)
      expect(text.startsWith(before)).toBe(true)
      expect(text.split('\n').length).toBe(number + 2)
      before = text
      if (number % 2 === 1) buildInto(folder, exports)
      expect(readText(folder, JUDGEMENTS)).toBe(before)
    }
  })

  it('says of what, what, why, by whom and when', () => {
    const folder = copyCase()
    const from = new Date().toISOString()
    const args = ['--judgement', 'different', '--reason', '  "Twins", says their mother\nof both ', '--by', ' DC Marlpit ']
    expect(runWeft(['decide', folder, 'P2', 'person:P1', ...args]).code).toBe(0)
    const judgement = JSON.parse(readText(folder, JUDGEMENTS)) as { readonly at: string }
    expect(judgement).toEqual({
      subject: ['person:P1', 'person:P2'],
      judgement: 'different',
      reason: '"Twins", says their mother\nof both',
      by: 'DC Marlpit',
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
    })
    expect(judgement.at >= from && judgement.at <= new Date().toISOString()).toBe(true)
  })
})
