import type { CaseIdentityPair, Judgement } from '@weft/core'
import { describe, expect, it } from 'vitest'
import { pairsAmongHarbour, withIds } from './among-harbour.ts'

describe('what persons and records hold', () => {
  const twice = withIds(
    'TWO-',
    [0, 1].map(() => ({ surname: 'Quillfeather', forenames: 'Ambrose', date_of_birth: '1990-04-05', phones: '07700900021' })),
  )
  const judge = (judgement: Judgement['judgement'], at = '2024-01-01T00:00:00Z'): Judgement => ({
    subject: ['person:TWO-0', 'person:TWO-1'],
    judgement,
    reason: 'test',
    by: 'test',
    at,
  })
  const own = (pairs: readonly CaseIdentityPair[]): readonly string[] =>
    pairs
      .filter(({ left }) => left.startsWith('TWO-'))
      .map(({ band, heldBy }) => [band, heldBy].filter((word) => word !== undefined).join(' '))

  it('links two who agree, where nothing holds them apart', async () => {
    expect(own(await pairsAmongHarbour(twice))).toEqual(['link'])
  })

  it.each([
    ['"different"', [judge('different')], []],
    ['"unsure"', [judge('unsure')], ['review judgement']],
    ['"same", which leaves nothing to show', [judge('same')], []],
    ['the later of two', [judge('different'), judge('unsure')], ['review judgement']],
  ] as const)('follows %s', async (_name, judgements, expected) => {
    expect(own(await pairsAmongHarbour(twice, {}, judgements))).toEqual(expected)
  })

  it('keeps two ids of a system apart that is set to hold one id a person', async () => {
    const inSystem = twice.map((person) => ({ ...person, source_system: 'harbour-custody' }))
    expect(own(await pairsAmongHarbour(inSystem))).toEqual(['link'])
    expect(own(await pairsAmongHarbour(inSystem, { linkage: { distinctSystems: ['harbour-custody'] } }))).toEqual([])
  })

  it('keeps two ids apart of which a record rules out that they are one', async () => {
    const links = {
      file: 'links.csv',
      content: 'from_id,to_id,from_kind,to_kind,link_type,polarity\nTWO-1,TWO-0,person,person,same-person,ruled-out\n',
    }
    expect(own(await pairsAmongHarbour(twice, {}, [], [links]))).toEqual([])
  })
})
