import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createMask, describeGroup, type CaseEntity, type CaseFile, type GroupDescription } from '@weft/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildWithEngine } from './build-with-engine.ts'
import { HARBOUR } from './run-weft.ts'

let caseFile: CaseFile
let descriptions: readonly GroupDescription[]
let texts: readonly string[]

beforeAll(async () => {
  const names = readdirSync(HARBOUR).filter((name) => name.endsWith('.csv'))
  const built = await buildWithEngine(names.map((file) => ({ file, content: readFileSync(join(HARBOUR, file), 'utf8') })))
  caseFile = built.caseFile
  const mask = createMask(caseFile)
  descriptions = caseFile.groups.map((group) => describeGroup(caseFile, mask, group))
  texts = descriptions.map((description) => JSON.stringify(description))
})

function reveal(entity: CaseEntity): CaseEntity {
  const { cipher, ...shown } = entity
  return cipher === undefined ? entity : shown
}

/** The words of the names that a person's own records give. */
function nameWords(entity: number): readonly string[] {
  const { sources, entities } = caseFile
  const fields = ['surname', 'forenames', 'full_name', 'aliases']
  const cells = (entities[entity]?.records ?? []).flatMap((record) => {
    const shape = sources.shapes[sources.records.shape[record] ?? -1]
    if (shape?.kind !== 'person') return []
    const row = sources.rows.cells[sources.records.row[record] ?? -1] ?? []
    return fields.flatMap((field) => (shape.fields[field] ?? []).map((position) => row[position] ?? ''))
  })
  return cells.flatMap((cell) => cell.toLowerCase().match(/[\p{L}\p{M}]{3,}/gu) ?? [])
}

describe('the description of every group of harbour', () => {
  it('holds no name of a masked person, but what somebody who is not masked is called as well', () => {
    const persons = [...caseFile.entities.keys()].filter((entity) => caseFile.entities[entity]?.kind === 'person')
    const isMasked = (entity: number): boolean => caseFile.entities[entity]?.cipher !== undefined
    const open = new Set(persons.filter((entity) => !isMasked(entity)).flatMap(nameWords))
    const telling = new Set(
      persons
        .filter(isMasked)
        .flatMap(nameWords)
        .filter((word) => !open.has(word)),
    )
    expect(telling.size).toBeGreaterThan(200)
    expect(texts.length).toBeGreaterThan(20)
    const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}]{3,}/gu) ?? []
    const told = (some: readonly string[]): readonly string[] => some.flatMap(wordsOf).filter((word) => telling.has(word))
    expect(told(texts)).toEqual([])
    // without the mask they are there
    const file = { ...caseFile, entities: caseFile.entities.map(reveal) }
    const mask = createMask(file)
    expect(told(file.groups.map((group) => JSON.stringify(describeGroup(file, mask, group)))).length).toBeGreaterThan(5)
  })

  it('holds no full name of a masked person, whoever shares its parts', () => {
    const masked = caseFile.entities.filter(({ kind, cipher }) => kind === 'person' && cipher !== undefined)
    const names = masked.map(({ label }) => label).filter((label) => label.includes(' '))
    expect(names.length).toBeGreaterThan(300)
    const shared = new Set(
      caseFile.entities.filter(({ kind, cipher }) => kind === 'person' && cipher === undefined).map(({ label }) => label),
    )
    for (const name of names) if (!shared.has(name)) expect(texts.some((text) => text.includes(name))).toBe(false)
  })

  it('names everyone it tells of who is not masked, and ciphers stand for the others', () => {
    for (const [i, { people }] of caseFile.groups.entries()) {
      for (const { entity, isMember } of people) {
        const { cipher } = caseFile.entities[entity] ?? {}
        if (isMember && cipher !== undefined) expect(texts[i]).toContain(cipher)
      }
    }
  })

  it('is made of whole sentences: no gap where a name or number should be', () => {
    const gaps = /undefined|NaN|Infinity|\[object|\s\s|\s[.,:]|[(] | [)]|: ?"|"lines":\[""/
    const lines = descriptions.flatMap(({ sections }) => sections.flatMap((section) => section.lines))
    expect(lines.filter((line) => gaps.test(line) || !/^\S.*[.]$/.test(line))).toEqual([])
  })
})
