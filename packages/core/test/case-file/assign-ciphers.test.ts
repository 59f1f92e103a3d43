import { describe, expect, it } from 'vitest'
import type { CaseFile } from '../../src/case-file/case-file.ts'
import { ROLES, VICTIM_ROLES } from '../../src/presets/roles.ts'
import { build, entityOf, involvements, table, type TestRow } from '../make.ts'

/** The ciphers of a case by entity id. */
function ciphersOf({ entities }: CaseFile): Readonly<Record<string, string>> {
  return Object.fromEntries(entities.flatMap(({ id, cipher }) => (cipher === undefined ? [] : [[id, cipher]])))
}

describe('who is masked', () => {
  it('is everyone with a role of a victim, whatever else they are, and nobody of the others', async () => {
    const { caseFile } = await build([
      involvements(
        ROLES.flatMap((role) => [
          [`E-${role}`, role, role] as const,
          [`F-${role}`, `${role}-2`, role] as const,
          [`F-${role}`, `${role}-2`, 'suspect'] as const,
        ]),
      ),
    ])
    const masked = Object.keys(ciphersOf(caseFile)).sort()
    expect(masked).toEqual([...VICTIM_ROLES].flatMap((role) => [`person:${role}`, `person:${role}-2`]).sort())
  })

  it.each([
    ['suspect', 'a suspect'],
    ['witness', 'a witness'],
    ['other', 'of unknown part'],
  ])('is a child who is %s (%s) in an event', async (role) => {
    const { caseFile } = await build([
      table('p.csv', [{ person_id: 'P1', dob: '01/01/2010' }]),
      table('e.csv', [{ event_id: 'E1', date_from: '12/03/2024' }]),
      involvements([['E1', 'P1', role]]),
    ])
    expect(entityOf(caseFile, 'person:P1').cipher).toMatch(/^Child [BCDFGHJKLMNPQRSTVWXZ]{5}$/)
  })

  it('calls a child a child, and a grown-up victim a victim', async () => {
    const { caseFile } = await build([
      table('p.csv', [
        { person_id: 'V1', dob: '01/01/2010' },
        { person_id: 'V2', dob: '01/01/1990' },
      ]),
      table('e.csv', [{ event_id: 'E1', date_from: '12/03/2024' }]),
      involvements([
        ['E1', 'V1', 'victim'],
        ['E1', 'V2', 'victim'],
        ['E1', 'V3', 'at-risk-child'],
      ]),
    ])
    expect(Object.values(ciphersOf(caseFile)).map((cipher) => cipher.split(' ')[0])).toEqual(['Child', 'Victim', 'Child'])
  })

  it('is a child whom no event names, at the as-at day', async () => {
    const { caseFile } = await build([table('p.csv', [{ person_id: 'P1', dob: '01/01/2010' }])], { asAt: '2024-03-12' })
    expect(Object.keys(ciphersOf(caseFile))).toEqual(['person:P1'])
  })
})

describe('ciphers', () => {
  const victims = (count: number): ReturnType<typeof involvements> =>
    involvements(Array.from({ length: count }, (_, i) => ['E1', `V${i}`, 'victim'] as const))

  it('are different for all of a case, and tell nothing of the id or name', async () => {
    const { caseFile } = await build([victims(3000)], { layout: { iterations: 0, maxEntities: 0 } })
    const ciphers = Object.values(ciphersOf(caseFile))
    expect(new Set(ciphers).size).toBe(3000)
    for (const cipher of ciphers) expect(cipher).toMatch(/^Victim (?:[BCDFGHJKLMNPQRSTVWXZ]{5}|[BCDFGHJKLMNPQRSTVWXZ]{10})$/)
  })

  it('stay the same as the case grows, whatever the name, and in another run', async () => {
    const small = ciphersOf((await build([victims(3)])).caseFile)
    const grown = ciphersOf((await build([victims(50), table('p.csv', [{ person_id: 'V1', surname: 'Quillfeather' }])])).caseFile)
    expect(grown).toMatchObject(small)
  })

  it('are all others with another key', async () => {
    const one = ciphersOf((await build([victims(40)], { maskKey: 'one' })).caseFile)
    const two = ciphersOf((await build([victims(40)], { maskKey: 'two' })).caseFile)
    expect(Object.keys(two)).toEqual(Object.keys(one))
    const shared = Object.values(one).filter((cipher) => Object.values(two).includes(cipher))
    expect(shared).toEqual([])
  })
})

describe('the home of a masked person', () => {
  const home = (premises: string, type: string): readonly [TestRow, TestRow] => [
    { location_id: 'L1', address: '1 Quay Street', postcode: 'QH1 1AA', premises_type: premises },
    { from_id: 'V1', to_id: 'L1', link_type: type, from_kind: 'person', to_kind: 'location' },
  ]

  it.each([
    ['dwelling', 'lives at', true],
    ['', 'home address', true],
    ['Foster home', 'resides at', true],
    ['takeaway', 'lives at', false],
    ['dwelling', 'seen at', false],
  ])('of type %j by the link %j is masked: %s', async (premises, type, isMasked) => {
    const [place, link] = home(premises, type)
    const { caseFile } = await build([table('l.csv', [place]), table('k.csv', [link]), involvements([['E1', 'V1', 'victim']])])
    const cipher = entityOf(caseFile, 'person:V1').cipher ?? ''
    expect(entityOf(caseFile, 'location:L1').cipher).toBe(isMasked ? `Home of ${cipher}` : undefined)
  })

  it('of a suspect alone is not masked', async () => {
    const [place, link] = home('dwelling', 'lives at')
    const { caseFile } = await build([table('l.csv', [place]), table('k.csv', [link]), involvements([['E1', 'V1', 'suspect']])])
    expect(entityOf(caseFile, 'location:L1')).not.toHaveProperty('cipher')
  })
})
