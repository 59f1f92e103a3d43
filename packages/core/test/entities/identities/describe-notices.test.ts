import { describe, expect, it } from 'vitest'
import { describeNotices } from '../../../src/entities/identities/describe-notices.ts'
import type { Linkage } from '../../../src/entities/linkage/link-things.ts'
import type { BlockingAccount } from '../../../src/entities/linkage/make-candidates.ts'
import { createWeigher } from '../../../src/entities/linkage/weigh.ts'
import { PERSON_MODEL } from '../../../src/presets/link-models/person-model.ts'
import { only } from '../../make.ts'

const account = (rule: string, blocks: number, personas: number): BlockingAccount => ({
  rule,
  pairs: 10,
  largest: 5,
  leftOut: { blocks, personas, largest: blocks === 0 ? 0 : 900 },
})

function linkageOf(rest: Partial<Pick<Linkage, 'blocking' | 'repaired'>> = {}, converged = true): Linkage {
  const shares = { matched: 0.001, lookalikes: [0.001, 0.001] }
  const trained = { model: PERSON_MODEL, shares, training: { candidates: 9, expectedMatches: 1, rounds: 300, converged } }
  const weigher = createWeigher(trained, [], [], 10)
  return { model: PERSON_MODEL, trained, weigher, blocking: [], pairs: [], clusters: new Int32Array(0), repaired: 0, ...rest }
}
const NONE = new Map<string, number>()

describe('what is said of a linkage', () => {
  it('is nothing where nothing was left out', () => {
    expect(describeNotices('person', linkageOf({ blocking: [account('surname', 0, 0)] }), NONE)).toEqual([])
  })

  it('names each rule that left blocks out, with how many and of how many records', () => {
    const blocking = [account('surname', 2, 1840), account('e-mail address', 0, 0), account('date of birth', 1, 900)]
    expect(only(describeNotices('person', linkageOf({ blocking }), NONE))).toEqual({
      code: 'blocks-left-out',
      message:
        'Among persons, values that very many share were not used to look for pairs: by surname (2 blocks of 1,840 records), date of birth (1 block of 900 records). Such pairs were compared only where another rule found them.',
    })
  })

  it.each([
    [1, /^1 set of places .* it was taken apart/],
    [3, /^3 sets of places .* they were taken apart/],
  ])('counts sets that were taken apart: %d', (repaired, sentence) => {
    expect(only(describeNotices('location', linkageOf({ repaired }), NONE)).message).toMatch(sentence)
  })

  it('says that training had not settled', () => {
    const { code, message } = only(describeNotices('object', linkageOf({}, false), NONE))
    expect([code, message]).toEqual(['training-not-converged', expect.stringMatching(/^The model for objects .* 300 rounds/)])
  })

  it('counts default dates and the records that share them, and names none', () => {
    const dates = new Map([
      ['1990-01-01', 30],
      ['1900-01-02', 1200],
    ])
    const { code, message } = only(describeNotices('person', linkageOf(), dates))
    expect(code).toBe('default-dates')
    expect(message).toMatch(/^2 dates of birth that 1,230 person records share were taken/)
    expect(message).not.toMatch(/1990|1900/)
  })

  it('is a sentence for each thing that there is to say, in a fixed order', () => {
    const linkage = linkageOf({ repaired: 1, blocking: [account('surname', 1, 900)] }, false)
    const notices = describeNotices('person', linkage, new Map([['1990-01-01', 30]]))
    expect(notices.map(({ code }) => code)).toEqual(['blocks-left-out', 'training-not-converged', 'clusters-taken-apart', 'default-dates'])
    for (const { message } of notices) expect(message).toMatch(/^[A-Z0-9].*\.$/)
  })
})
