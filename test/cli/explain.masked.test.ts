import { beforeAll, describe, expect, it } from 'vitest'
import { buildCase, readTable } from '../cli-linkage.ts'
import { makeFolder, runWeft } from '../run-weft.ts'

/** A child and a woman who were harmed, and a suspect: each stands under two ids, of which the second is in no other record. */
const EXPORTS = {
  'persons.csv': [
    'person_id,surname,forenames,date_of_birth,address,postcode,phones',
    'C1,Quillwether,Isolde,2009-05-06,"7 Teasel Court, Quaymouth",QH2 1AA,07700 900123',
    'C2,Quillwether,Isolde,2009-05-06,"7 Teasel Court, Quaymouth",QH2 1AA,07700 900123',
    'W1,Merridale,Petra,1988-10-12,"9 Lapwing Walk, Quaymouth",QH4 7CC,07700 900789',
    'W2,Merridale,Petra,1988-10-12,"9 Lapwing Walk, Quaymouth",QH4 7CC,07700 900789',
    'S1,Hallowby,Ewan,1971-04-09,"3 Copper Lane, Quaymouth",QH3 4BB,07700 900456',
    'S2,Hallowby,Ewan,1971-04-09,"3 Copper Lane, Quaymouth",QH3 4BB,07700 900456',
    'S3,Ambry,Olga,1979-01-15,,,',
    '',
  ].join('\n'),
  'events.csv': 'event_id,occurred_from,summary\nE1,2023-02-01,"Isolde Quillwether was seen with Ewan Hallowby."\n',
  'involvements.csv': 'event_id,person_id,role\nE1,C1,victim\nE1,W1,victim\nE1,S1,suspect\nE1,S3,suspect\n',
}
/** What tells who the two are who were harmed, or where they live. */
const TELLING = /Quillwether|Isolde|Teasel|QH2 1AA|2009-05-06|Merridale|Petra|Lapwing|QH4 7CC|1988-10-12/i

function explain(folder: string, ...args: readonly string[]): string {
  const { code, stdout, stderr } = runWeft(['explain', folder, ...args])
  expect([code, stderr]).toEqual([0, ''])
  return stdout
}

describe('the name of a child, or of a victim', () => {
  let linked: string
  /** The same exports, no pair of which weighs enough to be linked. */
  let apart: string

  beforeAll(() => {
    const exports = makeFolder(EXPORTS)
    linked = buildCase(exports)
    apart = buildCase(exports, '--link-threshold', '0.9999999')
    const bands = (folder: string): readonly (string | undefined)[] => readTable(folder, 'identity-pairs.csv').map(({ band }) => band)
    expect([bands(linked), bands(apart)]).toEqual([
      ['link', 'link', 'link'],
      ['review', 'review', 'review'],
    ])
  })

  it.each([
    ['C1', 'C2', []],
    ['W1', 'W2', []],
    ['W1', 'W2', ['--json']],
  ])('is not shown where both ids, %s and %s, are held to be hers %j', (left, right, more) => {
    const text = explain(linked, left, right, ...more)
    expect(text).not.toMatch(TELLING)
    expect(text).toContain('persons.csv')
  })

  it.each([
    ['C1', 'C2', []],
    ['W1', 'W2', []],
    ['W1', 'W2', ['--json']],
  ])('is not told by an id that may be hers, while the pair %s and %s is for review %j', (left, right, more) => {
    expect(explain(apart, left, right, ...more)).not.toMatch(TELLING)
  })

  it('is not shown beside the record of somebody else, whose own name is', () => {
    const text = explain(linked, 'C1', 'S1')
    expect(text).not.toMatch(TELLING)
    expect(text).toContain('Hallowby')
  })

  it.each([[[]], [['--json']]])('is shown with --reveal %j', (more) => {
    for (const folder of [linked, apart]) {
      const text = explain(folder, 'W1', 'W2', '--reveal', ...more)
      for (const word of ['Merridale', 'Petra', '9 Lapwing Walk', 'QH4 7CC', '1988-10-12']) expect(text).toContain(word)
    }
  })

  it('is masked alone: a suspect is shown by name', () => {
    const text = explain(linked, 'S1', 'S2')
    expect(text).toMatch(/ surname +Hallowby +Hallowby\n/)
    expect(text).not.toContain('(masked)')
    expect(text).toBe(explain(linked, 'S1', 'S2', '--reveal'))
  })
})
